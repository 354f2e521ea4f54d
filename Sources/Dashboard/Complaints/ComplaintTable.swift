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

  /// The clock in words: what is left, by how much it is over, or that the customer was told.
  var words: Phrase {
    let left = left.words
    return switch phase {
    case .calm, .amber, .red: Phrase(zh: "剩 \(left.zh)", en: "\(left.en) left")
    case .breached: Phrase(zh: "超时 \(left.zh)", en: "breached \(left.en) ago")
    case .kept: Phrase(zh: "按时答复", en: "told in time")
    case .keptLate: Phrase(zh: "超时答复", en: "told late")
    }
  }

  /// Glyph and words in the phase's style, in at most so many cells where they can be said so.
  func spans(_ view: PaneView, in room: Int = .max) -> [Span] {
    let look = look
    guard phase == .breached else { return [Span("\(look.glyph) \(view.words(words))", look.style)] }
    let left = left.words
    let short = "\(look.glyph) \(view.words(Phrase(zh: "超时 \(left.zh)", en: "\(left.en) over")))"
    let full = " \(look.glyph) \(view.words(words)) "
    return [Span(TextWidth.cells(full) <= room ? full : short, look.style)]
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
  /// One row a complaint: number, customer, clock, what is next; with room also grade, kind, who holds it.
  static func table(_ open: [Complaint], _ view: PaneView) -> RowTable {
    let rule = view.state.settings.complaints
    let clocks = open.map { $0.clock(at: view.now, rule: rule) }
    var table = RowTable(rows: open.count)
    table.add(
      open.map { [$0.details.grade.mark, Span("\($0.id)", .muted)] })
    // A long name waits for what is left over: what is next matters more than its end.
    table.add(least: 6, wanted: 9, most: 20, open.map { [Span($0.details.customer, .strong)] })
    table.add(
      rank: 4,
      open.map { complaint in
        let grade = complaint.details.grade
        return grade == .ordinary ? [] : [Span(view.words(grade.name), grade.mark.style)]
      })
    table.add(
      rank: 3, least: 5, most: 22,
      open.map { complaint in
        [Span(rule.kind(complaint.details.kind).map { view.words($0.name) } ?? "", .muted)]
      })
    table.add(rank: 2, least: 6, wanted: 12, most: 12) { row, width in
      gauge(clocks[row], rule, width)
    }
    let longest = clocks.reduce(0) { max($0, $1.spans(view).cells) }
    let shortest = clocks.reduce(0) { max($0, $1.spans(view, in: 0).cells) }
    table.add(rank: 0, least: shortest, wanted: shortest, most: longest) { clocks[$0].spans(view, in: $1) }
    table.add(
      rank: 1, least: 7,
      open.map { complaint in
        guard let next = complaint.step.next else { return [] }
        let isDue = complaint.isAcknowledgementDue(at: view.now, rule: rule)
        return [Span(isDue ? "! " : "→ ", isDue ? .warning : .muted), Span(view.words(next), isDue ? .warning : .text)]
      })
    table.add(
      rank: 5, most: 30,
      open.map { complaint in
        let department = complaint.department.flatMap(rule.department).map { view.words($0.name) }
        return [Span([department, complaint.owner].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "), .muted)]
      })
    table.add(
      rank: 6,
      open.map { complaint in
        let isToday = view.state.businessDay(of: complaint.received) == view.state.businessDay(of: view.now)
        let time = isToday ? complaint.received.time.text : shortDate(complaint.received.day) + " \(complaint.received.time)"
        return [Span(view.words(Phrase(zh: "\(time) 受理", en: "received \(time)")), .faint)]
      })
    return table
  }

  /// What has gone of the limit, full when it is breached or the customer was told.
  private static func gauge(_ clock: ComplaintClock, _ rule: ComplaintRule, _ width: Int) -> [Span] {
    let share = Double(clock.elapsed.count) / Double(max(rule.limit.count, 1))
    let bar = Gauge.bar(share, width: width)
    let role: Role = clock.phase == .breached ? .bad : clock.look.style.role
    return [
      Span(bar, Style(role, on: .track)),
      Span(String(repeating: " ", count: max(width - TextWidth.cells(bar), 0)), Style(role, on: .track)),
    ]
  }

  /// A day as `11-22`.
  static func shortDate(_ day: CivilDay) -> String { String(day.iso.dropFirst(5)) }
}
