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

/// A planned stretch at a post, such as the door, on one day.
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

/// One day's roster: who works when, and who stands where.
public struct RosterDay: Hashable, Sendable {
  /// Each person's shift; who is not in it does not work that day.
  public var shifts: [StaffID: Shift] = [:]
  /// Planned posts, by beginning.
  public var posts: [Post] = []

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
}

extension ShowroomState {
  mutating func apply(_ event: RosterEvent) {
    switch event {
    case .shiftSet(let staff, let day, let shift):
      roster[day, default: RosterDay()].shifts[staff] = shift
    case .shiftCleared(let staff, let day):
      roster[day]?.shifts[staff] = nil
      roster[day]?.posts.removeAll { $0.staff == staff }
    case .postSet(let day, let post):
      var posts = roster[day]?.posts ?? []
      posts.removeAll { $0 == post }
      let place = posts.firstIndex { ($0.hours.from, $0.staff) > (post.hours.from, post.staff) } ?? posts.endIndex
      posts.insert(post, at: place)
      roster[day, default: RosterDay()].posts = posts
    case .postCleared(let day, let post):
      roster[day]?.posts.removeAll { $0 == post }
    }
  }
}
