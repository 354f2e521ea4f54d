import Supervision
import Terminal

/// Everything known about a visit, a signature or a card, line by line.
struct VisitFacts {
  let view: PaneView
  /// Cells of a line.
  let width: Int

  private var labels: Int { min(view.language == .chinese ? 10 : 14, max(width / 3, 4)) }
  private var state: ShowroomState { view.state }

  /// A visit: who they are, their steps with signatures, their drive.
  func lines(_ visit: Visit) -> [[Span]] {
    let details = visit.details
    let wait = state.wait(of: visit, at: view.now)
    let name = state.customer(of: visit)
    var lines = [
      [
        Span("\(visit.id) ", .muted), Span(name.isEmpty ? words("未留称呼", "no name yet") : name, .strong),
        Span("  \(visit.people) " + words("人", visit.people == 1 ? "person" : "people"), .muted),
        Span(
          "  \(visit.arrived.time) → " + (visit.end?.at.time.text ?? view.words(visit.stay(at: view.now).words)), .muted
        ),
      ]
    ]
    if let staff = visit.consultant {
      lines += fact(words("顾问", "consultant"), view.words(state.name(of: staff)))
    } else {
      lines += fact(words("顾问", "consultant"), words("待接待", "unattended"), wait.style)
    }
    let facts: [String?] = [
      details.kind.map { view.words($0.name) }, details.purpose.map { view.words(state.name(of: $0)) },
      details.isInvited ? words("预约", "by appointment") : nil,
      details.askedFor.map { words("指名 ", "asked for ") + view.words(state.name(of: $0)) },
    ]
    lines += fact(words("来意", "purpose"), facts.compactMap { $0 }.joined(separator: " · "))
    if let card = visit.card.flatMap({ state.cards[$0.id] }) {
      let made = visit.card == .made(card.id) ? words("新建", "new") : words("老客户", "on file")
      lines += fact(words("潜客卡", "card"), "\(card.id) \(made) · \(card.details.level.rawValue) · \(card.details.phone)")
    }
    lines += fact(words("车型", "model"), state.model(of: visit))
    lines += fact(words("备注", "remark"), details.remark)
    if let drive = visit.drive { lines += self.lines(drive) }
    lines += steps(visit)
    if let end = visit.end { lines += fact(words("结果", "result"), view.words(state.name(of: end.result))) }
    return lines
  }

  /// What there is to see before one signs.
  func lines(_ signing: Signing) -> [[Span]] {
    var lines = [[Span(view.words(signing.title), .strong)]]
    for field in signing.fields { lines += fact(view.words(field.label), field.value.isEmpty ? "–" : field.value) }
    if let obstacle = signing.obstacle { lines += wrapped("! " + view.words(obstacle.words), .warning) }
    return lines + [
      [
        Span("s ", .key), Span(words("签字", "sign"), .muted), Span("  n ", .key),
        Span(words("不同意，写原因", "decline, with the reason"), .muted),
      ]
    ]
  }

