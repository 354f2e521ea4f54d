import Supervision
import Terminal

extension Pane {
  /// The frame of the pane: its digit and name at the left, what it comes down to at the right.
  static func frame(_ view: PaneView, detail: [Span] = [], foot: [Span] = [], scroll: ScrollThumb? = nil) -> Box {
    Box(
      view.words(title), jump: "\(id.rawValue)", detail: detail, foot: foot, isFocused: view.isFocused, scroll: scroll)
  }

  /// The frame with a list in it whose rows are `rows`, drawn by `row`.
  static func drawList(
    _ screen: inout Screen, _ view: PaneView, rows: [RowID], detail: [Span],
    row: (inout Screen, Int) -> Void
  ) {
    let selection = view.selection.flatMap(rows.firstIndex)
    let window = ListWindow(count: rows.count, selection: selection, height: max(screen.size.rows - 2, 0))
    let inside = frame(view, detail: detail, scroll: window.thumb).draw(&screen, in: screen.bounds)
    ListView(window: window, selection: selection, isFocused: view.isFocused).draw(&screen, in: inside, row: row)
  }
}
