import ArgumentParser
import Journal
import Supervision

/// `showroom report complaints`: how the complaint desk did.
struct ReportComplaints: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaints", abstract: "How complaints were answered in a period.",
    discussion: """
      Counts every complaint received in the period, those of registers taken in too; one merged into another is not \
      counted. The day is that of the wall it was received at. Hours run from receipt until the customer was told the \
      solution or plan, or until it was closed where nobody was told, without pauses and, where a business calendar is \
      set, in working hours only (those of a register taken in always run through); real hours, also in nights on which \
      the clocks change, exact to the millisecond. A limit is kept up to and including its last \
      moment: 12 h 00 min 00 s is within 12 hours. The median is the middle of all answered by time, of an even number \
      the mean of the two in the middle. The share within the limit is of those answered or over it; -- is of none.

      JSON: an object {from, to, limitHours, all, closed, open, answered, within12h, within24h, withinLimit, overdue, \
      share, medianHours, medianSeconds, slowestHours, slowestSeconds, satisfaction, grave, causes, by, parts}; causes, \
      found more than once, an array of {cause, count}; parts, with --by, an array of {name, …} with the same figures. \
      answered are told or closed, overdue not answered and over the limit. What is not known is null.

      --format md is the complaint report of a month to send on: showroom report complaints --month 2026-11 --format md
      """)
  @Option(help: ArgumentHelp("The first day, as 2026-11-01.", valueName: "day")) var from: String?
  @Option(help: ArgumentHelp("The last day, as 2026-11-30.", valueName: "day")) var to: String?
  @Option(help: ArgumentHelp("One month, as 2026-11, in place of --from and --to.", valueName: "month")) var month:
    String?
  @Option(help: ArgumentHelp("Part it: month, kind, department or person.", valueName: "month|kind|department|person"))
  var by: String?
  @Option(help: ArgumentHelp("text, csv, json or md.", valueName: "text|csv|json|md")) var format = "text"
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard let format = ReportFormat(rawValue: json ? "json" : format) else {
      throw UsageError(
        zh: "--format \(format)：只有 text、csv、json 和 md", en: "--format \(format): there are text, csv, json and md")
    }
    let grouping = try by.map { text throws(UsageError) in try Self.grouping(text) }
    let open = try desk.store.open(.readOnly)
    defer { desk.note(open) }
    let (state, now) = (open.state.state, desk.now)
    let (from, to) = try period(today: state.businessDay(of: now))
    let ledger = try open.ledger(at: now, from: from, to: to)
    let report = { ComplaintReport(ledger, from: from, to: to, by: $0, rule: state.settings.complaints) }
    let words = ComplaintReportWords(report(grouping), grouping, state, now, desk.language)
    switch format {
    case .text: desk.say(words.text)
    case .csv: desk.say(text: Output.safe(words.csv.text))
    case .json: desk.say(json: words.json)
    case .md:
      let parts = grouping.map { [$0] } ?? [.kind, .department, .person]
      desk.say(text: words.markdown(parts.map { ($0, report($0)) }))
    }
  }

  private func period(today: CivilDay) throws(UsageError) -> (CivilDay?, CivilDay?) {
    if let month {
      var text = month
      if month == "this" { text = String(today.iso.prefix(7)) }
      guard from == nil, to == nil, let first = CivilDay(iso: text + "-01") else {
        throw UsageError(
          zh: "--month \(month)：请写成 2026-11，不与 --from、--to 同用",
          en: "--month \(month): write it as 2026-11, without --from and --to")
      }
      let date = first.date
      let next = CivilDay(
        year: date.month == 12 ? date.year + 1 : date.year, month: date.month == 12 ? 1 : date.month + 1, day: 1)
      return (first, next?.advanced(by: -1))
    }
    let first = try from.map { text throws(UsageError) in try CivilDay.written(text, today: today, option: "--from") }
    let last = try to.map { text throws(UsageError) in try CivilDay.written(text, today: today, option: "--to") }
    if let first, let last, last < first {
      throw UsageError(zh: "--to \(last) 早于 --from \(first)，请改正", en: "--to \(last) lies before --from \(first)")
    }
    return (first, last)
  }

  private static func grouping(_ text: String) throws(UsageError) -> ComplaintReport.Grouping {
    guard let grouping = ComplaintReport.Grouping(rawValue: text) else {
      throw UsageError(
        zh: "--by \(text)：只有 month、kind、department 和 person",
        en: "--by \(text): there are month, kind, department and person")
    }
    return grouping
  }
}

/// How a report is written.
enum ReportFormat: String {
  case text
  case csv
  case json
  case md
}
