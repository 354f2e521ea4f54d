extension Screen {
  /// Empties a rectangle of the current clip and gives it a ground.
  public mutating func fill(_ rect: Rect, surface: Surface) {
    forEachRow(of: rect) { screen, range, row in
      screen.release(range.lowerBound, column: range.lowerBound - row * screen.columns)
      let last = range.upperBound - 1
      screen.release(last, column: last - row * screen.columns)
      let blank = Cell(blankOn: surface)
      screen.cells.withUnsafeMutableBufferPointer { cells in
        for index in range { cells[index] = blank }
      }
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

  /// Makes a rectangle quiet and keeps its text: panes behind an overlay. Frames stay frames and the selection calms down.
  public mutating func quiet(_ rect: Rect) {
    forEachRow(of: rect) { screen, range, _ in
      for index in range {
        let isFrame = screen.cells[index].role == .border || screen.cells[index].role == .borderFocused
        screen.cells[index].role = isFrame ? .border : .faint
        // Exchanged colours draw shapes, the marks inside bars; without them the shape would break.
        screen.cells[index].emphasis.formIntersection(.reverse)
        if screen.cells[index].surface == .selected { screen.cells[index].surface = .selectedUnfocused }
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
