import ArgumentParser
import Supervision

/// `showroom complaint …`: the complaint desk.
struct ComplaintCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaint", abstract: "The complaint desk and its twelve-hour clock.",
    discussion: "N is the complaint's number, as 41 or #41.",
    subcommands: [
      ComplaintList.self, ComplaintShow.self, ComplaintHistory.self, ComplaintOpen.self, ComplaintEdit.self,
      Acknowledge.self, Assess.self, Advance.self, Route.self, Accept.self, Note.self, Reply.self, Nudge.self,
      Pause.self,
      Resume.self, Escalate.self, Resolve.self, Tell.self, Rate.self, Judge.self, ComplaintReturn.self, Close.self,
      CallBack.self, Reopen.self, Link.self, Merge.self,
    ], defaultSubcommand: ComplaintList.self)

  struct Acknowledge: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "acknowledge", abstract: "Say that the customer was told it was received.", aliases: ["ack"])
    @OptionGroup var step: ComplaintStepOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.acknowledge(try $0.complaint(numbered: step.number).id, note: step.note)) }
    }
  }

  struct Advance: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move it on to its next step, where that needs nothing but a note.")
    @OptionGroup var step: ComplaintStepOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.advance(try $0.complaint(numbered: step.number).id, note: step.note)) }
    }
  }

  struct Route: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pass it to a department and a person.",
      discussion: "Departments: sales, after-sales, parts, finance, customer-care, or their names on the screen.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "The department.") var department: String
    @Argument(help: "The person who takes it on.") var owner = ""
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let id = try state.complaint(numbered: number).id
        return .complaint(.route(id, state.department(named: department), owner: owner, note: note))
      }
    }
  }

  struct Note: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Note something that moves nothing.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "What is noted.") var text: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.note(try $0.complaint(numbered: number).id, text)) }
    }
  }

  struct Resolve: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down the solution or the plan agreed.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "The solution or plan.") var plan: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.resolve(try $0.complaint(numbered: number).id, plan: plan)) }
    }
  }

  struct Tell: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that the customer was told the solution or plan; the clock stops.")
    @OptionGroup var step: ComplaintStepOptions
    @Option(help: "phone, in-person, message, letter or web.") var by = ContactWay.phone.rawValue
    @Option(help: ArgumentHelp("When, the last HH:MM gone by, or ISO 8601; now when not said.", valueName: "time"))
    var at: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let way = try ContactWay.named(by)
      let at = try at.map { text throws(UsageError) in try ComplaintOpen.moment(text, option: "--at", now: desk.now) }
      try desk.act {
        .complaint(.tell(try $0.complaint(numbered: step.number).id, note: step.note, by: way, at: at))
      }
    }
  }

  struct Rate: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down the customer's satisfaction, 1 to 5.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "Marks, 1 to 5.") var marks: Int
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.rate(try $0.complaint(numbered: number).id, marks, note: note)) }
    }
  }

  struct Close: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Close it.")
    @OptionGroup var step: ComplaintStepOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.close(try $0.complaint(numbered: step.number).id, note: step.note)) }
    }
  }

  struct Reopen: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Open it again; the old clock runs on.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.reopen(try $0.complaint(numbered: number).id, reason: reason)) }
    }
  }
}

/// What a step that needs only a note is told.
struct ComplaintStepOptions: ParsableArguments {
  @Argument(help: "The complaint's number.") var number: String
  @Option(help: "A word on it.") var note = ""
}

extension ShowroomState {
  /// The department of that identifier or name in either language; the rules refuse one there is not.
  func department(named text: String) -> DepartmentID {
    let wanted = text.lowercased()
    let found = settings.complaints.departments.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? DepartmentID(rawValue: text)
  }

  /// The kind of complaint of that identifier or name in either language; the rules refuse one there is not.
  func complaintKind(named text: String) -> ComplaintKindID {
    let wanted = text.lowercased()
    let found = settings.complaints.kinds.first {
      $0.id.rawValue == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    return found?.id ?? ComplaintKindID(rawValue: text)
  }
}
