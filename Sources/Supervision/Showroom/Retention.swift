/// How much of the past the state holds: what today's rules and figures look back at, and a month whole at its end.
/// The journal and the archives keep everything.
///
/// At a change of business day the state lets go of what lies before that, so that it opens and is kept as quickly after
/// ten years as after one. It goes by the day that ends and not by the one that begins: a clock that jumps years ahead by
/// mistake costs nothing that the days before it need.
public enum Retention {
  /// Days of counts: what is usual for a weekday is made from the same one of the eight weeks before.
  public static let tallyDays = 8 * 7
  /// Days of everything else that belongs to a day: the longest month, and four days in which to ask for it.
  public static let recordDays = 35

  /// Days for which a visit that nobody closes stays open: a house that counts and never closes any must not drag them along.
  public static let visitDays = 7
  /// Days for which a card that is followed up, or waits for its car, stays at hand though nothing happens to it.
  public static let cardDays = 120

  /// Days for which a task that nobody does or withdraws stays at hand after it was due.
  public static let taskDays = 120

  /// The first day whose counts are still held after a day has ended.
  public static func firstTally(after day: CivilDay) -> CivilDay { day.advanced(by: -tallyDays) }

  /// The first day whose roster, door log, duties and closed complaints are still held after a day has ended.
  public static func firstRecord(after day: CivilDay) -> CivilDay { day.advanced(by: -recordDays) }
}

extension ShowroomState {
  /// Lets go of what lies further back than `Retention` says, reckoned from the business day that ends.
  ///
  /// Days ahead stay, and so do open complaints however old they are, everybody ever employed, and the running numbers.
  mutating func letGo(after day: CivilDay) {
    let (firstTally, firstRecord) = (Retention.firstTally(after: day), Retention.firstRecord(after: day))
    tally.removeAll { $0 < firstTally }
    roster.removeAll { $0 < firstRecord }
    doorLog.removeAll { $0 < firstRecord }
    duties.removeAll { $0 < firstRecord }
    attendance.removeAll { $0 < firstRecord }
    turnOrders.removeAll { $0 < day }
    acknowledgements = [:]
    letGo(ofComplaintsClosedBefore: firstRecord)
    letGo(ofTasksOverBefore: firstRecord, dueBefore: day.advanced(by: -Retention.taskDays))
    let firstVisit = day.advanced(by: -Retention.visitDays)
    visits = visits.filter { $0.value.arrived.day >= firstVisit && ($0.value.isOpen || isWanted($0.value, after: day)) }
    days.letGo(before: firstRecord, rowsBefore: day)
    cards.letGo(openBefore: day.advanced(by: -Retention.cardDays), othersBefore: firstRecord)
  }

  /// Whether a line is still to be reconciled: where days are closed, those of the day that ends and of days nobody closed.
  private func isWanted(_ visit: Visit, after day: CivilDay) -> Bool {
    guard days.since != nil else { return false }
    let own = businessDay(of: visit.arrived)
    return own == day || !isClosed(own)
  }

  private mutating func letGo(ofComplaintsClosedBefore first: CivilDay) {
    let old = complaintDesk.closed(before: first)
    guard !old.isEmpty else { return }
    for id in old { complaints[id] = nil }
    complaintDesk = ComplaintDesk(complaints.values)
  }
}

extension Dictionary where Key == CivilDay {
  /// Mostly there is nothing to remove, and then nothing is copied.
  fileprivate mutating func removeAll(where isOld: (CivilDay) -> Bool) {
    for day in keys.filter(isOld) { self[day] = nil }
  }
}
