import Supervision
import Terminal

/// What is pressed for an action: one key, or a letter and then another, `g g`.
public struct Stroke: Hashable, Sendable {
  /// The letter pressed before; nil for a single key.
  public let prefix: Key?
  /// The key, or the one after the prefix.
  public let key: Key

  /// A single key, or one after a prefix.
  public init(_ key: Key, after prefix: Key? = nil) {
    self.key = key
    self.prefix = prefix
  }

  /// How it is shown and written: `u`, `F9`, `gg`; no blank is ever in it.
  public var label: String { (prefix?.label ?? "") + key.label }

  /// Whether one of them keeps the other from being pressed: they are the same, or one begins the other.
  func clashes(with other: Stroke) -> Bool {
    self == other || (prefix == nil && key == other.prefix) || (other.prefix == nil && other.key == prefix)
  }

  /// The stroke of a name as people write it: a key's name, or two letters; nil when it is neither.
  init?(named name: String) {
    if let key = Key(named: name) {
      self.init(key)
      return
    }
    guard name.count == 2, !name.contains(" "), let first = name.first, let last = name.last,
      let prefix = Key(named: String(first)), let key = Key(named: String(last))
    else { return nil }
    self.init(key, after: prefix)
  }
}

extension CommandTable {
  /// All that can be pressed for an action, the one to be shown first: its keys, then what goes there after `g`.
  static func strokes(of action: Action) -> [Stroke] {
    entry(action).keys.map { Stroke($0) } + (afterGo(action).map { [Stroke($0, after: go)] } ?? [])
  }

  /// Begins going somewhere.
  private static let go = Key.character("g")

  /// The letter that goes to a place after `g`; nil for what goes nowhere.
  private static func afterGo(_ action: Action) -> Key? {
    switch action {
    case .top: .character("g")
    case .toRoster: .character("r")
    case .toDoor: .character("d")
    case .toTraffic: .character("t")
    case .toComplaints: .character("c")
    case .toToday: .character("y")
    case .toWeek: .character("w")
    case .toPeople: .character("p")
    case .toVisits: .character("v")
    case .toSign: .character("s")
    case .toReports: .character("f")
    case .toLog: .character("l")
    case .toMeeting: .character("m")
    case .toPatrol: .character("5")
    case .toClose: .character("e")
    default: nil
    }
  }
}
