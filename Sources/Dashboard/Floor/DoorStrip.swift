import Supervision
import Terminal

/// The door over the opening hours: how many stood there, how many the plan puts there, and where now is.
///
///     real ▆▆▆▆▃▆▆▆▆
///     plan ▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▆▆▆▆▆▆▆▆
///          09      10 ▲    11      12
struct DoorStrip {
  private let slots: [DoorSlot]
  private let rule: DoorRule
  private let opening: Hours
  private let now: ClockTime?
  private let isPlanned: Bool
  private let view: PaneView

  init(_ view: PaneView) {
    let day = view.state.businessDay(of: view.now)
    slots = view.state.doorStrip(at: view.now)
    rule = view.state.settings.door
    opening = view.state.settings.opening
    now = day == view.now.day ? view.now.time : nil
    isPlanned = slots.contains { $0.planned > 0 }
    self.view = view
  }

  /// Draws as many of its rows as there are: one joins past and plan, two add the hours, three part the two.
  func draw(_ screen: inout Screen, in rect: Rect, rows: Int) {
    guard rect.height > 0, rows > 0, !slots.isEmpty else { return }
    let labels = rect.width >= 40 ? Swift.max(TextWidth.cells(word(.real)), TextWidth.cells(word(.plan))) + 1 : 0
    let room = RosterPane.rowWidth(rect.width) - labels
    guard room > 0 else { return }
    // Whole cells a quarter where they fit, so that every quarter looks as long as the next.
    let width = room >= slots.count ? room / slots.count * slots.count : room
    let scale = DayScale(from: opening.from, to: opening.to, width: width)
    let x = rect.x + 1
    var y = rect.y
    func row(_ label: String, _ spans: [Span]) {
      guard y < rect.bottom else { return }
      if labels > 0 { screen.put(label, at: Point(x: x, y: y), style: .muted, width: labels) }
      screen.put(spans, at: Point(x: x + labels, y: y), width: width)
      y += 1
    }
    if rows >= 3, isPlanned {
      row(word(.real), cells(scale) { $0.real.map { (.real, $0) } })
      row(word(.plan), cells(scale) { (.plan, $0.planned) })
    } else {
      row(
        word(isPlanned && rows < 2 ? .both : .real),
        cells(scale) { slot in slot.real.map { (.real, $0) } ?? (isPlanned ? (.plan, slot.planned) : nil) })
    }
    if rows >= 2 { row("", scale.hours(now: now)) }
  }

  private enum Line { case real, plan, both }

  private func word(_ line: Line) -> String {
    switch line {
    case .real: view.words(Phrase(zh: "实际", en: "real"))
    case .plan: view.words(Phrase(zh: "计划", en: "plan"))
    case .both: view.words(Phrase(zh: "全天", en: "day"))
    }
  }

  /// One glyph a cell: its height says how many stand there, so that colour only repeats it.
  private func cells(_ scale: DayScale, _ look: (DoorSlot) -> (Line, Int)?) -> [Span] {
    (0..<scale.width).map { cell in
      let from = scale.start(of: cell)
      let to = scale.start(of: cell + 1)
      let held = slots.filter { $0.start < to && $0.start.advanced(by: Minutes(15)) > from }
      // A cell of several quarters shows the worst of them: a gap must not vanish in a narrow window.
      let seen = held.compactMap { slot in look(slot).map { (line: $0.0, count: $0.1, wanted: slot.wanted) } }
      guard let worst = seen.min(by: { $0.count - $0.wanted < $1.count - $1.wanted }) else { return Span("·", .faint) }
      return glyph(worst.line, worst.count, wanted: worst.wanted)
    }
  }

  private func glyph(_ line: Line, _ count: Int, wanted: Int) -> Span {
    let isReal = line == .real
    let ceiling = max(rule.ceiling, wanted)
    if count >= wanted {
      return Span(count > ceiling ? "█" : "▆", isReal ? count > ceiling ? .warning : .good : .chartUsual)
    }
    let text = count == 0 ? "▁" : "▃"
    return Span(text, isReal ? .bad : .warning)
  }
}
