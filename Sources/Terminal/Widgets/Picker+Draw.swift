extension Picker {
  /// Draws the filter in the first row and the matches under it.
  public func draw(_ screen: inout Screen, in rect: Rect) {
    let (top, rest) = rect.cutTop(1)
    guard !top.isEmpty else { return }
    screen.put("›", at: top.origin, style: .accent)
    filter.draw(&screen, in: top.cutLeft(2).rest, isFocused: true)
    let list = rest.cutTop(rest.height > 3 ? 1 : 0).rest
    let window = ListWindow(count: matches.count, selection: selection, height: list.height)
    ListView(window: window, selection: selection, isFocused: true).draw(&screen, in: list) { row, index in
      draw(matches[index], &row)
    }
    guard let thumb = window.thumb, list.width > 1 else { return }
    for y in 0..<list.height where thumb.covers(row: y, of: list.height) {
      screen.put("┃", at: Point(x: list.right - 1, y: list.y + y), style: .border)
    }
  }

  private func draw(_ item: Item, _ row: inout Screen) {
    let width = row.size.columns - 1
    let detail = item.reason ?? item.detail
    let detailCells = min(TextWidth.cells(detail), max(width / 2, 0))
    let titleRoom = width - detailCells - (detailCells > 0 ? 2 : 0)
    let hits = Set(FuzzyMatch.places(filter.text, in: item.title) ?? [])
    let base: Style = item.reason == nil ? .text : .faint
    let spans = item.title.enumerated().map { index, character in
      Span(String(character), hits.contains(index) ? .accent.bold() : base)
    }
    row.put(spans, at: Point(x: 1, y: 0), width: max(titleRoom - 1, 0))
    let style: Style = item.reason == nil ? .key : .muted
    row.put(detail, at: Point(x: width - detailCells, y: 0), style: style, width: detailCells, align: .trailing)
  }
}
