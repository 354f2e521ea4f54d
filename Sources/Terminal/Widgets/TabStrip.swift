/// Names of boards or panes beside each other, one of them open.
public struct TabStrip: Sendable {
  /// One of the names.
  public struct Tab: Hashable, Sendable {
    /// The key that opens it.
    public var key: String
    /// Its name.
    public var title: String

    /// A name with its key.
    public init(_ title: String, key: String = "") {
      self.title = title
      self.key = key
    }

    var cells: Int { [key, title].reduce(1) { $1.isEmpty ? $0 : $0 + TextWidth.cells($1) + 1 } }
  }

  /// The names from left to right.
  public var tabs: [Tab]
  /// The open one.
  public var selection: Int

  /// The strip of those names.
  public init(_ tabs: [Tab], selection: Int) {
    self.tabs = tabs
    self.selection = selection
  }

  /// Draws the names on one row, starting late enough that the open one is in sight.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    guard rect.height > 0, !tabs.isEmpty else { return }
    let open = min(max(selection, 0), tabs.count - 1)
    let first = firstShown(rect.width)
    screen.within(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)) { screen in
      var x = 0
      for (index, tab) in tabs.enumerated().dropFirst(first) where x < rect.width {
        x += draw(tab, isOpen: index == open, &screen, at: x)
      }
    }
  }

  /// The tab at a column of the row it is drawn on, from 0; nil behind the last.
  public func tab(at column: Int, in rect: Rect) -> Int? {
    var x = rect.x
    for (index, tab) in tabs.enumerated().dropFirst(firstShown(rect.width)) where rect.contains(Point(x: x, y: rect.y))
    {
      if (x..<x + tab.cells).contains(column) { return index }
      x += tab.cells
    }
    return nil
  }

  /// The first tab shown in so many cells: late enough that the open one is in sight.
  private func firstShown(_ width: Int) -> Int {
    guard !tabs.isEmpty else { return 0 }
    var first = 0
    let open = min(max(selection, 0), tabs.count - 1)
    while first < open, tabs[first...open].reduce(0, { $0 + $1.cells }) > width { first += 1 }
    return first
  }

  private func draw(_ tab: Tab, isOpen: Bool, _ screen: inout Screen, at start: Int) -> Int {
    let parts: [(String, Style)] = [
      (tab.key, isOpen ? .badge : .key), (tab.title, isOpen ? .badge : .muted),
    ]
    var spans = [Span(" ", isOpen ? .badge : .muted)]
    for (text, style) in parts where !text.isEmpty {
      spans.append(Span(text, style))
      spans.append(Span(" ", isOpen ? .badge : .muted))
    }
    return screen.put(spans, at: Point(x: start, y: 0))
  }
}
