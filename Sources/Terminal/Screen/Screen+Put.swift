/// A piece of a line in one style.
public struct Span: Hashable, Sendable {
  /// What is written.
  public var text: String
  /// How it is drawn.
  public var style: Style

  /// The text in that style.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }

  /// Cells the text takes.
  public var cells: Int { TextWidth.cells(text) }
}

extension Screen {
  /// Writes one line of text and gives the cells it takes.
  ///
  /// With a `width` the text is cut to it, ending in `…`, and lies in it as `align` says; without, it runs to the edge of
  /// the clip and is cut there. Control characters are shown as `�`, so that text can never drive the terminal.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at place: Point, style: Style = .text, width: Int? = nil, align: Alignment = .leading
  ) -> Int {
    let room = max(width ?? frame.width - Screen.bounded(place.x), 0)
    let needed = TextWidth.cells(text)
    if needed > room {
      let shown = TextWidth.cut(text, to: room)
      return write(shown, at: Point(x: place.x + slack(room - TextWidth.cells(shown), align), y: place.y), style)
    }
    let shift = width == nil ? 0 : slack(room - needed, align)
    return write(text, at: Point(x: Screen.bounded(place.x) + shift, y: place.y), style)
  }

  /// Writes one line of mixed styles and gives the cells it takes; what does not fit is cut, ending in `…`.
  @discardableResult
  public mutating func put(
    _ spans: [Span], at place: Point, width: Int? = nil, align: Alignment = .leading
  ) -> Int {
    let room = max(width ?? frame.width - Screen.bounded(place.x), 0)
    let needed = spans.reduce(0) { $0 + $1.cells }
    var x = Screen.bounded(place.x) + (width == nil || needed > room ? 0 : slack(room - needed, align))
    let start = x
    var left = room
    var following = needed
    for span in spans {
      let cells = span.cells
      following -= cells
      // The last piece that can be shown gives a cell to the mark that says more would follow.
      if cells > left || (cells == left && following > 0) {
        let cut = TextWidth.cut(cells == left ? span.text + " " : span.text, to: left)
        x += write(cut, at: Point(x: x, y: place.y), span.style)
        break
      }
      x += write(span.text, at: Point(x: x, y: place.y), span.style)
      left -= cells
    }
    return x - start
  }

  private func slack(_ free: Int, _ align: Alignment) -> Int {
    switch align {
    case .leading: 0
    case .center: free / 2
    case .trailing: free
    }
  }

  /// Writes scalars into the grid without cutting to a width; gives the cells passed over.
  private mutating func write(_ text: some StringProtocol, at place: Point, _ style: Style) -> Int {
    let row = frame.y + Screen.bounded(place.y)
    let start = frame.x + Screen.bounded(place.x)
    var column = start
    let shown = !clip.isEmpty && row >= clip.y && row < clip.bottom
    var last: Int?
    for scalar in text.unicodeScalars {
      let width = TextWidth.cells(of: scalar)
      if width == 0 {
        if let last, SafeText.joins(scalar) { cells[last].join(scalar) }
        continue
      }
      let cells = width ?? 1
      last = nil
      if shown, column < clip.right, column + cells > clip.x {
        last = set(width == nil ? "\u{FFFD}" : scalar, cells: cells, column: column, row: row, style)
      }
      column += cells
      guard column < Rect.reach * 2 else { break }
    }
    return column - start
  }

  /// Puts one character into the grid; gives its place, or none when an edge of the clip cuts it in half.
  private mutating func set(_ scalar: Unicode.Scalar, cells wide: Int, column: Int, row: Int, _ style: Style) -> Int? {
    guard column >= clip.x, column + wide <= clip.right else {
      // Half a wide character: the half that may be seen stays blank.
      let half = column >= clip.x ? column : clip.x
      put(glyph: Cell.blank, at: row * columns + half, column: half, style)
      return nil
    }
    let index = row * columns + column
    put(glyph: UInt64(scalar == "\u{AD}" ? 0x2D : scalar.value), at: index, column: column, style)
    if wide == 2 {
      release(index + 1, column: column + 1)
      cells[index + 1] = cells[index]
      cells[index + 1].glyph = Cell.rightHalf
    }
    return index
  }

  private mutating func put(glyph: UInt64, at index: Int, column: Int, _ style: Style) {
    release(index, column: column)
    cells[index].glyph = glyph
    cells[index].role = style.role
    cells[index].emphasis = style.emphasis
    if let surface = style.surface { cells[index].surface = surface }
  }

  /// Blanks the other half of a wide character that is about to lose this one.
  mutating func release(_ index: Int, column: Int) {
    if cells[index].isRightHalf {
      if column > 0 { cells[index - 1].glyph = Cell.blank }
    } else if column + 1 < columns, cells[index + 1].isRightHalf {
      cells[index + 1].glyph = Cell.blank
    }
  }
}
