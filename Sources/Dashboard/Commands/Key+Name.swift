import Terminal

extension Key {
  /// The key of a name as people write it: `x`, `Space`, `F5`, `PgUp`, `Ctrl-P`, `^P`; nil when it names none.
  init?(named name: String) {
    if name.count == 1, let character = name.first {
      self = Key.arrows[character] ?? Key.character(character).halfWidth
      return
    }
    let word = name.lowercased()
    if let key = Key.named[word] {
      self = key
      return
    }
    if word.first == "f", let number = Int(word.dropFirst()), (1...24).contains(number) {
      self = .function(number)
      return
    }
    guard let prefix = ["^", "ctrl-", "ctrl+", "c-"].first(where: word.hasPrefix),
      case let rest = word.dropFirst(prefix.count), rest.count == 1, let letter = rest.first,
      letter.isASCII, letter.isLetter || "@[\\]^_".contains(letter)
    else { return nil }
    // These three are what a terminal sends for other keys.
    switch letter {
    case "i": self = .tab
    case "m": self = .enter
    case "[": self = .escape
    default: self = .control(letter)
    }
  }

  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right, "⌫": .backspace]
  private static let named: [String: Key] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "shift-tab": .backTab, "⇧tab": .backTab, "backspace": .backspace, "del": .delete, "delete": .delete,
    "ins": .insert, "insert": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pageup": .pageUp, "pgdn": .pageDown, "pagedown": .pageDown,
  ]
}
