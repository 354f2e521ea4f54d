/// When a day's roster was made known, and by whom.
public struct Publication: Hashable, Codable, Sendable {
  /// When.
  public let at: Moment
  /// By whom.
  public let by: String
}

/// A change to somebody's day after it was published.
public struct Amendment: Hashable, Codable, Sendable {
  /// Whose day.
  public let staff: StaffID
  /// What stood there before.
  public let before: RosterCell
  /// Why it was changed.
  public let reason: String
  /// When.
  public let at: Moment
  /// By whom.
  public let by: String
}
