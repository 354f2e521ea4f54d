import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom report qcs …`: the maker's thirteen reports.
struct ReportQCS: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "qcs", abstract: "The QC-S reports 1 to 13; without a number the list of them.",
    discussion: """
      Without days the month under way. 2, 3, 4, 12 and 13 can be parted by consultant, model, channel, day, week or \
      month; the others are lists or comparisons of their own. A share of nothing is --, in JSON null, in CSV empty. An \
      order is a closing the supervisor signed, or a card that went to level O without one; a delivery is a handover at a \
      visit, or a card that went to level D without one; both count once a card.

      JSON: an object {report, title, from, to, by, columns, rows, notes}; columns an array of {id, title, definition}; \
      rows an array of objects with kind (row, total, mean or target), a field named by the id of each column, marks \
      ({id: best|worst|under}) and, where a row is about one, consultantNumber. Shares and their means are numbers, 1 for \
      all; gap is in percentage points. CSV has the same ids as headings. The list without a \
      number, as JSON, is an array of {number, zh, en}.
      """)
  @Argument(help: ArgumentHelp("Which report, 1 to 13.", valueName: "number")) var number: Int?
  @Option(help: ArgumentHelp("The first day, as 2026-11-01.", valueName: "day")) var from: String?
  @Option(help: ArgumentHelp("The last day, as 2026-11-30.", valueName: "day")) var to: String?
  @Option(help: ArgumentHelp("One day, in place of --from and --to; today or yesterday too.", valueName: "day"))
  var day: String?
  @Option(help: ArgumentHelp("One month, as 2026-11, or this.", valueName: "month")) var month: String?
  @Option(
    help: ArgumentHelp("What the rows stand for.", valueName: "consultant|model|channel|day|week|month")) var by:
    String?
  @Option(help: ArgumentHelp("One consultant only: name, or the beginning of it.", valueName: "name")) var consultant:
    String?
  @Option(help: ArgumentHelp("text, csv, json or md.", valueName: "text|csv|json|md")) var format = "text"
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard let format = ReportFormat(rawValue: json ? "json" : format) else {
      throw UsageError(
        zh: "--format \(format)：只有 text、csv、json 和 md", en: "--format \(format): there are text, csv, json and md")
    }
    guard let number else { return list(at: desk, format) }
    guard let report = QCSReport(rawValue: number) else {
      throw UsageError(zh: "报告 \(number)：只有 1 到 13", en: "report \(number): there are 1 to 13")
    }
    let grouping = try by.map { text throws(UsageError) in try parting(text, report) }
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    let (state, now) = (open.state.state, desk.now)
    let span = try span(today: state.businessDay(of: now))
    let person = try consultant.map { try state.person(named: $0).id }
    let facts = try open.facts(span)
    let made = Report(
      report, ReportInput(facts, state, now: now, span: span, by: grouping, consultant: person))
    let words = ReportWords(report: made, state: state, language: desk.language)
    switch format {
    case .text: desk.say(words.text)
    case .csv: desk.say(text: Output.safe(words.csv.text))
    case .json: desk.say(json: words.json)
    case .md: desk.say(text: Output.safe(words.markdown))
    }
  }

  private func list(at desk: Desk, _ format: ReportFormat) {
    guard format != .json else {
      return desk.say(
        json: .array(
          QCSReport.allCases.map {
            ["number": PropertyList($0.rawValue), "zh": .string($0.title.zh), "en": .string($0.title.en)]
          }))
    }
    var table = TextTable([
      .init(zh: "号", en: "no.", align: .trailing), .init(zh: "报告", en: "报告"), .init(zh: "report", en: "report"),
    ])
    for report in QCSReport.allCases { table.add(["\(report.rawValue)", report.title.zh, report.title.en]) }
    desk.say(table.text(in: desk.language))
  }

  private func parting(_ text: String, _ report: QCSReport) throws(UsageError) -> ReportGrouping {
    guard let grouping = ReportGrouping(rawValue: text) else {
      let all = ReportGrouping.allCases.map(\.rawValue)
      throw UsageError(
        zh: "--by \(text)：只有 \(all.joined(separator: "、"))",
        en: "--by \(text): there are \(all.joined(separator: ", "))")
    }
    guard report.grouping != nil else {
      throw UsageError(
        zh: "报告 \(report.rawValue) 不能再分组；--by 用于 2、3、4、12、13",
        en: "report \(report.rawValue) cannot be parted; --by is for 2, 3, 4, 12 and 13")
    }
    return grouping
  }

  private func span(today: CivilDay) throws(UsageError) -> ReportSpan {
    guard [day, month].compactMap(\.self).count + (from == nil && to == nil ? 0 : 1) <= 1 else {
      throw UsageError(
        zh: "--day、--month 和 --from/--to 只能用一种", en: "give --day, --month, or --from and --to, not several of them")
    }
    if let day {
      let day = try CivilDay.written(day, today: today, option: "--day")
      return ReportSpan(day, day)
    }
    if let month {
      let text = month == "this" ? String(today.iso.prefix(7)) : month
      guard let first = CivilDay(iso: text + "-01") else {
        throw UsageError(zh: "--month \(month)：请写成 2026-11", en: "--month \(month): write it as 2026-11")
      }
      return ReportSpan(.month, holding: first)
    }
    let first = try from.map { text throws(UsageError) in try CivilDay.written(text, today: today, option: "--from") }
    let last = try to.map { text throws(UsageError) in try CivilDay.written(text, today: today, option: "--to") }
    guard first != nil || last != nil else { return ReportSpan(.month, holding: today) }
    let start = first ?? ReportSpan(.month, holding: last ?? today).first
    let end = last ?? max(today, start)
    guard start <= end else {
      throw UsageError(zh: "--to \(end) 早于 --from \(start)，请改正", en: "--to \(end) lies before --from \(start)")
    }
    return ReportSpan(start, end)
  }
}
