import Supervision
import Terminal

extension PaletteLayer {
  /// Draws what is typed, what it may mean, and in the last line what Enter will do.
  func draw(_ screen: inout Screen, _ language: Language) {
    let foot = Phrase(zh: "Tab 补全 · Enter 执行 · Esc 返回", en: "Tab completes · Enter does it · Esc")
    let width = min(max(screen.size.columns - 12, 72), 92)
    // The same height whatever is typed, so that nothing jumps.
    let rows = min(max(screen.size.rows - 6, 3), 22)
    var overlay = Overlay(
      Phrase(zh: "命令", en: "Commands")[language], inside: Size(columns: width, rows: rows),
      foot: [Span(foot[language], .muted)])
    overlay.box.detail = [Span("\(lines.count)", .muted)]
    overlay.box.scroll = ListWindow(count: lines.count, selection: selection, height: max(rows - 4, 1)).thumb
    overlay.draw(&screen) { screen in
      let (top, rest) = screen.bounds.cutTop(1)
      let (bottom, middle) = rest.height > 4 ? rest.cutBottom(1) : (rest.cutBottom(0).bottom, rest)
      let list = middle.height > 5 ? middle.inset(horizontal: 0, vertical: 1) : middle
      screen.put("›", at: top.origin, style: .accent)
      field.draw(&screen, in: top.cutLeft(2).rest, isFocused: true)
      drawLines(&screen, in: list, language)
      guard !bottom.isEmpty else { return }
      screen.put(
        [Span(isRefused ? " ✗ " : " → ", isRefused ? .warning : .accent), Span(preview[language], .text)],
        at: bottom.origin, width: bottom.width)
      guard middle.height > 5 else { return }
      screen.put(String(repeating: "─", count: list.width), at: Point(x: list.x, y: list.bottom), style: .border)
    }
  }

  private func drawLines(_ screen: inout Screen, in list: Rect, _ language: Language) {
    guard !lines.isEmpty else { return drawExamples(&screen, in: list, language) }
    let window = ListWindow(count: lines.count, selection: selection, height: list.height)
    let wanted = field.text.trimmed
    ListView(window: window, selection: selection, isFocused: true).draw(&screen, in: list) { row, index in
      draw(lines[index], wanted, &row, language)
    }
  }

  private func draw(_ line: PaletteLine, _ wanted: String, _ row: inout Screen, _ language: Language) {
    let width = row.size.columns - 1
    let detail = line.reason?[language] ?? line.detail
    let detailCells = min(TextWidth.cells(detail), max(width / 2, 0))
    let room = max(width - detailCells - (detailCells > 0 ? 3 : 1), 0)
    let hits = Set(FuzzyMatch.places(wanted, in: line.title) ?? [])
    let base: Style = line.reason == nil ? .text : .faint
    let spans = line.title.enumerated().map { index, character in
      Span(String(character), hits.contains(index) ? .accent.bold() : base)
    }
    row.put(spans, at: Point(x: 1, y: 0), width: room)
    let isKey: Bool
    if case .show = line.deed { isKey = false } else { isKey = line.reason == nil }
    row.put(
      detail, at: Point(x: width - detailCells, y: 0), style: isKey ? .key : .muted, width: detailCells,
      align: .trailing)
  }

  private func drawExamples(_ screen: inout Screen, in list: Rect, _ language: Language) {
    let examples: [(String, Phrase)] =
      language == .chinese
      ? [
        ("门口 李娜", Phrase(both: "派某人到门口，也可写 mk ln")), ("投诉 41 解决", Phrase(both: "办一宗投诉")),
        ("计 展厅 3", Phrase(both: "计三人")), ("lunch", Phrase(both: "按去处找命令")),
      ]
      : [
        ("door Li Na", Phrase(both: "somebody by name or initials")),
        ("complaint 41 resolve", Phrase(both: "a complaint")),
        ("tally walk-in 3", Phrase(both: "three arrivals")), ("lunch", Phrase(both: "a command by any word")),
      ]
    let width = examples.map { TextWidth.cells($0.0) }.max() ?? 0
    for (index, (typed, words)) in examples.enumerated() where index < list.height {
      screen.put(typed, at: Point(x: list.x + 2, y: list.y + index), style: .key)
      screen.put(
        words[language], at: Point(x: list.x + width + 5, y: list.y + index), style: .muted,
        width: max(list.width - width - 5, 0))
    }
  }
}

extension String {
  /// Without blanks at its ends, those of Chinese text included.
  var trimmed: String {
    let blanks: Set<Character> = [" ", "\u{3000}"]
    let start = drop { blanks.contains($0) }
    return String(start.reversed().drop { blanks.contains($0) }.reversed())
  }
}
