/// One of a few words, chosen with the arrows or by its first letter.
public struct ChoiceField: Hashable, Sendable {
  /// What can be chosen.
  public let options: [String]
  /// Index of the chosen one; 0 when there is none.
  public private(set) var selection: Int

  /// A choice of words, one of them chosen.
  public init(_ options: [String], selection: Int = 0) {
    self.options = options
    self.selection = min(max(selection, 0), max(options.count - 1, 0))
  }

  /// The chosen word.
  public var choice: String? { options.indices.contains(selection) ? options[selection] : nil }

  /// Moves the choice; false when the key means nothing here.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    guard !options.isEmpty else { return false }
    switch key {
    case .right, .character(" "): selection = (selection + 1) % options.count
    case .left: selection = (selection + options.count - 1) % options.count
    case .home: selection = 0
    case .end: selection = options.count - 1
    case .character(let letter):
      // Pressed again, a letter goes on to the next word that begins with it.
      let order = (1...options.count).map { (selection + $0) % options.count }
      guard let next = order.first(where: { options[$0].lowercased().hasPrefix(letter.lowercased()) }) else {
        return false
      }
      selection = next
    default: return false
    }
    return true
  }

  /// Draws the words beside each other when they fit, else the chosen one between arrows.
  public func draw(_ screen: inout Screen, in rect: Rect, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let all = options.reduce(0) { $0 + TextWidth.cells($1) + 2 } + max(options.count - 1, 0)
    screen.within(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)) { screen in
      guard all <= rect.width else { return drawNarrow(&screen, isFocused: isFocused) }
      var x = 0
      for (index, option) in options.enumerated() {
        let isChosen = index == selection
        let style: Style = isChosen ? (isFocused ? .badge : .strong.on(.input)) : .muted
        x += screen.put(" \(option) ", at: Point(x: x, y: 0), style: style) + 1
      }
    }
  }

  private func drawNarrow(_ screen: inout Screen, isFocused: Bool) {
    screen.fill(screen.bounds, surface: .input)
    let arrow: Style = isFocused ? .accent : .muted
    screen.put("‹", at: .origin, style: arrow)
    screen.put(choice ?? "", at: Point(x: 2, y: 0), style: .input, width: max(screen.size.columns - 4, 0))
    screen.put("›", at: Point(x: screen.size.columns - 1, y: 0), style: arrow)
  }
}
