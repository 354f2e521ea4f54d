import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom roster publish`: makes a week known.
struct RosterPublishCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make the rest of a week known; changes need a reason from then on.",
    discussion: "Exit status 0 also when half hours at the door are still short; they are named.")
  @Option(help: ArgumentHelp("2026-W48, or a day of the week.", valueName: "W")) var week = "today"
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let monday = try CivilDay.week(written: week, today: desk.now.day, option: "--week")[0]
    try desk.act { _ in .roster(.publish(week: monday)) }
    RosterWeekWords(week: desk.showroom.state.rosterWeek(of: monday), state: desk.showroom.state).sayWhatIsWrong(
      at: desk)
  }
}

/// `showroom roster copy`: one week onto another.
struct RosterCopyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "Copy a week's shifts and posts onto the days after today of another.",
    discussion: """
      What is settled there stays, and nobody is put where they are away or promised elsewhere; who is left as they were \
      is named.
      """)
  @Option(help: ArgumentHelp("The week to copy.", valueName: "W")) var week = "today"
  @Option(help: ArgumentHelp("The week to write.", valueName: "W")) var to: String
  @Option(help: "Why; needed once the week is published.") var reason: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let from = try CivilDay.week(written: week, today: desk.now.day, option: "--week")[0]
    let to = try CivilDay.week(written: to, today: desk.now.day, option: "--to")[0]
    try desk.act { _ in .roster(.because(reason, .copyWeek(from: from, to: to))) }
    let state = desk.showroom.state
    for (old, new) in zip(from.week, to.week) where new > desk.now.day {
      for person in state.team {
        let (source, copy) = (state.cell(of: person.id, on: old), state.cell(of: person.id, on: new))
        guard source.given(to: person.id) != copy else { continue }
        desk.say(
          Phrase(
            zh: "  \(new) \(person.name) 与原来不同：\(copy.line)（原 \(source.line)）",
            en: "  \(new) \(person.name(in: .english)) differs: \(copy.line), where it was \(source.line)"))
      }
    }
  }
}

/// `showroom roster swap`: two people for each other.
struct RosterSwapCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap", abstract: "Give two people each other's shifts and posts on a day, or for the rest of a week.")
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var one: String
  @Argument(help: "The other.") var other: String
  @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
  @Option(help: ArgumentHelp("All days of a week from today on.", valueName: "W")) var week: String?
  @Option(help: "Why; needed once the week is published.") var reason: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let days = try week.map { try CivilDay.week(written: $0, today: desk.now.day, option: "--week") }
    try desk.act { state in
      let today = state.businessDay(of: desk.now)
      let day = try desk.day(written: day, option: "--day", state)
      let open = days?.filter { $0 >= today } ?? [day]
      guard !open.isEmpty else { throw Refusal.weekIsPast }
      let (a, b) = (try state.person(named: one).id, try state.person(named: other).id)
      return .roster(.because(reason, .swap(a, b, days: open)))
    }
  }
}

/// `showroom roster replace`: who could take over, and letting them.
struct RosterReplaceCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "replace",
    abstract: "Say who could take over somebody's day or posts, and why others cannot; --by does it.",
    discussion: """
      Who can comes first, who stood least at the door in the last four weeks before others. JSON: an array of {number, \
      name, can, why, doorMinutes, workDays}.
      """)
  @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
  @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
  @Option(help: "Only the posts that lie in these hours.") var hours: String?
  @Option(help: ArgumentHelp("Who takes over.", valueName: "NAME")) var by: String?
  @Option(help: "Why; needed once the week is published.") var reason: String?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let hours = try hours.map { try Hours.needed($0) }
    func stretch(_ state: ShowroomState) throws -> RosterStretch {
      let day = try desk.day(written: day, option: "--day", state)
      return hours.map { .hours($0, on: day) } ?? .day(day)
    }
    if let by {
      return try desk.act { state in
        let (id, other) = (try state.person(named: who).id, try state.person(named: by).id)
        return .roster(.because(reason, .replace(id, by: other, try stretch(state))))
      }
    }
    let state = try desk.look().state
    let found = try state.replacements(for: try state.person(named: who), try stretch(state))
    guard !json else { return desk.say(json: .array(found.map(\.json))) }
    var table = TextTable([
      .init(zh: "姓名", en: "name"), .init(zh: "能否", en: "can"), .init(zh: "门口时长", en: "door time", align: .trailing),
      .init(zh: "原因", en: "why not"),
    ])
    for item in found {
      table.add([
        desk.words(item.person.phrase), item.obstacle == nil ? "✓" : "–", desk.words(item.doorTime.words),
        item.obstacle.map { desk.words($0.words) } ?? "",
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

extension Replacement {
  fileprivate var json: PropertyList {
    .dictionary(
      PropertyList.Entries([
        ("number", PropertyList(person.id.rawValue)), ("name", .string(person.name)),
        ("can", .boolean(obstacle == nil)),
        ("why", PropertyList(optional: obstacle.map { .string($0.words.en) })),
        ("doorMinutes", PropertyList(doorTime.count)),
        ("workDays", PropertyList(workDays)),
      ]))
  }
}
