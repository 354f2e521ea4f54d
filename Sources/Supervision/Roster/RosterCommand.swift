/// What can be asked of the roster.
public indirect enum RosterCommand: Hashable, Sendable {
  /// Give somebody a shift of a kind on a day.
  case setShift(StaffID, day: CivilDay, kind: String)
  /// Give somebody a shift of its own hours on a day.
  case setHours(StaffID, day: CivilDay, from: ClockTime, to: ClockTime)
  /// Take somebody off a day.
  case clearShift(StaffID, day: CivilDay)
  /// Plan somebody for a post, such as the door, on a day.
  case setPost(StaffID, place: PlaceID, day: CivilDay, from: ClockTime, to: ClockTime)
  /// Take a planned post out again.
  case clearPost(StaffID, place: PlaceID, day: CivilDay, from: ClockTime)
  /// Somebody is away on some days, whole or for some hours of each; shifts and posts in its way are taken out.
  case setAbsence(StaffID, days: ClosedRange<CivilDay>, kind: AbsenceKind, hours: Hours? = nil, note: String = "")
  /// Somebody is not away after all; what was taken out stays out.
  case clearAbsence(StaffID, days: ClosedRange<CivilDay>)
  /// Take down a wish, in the place of one about the same.
  case setWish(Wish, day: CivilDay)
  /// Let go of all that somebody wished of a day.
  case clearWishes(StaffID, day: CivilDay)
  /// Take down an appointment.
  case setAppointment(Appointment, day: CivilDay)
  /// Let go of the appointment that begins then.
  case clearAppointment(StaffID, day: CivilDay, from: ClockTime)
  /// Settle somebody's day or a post.
  case lock(RosterLock, day: CivilDay)
  /// Open it again.
  case unlock(RosterLock, day: CivilDay)
  /// Make the rest of a week known to the staff, today included.
  case publish(week: CivilDay)
  /// Copy shifts and posts of a week onto the days after today of another; what is settled there stays, and nobody is
  /// put where they are away or promised elsewhere.
  case copyWeek(from: CivilDay, to: CivilDay)
  /// Give two people each other's shifts and posts on some days.
  case swap(StaffID, StaffID, days: [CivilDay])
  /// Let somebody take over another's stretch.
  case replace(StaffID, by: StaffID, RosterStretch)
  /// Give somebody a day's shift and posts in the place of what stood there.
  case setCell(RosterCell, StaffID, day: CivilDay)
  /// Several things, of which only the difference in the end is kept.
  case all([RosterCommand])
  /// Something with the reason that a change of published days needs.
  case because(String, RosterCommand)
  /// Something decided on cells as they were seen; refused when one of them has changed meanwhile.
  case given([RosterSight], RosterCommand)
}

/// A part of somebody's day that another could take over.
public enum RosterStretch: Hashable, Sendable {
  /// The whole day: the shift and all posts.
  case day(CivilDay)
  /// The posts that lie in some hours.
  case hours(Hours, on: CivilDay)

  /// The day.
  public var day: CivilDay {
    switch self {
    case .day(let day), .hours(_, let day): day
    }
  }
}

extension RosterCommand {
  /// The first day whose roster it changes; nil when it changes none.
  var firstDay: CivilDay? {
    switch self {
    case .setShift(_, let day, _), .setHours(_, let day, _, _), .clearShift(_, let day), .setPost(_, _, let day, _, _),
      .clearPost(_, _, let day, _), .setWish(_, let day), .clearWishes(_, let day), .setAppointment(_, let day),
      .clearAppointment(_, let day, _), .lock(_, let day), .unlock(_, let day),
      .setCell(_, _, let day):
      day
    case .setAbsence(_, let days, _, _, _), .clearAbsence(_, let days): days.lowerBound
    case .swap(_, _, let days): days.min()
    case .replace(_, _, let stretch): stretch.day
    // These look at the days themselves.
    case .publish, .copyWeek: nil
    case .all(let commands): commands.compactMap(\.firstDay).min()
    case .because(_, let command), .given(_, let command): command.firstDay
    }
  }
}

extension CivilDay {
  /// The Monday of its week.
  public var monday: CivilDay { advanced(by: 1 - weekday.rawValue) }

  /// The seven days of its week, Monday first.
  public var week: [CivilDay] { (0..<7).map { monday.advanced(by: $0) } }
}

extension ClosedRange<CivilDay> {
  /// Each day of it.
  public var days: [CivilDay] { (lowerBound.number...upperBound.number).map(CivilDay.init(number:)) }
}
