/// The number a round gets, written `r12`.
public struct PatrolID: NumberIdentifier, CustomStringConvertible {
  /// The number.
  public let rawValue: Int
  /// The round of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written `r12`.
  public var description: String { "r\(rawValue)" }
}

/// The number a finding gets, written `f5`.
public struct FindingID: NumberIdentifier, CustomStringConvertible {
  /// The number.
  public let rawValue: Int
  /// The finding of that number.
  public init(rawValue: Int) { self.rawValue = rawValue }
  /// Written `f5`.
  public var description: String { "f\(rawValue)" }

  /// Reads `f5` or `5`; nil for anything else.
  public init?(text: String) {
    guard let number = Int(text.hasPrefix("f") ? text.dropFirst() : text[...]), number > 0 else { return nil }
    self.init(rawValue: number)
  }
}

/// What is wrong with an item: a word on it, who mends it, by when.
public struct PatrolFault: Hashable, Codable, Sendable {
  /// What is wrong; may be empty.
  public var note: String
  /// Who mends it; empty when nobody was named.
  public var owner: String
  /// By when; nil when nobody said.
  public var fixBy: TaskDue?

  /// What is wrong, with nothing for what is not said.
  public init(note: String = "", owner: String = "", fixBy: TaskDue? = nil) {
    self.note = note
    self.owner = owner
    self.fixBy = fixBy
  }
}

/// How an item was found.
public enum PatrolVerdict: Hashable, Codable, Sendable {
  case pass
  case fail(PatrolFault)
  case notApplicable

  /// Whether it failed.
  public var isFail: Bool { if case .fail = self { true } else { false } }
}

/// One round 巡检: who walked which list when, and how each item was found.
public struct PatrolRound: Hashable, Codable, Sendable {
  /// Its number.
  public let id: PatrolID
  /// What was walked.
  public let list: PatrolListID
  /// The row of Today it was walked for; nil for a round nobody had asked for.
  public let duty: DutyKey?
  /// When it began.
  public let started: Moment
  /// Who walked it.
  public let by: String
  /// How the items were found; once it is finished only what failed is kept.
  public internal(set) var marks: [PatrolItemID: PatrolVerdict] = [:]
  /// What it came to; nil while it is under way.
  public internal(set) var score: PatrolScore?
}

/// What a round came to.
public struct PatrolScore: Hashable, Codable, Sendable {
  /// When it was finished.
  public let at: Moment
  /// Items passed.
  public let passed: Int
  /// Items that apply: passed and failed.
  public let applicable: Int

  /// Passed of applicable in percent, rounded down: only a round without a fault has 100.
  public var percent: Int { applicable > 0 ? passed * 100 / applicable : 0 }
}

/// Something found wrong 问题, until a re-check finds it mended.
public struct PatrolFinding: Hashable, Codable, Sendable {
  /// Its number.
  public let id: FindingID
  /// The item.
  public let item: PatrolItemID
  /// What is wrong, who mends it, by when.
  public internal(set) var fault: PatrolFault
  /// When it was found first.
  public let found: Moment
  /// How many rounds or re-checks found it so.
  public internal(set) var times = 1
  /// That it was found mended; nil while it is open.
  public internal(set) var closed: DutyCheck?

  /// Whether it is still to be mended.
  public var isOpen: Bool { closed == nil }
}

/// The rounds held here, and what they found.
public struct PatrolBook: Hashable, Codable, Sendable {
  /// The rounds by number.
  public internal(set) var rounds: [PatrolID: PatrolRound] = [:]
  /// What was found wrong, by number.
  public internal(set) var findings: [FindingID: PatrolFinding] = [:]
  var nextRound = 1
  var nextFinding = 1

  /// No rounds yet.
  public init() {}

  /// The round under way; nil when nobody walks one.
  public var open: PatrolRound? { rounds.values.first { $0.score == nil } }

  /// The findings still to be mended: those due first, then the oldest.
  public var openFindings: [PatrolFinding] {
    findings.values.filter(\.isOpen).sorted { a, b in
      let far = CivilDay(number: 1_000_000)
      return (a.fault.fixBy?.day ?? far, a.id) < (b.fault.fixBy?.day ?? far, b.id)
    }
  }

  /// The finished rounds, the latest first.
  public var finished: [PatrolRound] { rounds.values.filter { $0.score != nil }.sorted { $0.id > $1.id } }

  private enum CodingKeys: String, CodingKey { case rounds, findings, nextRound, nextFinding }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    rounds = try container.decodeEntries(.rounds)
    findings = try container.decodeEntries(.findings)
    nextRound = try container.decode(.nextRound, else: nextRound)
    nextFinding = try container.decode(.nextFinding, else: nextFinding)
  }

  /// Writes it under names a person can read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entries: rounds, forKey: .rounds)
    try container.encode(entries: findings, forKey: .findings)
    try container.encode(nextRound, forKey: .nextRound)
    try container.encode(nextFinding, forKey: .nextFinding)
  }
}
