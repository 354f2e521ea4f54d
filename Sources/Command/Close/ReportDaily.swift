import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom report daily`: the dealer's daily report 经销商日报.
struct ReportDaily: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "daily", abstract: "The dealer's daily report: of a closed day as it was frozen.",
    discussion: """
      Walk-in parties are first visits, returns, other purposes and unfinished lines together. New O, H, A, B and C reached \
      that level that day; kept are those at hand now; trade-ins are cards made that replace a car; undelivered orders \
      are those of the month. -- is what nobody counted.

      JSON: an object {day, closed, at, by, amendments, figures}; amendments is an array of {at, by, reason}; figures has \
      visits, firstVisits, withContact, returns, otherVisits, unfinished, invited, callIns, testDrives, deliveries, \
      newOrders, newH, newA, newB, newC, cardsMade, losses, stock, referrals, tradeIns, keptH, keptA, keptB, keptC, \
      undelivered, doorCovered (per cent); null is not known.
      """)
  @OptionGroup var past: PastDay
  @Option(help: ArgumentHelp("text, csv, json or md.", valueName: "text|csv|json|md")) var format = "text"
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard let format = ReportFormat(rawValue: json ? "json" : format) else {
      throw UsageError(
        zh: "--format \(format)：只有 text、csv、json 和 md", en: "--format \(format): there are text, csv, json and md")
    }
    let (state, day, now) = try desk.lookAtClosed(past)
    let words = DailyReportWords(state, day, now, desk.language)
    switch format {
    case .text: desk.say(text: words.text)
    case .csv: desk.say(text: Output.safe(words.csv.text))
    case .json: desk.say(json: words.json)
    case .md: desk.say(text: words.markdown)
    }
  }
}

/// `showroom report handover`: the note for whoever takes over.
struct ReportHandover: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "The handover note as plain text: the day, what is handed on, who works tomorrow.")
  @OptionGroup var past: PastDay
  @Option(help: "Add a word of your own to today's note.") var note: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    if let note {
      try past.onlyForListing()
      return try desk.act { .day(.note($0.businessDay(of: desk.now), note)) }
    }
    let (state, day, now) = try desk.lookAtClosed(past)
    desk.say(state.handover(on: day, at: now).text(in: desk.language))
  }
}

extension Desk {
  /// The state in which the record of a day is to be read: the one at hand while it holds that, else the archive's.
  func lookAtClosed(_ past: PastDay) throws -> (state: ShowroomState, day: CivilDay, now: Moment) {
    let current = try look().state
    if let text = past.day {
      let day = try self.day(written: text, option: "--day", current)
      if current.days[day].standing.isFrozen { return (current, day, now) }
    }
    let look = try look(past)
    return (look.state, look.state.businessDay(of: look.now), look.now)
  }
}

/// The daily report as text, CSV, JSON and Markdown.
struct DailyReportWords {
  let state: ShowroomState
  let day: CivilDay
  let figures: DayFigures
  let language: Language

  init(_ state: ShowroomState, _ day: CivilDay, _ now: Moment, _ language: Language) {
    (self.state, self.day, self.language) = (state, day, language)
    let standing = state.days[day].standing
    figures = standing.isFrozen ? standing.closing?.figures ?? DayFigures() : state.figures(on: day, at: now)
  }

  private var record: DayRecord { state.days[day] }
  private var title: String {
    Phrase(zh: "\(state.settings.showroom.zh) 经销商日报 \(day)", en: "\(state.settings.showroom.en) daily report \(day)")[
      language]
  }
  private func value(_ figure: DayFigure) -> String { figures[figure].map { $0.grouped } ?? "--" }
  private var remarks: [String] {
    [state.standingWords(record.standing)[language]]
      + record.amendments.map {
        Phrase(
          zh: "更正：\($0.reason)（\($0.by) \($0.at.day) \($0.at.time)）",
          en: "amended: \($0.reason) (\($0.by) \($0.at.day) \($0.at.time))")[language]
      }
  }

  /// Name and figure, one a line.
  var text: String {
    var table = TextTable([.init(zh: "项目", en: "figure"), .init(zh: "数量", en: "number", align: .trailing)])
    for figure in DayFigure.allCases { table.add([figure.name[language], value(figure)]) }
    return ([title] + remarks + [table.text(in: language)]).joined(separator: "\n") + "\n"
  }

  /// figure, name, value.
  var csv: CSVText {
    var csv = CSVText(header: ["figure", "name", "value"])
    for figure in DayFigure.allCases {
      csv.add([figure.rawValue, figure.name[language], figures[figure].map(String.init) ?? ""])
    }
    return csv
  }

  var json: PropertyList {
    let closing: DayClosing? = if case .closed(let closing) = record.standing { closing } else { nil }
    return [
      "day": .string(day.iso), "closed": .boolean(record.standing.isFrozen), "at": PropertyList(closing?.at),
      "by": closing.map { .string($0.by) } ?? .null,
      "amendments": .array(
        record.amendments.map { ["at": PropertyList($0.at), "by": .string($0.by), "reason": .string($0.reason)] }),
      "figures": figures.json,
    ]
  }

  /// A heading and a table.
  var markdown: String {
    let head = Phrase(zh: "| 项目 | 数量 |\n| --- | ---: |", en: "| figure | number |\n| --- | ---: |")[language]
    let rows = DayFigure.allCases.map { "| \($0.name[language]) | \(value($0)) |" }
    return (["# \(title)", ""] + remarks + ["", head] + rows).joined(separator: "\n") + "\n"
  }
}
