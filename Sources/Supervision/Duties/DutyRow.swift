/// One row of the duty catalogue as the house has it: what, when, how often, and whether it is asked for.
public struct DutyRow: Hashable, Codable, Sendable {
  /// What it is known by for ever: the duty with the time the catalogue ships, or `own.3`.
  public let key: DutyKey
  /// What is to be done.
  public var title: Phrase
  /// The time it falls due; nil for some time that day.
  public var due: ClockTime?
  /// On which days.
  public var falls: DutyFalls
  /// Whether it is asked for.
  public var isOn = true
  /// The patrol list that is walked for it; nil when it is no round.
  public var patrol: PatrolListID?

  /// Whether the house added it.
  public var isOwn: Bool { key.code.isOwn }
}

extension DutyCode {
  /// The code of a row the house added, counted from 1.
  public static func own(_ number: Int) -> DutyCode { DutyCode(rawValue: "own.\(number)") }

  /// Whether it is of a row the house added.
  public var isOwn: Bool { rawValue.hasPrefix("own.") }
}

/// What the house has changed of the duty catalogue; the rest stands as shipped.
public struct DutyRule: Hashable, Codable, Sendable {
  /// Shipped rows as the house has them.
  public var changed: [DutyRow] = []
  /// Rows the house added.
  public var own: [DutyRow] = []
  /// The number the next added row gets.
  public var nextOwn = 1

  /// The catalogue as shipped.
  public init() {}

  /// Every row: the shipped ones in the order of the lists, then the house's own.
  public var rows: [DutyRow] {
    guard !changed.isEmpty else { return DutyPlan.shipped + own }
    let byKey = Dictionary(changed.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return DutyPlan.shipped.map { byKey[$0.key] ?? $0 } + own
  }

  /// The row of a key, carried over or not; nil when there is none.
  public func row(_ key: DutyKey) -> DutyRow? {
    let key = key.original
    return own.first { $0.key == key } ?? changed.first { $0.key == key } ?? DutyPlan.byKey[key]
  }

  /// The rows asked for when some of the four lists apply; the house's own always.
  public func rows(lists: [Int]) -> [DutyRow] {
    rows.filter { $0.isOn && ($0.isOwn || lists.contains($0.key.code.list)) }
  }
}
