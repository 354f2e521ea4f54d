import Supervision
import Terminal

/// The day's people along its axis: the opening hours and every half hour in which people came.
struct TrafficCurve: Hashable {
  /// A stretch of the axis.
  struct Stretch: Hashable {
    /// When it begins.
    let start: ClockTime
    /// People who came; nil where the day has not got to yet.
    let people: Int?
    /// People who usually come; nil when nothing is known.
    let usual: Double?
    /// Whether now lies in it.
    let isNow: Bool
  }

  /// The half hours of the axis, 0 to 48.
  let slots: Range<Int>
  private let people: HalfHours
  private let usual: [Double]?
  private let now: Int?
  /// The half hour up to which nobody coming is told as such: now, or the last one known when the day goes on after now.
  private let known: Int?

  /// The curve of a day with these opening hours; `now` is nil when the day lies in the past.
  init(_ day: TrafficDay, opening: Hours, now: ClockTime?) {
    people = day.people
    usual = day.usual?.means
    self.now = now.map(HalfHours.slot(of:))
    known = self.now.map { max($0, day.people.counts.lastIndex { $0 > 0 } ?? 0) }
    // The usual counts where it rounds to somebody, so that one late guest in two months does not stretch every day.
    let seen = (0..<HalfHours.count).filter { day.people[$0] > 0 || (day.usual?.means[$0] ?? 0) >= 0.5 }
    let first = min(HalfHours.slot(of: opening.from), seen.first ?? HalfHours.count - 1)
    let last = max((max(opening.to.minutes, 1) - 1) / 30, seen.last ?? 0, first)
    slots = first..<min(last + 1, HalfHours.count)
  }

  /// The axis in stretches of so many half hours, whole hours when it is more than one.
  func stretches(of length: Int) -> [Stretch] {
    let length = max(length, 1)
    let first = slots.lowerBound / length * length
    return stride(from: first, to: slots.upperBound, by: length).map { slot in
      let part = slot..<min(slot + length, HalfHours.count)
      let count = part.reduce(0) { $0 + people[$1] }
      let isAhead = now.map { slot > $0 } ?? false
      return Stretch(
        start: HalfHours.start(of: slot), people: count == 0 && isAhead ? nil : count,
        usual: usual.map { means in part.reduce(0) { $0 + means[$1] } }, isNow: now.map(part.contains) ?? false)
    }
  }

  /// The finest stretches that have a cell each in so many cells: 1, 2 or 4 half hours, or more.
  func stretches(fitting cells: Int) -> [Stretch] {
    let length = [1, 2, 4, 8].first { stretches(of: $0).count <= cells } ?? 16
    return stretches(of: length)
  }

  /// One channel's people by the hour, or two hours, along the same axis, as a line of little columns that ends at the present.
  func line(_ people: HalfHours, in cells: Int) -> [Span] {
    let length = stretches(of: 2).count <= cells ? 2 : 4
    let hours = stretches(of: length)
    guard hours.count <= cells else { return [] }
    let counts = hours.map { hour in
      let first = HalfHours.slot(of: hour.start)
      return (first..<first + length).reduce(0) { $0 + people[$1] }
    }
    // A single guest should not look like a rush.
    let top = Double(max(counts.max() ?? 0, 4))
    return zip(hours, counts).map { hour, count in
      if count > 0 {
        return Span(Sparkline.text([Double(count)], maximum: top), hour.isNow ? .chartNow : .chart)
      }
      // By the day and not by the channel, so that the lines under each other end at the same hour.
      let isAhead = known.map { HalfHours.slot(of: hour.start) > $0 } ?? false
      return Span(isAhead ? " " : "▁", .faint)
    }
  }

  /// The half hour with the most people; nil when nobody came.
  var peak: Stretch? {
    let best = stretches(of: 1).max { ($0.people ?? 0) < ($1.people ?? 0) }
    return best.flatMap { ($0.people ?? 0) > 0 ? $0 : nil }
  }
}
