import Supervision
import Terminal

/// Today 今日: what falls due today, to be checked off.
enum TodayPane: Pane {
  static let id = PaneID.today
  static let title = Phrase(zh: "今日", en: "Today")

  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID] {
    state.today(at: now).map { .duty($0.key) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let items = view.state.today(at: view.now)
    drawList(&screen, view, rows: items.map { .duty($0.key) }, detail: summary(view)) { screen, index in
      let item = items[index]
      screen.put(
        [
          Span(item.isDone ? "✓ " : "○ ", item.isDone ? .good : .muted), Span(item.key.due?.text ?? "     ", .muted),
          Span(" " + view.words(item.title)),
        ], at: .origin)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let items = view.state.today(at: view.now)
    return [Span("\(items.count(where: \.isDone))/\(items.count)")]
  }
}
