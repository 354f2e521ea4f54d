import Supervision
import Terminal

extension ComplaintClock {
  /// How the clock looks: a glyph that differs by phase, and the role it shares with its gauge.
  var look: (glyph: String, style: Style) {
    switch phase {
    case .kept: ("✓", .good)
    case .keptLate: ("✓", .warning)
    case .calm: ("○", .good)
    case .amber: ("◐", .warning)
    case .red: ("!", .bad)
    case .breached: ("✗", .breached)
    }
  }

  /// The glyph while it runs, or that it stands still.
  private var glyph: String { isPaused && phase < .breached ? "‖" : look.glyph }

  /// Glyph and words in the phase's style, the short way with nothing that could be missed.
  func spans(_ view: PaneView, isShort: Bool = false) -> [Span] {
    let look = look
    guard isShort else {
      let text = "\(glyph) \(view.words(words))"
      return [Span(phase == .breached ? " \(text) " : text, look.style)]
    }
    let left = left.words
    let short =
      phase == .breached
      ? Phrase(zh: "超时 \(left.zh)", en: "\(left.en) over")
      : isRunning ? Phrase(zh: "剩 \(left.zh)", en: "\(left.en) left") : words
    // Chinese reads as well without blanks between figures and units.
    let text = view.language == .chinese ? short.zh.filter { $0 != " " } : short.en
    return [Span("\(glyph) \(text)", look.style)]
  }

  /// How much of the limit is used up, as a bar.
  func gauge(_ rule: ComplaintRule, width: Int) -> [Span] {
    // Filled, the shout of a breach would hide where the bar ends.
    let role = phase == .breached ? .bad : look.style.role
    return Gauge.line(Double(elapsed.count) / Double(max(rule.limit.count, 1)), width: width, role: role)
  }
}

extension ComplaintGrade {
  /// The mark before the number: nothing for the ordinary.
  var mark: Span {
    switch self {
    case .ordinary: Span(" ")
    case .escalated: Span("▲", .warning)
    case .grave: Span("★", .bad)
    }
  }
}

extension ComplaintsPane {
  /// One row a complaint: number, customer, clock, what is next; with room also who holds it, kind and grade.
  ///
  /// A closed one is quiet, and says when it was closed instead of how its clock stands.
  static func table(_ open: [Complaint], _ view: PaneView) -> RowTable {
    let rule = view.state.settings.complaints
    let clocks = open.map { $0.clock(at: view.now, rule: rule) }
    var table = RowTable(rows: open.count)
    table.add(
      open.map { [$0.isOpen ? $0.details.grade.mark : Span(" "), Span(" \($0.id)", .muted)] })
    // A long name waits for what is left over: what is next matters more than its end.
    table.add(
      least: 4, wanted: 8, most: 20, open.map { [Span($0.details.customer, $0.isOpen ? .strong : .muted)] })
    table.add(
      rank: 5,
      open.map { complaint in
        let grade = complaint.details.grade
        let style = complaint.isOpen ? grade.mark.style : .muted
        return grade == .ordinary ? [] : [Span(view.words(grade.name), style)]
      })
    table.add(
      rank: 4, least: 5, most: 22,
      open.map { complaint in
        [Span(view.words(view.state.name(of: complaint.details.kind)), .muted)]
      })
    table.add(rank: 2, least: 6, wanted: view.isZoomed ? 8 : 12, most: 12) { row, width in
      open[row].isOpen ? clocks[row].gauge(rule, width: width) : []
    }
    let closed = open.map { closing($0, view) }
    let long = zip(closed, clocks).map { $0 ?? $1.spans(view) }
    let short = zip(closed, clocks).map { $0 ?? $1.spans(view, isShort: true) }
    let (most, least) = (long.map(\.cells).max() ?? 0, short.map(\.cells).max() ?? 0)
    table.add(rank: 0, least: least, wanted: least, most: most, isWhole: true) { $1 < most ? short[$0] : long[$0] }
    let steps = open.map { nextStep($0, view) }
    let full = steps.reduce(0) { max($0, $1[0].cells) }
    if full > 0 {
      let plain = steps.reduce(0) { max($0, $1[min(1, $1.count - 1)].cells) }
      table.add(rank: 1, least: min(7, plain), wanted: plain, most: full) { row, width in
        // By when, and then the arrow, go before the words do; the mark that it is overdue stays.
        steps[row].first { $0.cells <= width } ?? steps[row].last ?? []
      }
    }
    table.add(
      rank: 3, least: 6, most: 30,
      open.map { complaint in
        let department = complaint.department.map { view.words(view.state.name(of: $0)) }
        return [
          Span([department, complaint.owner].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "), .muted)
        ]
      })
    table.add(
      rank: 6,
      open.map { complaint in
        let isToday = view.state.businessDay(of: complaint.received) == view.state.businessDay(of: view.now)
        let time =
          isToday ? complaint.received.time.text : shortDate(complaint.received.day) + " \(complaint.received.time)"
        return [Span(view.words(Phrase(zh: "\(time) 受理", en: "received \(time)")), .faint)]
      })
    return table
  }

  /// When a closed one was closed; nil for one on the desk.
  private static func closing(_ complaint: Complaint, _ view: PaneView) -> [Span]? {
    guard let closed = complaint.reached(.closed) else { return nil }
    let when = closed.day == view.now.day ? closed.time.text : "\(shortDate(closed.day)) \(closed.time)"
    let words = Phrase.spaced(complaint.step.name, Phrase(both: when))
    return [Span("✓ \(view.words(words))", .muted)]
  }

  /// What is to be done next, the longest way first: with by when the customer should have heard of it, or that this
  /// moment is gone, or for how long nobody did anything.
  private static func nextStep(_ complaint: Complaint, _ view: PaneView) -> [[Span]] {
    guard let next = ComplaintSteps.nextWords(complaint) else { return [[]] }
    let rule = view.state.settings.complaints
    let plain = [Span(view.words(next))]
    func marked(_ glyph: String, _ words: Phrase) -> [[Span]] {
      let mark = Span(view.words(Phrase(zh: glyph, en: glyph + " ")) + view.words(next), .warning)
      return [[mark, Span(view.words(words), .warning)], [mark]]
    }
    if complaint.step == .received, let limit = complaint.limits(at: view.now, rule: rule).first, let due = limit.due {
      if limit.isBreached {
        let late = due.instant.minutes(to: view.now.instant).words
        return marked("!", Phrase(zh: " 迟 \(late.zh)", en: ", \(late.en) late"))
      }
      let by = Span(view.words(Phrase(zh: " \(due.time)前", en: " by \(due.time)")), .muted)
      return [arrow(plain, view) + [by], plain + [by], arrow(plain, view), plain]
    }
    if complaint.isForgotten(at: view.now, rule: rule) {
      let idle = complaint.idle(at: view.now, rule: rule).words
      return marked("?", Phrase(zh: " 搁置 \(idle.zh)", en: ", idle \(idle.en)"))
    }
    return [arrow(plain, view), plain]
  }

  private static func arrow(_ words: [Span], _ view: PaneView) -> [Span] {
    [Span(view.words(Phrase(zh: "", en: "→ ")), .muted)] + words
  }

  /// A day as `11-22`.
  static func shortDate(_ day: CivilDay) -> String { String(day.iso.dropFirst(5)) }
}