  /// A card with all that stands on it.
  func lines(_ card: Card) -> [[Span]] {
    let details = card.details
    let today = state.businessDay(of: view.now)
    var lines = [
      [
        Span("\(card.id) ", .muted), Span(details.name, .strong),
        Span(" " + (details.sex.map { view.words($0.name) } ?? ""), .muted),
        Span("  \(details.level.rawValue) ", .accent),
        Span(view.words(details.level.name), .muted),
      ]
    ]
    lines += fact(words("电话", "phone"), details.phone)
    lines += fact(words("顾问", "consultant"), details.consultant.map { view.words(state.name(of: $0)) } ?? "")
    if let next = details.next {
      let over = today.number - next.day.number
      let late = over > 0 ? words(" 逾期 \(over) 天", " \(over) d overdue") : ""
      lines += fact(
        words("下次回访", "next contact"), "\(next.day) \(view.words(next.way.name))\(late)", over > 0 ? .warning : .text)
    }
    let wishes = [details.model, details.colour, details.budget, details.purchase.map { view.words($0.name) } ?? ""]
    lines += fact(words("意向", "wants"), wishes.filter { !$0.isEmpty }.joined(separator: " · "))
    for (label, text) in [
      (words("目的", "aim"), details.aim), (words("用途", "use"), details.use), (words("关注点", "concern"), details.concern),
      (words("竞品", "rival"), details.rival), (words("现有车", "car owned"), details.carOwned),
      (words("来源", "source"), details.source.map { view.words(state.name(of: $0)) } ?? ""),
      (words("住址", "address"), details.address), (words("备注", "remark"), details.remark),
      (words("主管批示", "instruction"), details.instruction),
    ] { lines += fact(label, text) }
    lines += fact(
      words("建卡", "made"),
      "\(card.made.day) · \(view.words(state.name(of: card.channel)))"
        + words(" · 到店 \(card.visits) 次", " · \(card.visits) visits")
        + words(" · 试驾 \(card.drives) 次", " · \(card.drives) drives"))
    if let loss = state.cards.losses[card.id] {
      switch loss {
      case .asked(_, let by, let reason): lines += fact(words("战败待批", "loss asked"), "\(by) · \(reason)", .warning)
      case .approved(let signature, let reason): lines += fact(words("战败已批", "loss"), "\(signature.by) · \(reason)")
      case .refused(_, let by, let reason): lines += fact(words("战败未批", "not approved"), "\(by) · \(reason)", .warning)
      }
    }
    return lines
  }

  private func lines(_ drive: TestDrive) -> [[Span]] {
    let late = drive.late(at: view.now, limit: state.settings.visits.drive)
    var lines = fact(
      words("试驾", "test drive"),
      "\(drive.car) · \(view.words(drive.words(at: view.now)))"
        + (late.map { words(" 超时 \($0.words.zh)", " late \($0.words.en)") } ?? ""), late == nil ? .text : .bad)
    lines += fact(
      words("证件", "papers"),
      DrivePaper.allCases.map { (drive.papers.contains($0) ? "✓" : "○") + view.words($0.name) }.joined(separator: " "))
    if case .rated(_, _, _, let feedback) = drive.phase { lines += fact(words("反馈", "feedback"), feedback) }
    return lines
  }

  /// Each step reached with its time, and who signed it or why not.
  private func steps(_ visit: Visit) -> [[Span]] {
    [[]]
      + state.settings.visits.steps.map { step in
        let mark = visit.mark(of: step.id)
        let name = TextWidth.pad(view.words(step.name), to: labels)
        switch mark {
        case .done(let at)?: return [Span("✓ ", .good), Span(name), Span(" \(at.time)", .muted)]
        case .asked(let at)?:
          return [
            Span("! ", .warning), Span(name, .strong),
            Span(" " + words("待签字 \(at.time) 起", "to sign since \(at.time)"), .warning),
          ]
        case .signed(let signature)?:
          return [
            Span("✓ ", .good), Span(name),
            Span(" \(signature.at.time) " + words("签字 ", "signed ") + signature.by, .muted),
          ]
        case .refused(_, let by, let reason)?:
          return [Span("✗ ", .bad), Span(name), Span(" \(by): \(reason)", .bad)]
        case nil: return [Span("○ ", .faint), Span(name, .faint)]
        }
      }
  }

  private func words(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }

  private func fact(_ label: String, _ value: String, _ style: Style = .text) -> [[Span]] {
    guard !value.isEmpty else { return [] }
    return TextWidth.wrap(value, width: max(width - labels - 1, 2)).enumerated().map { index, line in
      [Span(TextWidth.pad(index == 0 ? label : "", to: labels) + " ", .muted), Span(line, style)]
    }
  }

  private func wrapped(_ text: String, _ style: Style) -> [[Span]] {
    TextWidth.wrap(text, width: max(width, 2)).map { [Span($0, style)] }
  }
}
