import Supervision
import Terminal

extension ComplaintRecord {
  /// What was taken down, who holds it, and what came of it; what is not known takes no line.
  func facts(width: Int) -> [[Span]] {
    let (state, details) = (sight.state, complaint.details)
    let received = complaint.received
    let when =
      received.day == sight.now.day
      ? received.time.text : "\(received.day.weekday.name[language]) \(received.day) \(received.time)"
    var rows = [
      fact(Phrase(zh: "电话", en: "phone"), [Span(details.phone.isEmpty ? "–" : complaint.details.phone)] + others),
      fact(Phrase(zh: "类别", en: "kind"), [Span(state.name(of: details.kind)[language])]),
      fact(
        Phrase(zh: "受理", en: "received"),
        [
          Span(when),
          Span("  " + complaint.takenBy + (details.channel.map { " · " + $0.name[language] } ?? ""), .muted),
        ]),
    ]
    if !details.car.isEmpty { rows.append(fact(Phrase(zh: "车辆", en: "car"), [Span(details.car)])) }
    rows += holder + ladder
    if let value = complaint.satisfaction {
      let stars = String(repeating: "★", count: value) + String(repeating: "☆", count: max(5 - value, 0))
      rows.append(fact(Phrase(zh: "满意度", en: "satisfaction"), [Span(stars, value > 2 ? .good : .warning)]))
    }
    let judgement = complaint.judgement
    let texts: [(Phrase, String)] = [
      (Phrase(zh: "事实", en: "facts"), details.facts), (Phrase(zh: "诉求", en: "wish"), details.wish),
      (Phrase(zh: "方案", en: "plan"), complaint.plan ?? ""), (Phrase(zh: "原因", en: "cause"), judgement?.cause ?? ""),
      (Phrase(zh: "预防", en: "prevention"), judgement?.prevention ?? ""),
      (Phrase(zh: "评价", en: "evaluation"), judgement?.evaluation ?? ""),
    ]
    return rows + texts.flatMap { prose($0.1, under: $0.0[language], width: width) } + returning(width: width)
  }

  /// Department and person, and whether they took it on.
  private var holder: [[Span]] {
    guard let id = complaint.department else { return [] }
    let owner = complaint.owner.isEmpty ? "" : " · \(complaint.owner)"
    var value = [Span(sight.state.name(of: id)[language] + owner)]
    if let taken = complaint.acceptance {
      value.append(
        Span(
          Phrase(zh: "  ✓ \(taken.at.time) \(taken.person) 签收", en: "  ✓ taken on \(taken.at.time) by \(taken.person)")[
            language],
          .good))
    } else if complaint.awaitsAcceptance {
      value.append(Span(Phrase(zh: "  ○ 未签收", en: "  ○ not taken on yet")[language], .warning))
    }
    if !complaint.nudges.isEmpty {
      value.append(
        Span(
          Phrase(zh: "  催 \(complaint.nudges.count) 次", en: "  nudged \(complaint.nudges.count) ×")[language], .muted))
    }
    return [fact(Phrase(zh: "部门", en: "department"), value)]
  }

  /// To whom it was passed up and when, and whom it is owed to.
  private var ladder: [[Span]] {
    let rule = sight.state.settings.complaints
    var value = complaint.escalations.map { done -> Span in
      let who = rule.rung(done.rung)?.name[language] ?? done.rung.rawValue
      let when =
        done.at.day == sight.now.day ? done.at.time.text : "\(ComplaintsPane.shortDate(done.at.day)) \(done.at.time)"
      return Span("\(when) \(who)\(done.person.isEmpty ? "" : " " + done.person)  ")
    }
    if let due = complaint.escalationDue(at: sight.now, rule: rule) {
      value.append(Span("! " + Phrase(zh: "应报 \(due.name.zh)", en: "owed to the \(due.name.en)")[language], .bad))
      value.append(Span("  E ", .key))
    }
    return value.isEmpty ? [] : [fact(Phrase(zh: "上报", en: "escalated"), value)]
  }

  /// How the return or exchange stands, and whether its ground holds.
  private func returning(width: Int) -> [[Span]] {
    guard let sheet = complaint.returning else { return [] }
    let verdict = sheet.verdict(asked: complaint.received.day, rule: sight.state.settings.complaints.returns)
    let style: Style = verdict.holds == true ? .good : verdict.holds == false ? .bad : .muted
    let head = Phrase.joined([sheet.wish.name, sheet.ground.name, sheet.stage.name], by: Phrase(both: " · "))
    let texts: [(Phrase, String)] = [
      (Phrase(zh: "鉴定", en: "assessment"), sheet.assessment), (Phrase(zh: "退换方案", en: "proposal"), sheet.proposal),
    ]
    return [
      fact(Phrase(zh: "退换车", en: "return"), [Span(head[language])]), [label(""), Span(verdict.words[language], style)],
    ] + texts.flatMap { prose($0.1, under: $0.0[language], width: width) }
  }

  /// How many others the same customer has, with the key that shows them.
  private var others: [Span] {
    let count = sight.state.others(ofCustomerOf: complaint).count
    guard count > 0 else { return [] }
    return [
      Span(Phrase(zh: "  另有 \(count) 件", en: "  \(count) more of this customer")[language], .warning),
      Span("  v ", .key), Span(Phrase(zh: "往来", en: "history")[language], .muted),
    ]
  }
}
