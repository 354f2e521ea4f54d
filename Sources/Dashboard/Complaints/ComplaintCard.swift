import Supervision
import Terminal

/// A complaint with its clock, what is next, all that was taken down, and its log.
struct ComplaintCard {
  /// The complaint.
  let complaint: Complaint
  /// What the board shows.
  let sight: Sight
  /// The language of the screen.
  let language: Language

  /// Title, detail and lines for a card of that width.
  func contents(width: Int) -> (title: String, detail: [Span], lines: [[Span]]) {
    let details = complaint.details
    let grade = Span(details.grade.name[language], details.grade == .ordinary ? .muted : .bad)
    let lines = clock(width: width) + [[]] + facts + prose(width: width) + [[]] + log(width: width)
    return ("\(complaint.id) \(details.customer)", [grade], lines)
  }

  private func clock(width: Int) -> [[Span]] {
    let rule = sight.state.settings.complaints
    let clock = complaint.clock(at: sight.now, rule: rule)
    let words =
      clock.isRunning
      ? clock.left.count >= 0
        ? Phrase(zh: "剩 \(clock.left.words.zh)", en: "\(clock.left.words.en) left")
        : Phrase(zh: "已超 \(clock.left.words.zh)", en: "\(clock.left.words.en) over")
      : Phrase(zh: "用时 \(clock.elapsed.words.zh)", en: "took \(clock.elapsed.words.en)")
    let bar = max(min(width / 3, 24), 4)
    let first = [
      Span("  "), Span(clock.phase.name[language], clock.look.style), Span("  " + words[language], .strong),
    ]
    return [clock.gauge(rule, width: bar) + first, next]
  }

  private var next: [Span] {
    guard let next = complaint.step.next else {
      return [
        Span("✓ " + complaint.step.name[language], .good), Span("  R ", .key),
        Span(Phrase(zh: "重开", en: "reopen")[language], .muted),
      ]
    }
    return [
      Span(complaint.step.name[language], .muted), Span(" → ", .faint), Span(next[language], .accent),
      Span("  . ", .key),
      Span(Phrase(zh: "下一步", en: "next step")[language], .muted),
    ]
  }

  private var facts: [[Span]] {
    let (state, details) = (sight.state, complaint.details)
    let received = complaint.received
    var rows = [
      fact(Phrase(zh: "电话", en: "phone"), details.phone.isEmpty ? "–" : details.phone),
      fact(Phrase(zh: "类别", en: "kind"), state.name(of: details.kind)[language]),
      fact(
        Phrase(zh: "受理", en: "received"),
        "\(received.day.weekday.name[language]) \(received.day) \(received.time) \(complaint.takenBy)"),
    ]
    if let id = complaint.department {
      let owner = complaint.owner.isEmpty ? "" : " · \(complaint.owner)"
      rows.append(fact(Phrase(zh: "部门", en: "department"), state.name(of: id)[language] + owner))
    }
    if let value = complaint.satisfaction {
      let stars = String(repeating: "★", count: value) + String(repeating: "☆", count: max(5 - value, 0))
      rows.append(fact(Phrase(zh: "满意度", en: "satisfaction"), stars))
    }
    return rows
  }

  private func prose(width: Int) -> [[Span]] {
    let parts = [
      (Phrase(zh: "事实", en: "facts"), complaint.details.facts), (Phrase(zh: "诉求", en: "wish"), complaint.details.wish),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { name, text in
      let lines = TextWidth.wrap(text, width: max(width - ComplaintCard.labels, 2))
      return lines.enumerated().map { index, line in [label(index == 0 ? name : .empty), Span(line)] }
    }
  }

  private func log(width: Int) -> [[Span]] {
    complaint.log.flatMap { entry in
      let isToday = entry.at.day == sight.now.day
      let when = isToday ? entry.at.time.text : String(entry.at.day.iso.suffix(5)) + " " + entry.at.time.text
      let head = [
        Span(TextWidth.pad(when, to: ComplaintCard.labels), .muted), Span(entry.name[language], .strong),
        Span("  " + entry.by, .muted),
      ]
      let note = TextWidth.wrap(entry.note, width: max(width - ComplaintCard.labels, 2)).map { line in
        [label(.empty), Span(line)]
      }
      return [head] + (entry.note.isEmpty ? [] : note)
    }
  }

  private static let labels = 14

  private func label(_ words: Phrase) -> Span {
    Span(TextWidth.pad(words[language], to: ComplaintCard.labels), .muted)
  }

  private func fact(_ name: Phrase, _ value: String) -> [Span] { [label(name), Span(value)] }
}
