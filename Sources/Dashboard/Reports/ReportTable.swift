import Supervision
import Terminal

/// A report as a table that scrolls both ways: headings and the first column stay, totals and targets stand at the foot.
struct ReportTable {
  let report: Report
  let view: PaneView

  /// The widest a column of words gets.
  private static let widest = 36

  func draw(_ screen: inout Screen, in rect: Rect, selection: Int?) {
    let (body, foot) = (report.body, report.foot)
    guard !body.isEmpty || !foot.isEmpty else {
      let words = Phrase(zh: "这段时间没有记录", en: "nothing in these days")
      let keys: [Span] = [
        Span("[ ", .key), Span(view.words(Phrase(zh: "看前一段", en: "goes back")), .muted), Span("  s ", .key),
        Span(view.words(Phrase(zh: "换日、周、月、季、年", en: "day, week, month, quarter, year")), .muted),
      ]
      let note = report.notes.first.map { [Span(view.words($0))] } ?? [Span(view.words(words))]
      return ReportsBoard.drawEmpty(&screen, in: rect, [note, keys])
    }
    let noteLines = rect.height >= 10 ? min(report.notes.count, 3) : 0
    let (notes, rest) = rect.cutBottom(noteLines)
    let (head, under) = rest.cutTop(1)
    let footLines = min(foot.count, max(under.height - 2, 0))
    let (below, list) = under.cutBottom(footLines)
    let layout = layout(rect.width - 2)
    put(&screen, layout, at: Point(x: head.x + 1, y: head.y)) { column in
      Span(view.words(report.columns[column].title), .muted)
    }
    let window = ListWindow(count: body.count, selection: selection, height: list.height)
    ListView(window: window, selection: selection, isFocused: view.isFocused).draw(&screen, in: list) { screen, row in
      put(&screen, layout, at: Point(x: 0, y: 0)) { span(body[row].cells[$0], .text) }
    }
    for (index, row) in foot.suffix(footLines).enumerated() {
      let style: Style = row.kind == .total ? .strong : .muted
      put(&screen, layout, at: Point(x: below.x + 1, y: below.y + index)) { span(row.cells[$0], style) }
    }
    for (index, note) in report.notes.prefix(noteLines).enumerated() {
      screen.put(
        view.words(note), at: Point(x: notes.x + 1, y: notes.y + index), style: .faint, width: max(notes.width - 2, 0))
    }
    drawMore(&screen, layout, in: head)
  }

  /// The columns in sight, and where each stands.
  private struct Layout {
    var places: [(column: Int, x: Int, width: Int)] = []
    var hidden = 0
  }

  private func layout(_ width: Int) -> Layout {
    let rows = report.rows
    let widths = report.columns.indices.map { column in
      let cells = rows.reduce(TextWidth.cells(view.words(report.columns[column].title))) {
        max($0, TextWidth.cells(text($1.cells[column])))
      }
      return report.columns[column].isNumeric ? cells : min(cells, Self.widest)
    }
    let isEmpty = report.columns.indices.map { column in
      !report.columns[column].isNumeric && rows.allSatisfy { $0.cells[column].value.isEmpty }
    }
    let passed = min(view.lens.reports.column, max(report.columns.count - 2, 0))
    var layout = Layout()
    var x = 0
    var isFull = false
    for column in report.columns.indices where !isEmpty[column] && (column == 0 || column > passed) {
      // The last column of words takes what is left rather than not being there.
      let room = width - x
      let isWords = !report.columns[column].isNumeric
      let wide = isWords && column > 0 && widths[column] > room && room >= 12 ? room : widths[column]
      guard !isFull, wide <= room else {
        isFull = true
        layout.hidden += 1
        continue
      }
      layout.places.append((column, x, wide))
      x += wide + (width >= 120 ? 2 : 1)
    }
    return layout
  }

  private func put(_ screen: inout Screen, _ layout: Layout, at place: Point, _ cell: (Int) -> Span) {
    for (column, x, width) in layout.places {
      screen.put(
        [cell(column)], at: Point(x: place.x + x, y: place.y), width: width,
        align: report.columns[column].isNumeric ? .trailing : .leading)
    }
  }

  /// What of the table is not in sight.
  private func drawMore(_ screen: inout Screen, _ layout: Layout, in head: Rect) {
    guard layout.hidden > 0, head.width > 20 else { return }
    screen.put("›", at: Point(x: head.right - 1, y: head.y), style: .key)
  }

  private func text(_ cell: Report.Cell) -> String {
    let text = cell.value.text(in: view.language, masked: view.lens.masksCustomers)
    switch cell.mark {
    case .best?, .worst?: return (cell.mark?.sign ?? "") + text
    default: return text
    }
  }

  private func span(_ cell: Report.Cell, _ style: Style) -> Span {
    switch cell.mark {
    case .best?: Span(text(cell), .good)
    case .worst?: Span(text(cell), .bad)
    case .under?: Span(text(cell), .warning)
    case .met?, nil: Span(text(cell), cell.value == .none ? .faint : style)
    }
  }
}
