import Supervision
import Terminal

/// How much was done of what, when and by whom: what a long list of acts comes to.
struct LogFigures {
  /// One row of bars: a name and how many acts.
  struct Row: Hashable {
    let name: String
    let count: Int
  }

  /// Acts of each kind, most first; an act may be of two kinds.
  let kinds: [(filter: LogFilter, count: Int)]
  /// Acts of each hour from the first to the last one with any, in order.
  let hours: [Row]
  /// Acts of each person, most first.
  let people: [Row]

  init(_ acts: [Act], in showroom: Showroom) {
    kinds = LogFilter.allCases.filter { $0 != .all }
      .map { filter in (filter, acts.count { filter.tells($0, in: showroom) }) }
      .filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }
    var byHour: [Int: Int] = [:]
    var byUser: [String: Int] = [:]
    for act in acts {
      byHour[act.at.time.hour, default: 0] += 1
      byUser[act.by.user, default: 0] += 1
    }
    let span = (byHour.keys.min() ?? 0)...(byHour.keys.max() ?? 0)
    hours = span.map { Row(name: ClockTime($0, 0).text, count: byHour[$0] ?? 0) }
    people = byUser.map { Row(name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// Lines for a column so many cells wide and rows high; what has no room is left out from the end.
  func lines(width: Int, height: Int, filter: LogFilter, _ language: Language) -> [[Span]] {
    let kinds = section(
      Phrase(zh: "类别", en: "Kinds"), kinds.map { Row(name: $0.filter.name[language], count: $0.count) }, width,
      language,
      marked: filter == .all ? nil : filter.name[language])
    let hours = section(Phrase(zh: "时段", en: "Hours"), hours, width, language, marked: nil)
    let people = section(Phrase(zh: "谁", en: "Who"), people, width, language, marked: nil)
    return Array((kinds + hours + people).prefix(height))
  }

  private func section(
    _ title: Phrase, _ rows: [Row], _ width: Int, _ language: Language, marked: String?
  ) -> [[Span]] {
    let most = rows.reduce(1) { max($0, $1.count) }
    let names = 14
    let bar = max(width - names - 6, 4)
    return [[Span(title[language], .strong)]]
      + rows.map { row in
        [Span(TextWidth.pad(TextWidth.cut(row.name, to: names - 1), to: names), row.name == marked ? .accent : .muted)]
          + Gauge.line(Double(row.count) / Double(most), width: bar, role: .chart)
          + [Span(TextWidth.pad("\(row.count)", to: 6, align: .trailing), row.count > 0 ? .text : .faint)]
      } + [[]]
  }
}
