import ArgumentParser
import Dashboard
import Journal
import Supervision

/// `showroom close`: what is left of the day, or its closing.
struct CloseCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close the day, or say what is left to be done before.",
    discussion: """
      When something is left that a closing waits for, an open visit or a difference between tally, cards and DMS, it is \
      told and the exit status is 1. Otherwise the day is closed, the daily report printed, and nothing in the day \
      changes any more; `showroom undo` right after opens it again, --amend REASON does so later. Complaints go on, and \
      people go home. --look only tells what is left.

      A day gone by is closed with --day, or let be with --day DAY --pass REASON; `showroom close days` lists the days \
      nobody closed.

      JSON: an object {day, closed, at, by, left, figures}; left is an array of {kind, count, words, weight, items}, \
      weight blocks, carried or told; figures those of `report daily`; null where there are none.
      """)
  @Argument(help: "days lists the days that nobody closed.") var what: String?
  @Option(help: "The day: 2026-11-23, today or yesterday.") var day: String?
  @Flag(help: "Only tell what is left.") var look = false
  @Option(help: "Cars in stock, for the daily report.") var stock: Int?
  @Option(help: "A word of your own for the handover note.") var note: String?
  @Option(help: ArgumentHelp("Open a closed day again, for this reason.", valueName: "reason")) var amend: String?
  @Option(help: ArgumentHelp("Let a day be that nobody closed, for this reason.", valueName: "reason")) var pass:
    String?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    if let what {
      guard what == "days" else {
        throw UsageError(zh: "\(what)：只有 showroom close days", en: "\(what): there is only showroom close days")
      }
      return try listDays(at: desk)
    }
    let state = try desk.look().state
    let day = try desk.day(of: day, state)
    if let amend { return try desk.act { _ in .day(.reopen(day, reason: amend)) } }
    if let pass { return try desk.act { _ in .day(.passOver(day, reason: pass)) } }
    let left = state.left(on: day, at: desk.now)
    let blocks = left.contains { $0.weight == .blocks }
    guard !look, state.isClosed(day) || !blocks else {
      say(left, state, day, at: desk)
      if blocks { throw ExitStatus.refused }
      return
    }
    try desk.perform { state in
      let close = Command.day(.close(day, stock: stock))
      return note.map { .together([.day(.note(day, $0)), close]) } ?? close
    }
    let new = desk.showroom.state
    guard !json else { return say(new.left(on: day, at: desk.now), new, day, at: desk) }
    desk.say(text: DailyReportWords(new, day, desk.now, desk.language).text)
    desk.say(Phrase(zh: "\(day) 已闭店；可用 showroom undo 马上撤销", en: "\(day) is closed; `showroom undo` opens it again"))
  }

  private func say(_ left: [Leftover], _ state: ShowroomState, _ day: CivilDay, at desk: Desk) {
    guard !json else { return desk.say(json: Self.json(left, state, day, desk)) }
    var table = TextTable([
      .init(Phrase(both: "")), .init(zh: "\(day) 闭店前", en: "before \(day) is closed"), .init(zh: "还剩", en: "left"),
    ])
    for item in left {
      let mark = item.weight == .blocks ? "!" : item.weight == .carried ? "→" : " "
      table.add([mark, desk.words(item.kind.name), desk.words(item.words)])
    }
    desk.say(table.text(in: desk.language))
  }

  private static func json(_ left: [Leftover], _ state: ShowroomState, _ day: CivilDay, _ desk: Desk) -> PropertyList {
    let standing = state.days[day].standing
    let closing: DayClosing? = if case .closed(let closing) = standing { closing } else { nil }
    return [
      "day": .string(day.iso), "closed": .boolean(standing.isFrozen), "at": PropertyList(closing?.at),
      "by": closing.map { .string($0.by) } ?? .null,
      "left": .array(
        left.map { item in
          [
            "kind": .string(item.kind.rawValue), "count": PropertyList(item.count),
            "words": .string(desk.words(item.words)), "weight": .string(item.weight.rawValue),
            "items": .array(item.items.map { .string(desk.words($0)) }),
          ]
        }),
      "figures": closing.map { $0.figures.json } ?? .null,
    ]
  }

  private func listDays(at desk: Desk) throws {
    let days = try desk.look().state.unclosedDays(at: desk.now)
    guard !json else { return desk.say(json: .array(days.map { .string($0.iso) })) }
    guard !days.isEmpty else { return desk.say(Phrase(zh: "往日都已闭店", en: "every day before is closed")) }
    for day in days { desk.say("\(day)  \(desk.words(day.weekday.name))") }
  }
}

extension DayFigures {
  /// The figures by name, null for one nobody knows.
  var json: PropertyList {
    .dictionary(
      PropertyList.Entries(
        DayFigure.allCases.map { ($0.rawValue, PropertyList(optional: self[$0].map { PropertyList($0) })) }))
  }
}
