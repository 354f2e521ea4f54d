/// One line of text being typed, as a value: the text, the place in it, and what keys do to both.
public struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// The most characters taken.
  public var limit: Int
  /// What stands in the empty field.
  public var placeholder: String

  /// Whether the whole text is taken as selected: what is typed next replaces it, a key that moves the cursor keeps it.
  public private(set) var isSelected: Bool

  /// A field holding a text, the cursor behind it; `isSelected` for a proposal that is typed over rather than on.
  public init(_ text: String = "", placeholder: String = "", limit: Int = 400, isSelected: Bool = false) {
    characters = Array(SafeText.sanitized(text, limit: max(limit, 0)))
    cursor = characters.count
    self.limit = max(limit, 0)
    self.placeholder = placeholder
    self.isSelected = isSelected && !characters.isEmpty
  }

  /// The text; setting it puts the cursor behind it.
  public var text: String {
    get { String(characters) }
    set { self = TextField(newValue, placeholder: placeholder, limit: limit) }
  }

  /// Whether nothing is typed.
  public var isEmpty: Bool { characters.isEmpty }

  /// Does what a key does to a line of text; false when the key means nothing here.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    if isSelected, [.backspace, .delete, .control("d"), .control("w")].contains(key) {
      self = TextField(placeholder: placeholder, limit: limit)
      return true
    }
    switch key {
    case .character(let character): insert(String(character))
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace: delete(from: cursor - 1, to: cursor)
    case .delete, .control("d"): delete(from: cursor, to: cursor + 1)
    case .control("u"): delete(from: 0, to: cursor)
    case .control("k"): delete(from: cursor, to: characters.count)
    case .control("w"): delete(from: startOfWord(), to: cursor)
    default: return false
    }
    isSelected = false
    return true
  }

  /// Puts text in at the cursor, made safe and on one line, as much as the limit leaves room for.
  public mutating func insert(_ text: String) {
    if isSelected { self = TextField(placeholder: placeholder, limit: limit) }
    let room = limit - characters.count
    guard room > 0 else { return }
    let before = String(characters[..<cursor])
    let safe = SafeText.sanitized(text, limit: room)
    // A mark typed after its letter joins it, so the characters before the cursor are counted anew.
    let joined = Array(before + (safe.isEmpty ? marks(in: text) : safe))
    characters.replaceSubrange(..<cursor, with: joined.prefix(cursor + room))
    cursor = min(joined.count, cursor + room)
  }

  /// Marks that would be dropped as standing on nothing, were the text looked at alone.
  private func marks(in text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(2) where TextWidth.cells(of: scalar) == 0 && SafeText.joins(scalar) {
      kept.append(scalar)
    }
    return String(kept)
  }

  private mutating func delete(from start: Int, to end: Int) {
    let start = max(start, 0)
    let end = min(end, characters.count)
    guard start < end else { return }
    characters.removeSubrange(start..<end)
    if cursor > start { cursor = max(start, cursor - (end - start)) }
  }

  private func startOfWord() -> Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  /// Draws the part of the line around the cursor, and sets the screen's cursor when the field has the keyboard.
  public func draw(_ screen: inout Screen, in rect: Rect, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let ground = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    screen.fill(ground, surface: .input)
    // Text reads better with a cell of ground before it, where there is room for one.
    let row = rect.width > 7 ? ground.inset(horizontal: 1, vertical: 0) : ground
    if characters.isEmpty {
      screen.put(placeholder, at: row.origin, style: .placeholder, width: row.width)
      if isFocused { screen.cursor = row.origin }
      return
    }
    let widths = characters.map { TextWidth.cells(String($0)) }
    let before = widths[..<cursor].reduce(0, +)
    var start = 0
    var hidden = 0
    // The cursor takes a cell of its own, also behind the last character.
    while isFocused, before - hidden > row.width - 1, start < cursor {
      hidden += widths[start]
      start += 1
    }
    screen.within(row) { screen in
      let shown = String(characters[start...])
      let cut = isFocused ? TextWidth.prefix(shown, cells: row.width) : TextWidth.cut(shown, to: row.width)
      screen.put(cut, at: .origin, style: isSelected && isFocused ? .input.reversed() : .input)
      if isFocused { screen.cursor = Point(x: before - hidden, y: 0) }
    }
  }
}
