import Journal
import Supervision

// Days gone by, as the store's archives and journals have them.

extension Store<Showroom> {
  /// The days of which something is kept, the oldest first; the day under way is the last.
  func pastDays() throws(StoreError) -> [CivilDay] { try days().compactMap(CivilDay.init) }

  /// The showroom as a day ended, with its acts; nil when nothing is kept of it.
  func showroom(on day: CivilDay) throws(StoreError) -> Showroom? {
    guard day != state.day else { return state }
    guard let day = JournalDay(day) else { return nil }
    return try state(on: day)
  }

  /// The last showroom that still holds what belongs to a day, when it is held so many days; nil when nothing is kept of
  /// those days.
  func showroom(holding day: CivilDay, days held: Int) throws(StoreError) -> Showroom? {
    let last = day.advanced(by: held)
    guard let found = try pastDays().last(where: { $0 <= last }), found >= day else { return nil }
    return try showroom(on: found)
  }

  /// The last showroom in which a complaint of this number is still at hand; nil when none is kept.
  ///
  /// Once let go of it never comes back, so halving the days finds it.
  func showroom(with id: ComplaintID) throws(StoreError) -> Showroom? {
    let days = try pastDays()
    var (first, end) = (0, days.count)
    var found: Showroom?
    while first < end {
      let middle = (first + end) / 2
      guard let showroom = try showroom(on: days[middle]) else {
        // A day that cannot be read is passed over; what lies before it can.
        end = middle
        continue
      }
      let state = showroom.state
      if state.complaints[id] != nil { found = showroom }
      if state.complaints[id] != nil || !state.hasNumbered(id) { first = middle + 1 } else { end = middle }
    }
    return found
  }
}
