import Supervision
import Terminal

/// How the door is planned through a day, half hour by half hour, against what it must have.
struct WeekDoor {
  /// The day.
  let day: RosterWeek.Day
  /// What the board may look at.
  let view: PaneView

  private var rule: DoorRule { view.state.settings.door }

  /// How many rows show everybody planned and everybody wanted, each row one more person; at most four.
  var levels: Int {
    min(max(day.slots.reduce(rule.floor) { max($0, $1.planned, $1.wanted) }, 1), 4)
  }

  /// A row of the chart: full where so many are planned, dotted in red where they are missing.
  func level(_ level: Int, _ scale: DayScale) -> [Span] {
    cells(scale) { slot in
      if slot.planned >= level { return Span("▆", level > rule.ceiling ? .warning : .good) }
      guard slot.wanted >= level else { return Span(" ") }
      return day.isPlanned ? Span("░", .bad) : Span("·", .faint)
    }
  }

  /// All of it in one row: its height says how many, so that colour only repeats it.
  func strip(_ scale: DayScale) -> [Span] {
    cells(scale) { slot in
      guard day.isPlanned else { return Span("·", .faint) }
      if slot.missing > 0 { return Span(slot.planned == 0 ? "▁" : "▂", .bad) }
      if slot.planned > rule.ceiling { return Span("█", .warning) }
      return Span(slot.planned > slot.wanted ? "▆" : "▄", .good)
    }
  }

  /// How many people usually come on that weekday, as bars; nil without a history.
  func usual(_ scale: DayScale) -> [Span]? {
    guard let usual = view.state.traffic(on: day.day).usual, let most = usual.means.max(), most > 0 else { return nil }
    let glyphs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
    return cells(scale) { slot in
      let share = usual.means[HalfHours.slot(of: slot.hours.from)] / most
      return Span(glyphs[min(Int(share * Double(glyphs.count)), glyphs.count - 1)], .chartUsual)
    }
  }

  private func cells(_ scale: DayScale, _ look: (RosterWeek.Slot) -> Span) -> [Span] {
    (0..<scale.width).map { cell in
      let (from, to) = (scale.start(of: cell), scale.start(of: cell + 1))
      let held = day.slots.filter { $0.hours.from < to && from < $0.hours.to }
      // A cell of several half hours shows the worst of them: a gap must not vanish in a narrow window.
      guard let slot = held.max(by: { ($0.missing, -$0.planned) < ($1.missing, -$1.planned) }) else { return Span(" ") }
      return look(slot)
    }
  }
}
