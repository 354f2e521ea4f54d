import Supervision
import Terminal

/// Close 闭店: what is left of the day and one key away, tally, cards and DMS side by side, the daily report, the handover.
enum CloseBoard: Pane {
  static let id = PaneID.close
  static let title = Phrase(zh: "闭店", en: "Close")

  static func rows(_ sight: Sight) -> [RowID] {
    switch sight.lens.close {
    case .left: sight.left.map { .leftover($0.kind) }
    case .differences: sight.differences.map { .difference($0.key) }
    case .handover: noteLines(sight).indices.map { .line($0) }
    case .report: []
    }
  }

  /// The lines of the handover note of the day shown.
  private static func noteLines(_ sight: Sight) -> [Phrase] {
    sight.state.handover(on: sight.state.businessDay(of: sight.now), at: sight.now).lines
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let rows = view.sight.rows(of: id)
    let selection = view.selection.flatMap(rows.firstIndex)
    let inside = Rect(x: 1, y: 1, width: max(screen.size.columns - 2, 0), height: max(screen.size.rows - 2, 0))
    let (list, rule, facts) = parts(of: inside, rows: rows.count, view)
    let height = view.lens.close == .handover ? inside.height : list.height - 1
    let window = ListWindow(count: rows.count, selection: selection, height: max(height, 0), offset: view.top)
    frame(
      view, detail: .longest(of: standing(view), in: detailRoom(screen.size.columns, view)), foot: views(view),
      scroll: rows.isEmpty ? nil : window.thumb
    ).draw(&screen, in: screen.bounds)
    switch view.lens.close {
    case .left:
      drawTable(&screen, view, leftTable(view), window: window, selection: selection, in: list, headed: true)
    case .differences:
      guard !rows.isEmpty else { return drawEmpty(&screen, in: inside, view.nothingFound(in: id) ?? nothing(view)) }
      drawTable(&screen, view, differenceTable(view), window: window, selection: selection, in: list, headed: true)
    case .report: return drawReport(&screen, view, inside)
    case .handover: return drawNote(&screen, view, inside, selection)
    }
    guard let row = view.selection, !facts.isEmpty else { return }
    for y in rule.y..<rule.bottom {
      let line = rule.height > 1 ? "│" : String(repeating: "─", count: rule.width)
      screen.put(line, at: Point(x: rule.x, y: y), style: .faint, width: rule.width)
    }
    put(lines(about: row, view, width: facts.width), in: facts, &screen, indent: 0)
  }

  /// The handover note, with the line marked at which the arrows are.
  private static func drawNote(_ screen: inout Screen, _ view: PaneView, _ inside: Rect, _ selection: Int?) {
    let lines = noteLines(view.sight)
    let window = ListWindow(count: lines.count, selection: selection, height: inside.height)
    ListView(window: window, selection: selection, isFocused: view.isFocused).draw(&screen, in: inside) { screen, row in
      let isTitle = row == 0 || lines[row - 1].zh.isEmpty
      screen.put(view.words(lines[row]), at: .origin, style: isTitle ? .strong : .text, width: screen.size.columns)
    }
  }

  /// The daily report, and beside it the handover note where there is room for both.
  private static func drawReport(_ screen: inout Screen, _ view: PaneView, _ inside: Rect) {
    guard inside.width >= 104 else { return put(reportLines(view, height: inside.height), in: inside, &screen) }
    let (list, rest) = inside.cutLeft(max(inside.width * 2 / 5, 44))
    let (rule, note) = rest.cutLeft(2)
    put(reportLines(view, height: list.height), in: list, &screen)
    for y in rule.y..<rule.bottom { screen.put("│", at: Point(x: rule.x, y: y), style: .faint) }
    put(handoverLines(view, width: note.width), in: note, &screen, indent: 0)
  }

  static func summary(_ view: PaneView) -> [Span] { .longest(of: standing(view), in: 40) }

  /// How the day stands, from the longest way to say it to the shortest.
  private static func standing(_ view: PaneView) -> [[Span]] {
    let day = view.state.businessDay(of: view.now)
    let record = view.state.days[day]
    if case .closed = record.standing {
      let words = view.words(view.state.standingWords(record.standing))
      return [[Span("✓ " + words, .good)], [Span(view.words(Phrase(zh: "✓ 已闭店", en: "✓ closed")), .good)]]
    }
    let blocking = view.sight.left.filter { $0.weight == .blocks }.reduce(0) { $0 + $1.count }
    guard blocking > 0 else {
      let ready = [
        Span("✓ ", .good), Span(view.words(Phrase(zh: "可以闭店  ", en: "ready  ")), .muted), Span("E", .key),
        Span(view.words(Phrase(zh: " 闭店", en: " closes the day")), .muted),
      ]
      return [ready, [Span(view.words(Phrase(zh: "✓ 可闭店", en: "✓ ready")), .good)]]
    }
    return [
      [Span("\(blocking)", .bad), Span(view.words(Phrase(zh: " 项要先处理", en: " to settle first")), .muted)],
      [Span("\(blocking)", .bad)],
    ]
  }

  /// The four lists, the one shown named first.
  private static func views(_ view: PaneView) -> [Span] {
    CloseLens.allCases.flatMap { lens -> [Span] in
      let count: Int? =
        switch lens {
        case .left: view.sight.left.count { $0.weight != .told }
        case .differences: view.sight.differences.count(where: \.isLeft)
        case .report, .handover: nil
        }
      let isShown = lens == view.lens.close
      let words = [view.words(lens.name), count.map { "\($0)" }].compactMap { $0 }.joined(separator: " ")
      return [
        Span(lens == .left ? "" : "  ", .muted), Span((isShown ? "●" : "○") + " " + words, isShown ? .accent : .muted),
      ]
    }
  }

  private static func parts(of inside: Rect, rows: Int, _ view: PaneView) -> (list: Rect, rule: Rect, facts: Rect) {
    if inside.width >= 104 {
      let (list, rest) = inside.cutLeft(inside.width * 11 / 20)
      let (rule, facts) = rest.cutLeft(2)
      return (list, rule, facts)
    }
    guard inside.height >= 12 else { return (inside, Rect(.zero), Rect(.zero)) }
    let (list, rest) = inside.cutTop(max(min(rows + 1, inside.height - 10), 5))
    let (rule, facts) = rest.cutTop(1)
    return (list, rule, facts.inset(horizontal: 1, vertical: 0))
  }

  private static func put(_ lines: [[Span]], in rect: Rect, _ screen: inout Screen, indent: Int = 1) {
    for (index, line) in lines.prefix(max(rect.height, 0)).enumerated() {
      screen.put(line, at: Point(x: rect.x + indent, y: rect.y + index), width: max(rect.width - indent, 0))
    }
  }

  private static func nothing(_ view: PaneView) -> [[Span]] {
    [
      [Span("✓ ", .good), Span(view.words(Phrase(zh: "客流、潜客卡、DMS 一致", en: "Tally, cards and DMS agree")))],
      [
        Span("f ", .key), Span(view.words(Phrase(zh: "看日报", en: "shows the daily report")), .muted), Span("  E ", .key),
        Span(view.words(Phrase(zh: "闭店", en: "closes the day")), .muted),
      ],
    ]
  }
}
