/// What is settled and left alone by plans, copies and swaps until it is unlocked.
public enum RosterLock: Hashable, Codable, Sendable {
  /// Somebody's whole day: shift or none, and all posts.
  case day(staff: StaffID)
  /// One planned post.
  case post(post: Post)

  /// Whose it is.
  public var staff: StaffID {
    switch self {
    case .day(let staff): staff
    case .post(let post): post.staff
    }
  }
}

extension RosterDay {
  /// Whether somebody's whole day is settled.
  public func isLocked(_ staff: StaffID) -> Bool { locks.contains(.day(staff: staff)) }

  /// Whether a post is settled, by itself or with the whole day.
  public func isLocked(_ post: Post) -> Bool { isLocked(post.staff) || locks.contains(.post(post: post)) }
}
