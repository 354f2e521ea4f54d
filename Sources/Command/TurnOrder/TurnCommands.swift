import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom turn …`: whose customer is next, and why.
struct TurnCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn", abstract: "The turn order: whose customer is next, and why.",
    discussion: """
      Consultants come into the order when they are first written down as here, and leave it when they go home. A customer \
      on a first visit sends whoever takes them to the tail; one who asked for a consultant, or came back to one, costs no \
      turn. Every other change needs a reason, which `showroom turn log` tells.
      """,
    subcommands: [List.self, Take.self, Pass.self, Resume.self, Move.self, TurnLogCommand.self],
    defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the order, the head first, with who is next and why.",
      discussion: """
        JSON: an array of {place, number, name, call, location, why, since, firstVisits, others}; call is next, on-deck, \
        waiting, at-door, busy or passed-over, location where they are, since when they have their place, firstVisits and \
        others how many customers they took today.
        """)
    @OptionGroup var past: PastDay
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let look = try desk.look(past)
      let turns = look.state.turns(at: look.now)
      guard !json else { return desk.say(json: .array(turns.map { $0.json(in: desk.language) })) }
      guard !turns.isEmpty else {
        return desk.say(
          Phrase(
            zh: "今天还没有顾问到岗，用 showroom whereabouts 姓名 on-call 登记",
            en: "no consultant has checked in yet: showroom whereabouts NAME on-call"))
      }
      var table = TextTable([
        .init(zh: "序", en: "#", align: .trailing), .init(zh: "姓名", en: "name"), .init(zh: "轮次", en: "turn"),
        .init(zh: "去向", en: "place"), .init(zh: "首次", en: "first", align: .trailing),
        .init(zh: "其他", en: "others", align: .trailing), .init(zh: "原因", en: "why"),
      ])
      for turn in turns {
        table.add([
          "\(turn.place)", desk.words(turn.person.phrase), desk.words(turn.callWords),
          turn.presence.place.map { desk.words($0.name) } ?? "", "\(turn.firstVisits)", "\(turn.others)",
          desk.words(turn.why),
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Take: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Somebody takes a customer; without a name whoever is next does.",
      discussion: """
        Somebody who is not next needs a reason to take a first visit. They are with the customer from now on, and look \
        after the visitor who waits longest, as by `showroom visit assign`; with --asked and --returned after the one \
        who is written down as such, or the only one who waits.
        """)
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String?
    @Flag(help: "The customer asked for them by name: costs no turn.") var asked = false
    @Flag(help: "The customer came back to them: costs no turn.") var returned = false
    @Option(help: "Why it is not the one who is next.") var reason = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func validate() throws {
      if asked && returned { throw ValidationError("Give one of --asked and --returned.") }
    }

    func run(at desk: Desk) throws {
      let customer: TurnCustomer = asked ? .asked : returned ? .returned : .first
      try desk.act { state in
        if let who { return .turn(.take(try state.person(named: who).id, customer, reason: reason)) }
        guard customer == .first else {
          throw UsageError(
            zh: "点名或再次到店的客户要写明找谁，例如 showroom turn take 李娜 --asked",
            en: "say whom the customer asked for or came back to, such as: showroom turn take \"Li Na\" --asked")
        }
        guard let next = state.turns(at: desk.now).first(where: { $0.call == .next }) else { throw Refusal.nobodyNext }
        return .turn(.take(next.person.id, .first, reason: reason))
      }
    }
  }

  struct Pass: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pass somebody over until they are called again, as for overdue follow-ups.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in .turn(.pass(try state.person(named: who).id, reason: reason)) }
    }
  }

  struct Resume: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Call somebody again who was passed over.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in .turn(.resume(try state.person(named: who).id, reason: reason)) }
    }
  }

  struct Move: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Put somebody at a place of the order, 1 for the head.")
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Argument(help: "The place, from 1.") var place: Int
    @Option(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in .turn(.move(try state.person(named: who).id, to: place, reason: reason)) }
    }
  }
}

extension Refusal {
  static var nobodyNext: Refusal {
    Refusal(
      "turn.nobody", zh: "现在没有人可接（都在忙、被跳过或未到岗），请写明由谁接",
      en: "nobody can be called now (all are busy, passed over or not here); say who takes the customer")
  }
}

extension Turn {
  fileprivate func json(in language: Language) -> PropertyList {
    [
      "place": PropertyList(place), "number": PropertyList(person.id.rawValue), "name": .string(person.name),
      "call": .string(callWord), "location": PropertyList(optional: (presence.place?.id.rawValue).map { .string($0) }),
      "why": .string(why[language]), "since": PropertyList(cause.at), "firstVisits": PropertyList(firstVisits),
      "others": PropertyList(others),
    ]
  }

  private var callWord: String {
    switch call {
    case .next: "next"
    case .onDeck: "on-deck"
    case .waiting: "waiting"
    case .atDoor: "at-door"
    case .busy: "busy"
    case .passedOver, .overdue: "passed-over"
    }
  }
}
