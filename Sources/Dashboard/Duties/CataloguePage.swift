import Supervision
import Terminal

/// The duty catalogue 职责目录: every row of the four lists and the house's own, which are asked for, when, how often.
enum CataloguePage {
  /// Draws the rows; those of lists that are switched off are faint.
  static func draw(_ screen: inout Screen, _ view: PaneView, _ selection: Int?, in body: Rect) {
    let rows = view.sight.arranged(view.state.settings.duties.rows, in: .today) { .catalogue($0.key) }
    view.drawPage(&screen, table(rows, view), selection, in: body, empty: [])
  }

  private static func table(_ rows: [DutyRow], _ view: PaneView) -> RowTable {
    let lists = view.state.settings.dutyLists
    func isAsked(_ row: DutyRow) -> Bool { row.isOn && (row.isOwn || lists.contains(row.key.code.list)) }
    var table = RowTable(rows: rows.count)
    table.add(
      heading: view.words(Phrase(zh: "用", en: "on")),
      rows.map { row in
        guard row.isOwn || lists.contains(row.key.code.list) else { return [Span("·", .faint)] }
        return [row.isOn ? Span("●", .good) : Span("○", .faint)]
      })
    table.add(
      heading: view.words(Phrase(zh: "编号", en: "code")),
      rows.map { [Span($0.key.code.rawValue, isAsked($0) ? .muted : .faint)] })
    table.add(
      heading: view.words(Phrase(zh: "时间", en: "time")),
      rows.map { [Span($0.due?.text ?? "", isAsked($0) ? .text : .faint)] })
    table.add(
      least: 12, wanted: 30, most: 60, heading: view.words(Phrase(zh: "事项", en: "what")),
      rows.map { [Span(view.words($0.title), isAsked($0) ? .text : .faint)] })
    table.add(
      least: 6, heading: view.words(Phrase(zh: "频次", en: "how often")),
      rows.map { [Span(view.words($0.falls.name), isAsked($0) ? .muted : .faint)] })
    table.add(
      rank: 2, least: 8, most: 30, heading: view.words(Phrase(zh: "落实于", en: "done in")),
      rows.map { row in
        let patrol = row.patrol.map { id in
          view.state.settings.patrol.lists.first { $0.id == id }?.name ?? Phrase(both: id.rawValue)
        }
        let words = patrol.map { Phrase(zh: "巡检：\($0.zh)", en: "patrol: \($0.en)") }
        return [Span(view.words(words ?? DutyCatalogue.duty(row.key.code)?.carriedBy ?? .empty), .faint)]
      })
    return table
  }
}
