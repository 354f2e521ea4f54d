/// Rows under each other, one of them selected; draws only those in sight.
public struct ListView: Sendable {
  /// Which rows are in sight.
  public var window: ListWindow
  /// The selected row.
  public var selection: Int?
  /// Whether it has the keyboard; the selection is calmer when not.
  public var isFocused: Bool

  /// The list of rows; take `window.thumb` for the box around it.
  public init(window: ListWindow, selection: Int?, isFocused: Bool) {
    self.window = window
    self.selection = selection
    self.isFocused = isFocused
  }

  /// Draws the rows in sight; `row` gets a screen one row high, and the first column of each is kept for the marker `▌`.
  ///
  /// The selected row gets its ground before `row` draws, so styles without a surface lie on it.
  public func draw(_ screen: inout Screen, in rect: Rect, row: (inout Screen, Int) -> Void) {
    for (line, index) in window.visible.prefix(rect.height).enumerated() {
      let place = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      if index == selection {
        screen.tint(place, surface: isFocused ? .selected : .selectedUnfocused)
        screen.put(isFocused ? "▌" : "▏", at: place.origin, style: isFocused ? .accent : .muted)
      }
      screen.within(place.cutLeft(1).rest) { row(&$0, index) }
    }
  }
}
