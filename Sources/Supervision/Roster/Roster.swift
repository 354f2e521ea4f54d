/// Somebody's working hours on one day.
public struct Shift: Hashable, Sendable {
  /// The kind it was given as; nil for hours of its own.
  public let kind: String?
  /// The hours.
  public let hours: Hours

  /// A shift of some kind, or of its own hours.
  public init(kind: String?, hours: Hours) {
    self.kind = kind
    self.hours = hours
  }
}

/// A planned stretch at a post on one day: the door, or the meal, which is a post at the meal's place.
public struct Post: Hashable, Sendable {
  /// Who is to stand there.
  public let staff: StaffID
  /// Where.
  public let place: PlaceID
  /// When.
  public let hours: Hours

  /// Somebody's stretch at a place.
  public init(staff: StaffID, place: PlaceID, hours: Hours) {
    self.staff = staff
    self.place = place
    self.hours = hours
  }
}

/// One day's roster: who works when, who stands where, and what has to be heeded.
public struct RosterDay: Hashable, Sendable {
  /// Each person's shift; who is not in it does not work that day.
  public var shifts: [StaffID: Shift] = [:]
  /// Planned posts, by beginning.
  public var posts: [Post] = []
  /// Who is away.
  public var absences: [Absence] = []
  /// What people would like or would rather not.
  public var wishes: [Wish] = []
  /// What was promised already, by beginning.
  public var appointments: [Appointment] = []
  /// What is settled.
  public var locks: [RosterLock] = []
  /// When and by whom it was made known; nil while it is a draft.
  public var publication: Publication?
  /// What was changed after that, oldest first.
  public var amendments: [Amendment] = []

  /// A day with nobody on it.
  public init() {}
}

/// What can happen to the roster.
public enum RosterEvent: Hashable, Codable, Sendable {
  /// Somebody was given a shift on a day.
  case shiftSet(staff: StaffID, day: CivilDay, shift: Shift)
  /// Somebody was taken off a day.
  case shiftCleared(staff: StaffID, day: CivilDay)
  /// Somebody was planned for a post on a day.
  case postSet(day: CivilDay, post: Post)
  /// A planned post was taken out again.
  case postCleared(day: CivilDay, post: Post)
  /// Somebody is away on a day.
  case absenceSet(day: CivilDay, absence: Absence)
  /// An absence fell away.
  case absenceCleared(day: CivilDay, absence: Absence)
  /// Somebody wished something of a day.
  case wishSet(day: CivilDay, wish: Wish)
  /// A wish was withdrawn.
  case wishCleared(day: CivilDay, wish: Wish)
  /// An appointment was made.
  case appointmentSet(day: CivilDay, appointment: Appointment)
  /// An appointment fell away.
  case appointmentCleared(day: CivilDay, appointment: Appointment)
  /// A cell or a post was settled.
  case locked(day: CivilDay, lock: RosterLock)
  /// It is open again.
  case unlocked(day: CivilDay, lock: RosterLock)
  /// Days were made known to the staff.
  case published(days: [CivilDay])
  /// Somebody's published day was changed, and why; what it became is in the same act.
  case amended(day: CivilDay, staff: StaffID, before: RosterCell, reason: String)
}

extension ShowroomState {
  mutating func apply(_ event: RosterEvent, at moment: Moment, by user: String) {
    switch event {
    case .shiftSet(let staff, let day, let shift):
      roster[day, default: RosterDay()].shifts[staff] = shift
    case .shiftCleared(let staff, let day):
      roster[day]?.shifts[staff] = nil
      roster[day]?.posts.removeAll { $0.staff == staff }
    case .postSet(let day, let post):
      roster[day, default: RosterDay()].insert(post)
    case .postCleared(let day, let post):
      roster[day]?.posts.removeAll { $0 == post }
    case .published(let days):
      for day in days { roster[day, default: RosterDay()].publication = Publication(at: moment, by: user) }
    case .amended(let day, let staff, let before, let reason):
      roster[day, default: RosterDay()].amendments.append(
        Amendment(staff: staff, before: before, reason: reason, at: moment, by: user))
    default: applyNote(event)
    }
  }

  /// What has to be heeded: absences, wishes, appointments, locks.
  private mutating func applyNote(_ event: RosterEvent) {
    switch event {
    case .absenceSet(let day, let absence):
      roster[day, default: RosterDay()].absences.append(absence)
    case .absenceCleared(let day, let absence):
      roster[day]?.absences.removeAll { $0 == absence }
    case .wishSet(let day, let wish):
      roster[day, default: RosterDay()].wishes.append(wish)
    case .wishCleared(let day, let wish):
      roster[day]?.wishes.removeAll { $0 == wish }
    case .appointmentSet(let day, let appointment):
      roster[day, default: RosterDay()].appointments.append(appointment)
      roster[day]?.appointments.sort { ($0.hours.from, $0.staff) < ($1.hours.from, $1.staff) }
    case .appointmentCleared(let day, let appointment):
      roster[day]?.appointments.removeAll { $0 == appointment }
    case .locked(let day, let lock):
      roster[day, default: RosterDay()].locks.append(lock)
    case .unlocked(let day, let lock):
      roster[day]?.locks.removeAll { $0 == lock }
    case .shiftSet, .shiftCleared, .postSet, .postCleared, .published, .amended: break
    }
  }
}
