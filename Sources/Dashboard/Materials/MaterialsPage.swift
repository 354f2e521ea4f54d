import Supervision
import Terminal

/// Sales materials 销售资料: how many there are and should be, what runs short on top.
enum MaterialsPage {
  /// Draws the materials.
  static func draw(_ screen: inout Screen, _ view: PaneView, _ selection: Int?, in body: Rect) {
    view.drawPage(
      &screen, table(view.sight.arranged(view.state.materialList, in: .today) { .duty(.material($0.id)) }, view),
      selection, in: body,
      empty: view.nothing(
        Phrase(zh: "还没有销售资料", en: "No materials on the list"), "a",
        Phrase(zh: "加一种：单页、价格牌、展车电瓶", en: "adds one: a brochure, price cards, display batteries")))
  }

  private static func table(_ list: [Material], _ view: PaneView) -> RowTable {
    let today = view.state.businessDay(of: view.now)
    var table = RowTable(rows: list.count)
    table.add(
      list.map { [$0.counted == nil ? Span("○", .muted) : $0.isShort ? Span("!", .bad) : Span("✓", .good)] })
    table.add(heading: view.words(Phrase(zh: "编号", en: "no.")), list.map { [Span("\($0.id)", .muted)] })
    table.add(
      least: 8, most: 30, heading: view.words(Phrase(zh: "名称", en: "name")),
      list.map { [Span($0.details.name, .strong)] })
    table.add(
      heading: view.words(Phrase(zh: "种类", en: "kind")), list.map { [Span(view.words($0.details.kind.name), .muted)] })
    table.add(
      align: .trailing, heading: view.words(Phrase(zh: "现有", en: "count")),
      list.map { [Span($0.counted == nil ? "--" : "\($0.count)", $0.isShort ? .bad : .text)] })
    table.add(
      align: .trailing, heading: view.words(Phrase(zh: "最低", en: "least")),
      list.map { [Span("\($0.details.minimum)", .muted)] })
    table.add(
      rank: 1, least: 8, wanted: 20, most: 30,
      cell: { row, width in
        let one = list[row]
        guard one.counted != nil, one.details.minimum > 0 else { return [] }
        let share = Double(one.count) / Double(one.details.minimum)
        return Gauge.spans(share, width: width, role: one.isShort ? .bad : .good)
      })
    table.add(
      rank: 1, least: 10, most: 30, heading: view.words(Phrase(zh: "清点", en: "counted")),
      list.map { one in
        guard let counted = one.counted else { return [Span(view.words(Phrase(zh: "未清点", en: "not yet")), .warning)] }
        let (_, month, day) = counted.day.date
        let when =
          counted.day == today ? counted.at.time.text : view.words(Phrase(zh: "\(month)/\(day)", en: "\(day)/\(month)"))
        return [Span("\(when) \(counted.by)", .muted)]
      })
    return table
  }
}
