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
  /// Whether an action can be meant at a spot with the standard keys.
  static func reaches(_ action: Action, _ spot: Spot) -> Bool { KeyMap.standard.reaches(action, spot) }
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
