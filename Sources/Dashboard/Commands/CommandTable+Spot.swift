import Supervision
import Terminal

/// Where keys go: a pane and its selected row, or the card of that row.
struct Spot: Hashable, Sendable {
  /// The pane.
  let pane: PaneID
  /// The selected row; nil when there is none.
  let row: RowID?
  /// Whether the row's card lies open over the board.
  var isCard = false
}

extension CommandTable {
  /// The action a key means at a spot; nil when it means none there.
  static func action(for key: Key, at spot: Spot) -> Action? {
    byKey[key]?.first { reaches($0, spot) }
  }

  /// Whether an action can be meant at a spot.
  static func reaches(_ action: Action, _ spot: Spot) -> Bool {
    let entry = entry(action)
    guard !spot.isCard || entry.onCard else { return false }
    return entry.panes?.contains(spot.pane) ?? !(hidden[spot.pane]?.contains(action) ?? false)
  }

  /// The actions of the whole board whose every key means something else in a pane: there they are named, not pressed.
  private static let hidden: [PaneID: Set<Action>] = {
    var hidden: [PaneID: Set<Action>] = [:]
    for pane in PaneID.allCases {
      let own = Set(Action.allCases.filter { entry($0).panes?.contains(pane) ?? false }.flatMap { entry($0).keys })
      hidden[pane] = Set(Action.allCases.filter { entry($0).panes == nil && own.isSuperset(of: entry($0).keys) })
    }
    return hidden
  }()

  /// What the hint bar names at a spot, the most important first.
  static func hints(at spot: Spot) -> [Action] {
    hinted.filter { action in reaches(action, spot) && (!entry(action).needsRow || spot.row != nil) }
  }

  private static let hinted = Action.allCases.filter { entry($0).hinted && $0 != .help }

  /// The keys of an action as they are shown; where the first of them means more in other panes, after its own panes.
  static func keyLabel(of action: Action, _ language: Language) -> String {
    let entry = entry(action)
    let panes = panes(of: action)
    return panes.isEmpty ? entry.keyLabel : "\(Phrase.named(panes)[language])  \(entry.keyLabel)"
  }

  /// The panes that tell an action from others with the same key; none when its key is its own.
  static func panes(of action: Action) -> [PaneID] {
    let entry = entry(action)
    guard let key = entry.keys.first, let sharers = byKey[key], sharers.count > 1 else { return [] }
    return entry.panes ?? []
  }

  /// The panes in which a key means something, in their order; none when it means nothing anywhere.
  static func panes(for key: Key) -> [PaneID] {
    let panes = Set((byKey[key] ?? []).flatMap { entry($0).panes ?? [] })
    return PaneID.allCases.filter(panes.contains)
  }

  /// The key of a label in the hint bar; nil for a label that stands for several.
  static func key(labelled label: String) -> Key? { byKey.keys.first { $0.label == label } }

  private static let byKey: [Key: [Action]] = {
    var map: [Key: [Action]] = [:]
    for action in Action.allCases {
      for key in entry(action).keys { map[key, default: []].append(action) }
    }
    return map
  }()
}

extension Phrase {
  /// Panes by digit and name: `2 Door, 4 Complaints`.
  static func named(_ panes: [PaneID]) -> Phrase {
    joined(
      panes.map { .spaced(Phrase(both: "\($0.digit)"), $0.type.title) }, by: Phrase(zh: "、", en: ", "))
  }
}

extension Key {
  /// The key meant by a full-width character, which an input method left in Chinese sends: `！` is `!`.
  var halfWidth: Key {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? self
    case 0x3000: return .character(" ")
    case 0x3002: return .character(".")
    case 0x3001: return .character("/")
    case 0x3010: return .character("[")
    case 0x3011: return .character("]")
    default: return self
    }
  }
}
