/// A box in the middle, over the panes.
public struct Overlay: Sendable {
  /// The frame.
  public var box: Box
  /// The extent wanted for the inside.
  public var inside: Size

  /// A box of that title with room for `inside`, or as much as there is.
  public init(_ title: String, inside: Size, detail: [Span] = [], foot: [Span] = []) {
    box = Box(title, detail: detail, foot: foot, isFocused: true, surface: .overlay)
    self.inside = inside
  }

  /// Draws the box, and the content clipped to its inside, a cell of margin left and right where there is room.
  ///
  /// What lies behind keeps its text but goes quiet, so that the eye stays in the box.
  public func draw(_ screen: inout Screen, content: (inout Screen) -> Void) {
    let around = screen.bounds
    screen.quiet(around)
    screen.cursor = nil
    let rect = around.centered(Size(columns: inside.columns + 4, rows: inside.rows + 2))
    let room = box.draw(&screen, in: rect)
    guard !room.isEmpty else { return }
    screen.within(room.width > 12 ? room.inset(horizontal: 1, vertical: 0) : room, content)
  }
}
