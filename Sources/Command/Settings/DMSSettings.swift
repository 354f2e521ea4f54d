import Journal
import Supervision

extension DMSRule {
  /// What is known of the DMS, in a line: `phone=手机 channel=来源`.
  func words(in settings: Settings) -> Phrase {
    guard isUsed else { return Phrase(zh: "不用", en: "none") }
    let columns = columns.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let words = words.sorted { $0.key < $1.key }.map { "\($0.key)→\($0.value)" }
    let all = columns + words + [timeFormat].compactMap { $0 }
    return all.isEmpty
      ? Phrase(zh: "按通常的表头", en: "usual headings") : Phrase(both: all.joined(separator: "  "))
  }

  var json: PropertyList {
    func texts(_ values: [String: String]) -> PropertyList {
      .dictionary(PropertyList.Entries(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }
    return [
      "used": .boolean(isUsed), "columns": texts(columns), "words": texts(words),
      "timeFormat": timeFormat.map { .string($0) } ?? .null,
    ]
  }
}

extension HouseCalendar {
  /// How many days it names, in a line.
  var words: Phrase {
    let worked = days.count(where: \.isWorked)
    guard !days.isEmpty || !restDays.isEmpty else { return Phrase(zh: "没有", en: "none") }
    let rest = restDays.map(\.name)
    return Phrase(
      zh: "休息 \(days.count - worked) 天，补班 \(worked) 天"
        + (rest.isEmpty ? "" : "，每周 \(rest.map(\.zh).joined(separator: "、"))"),
      en: "\(days.count - worked) days shut, \(worked) worked"
        + (rest.isEmpty ? "" : ", every \(rest.map(\.en).joined(separator: ", "))"))
  }
}
