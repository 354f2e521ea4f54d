import Supervision
import Terminal

/// Reports 报表: the thirteen QC-S reports, and each consultant's page for coaching.
enum ReportsBoard: Pane {
  static let id = PaneID.reports
  static let title = Phrase(zh: "报表", en: "Reports")

  static func rows(_ sight: Sight) -> [RowID] {
    switch sight.lens.reports.place {
    case .list: QCSReport.allCases.map { .report($0) }
    case .table(let number): sight.report(number).body.indices.map { .reportRow(number, $0) }
    case .coaching: sight.reportInput().consultants.map { .person($0.id) }
    }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let lens = view.lens.reports
    let shown = shown(view)
    let room = detailRoom(screen.size.columns, view)
    switch lens.place {
    case .list:
      let inside = frame(view, detail: detail(view, shown, in: room)).draw(&screen, in: screen.bounds)
      let isWide = inside.width >= 100
      let (left, rest) = inside.cutLeft(isWide ? min(40, inside.width / 3) : min(30, inside.width * 2 / 5))
      drawList(&screen, view, in: left)
      guard let shown else { return }
      drawReport(&screen, view, shown, in: rest.cutLeft(1).rest, selection: nil)
    case .table(let number):
      let index = view.selection.flatMap { if case .reportRow(_, let index) = $0 { index } else { nil } }
      let inside = frame(view, detail: detail(view, shown, in: room)).draw(&screen, in: screen.bounds)
      drawReport(&screen, view, number, in: inside, selection: index)
    case .coaching:
      let inside = frame(view, detail: detail(view, nil, in: room)).draw(&screen, in: screen.bounds)
      guard case .person(let id)? = view.selection else {
        return drawEmpty(
          &screen, in: inside,
          [[Span(view.words(Phrase(zh: "还没有顾问，到 1 值班按 a 添加", en: "no consultants yet: a in 1 Roster adds one")))]])
      }
      CoachingPage(view: view, staff: id).draw(&screen, in: inside.inset(horizontal: 1, vertical: 0))
    }
  }

  static func summary(_ view: PaneView) -> [Span] { detail(view, shown(view), in: 40) }

  /// The report that is shown; nil on a consultant's page.
  private static func shown(_ view: PaneView) -> QCSReport? {
    switch view.lens.reports.place {
    case .list: if case .report(let number)? = view.selection { number } else { .workplan }
    case .table(let number): number
    case .coaching: nil
    }
  }

  /// The span, and what rows stand for.
  private static func detail(_ view: PaneView, _ number: QCSReport?, in room: Int) -> [Span] {
    let span = [Span("[ ", .key), Span(view.sight.reportSpan.text, .strong), Span(" ]", .key)]
    let unit = [Span("  s ", .key), Span(view.words(view.lens.reports.unit.name), .muted)]
    let by = number?.grouping.map { usual -> [Span] in
      [Span("  b ", .key), Span(view.words((view.lens.reports.grouping ?? usual).name), .muted)]
    }
    return .longest(of: [span + unit + (by ?? []), span + unit, span], in: room)
  }

  private static func drawList(_ screen: inout Screen, _ view: PaneView, in rect: Rect) {
    let all = QCSReport.allCases
    let selection = all.firstIndex { view.selection == .report($0) }
    let window = ListWindow(count: all.count, selection: selection, height: rect.height)
    ListView(window: window, selection: selection, isFocused: view.isFocused).draw(&screen, in: rect) { screen, row in
      let number = TextWidth.pad("\(all[row].rawValue)", to: 2, align: .trailing)
      screen.put(
        [Span(number + " ", .muted), Span(view.words(all[row].title))], at: Point(x: 0, y: 0),
        width: screen.size.columns)
    }
    guard rect.height > all.count + 1 else { return }
    screen.put(
      [Span("  F ", .key), Span(view.words(Phrase(zh: "投诉统计", en: "complaint figures")), .muted)],
      at: Point(x: rect.x, y: rect.y + all.count + 1), width: rect.width)
  }

  private static func drawReport(
    _ screen: inout Screen, _ view: PaneView, _ number: QCSReport, in rect: Rect, selection: Int?
  ) {
    guard rect.width > 8, rect.height > 2 else { return }
    let report = view.sight.report(number)
    let (top, rest) = rect.cutTop(1)
    let isNarrow = rect.width < 50
    screen.put(
      [Span(view.words(isNarrow ? report.number.title : report.title), .title)],
      at: Point(x: top.x + 1, y: top.y), width: max(top.width - 2, 0))
    if view.lens.reports.showsDefinitions { return drawDefinitions(&screen, view, report, in: rest) }
    if view.lens.reports.showsChart {
      return ReportChart(view: view).draw(&screen, in: rest.inset(horizontal: 1, vertical: 0))
    }
    ReportTable(report: report, view: view).draw(&screen, in: rest, selection: selection)
  }

  private static func drawDefinitions(_ screen: inout Screen, _ view: PaneView, _ report: Report, in rect: Rect) {
    let definitions = report.definitions
    guard !definitions.isEmpty else {
      let words = Phrase(zh: "这份报表的列名即含义", en: "the headings of this report say it all")
      return drawEmpty(&screen, in: rect, [[Span(view.words(words), .muted)]])
    }
    let names = min(definitions.reduce(4) { max($0, TextWidth.cells(view.words($1.title))) }, 16)
    var line = rect.y
    for (title, words) in definitions {
      for (index, part) in TextWidth.wrap(view.words(words), width: max(rect.width - names - 4, 8)).enumerated() {
        guard line < rect.bottom else { return }
        let name = index == 0 ? view.words(title) : ""
        screen.put(
          [Span(TextWidth.pad(TextWidth.cut(name, to: names), to: names + 1), .strong), Span(part, .muted)],
          at: Point(x: rect.x + 1, y: line), width: max(rect.width - 2, 0))
        line += 1
      }
    }
  }
}

extension Report {
  /// The rows that can be selected: all but totals, means and targets.
  var body: [Row] { rows.filter { $0.kind == .row } }

  /// Totals, means and targets, which stay in sight.
  var foot: [Row] { rows.filter { $0.kind != .row } }
}
