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
  /// The time it falls due as the catalogue ships it; nil for some time that day.
  public let due: ClockTime?
  /// The day it was due at first when it was carried over from there; nil on its own day.
  public let from: CivilDay?

  /// A duty at a time, or some time that day, carried over from a day if one is given.
  public init(_ code: DutyCode, due: ClockTime? = nil, from: CivilDay? = nil) {
    self.code = code
    self.due = due
    self.from = from
  }

  /// The same on its own day.
  public var original: DutyKey { from == nil ? self : DutyKey(code, due: due) }

  /// Written as `2.5@09:30`, or `2.12` when it has no time; carried over `2.5@09:30/2026-11-22`.
  public var text: String {
    (due.map { "\(code)@\($0)" } ?? code.rawValue) + (from.map { "/\($0)" } ?? "")
  }

  /// Reads `2.5@09:30`, `2.12` or `2.5@09:30/2026-11-22`; nil when the time or the day is none.
  public init?(text: String) {
    let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    var from: CivilDay?
    if halves.count == 2 {
      guard let day = CivilDay(iso: halves[1]) else { return nil }
      from = day
    }
    let parts = (halves.first ?? "").split(separator: "@", omittingEmptySubsequences: false)
    switch parts.count {
    case 0: self.init(DutyCode(rawValue: ""), from: from)
    case 1: self.init(DutyCode(rawValue: String(parts[0])), from: from)
    case 2:
      guard let due = ClockTime(parts[1]) else { return nil }
      self.init(DutyCode(rawValue: String(parts[0])), due: due, from: from)
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
  /// Where it can be seen: a file or a number; may be empty.
  public var evidence = ""

  /// Checked off then, by somebody, with a word on it.
  public init(at: Moment, by: String, note: String, evidence: String = "") {
    self.at = at
    self.by = by
    self.note = note
    self.evidence = evidence
  }
}

/// That a duty is not done on its day, and why: it is let go, or carried over.
public struct DutyExcuse: Hashable, Codable, Sendable {
  /// When that was said.
  public let at: Moment
  /// By whom.
  public let by: String
  /// Why.
  public let reason: String
  /// The day it was carried over to; nil when it is let go.
  public let to: CivilDay?
}
