/// How far the month has come against what it is to reach.
public struct MonthProgress: Hashable, Sendable {
  /// Orders taken since its first day.
  public let orders: Int
  /// Cars handed over since its first day.
  public let deliveries: Int
  /// Cards made since its first day.
  public let cards: Int
  /// What is to be reached; 0 where nothing was set.
  public let target: UnitTarget
  /// Days of the month on which the house is open, this one counted, that have begun, in percent of all of them.
  public let timeGone: Int
}

extension ShowroomState {
  /// The month of a moment up to it.
  public func monthProgress(at now: Moment) -> MonthProgress {
    let today = businessDay(of: now)
    let (year, month, _) = today.date
    let first = CivilDay(year: year, month: month, day: 1) ?? today
    let next = CivilDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1) ?? today
    let open = (first.number..<next.number).map(CivilDay.init(number:)).filter { !settings.calendar.isShut($0) }
    let sums = results(from: first, to: today)
    return MonthProgress(
      orders: sums.orders, deliveries: sums.deliveries, cards: sums.cards, target: settings.targets.month,
      timeGone: open.isEmpty ? 100 : open.count { $0 <= today } * 100 / open.count)
  }
}
