/// The number an ad-hoc task gets, written `t7`.
public struct TaskID: NumberIdentifier, CustomStringConvertible {
  /// The number.
  public let rawValue: Int
  /// The task of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written `t7`.
  public var description: String { "t\(rawValue)" }

  /// Reads `t7` or `7`; nil for anything else.
  public init?(text: String) {
    guard let number = Int(text.hasPrefix("t") ? text.dropFirst() : text[...]), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}

/// By when something is to be done: a day, and a time on it if one was said.
public struct TaskDue: Hashable, Codable, Sendable {
  /// The day.
  public let day: CivilDay
  /// The time on it; nil for some time that day.
  public let time: ClockTime?

  /// A day, with a time if one was said.
  public init(_ day: CivilDay, _ time: ClockTime? = nil) {
    self.day = day
    self.time = time
  }

  /// Written `2026-11-24 10:00`, without the time when there is none.
  public var text: String { time.map { "\(day) \($0)" } ?? day.iso }
}

/// Work that came up 临时交办 (duties 1.9, 3.20, 4.7), or that a meeting decided: what, who asked, who does it, by when.
public struct AdHocTask: Hashable, Codable, Sendable {
  /// Its number.
  public let id: TaskID
  /// What is to be done.
  public let what: String
  /// Who asked for it and is told of it once it is done; empty when nobody waits for word.
  public let askedBy: String
  /// Who does it; empty for the supervisor.
  public let owner: String
  /// By when; changed when it is put off.
  public internal(set) var due: TaskDue
  /// When it was written down.
  public let asked: Moment
  /// How it stands.
  public internal(set) var standing: Standing = .open

  /// How a task stands.
  public enum Standing: Hashable, Codable, Sendable {
    /// Still to do.
    case open
    /// Done; whoever asked has not heard of it yet.
    case done(DutyCheck)
    /// Done, and whoever asked was told.
    case reported(DutyCheck)
    /// No longer wanted, and why.
    case withdrawn(DutyCheck)
  }

  /// Whether it is still to be done.
  public var isOpen: Bool { standing == .open }

  /// Whether it is done and whoever asked waits for word.
  public var isToReport: Bool { if case .done = standing { !askedBy.isEmpty } else { false } }

  /// Whether nothing more is to be done about it.
  public var isOver: Bool {
    switch standing {
    case .open: false
    case .done: askedBy.isEmpty
    case .reported, .withdrawn: true
    }
  }

  /// The day on which it was done, told or withdrawn; nil while it is open.
  public var settled: CivilDay? {
    switch standing {
    case .open: nil
    case .done(let check), .reported(let check), .withdrawn(let check): check.at.day
    }
  }
}
