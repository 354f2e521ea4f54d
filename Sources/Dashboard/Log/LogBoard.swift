import Supervision
import Terminal

/// Log 记录: who did what when today, on every desk, newest on top.
enum LogBoard: Pane {
  static let id = PaneID.log
  static let title = Phrase(zh: "记录", en: "Log")

  static func rows(_ sight: Sight) -> [RowID] { told(sight).map { .act($0.id) } }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let acts = told(view.sight)
    let rows = view.sight.rows(of: id)
    let selection = view.selection.flatMap(rows.firstIndex)
    let height = max(screen.size.rows - 2, 0)
    let window = ListWindow(count: acts.count, selection: selection, height: height)
    let inside = frame(
      view, detail: count(acts.count, view, in: detailRoom(screen.size.columns, view)), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard !acts.isEmpty else { return drawEmpty(&screen, in: inside, nothing(view)) }
    let (list, side) = inside.width >= 150 ? inside.cutLeft(inside.width - 60) : (inside, Rect(.zero))
    drawTable(&screen, view, table(acts, view), window: window, selection: selection, in: list)
    guard !side.isEmpty else { return }
    let lines = LogFigures(acts, in: view.sight.showroom)
      .lines(width: side.width - 4, height: side.height, filter: view.lens.log, view.language)
    for y in side.y..<side.bottom { screen.put("│", at: Point(x: side.x, y: y), style: .faint) }
    for (row, line) in lines.enumerated() {
      screen.put(line, at: Point(x: side.x + 3, y: side.y + row), width: side.width - 4)
    }
  }

  static func summary(_ view: PaneView) -> [Span] { count(told(view.sight).count, view, in: 30) }

  /// The acts done by the moment shown that the filter lets through.
  private static func told(_ sight: Sight) -> [Act] {
    let filter = sight.lens.log
    return sight.showroom.acts.reversed().filter { act in
      (!sight.isPast || act.at.instant <= sight.now.instant) && filter.tells(act, in: sight.showroom)
    }
  }

  private static func table(_ acts: [Act], _ view: PaneView) -> RowTable {
    let takenBack = view.sight.showroom.takenBack
    var table = RowTable(rows: acts.count)
    // What an act did is worked out for the rows in sight only, of which a day may have thousands.
    table.add(rank: 0, least: 5, wanted: 8, most: 8, isWords: true) { row, width in
      [Span(width < 8 ? acts[row].at.time.text : acts[row].at.time.textWithSeconds, .muted)]
    }
    table.add(rank: 0, least: 12, wanted: 40, most: 100, isWords: true) { row, _ in
      let act = acts[row]
      let words = view.sight.showroom.words(for: act, hasTotal: false)[view.language]
      return takenBack.contains(act.id) ? [Span("↶ ", .muted), Span(words, .faint)] : [Span(words, .text)]
    }
    table.add(rank: 1, least: 6, wanted: 10, most: 16, isWords: true) { row, _ in [Span(acts[row].by.user, .muted)] }
    table.add(rank: 1, least: 5, wanted: 10, most: 20, isWords: true) { row, _ in
      [Span(acts[row].by.terminal, .faint)]
    }
    return table
  }

  private static func count(_ acts: Int, _ view: PaneView, in room: Int) -> [Span] {
    let unit = Phrase(zh: " 次操作", en: acts == 1 ? " act" : " acts")
    let filter = view.lens.log
    let count = [Span("\(acts)", .strong), Span(view.words(unit), .muted)]
    guard filter != .all else { return .longest(of: [count], in: room) }
    return .longest(of: [[Span(view.words(filter.name) + "  ", .accent)] + count, count], in: room)
  }

  private static func nothing(_ view: PaneView) -> [[Span]] {
    guard view.lens.log == .all else {
      return [
        [Span(view.words(Phrase(zh: "今天没有这类操作", en: "No acts of this kind today")))],
        [Span("f ", .key), Span(view.words(Phrase(zh: "看下一类", en: "tells the next kind")), .muted)],
      ]
    }
    return [
      [Span(view.words(Phrase(zh: "今天还没有操作", en: "Nothing was done today yet")))],
      [Span("[ ", .key), Span(view.words(Phrase(zh: "看前一天", en: "shows the day before")), .muted)],
    ]
  }
}
