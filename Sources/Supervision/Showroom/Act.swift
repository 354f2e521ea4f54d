/// Names one act for ever, on every desk: 128 bits, written as 32 hexadecimal digits.
public struct ActID: Hashable, Sendable {
  /// The upper half.
  public let high: UInt64
  /// The lower half.
  public let low: UInt64

  /// The identifier of two halves, drawn at random by the caller.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// Who did something, and at which terminal.
public struct Author: Hashable, Sendable {
  /// The user's name.
  public let user: String
  /// The terminal or program it came from, such as `pts/3`.
  public let terminal: String

  /// A user at a terminal.
  public init(user: String, terminal: String) {
    self.user = user
    self.terminal = terminal
  }
}

/// One thing somebody did: its events happen together or not at all, and are undone together.
public struct Act: Hashable, Codable, Sendable {
  /// Its name for ever.
  public let id: ActID
  /// When it was done, as the user saw it.
  public let at: Moment
  /// Who did it, and where.
  public let by: Author
  /// What happened.
  public let events: [Event]

  /// An act of some events.
  public init(id: ActID, at: Moment, by: Author, events: [Event]) {
    self.id = id
    self.at = at
    self.by = by
    self.events = events
  }
}
