import ArgumentParser
import Journal
import Supervision

/// `showroom plan …`: consultants' day plans (QC-S report 1).
struct PlanCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Consultants' day plans: what is planned, done, explained, moved on, checked.",
    subcommands: [List.self, Add.self, Done.self, Undo.self, Explain.self, Move.self, Check.self],
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List a day's plans, consultant by consultant.",
      discussion: """
        JSON: an array of {consultant, number, done, open, checkedBy, checkedAt, items}; items is an array of {plan, time, \
        kind, customer, level, note, standing, at, by, result, moves}; standing is open, done or explained, result what came \
        of it or why it was not done; times are RFC 3339 or HH:MM; what is not known is null.
        """)
    @Option(help: "2026-11-23, today, tomorrow or yesterday.") var day = "today"
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let day = try desk.day(written: day, option: "--day", try desk.look().state)
      let state = try desk.look(holding: day, days: Retention.planDays).state
      let standings = state.planStandings(on: day)
      guard !json else { return desk.say(json: .array(standings.map(\.json))) }
      var table = TextTable([
        .init(Phrase(both: "")), .init(zh: "顾问", en: "consultant"), .init(zh: "编号", en: "no."),
        .init(zh: "时间", en: "time"), .init(zh: "事项", en: "what"), .init(zh: "客户", en: "customer"),
        .init(zh: "级别", en: "level"), .init(zh: "结果", en: "what came of it"),
      ])
      for standing in standings {
        let name = desk.words(standing.person.phrase)
        if standing.items.isEmpty {
          table.add(["○", name, "", "", desk.words(Phrase(zh: "无计划", en: "no plan")), "", "", ""])
        }
        for item in standing.items {
          table.add([
            item.mark, name, item.id.description, item.details.time?.text ?? "", desk.words(item.details.kind.name),
            item.details.customer, item.details.level?.rawValue ?? "", item.check?.note ?? item.details.note,
          ])
        }
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Plan something for a consultant.")
    @Argument(help: "The consultant.") var who: String
    @Argument(help: "What: call, invite, test-drive, quote, sign, deliver, door-duty, off-site.") var kind: String
    @Argument(help: "The customer.") var customer: String = ""
    @Option(help: "The time, HH:MM.") var at: String?
    @Option(help: "The customer's level: O H A B C.") var level: String?
    @Option(help: "A word on it.") var note = ""
    @Option(help: "2026-11-23, today or tomorrow.") var day = "today"
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      guard let kind = PlanKind(text: kind) else {
        throw UsageError(
          zh: "“\(kind)”：请写 \(PlanKind.allCases.map(\.name.zh).joined(separator: "、"))",
          en: "“\(kind)”: write call, invite, test-drive, quote, sign, deliver, door-duty or off-site")
      }
      let level = try self.level.map { text throws(UsageError) in
        guard let level = CustomerLevel(rawValue: text.uppercased()) else {
          throw UsageError(zh: "--level \(text)：请写 O H A B C 之一", en: "--level \(text): write one of O H A B C")
        }
        return level
      }
      let time = try at.map { text throws(UsageError) in try ClockTime.written(text, option: "--at") }
      try desk.act { state in
        let details = PlanDetails(
          staff: try state.person(named: who).id, time: time, kind: kind, customer: customer, level: level, note: note)
        return .plan(.add(details, day: try desk.day(written: day, option: "--day", state)))
      }
    }
  }

  struct Done: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "An item is done.")
    @Argument(help: "The item, such as p12.") var plan: String
    @Option(help: "What came of it.") var result = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .plan(.done(try $0.plan(named: plan).id, result: result)) } }
  }

  struct Undo: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "An item is to be done again after all.")
    @Argument(help: "The item, such as p12.") var plan: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .plan(.reopen(try $0.plan(named: plan).id)) } }
  }

  struct Explain: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "An item was not done, for a reason.")
    @Argument(help: "The item, such as p12.") var plan: String
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .plan(.explain(try $0.plan(named: plan).id, reason: reason)) } }
  }

  struct Move: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move an item on to another day, or with --rest everything unfinished to the next day each works.")
    @Argument(help: "The item, such as p12; none with --rest.") var plan: String?
    @Option(help: "To which day: 2026-11-24 or tomorrow.") var to = "tomorrow"
    @Flag(help: "Everything that is unfinished by --day.") var rest = false
    @Option(help: "With --rest: 2026-11-23, today or yesterday.") var day = "today"
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      guard rest != (plan != nil) else {
        throw UsageError(zh: "请写一项计划（如 p12）或 --rest", en: "give an item, such as p12, or --rest")
      }
      try desk.act { state in
        guard let plan else {
          return .plan(.moveRest(upTo: try desk.day(written: day, option: "--day", state), reason: reason))
        }
        let day = try desk.day(written: to, option: "--to", state)
        return .plan(.move(try state.plan(named: plan).id, to: day, reason: reason))
      }
    }
  }

  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The supervisor has checked a consultant's plan: everything is done, explained or moved on.")
    @Argument(help: "The consultant; none with --all.") var who: String?
    @Flag(help: "Every plan that is not checked yet.") var all = false
    @Option(help: "A word on it.") var note = ""
    @Option(help: "2026-11-23, today or yesterday.") var day = "today"
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      guard all != (who != nil) else {
        throw UsageError(zh: "请写一位顾问或 --all", en: "name a consultant, or give --all")
      }
      try desk.act { state in
        let day = try desk.day(written: day, option: "--day", state)
        guard let who else { return .plan(.checkAll(day: day, note: note)) }
        return .plan(.check(try state.person(named: who).id, day: day, note: note))
      }
    }
  }
}

extension PlanItem {
  fileprivate var mark: String {
    switch standing {
    case .open: "○"
    case .done: "✓"
    case .explained: "–"
    }
  }

  fileprivate var check: DutyCheck? {
    switch standing {
    case .open: nil
    case .done(let check), .explained(let check): check
    }
  }

  fileprivate var json: PropertyList {
    let name =
      switch standing {
      case .open: "open"
      case .done: "done"
      case .explained: "explained"
      }
    return [
      "plan": .string(id.description), "time": PropertyList(optional: details.time.map { .string($0.text) }),
      "kind": .string(details.kind.rawValue), "customer": .string(details.customer),
      "level": PropertyList(optional: details.level.map { .string($0.rawValue) }), "note": .string(details.note),
      "standing": .string(name), "at": PropertyList(check?.at),
      "by": PropertyList(optional: check.map { .string($0.by) }),
      "result": PropertyList(optional: check.map { .string($0.note) }), "moves": PropertyList(moves),
    ]
  }
}

extension PlanStanding {
  fileprivate var json: PropertyList {
    [
      "consultant": .string(person.name), "number": PropertyList(person.id.rawValue), "done": PropertyList(done),
      "open": PropertyList(open), "checkedBy": PropertyList(optional: check.map { .string($0.by) }),
      "checkedAt": PropertyList(check?.at), "items": .array(items.map(\.json)),
    ]
  }
}
