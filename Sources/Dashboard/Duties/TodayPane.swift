import Supervision
import Terminal

/// Today 今日: what falls due today, to be checked off.
enum TodayPane: Pane {
  static let id = PaneID.today
  static let title = Phrase(zh: "今日", en: "Today")

  static func rows(_ sight: Sight) -> [RowID] {
    sight.lens.day.rows(sight)
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    if view.isZoomed, screen.size.columns >= 40, screen.size.rows >= 12 { return drawDesk(&screen, view) }
    let items = view.sight.today
    let height = max(screen.size.rows - 2, 0)
    let selection = view.selection.flatMap { id in items.firstIndex { RowID.duty($0.key) == id } }
    // Done rows scroll away first, half a window at a time, so that the list stands still under most check-offs.
    let firstOpen = items.firstIndex { !$0.isDone } ?? max(items.count - height, 0)
    let step = max(height / 2, 1)
    let window = ListWindow(
      count: items.count, selection: selection, height: height, offset: max(firstOpen - 1, 0) / step * step)
    let inside = frame(
      view, detail: progress(items, view, in: detailRoom(screen.size.columns, view)), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard !items.isEmpty else { return drawEmpty(&screen, in: inside, nothing(view)) }
    let (list, spare) = inside.cutTop(items.count)
    drawTable(&screen, view, table(items, view), window: window, selection: selection, in: list)
    if let selection { drawCard(items[selection], view, &screen, in: spare) }
  }

  /// Says everything about a row in the lines the list leaves, under a rule; nothing where they are too few.
  private static func drawCard(_ item: DutyItem, _ view: PaneView, _ screen: inout Screen, in spare: Rect) {
    let rest = spare.inset(horizontal: 1, vertical: 0).cutTop(1).rest
    guard rest.height >= 6, rest.width >= 30 else { return }
    let card = DutyCard(key: item.key, sight: view.sight, language: view.language).contents(width: rest.width)
    let title = TextWidth.cut(card.title, to: rest.width - 2) + " "
    let rule = Span(String(repeating: "─", count: max(rest.width - TextWidth.cells(title), 0)), .faint)
    for (row, line) in ([[Span(title, .strong), rule]] + card.lines).prefix(rest.height).enumerated() {
      screen.put(line, at: Point(x: rest.x, y: rest.y + row), width: rest.width)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let items = view.sight.today
    let count = progress(items, view, in: 12)
    guard let first = items.first(where: { !$0.isDone }) else { return count }
    let mark = first.mark
    return count + [
      Span("  \(mark.text) ", mark.style), Span(first.due.map { "\($0) " } ?? "", .muted),
      Span(TextWidth.cut(view.words(first.title), to: 20)),
    ]
  }

  /// `6/11` and a slim gauge in the line of the border.
  static func progress(_ items: [DutyItem], _ view: PaneView, in room: Int) -> [Span] {
    guard !items.isEmpty else { return [] }
    let done = items.count(where: \.isDone)
    let late = items.count { if case .late = $0.standing { true } else { false } }
    let isAll = done == items.count
    let count = [Span("\(done)/\(items.count)", isAll ? .good : .strong)]
    let words = late > 0 ? [Span(view.words(Phrase(zh: "! \(late) 项已过 ", en: "! \(late) late ")), .bad)] : []
    let width = min(items.count, 20)
    let full = done * width / items.count
    let gauge = [
      Span(" " + String(repeating: "━", count: full), .good), Span(String(repeating: "╌", count: width - full), .faint),
    ]
    return .longest(of: [words + count + gauge, count + gauge, words + count, count], in: room)
  }

  static func nothing(_ view: PaneView) -> [[Span]] {
    [
      [Span("✓ ", .good), Span(view.words(Phrase(zh: "今天没有到期的职责", en: "Nothing falls due today")))],
      [Span(view.words(Phrase(both: "showroom settings set --duty-lists 2")), .muted)],
    ]
  }
}
