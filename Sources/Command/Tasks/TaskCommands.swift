import ArgumentParser
import Journal
import Supervision

/// `showroom task …`: work that came up, from above or out of a meeting.
struct TaskCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Ad-hoc tasks: who asked, who does it, by when; done, reported back, withdrawn.",
    subcommands: [List.self, Add.self, Done.self, Report.self, PutOff.self, Withdraw.self, Reopen.self],
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the tasks, those still open first.",
      discussion: """
        JSON: an array of {task, what, askedBy, owner, day, time, standing, at, by, note}; standing is open, done (to be \
        reported back when askedBy is not empty), reported or withdrawn; at is RFC 3339; what is not known is null.
        """)
    @OptionGroup var past: PastDay
    @Flag(help: "Only those still to be done or reported back.") var open = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let tasks = open ? look.state.openTasks : look.state.allTasks
      guard !json else { return desk.say(json: .array(tasks.map(\.json))) }
      var table = TextTable([
        .init(Phrase(both: "")), .init(zh: "编号", en: "no."), .init(zh: "期限", en: "by"),
        .init(zh: "任务", en: "task"), .init(zh: "谁做", en: "who"), .init(zh: "交办人", en: "asked by"),
        .init(zh: "状况", en: "standing"),
      ])
      for task in tasks {
        table.add([
          task.mark, task.id.description, task.due.text, task.what, task.owner, task.askedBy,
          desk.words(task.standing.words),
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write a task down.")
    @Argument(help: "What is to be done.") var what: String
    @Option(help: "Who asked for it and is told when it is done; nobody when not said.") var from = ""
    @Option(help: "Who does it; the supervisor when not said.") var owner = ""
    @Option(help: "By which day: 2026-11-24, today or tomorrow; today when not said.") var by = "today"
    @Option(help: "By which time of that day, HH:MM.") var at: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        .task(.add(what: what, askedBy: from, owner: owner, by: try desk.due(by, at, state)))
      }
    }
  }

  struct Done: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "A task is done.")
    @Argument(help: "The task, such as t7.") var task: String
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .task(.done(try $0.task(named: task).id, note: note)) } }
  }

  struct Report: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Whoever asked for a task was told that it is done.")
    @Argument(help: "The task, such as t7.") var task: String
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .task(.report(try $0.task(named: task).id, note: note)) } }
  }

  struct PutOff: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "put-off", abstract: "Put a task off to another day or time.")
    @Argument(help: "The task, such as t7.") var task: String
    @Option(help: "To which day: 2026-11-24, today or tomorrow.") var to: String
    @Option(help: "To which time of that day, HH:MM.") var at: String?
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        .task(.putOff(try state.task(named: task).id, to: try desk.due(to, at, state), reason: reason))
      }
    }
  }

  struct Withdraw: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "A task is no longer wanted.")
    @Argument(help: "The task, such as t7.") var task: String
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .task(.withdraw(try $0.task(named: task).id, reason: reason)) } }
  }

  struct Reopen: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "A task is to be done again after all.")
    @Argument(help: "The task, such as t7.") var task: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .task(.reopen(try $0.task(named: task).id)) } }
  }
}

extension Desk {
  /// The day and time by which something is to be done, as options give them.
  func due(_ day: String, _ time: String?, _ state: ShowroomState) throws(UsageError) -> TaskDue {
    let day = try self.day(written: day, option: "--by", state)
    return TaskDue(day, try time.map { text throws(UsageError) in try ClockTime.written(text, option: "--at") })
  }
}

extension AdHocTask {
  fileprivate var mark: String {
    switch standing {
    case .open: "○"
    case .done: isOver ? "✓" : "◐"
    case .reported: "✓"
    case .withdrawn: "–"
    }
  }

  fileprivate var json: PropertyList {
    let check = standing.check
    return [
      "task": .string(id.description), "what": .string(what), "askedBy": .string(askedBy), "owner": .string(owner),
      "day": .string(due.day.iso), "time": PropertyList(optional: due.time.map { .string($0.text) }),
      "standing": .string(standing.name), "at": PropertyList(check?.at),
      "by": PropertyList(optional: check.map { .string($0.by) }),
      "note": PropertyList(optional: check.map { .string($0.note) }),
    ]
  }
}

extension AdHocTask.Standing {
  fileprivate var check: DutyCheck? {
    switch self {
    case .open: nil
    case .done(let check), .reported(let check), .withdrawn(let check): check
    }
  }

  fileprivate var name: String {
    switch self {
    case .open: "open"
    case .done: "done"
    case .reported: "reported"
    case .withdrawn: "withdrawn"
    }
  }

  fileprivate var words: Phrase {
    func told(_ zh: String, _ en: String, _ check: DutyCheck) -> Phrase {
      let note = check.note.isEmpty ? "" : " · \(check.note)"
      return Phrase(zh: "\(zh) \(check.at.time) \(check.by)\(note)", en: "\(en) \(check.at.time) \(check.by)\(note)")
    }
    return switch self {
    case .open: Phrase(zh: "未完成", en: "open")
    case .done(let check): told("完成", "done", check)
    case .reported(let check): told("已回报", "reported back", check)
    case .withdrawn(let check): told("已撤回", "withdrawn", check)
    }
  }
}
