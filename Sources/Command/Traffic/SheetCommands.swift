import ArgumentParser
import Supervision

/// `showroom call …`: the sheet of those who ring.
struct CallCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "The call-in sheet: who rang, what about, what came of it.",
    subcommands: [List.self, Add.self, Edit.self, SheetCard.self, SheetLink.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the day's calls with their ratios.", discussion: SheetList.discussion)
    @OptionGroup var past: PastDay
    @Flag(help: "Mask names and phones, for where others look on.") var masked = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try SheetList.say([.callIn], try desk.look(past), isMasked: masked, isJSON: json, at: desk)
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a call down and count it.",
      discussion: "With --counted it is one that was counted already. A phone on file is recognized.")
    @Argument(help: "The caller's name.") var name = ""
    @OptionGroup var fields: CallOptions
    @Flag(help: "It was counted already.") var counted = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        var call = PhoneCall()
        call.name = name
        try fields.fill(&call, state, desk)
        return .sheet(.open(.callIn, .call(call), completes: counted))
      }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put a line right; what is not named stays as it is.")
    @Argument(help: "The line's number, as 41 or s41.") var number: String
    @Option(help: "The caller's name.") var name: String?
    @OptionGroup var fields: CallOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let line = try state.sheet(numbered: number)
        guard case .call(var call) = line.entry else { throw UsageError.otherSheet(line) }
        call.name = name ?? call.name
        try fields.fill(&call, state, desk)
        return .sheet(.edit(line.id, .call(call)))
      }
    }
  }
}

/// `showroom web …`: the sheet of web leads.
struct WebCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "web", abstract: "The sheet of web leads: how soon they were answered, what they came to.",
    subcommands: [List.self, Add.self, Edit.self, Contacted.self, Result.self, SheetCard.self, SheetLink.self],
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the day's leads with their ratios.", discussion: SheetList.discussion)
    @OptionGroup var past: PastDay
    @Flag(help: "Mask names and phones, for where others look on.") var masked = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try SheetList.say([.web], try desk.look(past), isMasked: masked, isJSON: json, at: desk)
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a lead down and count it.",
      discussion: "With --counted it is one that was counted already. A phone on file is recognized.")
    @Argument(help: "The customer's name.") var name = ""
    @OptionGroup var fields: LeadOptions
    @Flag(help: "It was counted already.") var counted = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        var lead = WebLead()
        lead.name = name
        try fields.fill(&lead, state)
        return .sheet(.open(.web, .lead(lead), completes: counted))
      }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put a line right; what is not named stays as it is.")
    @Argument(help: "The line's number, as 41 or s41.") var number: String
    @Option(help: "The customer's name.") var name: String?
    @OptionGroup var fields: LeadOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let line = try state.sheet(numbered: number)
        guard case .lead(var lead) = line.entry else { throw UsageError.otherSheet(line) }
        lead.name = name ?? lead.name
        try fields.fill(&lead, state)
        return .sheet(.edit(line.id, .lead(lead)))
      }
    }
  }

  struct Contacted: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The customer of a lead was contacted for the first time.")
    @Argument(help: "The line's number, as 41 or s41.") var number: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .sheet(.contact(try $0.sheet(numbered: number).id)) } }
  }

  struct Result: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a lead came to.",
      discussion: """
        RESULT is waiting, on-file, valid-card, or why there is no intent: wrong-number, unreachable, no-wish, bought-ours, \
        bought-rival, out-of-area, other, or the names of these on the screen. `showroom web card` makes a card and says \
        so in one step.
        """)
    @Argument(help: "The line's number, as 41 or s41.") var number: String
    @Argument(help: "What it came to.") var result: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let found: LeadResult =
          switch result.lowercased() {
          case "waiting", "待定": .waiting
          case "on-file", "已在档": .onFile
          case "valid-card", "valid", "有效建卡", "有效": .validCard
          default: .noIntent(state.noIntent(named: result))
          }
        return .sheet(.resolve(try state.sheet(numbered: number).id, found))
      }
    }
  }
}

/// `showroom event …`: the sheets of display events and outreach.
struct EventCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "The sheets of display events 外展 and outreach 外拓.",
    subcommands: [List.self, Add.self, Edit.self, SheetCard.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the events of five weeks with their ratios.", discussion: SheetList.discussion)
    @OptionGroup var past: PastDay
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try SheetList.say([.display, .outreach], try desk.look(past), isMasked: false, isJSON: json, at: desk)
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write an event down.",
      discussion: "People met beyond those counted that day are counted too.")
    @Argument(help: "Where it is.") var place: String
    @Flag(help: "It is outreach, not a display event.") var outreach = false
    @OptionGroup var fields: EventOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        var event = OffSiteEvent(day: state.businessDay(of: desk.now))
        event.place = place
        try fields.fill(&event, state, desk)
        return .sheet(.open(outreach ? .outreach : .display, .event(event)))
      }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put an event right; what is not named stays as it is.")
    @Argument(help: "The line's number, as 41 or s41.") var number: String
    @Option(help: "Where it is.") var place: String?
    @OptionGroup var fields: EventOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let line = try state.sheet(numbered: number)
        guard case .event(var event) = line.entry else { throw UsageError.otherSheet(line) }
        event.place = place ?? event.place
        try fields.fill(&event, state, desk)
        return .sheet(.edit(line.id, .event(event)))
      }
    }
  }
}

/// `… card`: the customer's card of a line.
struct SheetCard: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "Make the customer's card of a line.",
    discussion: "Name, phone, model, source and consultant go along; what is named goes before that.")
  @Argument(help: "The line's number, as 41 or s41.") var number: String
  @Option(help: "The customer's name.") var name: String?
  @OptionGroup var fields: CardOptions
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let level = try fields.checkedLevel
    try desk.act { state in
      let line = try state.sheet(numbered: number)
      var details = CardDetails()
      details.name = name ?? ""
      if case .call(let call) = line.entry, let known = call.level { details.level = known }
      details.level = level ?? details.level
      try fields.fill(&details, state, desk)
      return .sheet(.makeCard(line.id, details))
    }
  }
}

/// `… link`: the customer of a line is on file.
struct SheetLink: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "The customer of a line is on file with a card.")
  @Argument(help: "The line's number, as 41 or s41.") var number: String
  @Argument(help: "The card's number, or the phone on it.") var card: String
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { state in
      .sheet(.link(try state.sheet(numbered: number).id, try state.card(namedOrPhone: card).id))
    }
  }
}

/// `showroom sheet list`: the lines of all sheets.
struct SheetCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "All channels' sheets together.", subcommands: [List.self],
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the lines of the channels' sheets with their ratios.", discussion: SheetList.discussion)
    @OptionGroup var past: PastDay
    @Option(help: "Only that of this channel.") var channel: String?
    @Flag(help: "Mask names and phones, for where others look on.") var masked = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let asked = try channel.map { [try look.state.channel(named: $0).id] }
      let all = look.state.settings.channels.map(\.id).filter { SheetKind($0) != nil }
      try SheetList.say(asked ?? all, look, isMasked: masked, isJSON: json, at: desk)
    }
  }
}

extension UsageError {
  fileprivate static func otherSheet(_ line: SheetLine) -> UsageError {
    let command =
      switch line.entry.kind {
      case .call: "call"
      case .web: "web"
      case .event: "event"
      }
    return UsageError(
      zh: "\(line.id) 在另一张登记表上，请用 showroom \(command) edit",
      en: "\(line.id) stands on another sheet: use showroom \(command) edit")
  }
}
