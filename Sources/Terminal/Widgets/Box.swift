/// A frame with a title in its border: what every pane stands in.
///
///     ╭─ 2 Door ────── 2/2 covered ─╮
///     │                             │
///     ╰─────────────────── 1 of 12 ─╯
public struct Box: Sendable {
  /// The digit or letter that jumps here, before the title.
  public var jump: String
  /// The title in the border at the left.
  public var title: String
  /// The count or summary in the border at the right.
  public var detail: [Span]
  /// A remark in the lower border at the right.
  public var foot: [Span]
  /// Whether it has the keyboard: the frame is heavier and in the colour of the house.
  public var isFocused: Bool
  /// Where the visible part lies in what scrolls, shown in the right border.
  public var scroll: ScrollThumb?
  /// The ground it fills itself with; none keeps what is there.
  public var surface: Surface?

  /// A frame; every part may be missing.
  public init(
    _ title: String = "", jump: String = "", detail: [Span] = [], foot: [Span] = [],
    isFocused: Bool = false, scroll: ScrollThumb? = nil, surface: Surface? = nil
  ) {
    self.title = title
    self.jump = jump
    self.detail = detail
    self.foot = foot
    self.isFocused = isFocused
    self.scroll = scroll
    self.surface = surface
  }

  /// Draws the frame and gives the rectangle inside it, empty when there is no room for one.
  @discardableResult
  public func draw(_ screen: inout Screen, in rect: Rect) -> Rect {
    if let surface { screen.fill(rect, surface: surface) }
    guard rect.width > 1, rect.height > 1 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
    let line = Style(isFocused ? .borderFocused : .border, on: surface)
    let across = String(repeating: "─", count: rect.width - 2)
    screen.put("╭" + across + "╮", at: rect.origin, style: line)
    for y in rect.y + 1..<rect.bottom - 1 {
      let onThumb = scroll?.covers(row: y - rect.y - 1, of: rect.height - 2) ?? false
      screen.put("│", at: Point(x: rect.x, y: y), style: line)
      screen.put(
        onThumb ? "┃" : "│", at: Point(x: rect.right - 1, y: y), style: onThumb ? Style(.accent, on: surface) : line)
    }
    screen.put("╰" + across + "╯", at: Point(x: rect.x, y: rect.bottom - 1), style: line)
    drawTitles(&screen, in: rect)
    return rect.inset(by: 1)
  }

  /// Draws the frame and then the content clipped to the inside, its coordinates counted from there.
  public func draw(_ screen: inout Screen, in rect: Rect, content: (inout Screen) -> Void) {
    let inside = draw(&screen, in: rect)
    guard !inside.isEmpty else { return }
    screen.within(inside, content)
  }

  private func drawTitles(_ screen: inout Screen, in rect: Rect) {
    var left: [Span] = []
    if !jump.isEmpty { left.append(Span(jump, Style(.key, on: surface))) }
    if !title.isEmpty {
      left.append(Span((left.isEmpty ? "" : " ") + title, Style(isFocused ? .titleFocused : .title, on: surface)))
    }
    // A piece of the line stays before the title and after the count.
    let room = rect.width - 6
    let used = put(left, &screen, in: rect, row: rect.y, atLeft: true, room: room)
    // The count gives way before the title does: without a title nobody knows what is counted.
    let rest = room - (used > 0 ? used + 3 : 0)
    var shown = detail
    while !shown.isEmpty, shown.reduce(0, { $0 + $1.cells }) > rest { shown.removeLast() }
    _ = put(shown, &screen, in: rect, row: rect.y, atLeft: false, room: rest)
    _ = put(foot, &screen, in: rect, row: rect.bottom - 1, atLeft: false, room: room)
  }

  /// Puts spans into the frame with a blank on either side, and gives the cells they take without those.
  private func put(
    _ spans: [Span], _ screen: inout Screen, in rect: Rect, row: Int, atLeft: Bool, room: Int
  ) -> Int {
    let cells = min(spans.reduce(0) { $0 + $1.cells }, room)
    guard cells > 0 else { return 0 }
    let x = atLeft ? rect.x + 2 : rect.right - cells - 4
    let edge = Style(isFocused ? .borderFocused : .border, on: surface)
    screen.put(" ", at: Point(x: x, y: row), style: edge)
    let used = screen.put(spans, at: Point(x: x + 1, y: row), width: cells)
    screen.put(" ", at: Point(x: x + 1 + used, y: row), style: edge)
    return used
  }
}
