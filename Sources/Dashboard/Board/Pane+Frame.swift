import Supervision
import Terminal

extension Pane {
  /// The frame of the pane: its digit and name at the left, what it comes down to at the right.
  static func frame(_ view: PaneView, detail: [Span] = [], foot: [Span] = [], scroll: ScrollThumb? = nil) -> Box {
    Box(
      view.words(title) + view.remarks(on: id), jump: "\(id.digit)", detail: detail, foot: foot,
      isFocused: view.isFocused, scroll: scroll)
  }

  /// Cells left for the detail in the upper border of a pane so many cells wide.
  static func detailRoom(_ width: Int, _ view: PaneView) -> Int {
    // Corners, the digit, and blanks on both sides of name and detail.
    max(width - TextWidth.cells(view.words(title) + view.remarks(on: id)) - 11, 0)
  }

  /// Draws the rows of a table, with its headings over them when asked for; `inside` is the part of the pane for it.
  ///
  /// The first cell of a row is the selection's marker, the last one stays blank where there is room for that.
  static func drawTable(
    _ screen: inout Screen, _ view: PaneView, _ table: RowTable, window: ListWindow, selection: Int?, in inside: Rect,
    headed: Bool = false
  ) {
    guard !inside.isEmpty else { return }
    let layout = table.layout(rowWidth(inside.width))
    var rest = inside
    if headed {
      let (top, below) = inside.cutTop(1)
      screen.within(top.cutLeft(1).rest) { table.drawHeading(&$0, layout) }
      rest = below
    }
    view.places?.note(window, in: rest)
    let marks = view.marked.isEmpty ? [] : view.sight.rows(of: id).map(view.marked.contains)
    ListView(window: window, selection: selection, isFocused: view.isFocused).draw(&screen, in: rest) { screen, row in
      table.draw(&screen, row: row, layout)
    }
    for (line, row) in window.visible.prefix(rest.height).enumerated() where marks.indices.contains(row) && marks[row] {
      screen.put("+", at: Point(x: rest.x, y: rest.y + line), style: .accent)
    }
  }

  /// Cells a row of a table has in a pane so many cells wide inside.
  static func rowWidth(_ inside: Int) -> Int { max(inside - (inside >= 24 ? 2 : 1), 0) }

  /// Says in the middle of an empty pane what to do about it; the lines that fit, the first one plain, the others calmer.
  static func drawEmpty(_ screen: inout Screen, in inside: Rect, _ lines: [[Span]]) {
    let shown = lines.prefix(inside.height)
    let top = inside.y + (inside.height - shown.count) / 2
    for (index, line) in shown.enumerated() {
      screen.put(
        line, at: Point(x: inside.x + 1, y: top + index), width: max(inside.width - 2, 0), align: .center)
    }
  }
}

extension Array where Element == Span {
  /// Cells the pieces take together.
  var cells: Int { reduce(0) { $0 + $1.cells } }

  /// The longest of some ways to say a thing that fits in so many cells; nothing when none does.
  static func longest(of ways: [[Span]], in width: Int) -> [Span] {
    ways.first { $0.cells <= width } ?? []
  }
}
