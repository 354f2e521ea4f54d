extension Screen {
  /// Empties a rectangle of the current clip and gives it a ground.
  public mutating func fill(_ rect: Rect, surface: Surface) {
    forEachRow(of: rect) { screen, range, row in
      screen.release(range.lowerBound, column: range.lowerBound - row * screen.columns)
      let last = range.upperBound - 1
      screen.release(last, column: last - row * screen.columns)
      for index in range { screen.cells[index] = Cell(blankOn: surface) }
    }
  }

  /// Fills a rectangle of the current clip with one character; one that is not a single cell wide leaves blanks.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style) {
    let glyph = TextWidth.cells(String(character)) == 1 ? String(character) : " "
    let area = rect.intersection(Rect(x: clip.x - frame.x, y: clip.y - frame.y, width: clip.width, height: clip.height))
    let line = String(repeating: glyph, count: area.width)
    for row in area.y..<area.bottom { put(line, at: Point(x: area.x, y: row), style: style) }
  }

  /// Gives a rectangle another ground and keeps what is written there: a selected row.
  public mutating func tint(_ rect: Rect, surface: Surface) {
    forEachRow(of: rect) { screen, range, _ in
      for index in range { screen.cells[index].surface = surface }
    }
  }

  /// Gives what is written in a rectangle another meaning and keeps text and ground: panes behind an overlay.
  public mutating func tone(_ rect: Rect, role: Role) {
    forEachRow(of: rect) { screen, range, _ in
      for index in range {
        screen.cells[index].role = role
        screen.cells[index].emphasis = []
      }
    }
  }

  private mutating func forEachRow(of rect: Rect, _ body: (inout Screen, Range<Int>, Int) -> Void) {
    let placed = Rect(x: rect.x + frame.x, y: rect.y + frame.y, width: rect.width, height: rect.height)
    let area = placed.intersection(clip)
    guard !area.isEmpty else { return }
    for row in area.y..<area.bottom {
      let start = row * columns + area.x
      body(&self, start..<start + area.width, row)
    }
  }
}
