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
    let all = view.sight.today
    let items = view.sight.arranged(all, in: id) { .duty($0.key) }
    let height = max(screen.size.rows - 2, 0)
    let selection = view.selection.flatMap { id in items.firstIndex { RowID.duty($0.key) == id } }
    let window = ListWindow(
      count: items.count, selection: selection, height: height,
      offset: view.top > 0 ? view.top : offset(items, view, height: height))
    let inside = frame(
      view, detail: progress(all, view, in: detailRoom(screen.size.columns, view)), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard !items.isEmpty else { return drawEmpty(&screen, in: inside, view.nothingFound(in: id) ?? nothing(view)) }
    let (list, spare) = inside.cutTop(items.count)
    drawTable(&screen, view, table(items, view), window: window, selection: selection, in: list)
    drawDays(view, &screen, in: spare)
  }

  /// The days before as bars, in the lines the list leaves; a check-off changes nothing in them, so it stays a few bytes
  /// on the line.
  private static func drawDays(_ view: PaneView, _ screen: inout Screen, in spare: Rect) {
    let rest = spare.inset(horizontal: 1, vertical: 0).cutTop(1).rest
    guard rest.height >= 5, rest.width >= 30 else { return }
    CompletionPage(state: view.state, now: view.now, language: view.language).drawDaysBefore(&screen, in: rest)
  }

  /// The first row in sight: done ones scroll away first, but a page at a time, so that the list stands still under most
  /// check-offs; pages count from where the work stood when the day was first looked at.
  private static func offset(_ items: [DutyItem], _ view: PaneView, height: Int) -> Int {
    let firstOpen = items.firstIndex { !$0.isDone } ?? max(items.count - height, 0)
    let start = view.lens.dayStart?.row ?? firstOpen
    // One row above and two below what is next stay in sight.
    let page = max(height - 3, 1)
    let turned = Int((Double(firstOpen - start) / Double(page)).rounded(.down))
    return max(start - 1 + turned * page, 0)
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
