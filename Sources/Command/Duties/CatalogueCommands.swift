import ArgumentParser
import Journal
import Supervision

/// `showroom duty catalogue`: every row of the four lists and the house's own.
struct CatalogueList: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "List the duty catalogue: which rows are asked for, when, how often.",
    discussion: """
      JSON: an array of {row, list, code, on, asked, due, cadence, title: {zh, en}, patrol, own, carriedBy}; row is what \
      `duty set` takes, asked says whether it is on and its list applies, due is HH:MM, cadence as `duty set` writes it, \
      patrol the checklist it walks; what is not known is null.
      """)
  @Option(help: "Only one list, 1 to 4, or 0 for rows of your own.") var list: Int?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let settings = try desk.look().state.settings
    let rows = settings.duties.rows.filter { list == nil || $0.key.code.list == list }
    guard !json else { return desk.say(json: .array(rows.map { $0.json(lists: settings.dutyLists) })) }
    var table = TextTable([
      .init(Phrase(both: "")), .init(zh: "职责", en: "row"), .init(zh: "时间", en: "due"),
      .init(zh: "频次", en: "cadence"), .init(zh: "事项", en: "what"), .init(zh: "落实于", en: "done in"),
    ])
    for row in rows {
      table.add([
        row.mark(lists: settings.dutyLists), row.key.text, row.due?.text ?? "", row.falls.text, desk.words(row.title),
        desk.words(DutyCatalogue.duty(row.key.code)?.carriedBy ?? Phrase(both: "")),
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

/// `showroom duty set`: change a row of the catalogue.
struct CatalogueSet: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Change a row of the catalogue; what is not named stays as it is.")
  @Argument(help: "The row as `duty catalogue` lists it, its code when that is one row, or its title.") var row: String
  @Option(help: ArgumentHelp("Whether it is asked for.", valueName: "on|off")) var ask: String?
  @Option(help: "The time, HH:MM; - for some time that day.") var at: String?
  @Option(help: .cadence) var cadence: String?
  @Option(help: "The title in Chinese.") var titleZh: String?
  @Option(help: "The title in English.") var titleEn: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { state in
      let row = try state.catalogueRow(named: self.row)
      var change = DutyRowChange(falls: try cadence.map { text throws(UsageError) in try DutyFalls(written: text) })
      switch ask {
      case nil: break
      case "on": change.isOn = true
      case "off": change.isOn = false
      case let text?: throw UsageError(zh: "--ask \(text)：请写 on 或 off", en: "--ask \(text): write on or off")
      }
      if let at { change.due = .some(at == "-" ? nil : try ClockTime.written(at, option: "--at")) }
      if titleZh != nil || titleEn != nil {
        change.title = Phrase(zh: titleZh ?? row.title.zh, en: titleEn ?? row.title.en)
      }
      return .duty(.catalogue(.set(row.key, change)))
    }
  }
}

/// `showroom duty add-row`: add a row of the house's own.
struct CatalogueAddRow: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "add-row", abstract: "Add a row of your own.")
  @Argument(help: "What is to be done.") var title: String
  @Option(help: "The same in English; the title as it is when not said.") var en: String?
  @Option(help: "The time, HH:MM; some time that day when not said.") var at: String?
  @Option(help: .cadence) var cadence = "daily"
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let due = try at.map { text throws(UsageError) in try ClockTime.written(text, option: "--at") }
    let falls = try DutyFalls(written: cadence)
    try desk.act { _ in .duty(.catalogue(.add(title: Phrase(zh: title, en: en ?? title), due: due, falls: falls))) }
  }
}

/// `showroom duty remove-row`: take a row of the house's own out.
struct CatalogueRemoveRow: DeskCommand {
  static let configuration = CommandConfiguration(commandName: "remove-row", abstract: "Remove a row of your own.")
  @Argument(help: "The row, such as own.1.") var row: String
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { .duty(.catalogue(.remove(try $0.catalogueRow(named: row).key))) }
  }
}

/// `showroom duty restore-row`: let a row stand as it was shipped.
struct CatalogueRestoreRow: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore-row", abstract: "Let a row stand as it was shipped.")
  @Argument(help: "The row, such as 2.5@09:30.") var row: String
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { .duty(.catalogue(.restore(try $0.catalogueRow(named: row).key))) }
  }
}

/// `showroom duty switch`: let one of the four lists apply, or not.
struct CatalogueSwitch: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "switch", abstract: "Switch one of the four lists on or off.")
  @Argument(help: "The list, 1 to 4.") var list: Int
  @Argument(help: "on or off.") var to: String
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard to == "on" || to == "off" else {
      throw UsageError(zh: "“\(to)”：请写 on 或 off", en: "“\(to)”: write on or off")
    }
    try desk.act { _ in .duty(.catalogue(.setList(list, isOn: to == "on"))) }
  }
}

extension ArgumentHelp {
  fileprivate static let cadence = ArgumentHelp(
    "How often: daily, weekdays, weekly:fri, monthly:25, quarterly:1, occasional.", valueName: "cadence")
}

extension DutyFalls {
  fileprivate init(written text: String) throws(UsageError) {
    guard let falls = DutyFalls(text: text) else {
      throw UsageError(
        zh: "--cadence \(text)：请写 daily、weekdays、weekly:fri、monthly:25（1 到 31）、quarterly:1 或 occasional",
        en: "--cadence \(text): write daily, weekdays, weekly:fri, monthly:25 (1 to 31), quarterly:1 or occasional")
    }
    self = falls
  }
}

extension DutyRow {
  fileprivate func isAsked(lists: [Int]) -> Bool { isOn && (isOwn || lists.contains(key.code.list)) }

  fileprivate func mark(lists: [Int]) -> String { isAsked(lists: lists) ? "●" : isOn ? "·" : "○" }

  fileprivate func json(lists: [Int]) -> PropertyList {
    [
      "row": .string(key.text), "list": PropertyList(key.code.list), "code": .string(key.code.rawValue),
      "on": .boolean(isOn), "asked": .boolean(isAsked(lists: lists)),
      "due": PropertyList(optional: due.map { .string($0.text) }), "cadence": .string(falls.text),
      "title": ["zh": .string(title.zh), "en": .string(title.en)],
      "patrol": PropertyList(optional: patrol.map { .string($0.rawValue) }), "own": .boolean(isOwn),
      "carriedBy": PropertyList(optional: DutyCatalogue.duty(key.code).map { .string($0.carriedBy.en) }),
    ]
  }
}
