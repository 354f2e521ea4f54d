/// A duty's code in the four job descriptions, such as `2.5` or `4.1.1`.
public struct DutyCode: TextIdentifier {
  /// The code as text.
  public let rawValue: String
  /// The duty of that code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The list it belongs to, 1 to 4; 0 when the code names none.
  public var list: Int { rawValue.utf8.first.map { (0x30...0x39).contains($0) ? Int($0) - 0x30 : 0 } ?? 0 }
}

/// How often a duty falls due.
public enum Cadence: String, Codable, Sendable {
  case daily, weekly, monthly, quarterly
  /// Whenever the occasion arises.
  case occasional
}

/// One duty of the four job descriptions.
public struct Duty: Hashable, Sendable {
  /// Its code.
  public let code: DutyCode
  /// What it asks for.
  public let words: Phrase
  /// How often.
  public let cadence: Cadence
  /// Where it is done in this program.
  public let carriedBy: Phrase
}

/// One thing to check off on one day: a duty at a time of day, or some time that day.
public struct DutyKey: Hashable, Codable, Sendable {
  /// The duty.
  public let code: DutyCode
  /// The time it falls due; nil for some time that day.
  public let due: ClockTime?

  /// A duty at a time, or some time that day.
  public init(_ code: DutyCode, due: ClockTime? = nil) {
    self.code = code
    self.due = due
  }

  /// Written as `2.5@09:30`, or `2.12` when it has no time.
  public var text: String {
    due.map { "\(code)@\($0)" } ?? code.rawValue
  }

  /// Reads `2.5@09:30` or `2.12`; nil when the time is none.
  public init?(text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(DutyCode(rawValue: text))
    case 2:
      guard let due = ClockTime(parts[1]) else { return nil }
      self.init(DutyCode(rawValue: String(parts[0])), due: due)
    default: return nil
    }
  }
}

extension DutyKey: CodingKeyRepresentable {
  /// The key as a dictionary's key.
  public var codingKey: any CodingKey { TextKey(text) }
  /// The duty that a dictionary's key names.
  public init?(codingKey: some CodingKey) { self.init(text: codingKey.stringValue) }
}

/// That a duty was checked off: when, by whom, with what note.
public struct DutyCheck: Hashable, Sendable {
  /// When it was checked off.
  public let at: Moment
  /// Who checked it off.
  public let by: String
  /// A word on it; may be empty.
  public let note: String
}

/// What can happen to the day's duties.
public enum DutyEvent: Hashable, Codable, Sendable {
  /// A duty was checked off on a day.
  case done(day: CivilDay, duty: DutyKey, note: String)
  /// A check-off was taken back.
  case reopened(day: CivilDay, duty: DutyKey)
}

extension ShowroomState {
  mutating func apply(_ event: DutyEvent, at moment: Moment, by user: String) {
    switch event {
    case .done(let day, let duty, let note):
      duties[day, default: [:]][duty] = DutyCheck(at: moment, by: user, note: note)
    case .reopened(let day, let duty):
      duties[day]?[duty] = nil
    }
  }
}
