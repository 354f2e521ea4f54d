import Supervision
import Terminal

/// A stretch of the day laid over a row of cells.
struct DayScale: Hashable {
  /// The time at the left edge.
  let from: ClockTime
  /// The time at the right edge.
  let to: ClockTime
  /// Cells across.
  let width: Int

  /// The hours from one time to another over so many cells; an empty stretch counts as one minute.
  init(from: ClockTime, to: ClockTime, width: Int) {
    self.from = from
    self.to = max(to, from.advanced(by: Minutes(1)))
    self.width = max(width, 0)
  }

  private var length: Int { max(to.minutes - from.minutes, 1) }

  /// The cell that holds a time; nil outside.
  func cell(of time: ClockTime) -> Int? {
    guard from <= time, time < to, width > 0 else { return nil }
    return min((time.minutes - from.minutes) * width / length, width - 1)
  }

  /// The time at a cell's left edge.
  func start(of cell: Int) -> ClockTime { ClockTime(0, from.minutes + cell * length / max(width, 1)) }

  /// The time in the middle of a cell, in whole minutes, so that what is drawn by it changes with the minute only.
  func middle(of cell: Int) -> ClockTime {
    ClockTime(0, (start(of: cell).minutes + start(of: cell + 1).minutes) / 2)
  }

  /// Labels of the full hours under or over the scale, as many as stay apart, with `▲` or `▼` at the present.
  func hours(now: ClockTime?, mark: String = "▲") -> [Span] {
    let nowCell = now.flatMap(cell(of:))
    let apart = [1, 2, 3, 4, 6].first { $0 * 60 * width / length >= 4 } ?? 12
    var spans: [Span] = []
    var x = 0
    func fill(to cell: Int) {
      guard cell > x else { return }
      spans.append(Span(String(repeating: " ", count: cell - x), .muted))
      x = cell
    }
    func place(_ text: String, at cell: Int, _ style: Style) {
      fill(to: cell)
      spans.append(Span(text, style))
      x += TextWidth.cells(text)
    }
    for hour in from.hour...to.hour where hour % apart == 0 {
      let time = ClockTime(hour, 0)
      guard let cell = cell(of: time), cell >= x, cell + 2 <= width else { continue }
      if let nowCell, nowCell < cell, nowCell >= x { place(mark, at: nowCell, .accent) }
      guard cell >= x else { continue }
      // The mark of the present takes a label's place: the clock is in the top line anyway.
      if let nowCell, nowCell == cell || nowCell == cell + 1 { continue }
      place(time.hourText, at: cell, .muted)
    }
    if let nowCell, nowCell >= x { place(mark, at: nowCell, .accent) }
    return spans
  }
}
