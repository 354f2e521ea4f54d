import Supervision
import Terminal

/// The pane with the whole window: the day's lists, one a page.
extension TodayPane {
  /// The tabs and the page asked for.
  static func drawDesk(_ screen: inout Screen, _ view: PaneView) {
    let page = view.lens.day
    let rows = view.sight.rows(of: id)
    let selection = view.selection.flatMap(rows.firstIndex)
    let inner = screen.bounds.inset(by: 1)
    let (head, body) = inner.cutTop(2)
    let detail = progress(view.sight.today, view, in: detailRoom(screen.size.columns, view))
    frame(view, detail: detail).draw(&screen, in: screen.bounds)
    screen.put(tabs(view, width: head.width - 2), at: Point(x: head.x + 1, y: head.y), width: max(head.width - 2, 0))
    switch page {
    case .today: drawList(&screen, view, selection, in: body)
    case .plans: PlansPage.draw(&screen, view, selection, in: body)
    case .patrols: PatrolPage.draw(&screen, view, selection, in: body)
    case .materials: MaterialsPage.draw(&screen, view, selection, in: body)
    case .tasks: TasksPage.draw(&screen, view, selection, in: body)
    case .completion:
      CompletionPage(state: view.state, now: view.now, language: view.language)
        .draw(&screen, in: body.inset(horizontal: 1, vertical: 0))
    case .catalogue: CataloguePage.draw(&screen, view, selection, in: body)
    }
  }

  /// Today's list, with everything about the selected row beside it or under it.
  private static func drawList(_ screen: inout Screen, _ view: PaneView, _ selection: Int?, in body: Rect) {
    let items = view.sight.arranged(view.sight.today, in: id) { .duty($0.key) }
    guard !items.isEmpty else { return drawEmpty(&screen, in: body, view.nothingFound(in: id) ?? nothing(view)) }
    let isWide = body.width >= 100
    let rows = isWide ? body.height : min(items.count, max(body.height - 9, body.height / 2))
    let (list, rest) = isWide ? body.cutLeft(body.width * 58 / 100) : body.cutTop(rows)
    let window = ListWindow(count: items.count, selection: selection, height: list.height, offset: view.top)
    drawTable(&screen, view, table(items, view), window: window, selection: selection, in: list)
    guard let selection, items.indices.contains(selection), rest.height > 2 else { return }
    let place = isWide ? rest.cutLeft(2).rest : rest.cutTop(1).rest.cutLeft(1).rest
    if isWide {
      for y in rest.y..<rest.bottom { screen.put("│", at: Point(x: rest.x, y: y), style: .faint) }
    } else {
      screen.put(
        String(repeating: "─", count: max(rest.width - 2, 0)), at: Point(x: rest.x + 1, y: rest.y), style: .faint)
    }
    let card = DutyCard(key: items[selection].key, sight: view.sight, language: view.language)
      .contents(width: max(place.width - 1, 1))
    let lines = [[Span(card.title, .strong)]] + card.lines
    for (row, line) in lines.prefix(place.height).enumerated() {
      screen.put(line, at: Point(x: place.x, y: place.y + row), width: max(place.width - 1, 0))
    }
  }

  /// The pages with how much waits on each, the open one marked, and the keys that change it.
  private static func tabs(_ view: PaneView, width: Int) -> [Span] {
    let open = view.lens.day
    let tabs = DayPage.allCases.flatMap { page -> [Span] in
      guard page != .catalogue || open == .catalogue else { return [] }
      let count = waiting(page, view)
      let text = " \(view.words(page.name))\(count > 0 ? " \(count)" : "") "
      return [Span(text, page == open ? .badge : count > 0 ? .muted : .faint)]
    }
    let keys = [
      Span("  f", .key), Span(view.words(Phrase(zh: " 翻页", en: " next")), .muted), Span("  s", .key),
      Span(view.words(Phrase(zh: " 目录", en: " catalogue")), .muted),
    ]
    return .longest(of: [tabs + keys, tabs + [Span(" f s", .key)], tabs], in: width)
  }

  /// How many things of a page wait to be done.
  private static func waiting(_ page: DayPage, _ view: PaneView) -> Int {
    let state = view.state
    switch page {
    case .today: return view.sight.today.count { !$0.isDone }
    case .plans: return state.plans[state.businessDay(of: view.now)]?.items.count(where: \.isOpen) ?? 0
    case .patrols: return state.patrols.openFindings.count
    case .materials: return state.materialList.count(where: \.isShort)
    case .tasks: return state.openTasks.count
    case .completion, .catalogue: return 0
    }
  }
}

extension PaneView {
  /// Draws a page's rows with the headings over them, or what to do when there are none.
  func drawPage(
    _ screen: inout Screen, _ table: RowTable, _ selection: Int?, in body: Rect, on pane: PaneID = .today,
    empty: [[Span]]
  ) {
    guard table.count > 0 else {
      return TodayPane.drawEmpty(&screen, in: body, nothingFound(in: pane) ?? empty)
    }
    let window = ListWindow(count: table.count, selection: selection, height: max(body.height - 1, 0), offset: top)
    pane.type.drawTable(&screen, self, table, window: window, selection: selection, in: body, headed: true)
  }

  /// A line that says there is nothing, and one a key that changes that.
  func nothing(_ what: Phrase, _ key: String, _ does: Phrase) -> [[Span]] {
    [[Span(words(what))], [Span("\(key) ", .key), Span(words(does), .muted)]]
  }
}
