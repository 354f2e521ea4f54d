/// Keys and what they do, as many as fit on a line, the most important first.
public struct HintBar: Sendable {
  /// A key and its word.
  public struct Hint: Hashable, Sendable {
    /// The key as it is shown.
    public let key: String
    /// What it does, in a word or two.
    public let word: String

    /// A hint under the key's own label.
    public init(_ key: Key, _ word: String) { self.init(key.label, word) }

    /// A hint for several keys under one label: `jk`, `1–5`.
    public init(_ key: String, _ word: String) {
      self.key = key
      self.word = word
    }
  }

  /// The hints, most important first.
  public var hints: [Hint]

  /// The bar of those hints.
  public init(_ hints: [Hint]) { self.hints = hints }

  /// The hints that fit in so many cells; one that does not fit ends the bar, so that no lesser one takes its place.
  public func fitting(_ width: Int) -> [Hint] {
    var used = 1
    return Array(
      hints.prefix { hint in
        used += TextWidth.cells(hint.key) + 1 + TextWidth.cells(hint.word) + 2
        return used - 2 <= width
      })
  }

  /// The hint at a column of the row it is drawn on; nil between them.
  public func hint(at column: Int, in rect: Rect) -> Hint? {
    var x = rect.x + 1
    for hint in fitting(rect.width) {
      let end = x + TextWidth.cells(hint.key) + 1 + TextWidth.cells(hint.word)
      if (x..<end).contains(column) { return hint }
      x = end + 2
    }
    return nil
  }

  /// Draws the hints that fit on one row.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    var x = rect.x + 1
    for hint in fitting(rect.width) where rect.height > 0 {
      x += screen.put(hint.key, at: Point(x: x, y: rect.y), style: .key) + 1
      x += screen.put(hint.word, at: Point(x: x, y: rect.y), style: .muted) + 2
    }
  }
}
