import Supervision

extension Showroom {
  /// What happened to the record of a day, in a few words.
  func words(for event: DayEvent) -> Phrase {
    switch event {
    case .dmsTaken(let day, let rows):
      Phrase(zh: "已导入 \(day) 的 DMS \(rows.count) 条", en: "\(rows.count) rows of the DMS taken in for \(day)")
    case .dmsPut(_, let row):
      Phrase(zh: "DMS 已补录改正：\(row.name)", en: "entered or put right in the DMS: \(row.name)")
    case .dmsStruck(_, let number): Phrase(zh: "DMS 第 \(number) 条已删", en: "row \(number) struck from the DMS")
    case .explained(_, let difference, let reason):
      Phrase(zh: "差异 \(difference) 已说明：\(reason)", en: "\(difference) explained: \(reason)")
    case .noted(_, let words): Phrase(zh: "交接留言：\(words)", en: "handover note: \(words)")
    case .closed(let day, _, let carried):
      carried.isEmpty
        ? Phrase(zh: "\(day) 已闭店，可马上撤销", en: "\(day) closed; undo opens it again")
        : Phrase(
          zh: "\(day) 已闭店，\(carried.count) 项转明天，可马上撤销",
          en: "\(day) closed, \(carried.count) handed on; undo opens it again")
    case .passedOver(let day, let reason): Phrase(zh: "\(day) 已略过：\(reason)", en: "\(day) passed over: \(reason)")
    case .reopened(let day, let reason):
      Phrase(zh: "\(day) 已重开更正：\(reason)", en: "\(day) open again to be amended: \(reason)")
    }
  }
}
