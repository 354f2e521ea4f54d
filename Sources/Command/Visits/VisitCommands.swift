import ArgumentParser
import Supervision

/// `showroom visit …`: visitors in the showroom, from arrival to leaving.
struct VisitCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit", abstract: "Visitors in the showroom: who is here, who looks after them, the ten steps.",
    discussion: """
      N is the visit's number, as 17 or v17. `showroom tally walk-in` opens a visit; so does `showroom visit open`.
      """,
    subcommands: [
      VisitList.self, VisitShow.self, Open.self, Assign.self, Edit.self, Card.self, Step.self, DriveCommands.self,
      Sign.self, Refuse.self, VisitQueue.self, Leave.self,
    ], defaultSubcommand: VisitList.self)

  struct Open: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Count a walk-in and open its visit, as `showroom tally walk-in` does.")
    @Argument(help: "How many they are.") var people = 1
    @Flag(help: "Print JSON: the visit, as in `showroom visit list --json`.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let people = people
      guard json else { return try desk.act { _ in .traffic(.count(.walkIn, people: people)) } }
      let act = try desk.perform { _ in .traffic(.count(.walkIn, people: people)) }
      let opened = act?.events.lazy.compactMap { if case .visit(let event) = $0 { event.visit } else { nil } }.first
      let state = desk.showroom.state
      desk.say(json: .init(optional: opened.flatMap { state.visits[$0] }.map { $0.json(at: desk.now, state) }))
    }
  }

  struct Assign: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let somebody look after them, who goes to them and takes the turn.",
      discussion: """
        A first visit sends the consultant to the tail of the turn order, as `showroom turn take` does; who came back or \
        asked for them by name costs no turn. To hand a visitor over, or to assign out of turn, a reason is needed, which \
        is kept in both.
        """)
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "Name, Latin name, the beginning of either, or number.") var who: String
    @Option(help: "Why, where it is somebody else's turn or visitor.") var reason = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        state.assigning(
          try state.visit(numbered: number), to: try state.person(named: who).id, reason: reason, at: desk.now)
      }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down what is known of a visit; what is not named stays as it is.",
      discussion: "Purposes: look, drive, talk, order, delivery, papers, service, other, or their names on the screen.")
    @Argument(help: "The visit's number.") var number: String
    @Option(help: "As the visitor is addressed, such as 周女士.") var name: String?
    @Option(help: "first, returning or other.") var kind: String?
    @Option(help: "What they came for.") var purpose: String?
    @Option(help: "The model they look at.") var model: String?
    @Flag(inversion: .prefixedNo, help: "Whether they came by appointment.") var invited: Bool?
    @Option(help: "The consultant they asked for.") var askedFor: String?
    @Option(help: "A remark.") var remark: String?
    @Option(help: "The phone they left, before a card is made.") var phone: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let kind = try kind.map { try VisitKind.named($0) }
      try desk.act { state in
        let visit = try state.visit(numbered: number)
        var details = visit.details
        details.name = name ?? details.name
        details.kind = kind ?? details.kind
        details.purpose = purpose.map { state.purpose(named: $0) } ?? details.purpose
        details.model = model ?? details.model
        details.isInvited = invited ?? details.isInvited
        if let askedFor { details.askedFor = try state.person(named: askedFor).id }
        details.remark = remark ?? details.remark
        details.phone = phone ?? details.phone
        return .visit(.describe(visit.id, details))
      }
    }
  }

  struct Card: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that the visitor is on file: returning, or known from a call or the web.")
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "The card's number, or the phone on it.") var card: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        .visit(.recognize(try state.visit(numbered: number).id, try state.card(namedOrPhone: card).id))
      }
    }
  }

  struct Step: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mark a step of the showroom process; where the supervisor signs, this asks for it.",
      discussion: """
        Steps: prospecting, preparation, reception, needs, walk-around, quotation, closing, handover, follow-up, or 1 to 9 \
        and 0, or their names on the screen. The test drive has commands of its own: `showroom visit drive`.
        """)
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "The step.") var step: String
    @Flag(help: "The step was not reached after all.") var undo = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let (id, step) = (try state.visit(numbered: number).id, state.step(named: step))
        return .visit(undo ? .unstep(id, step) : .step(id, step))
      }
    }
  }

  struct Sign: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign a test drive, a closing or another step that asks for it.",
      discussion: "What was seen is kept with the signature: `showroom visit queue` shows it.")
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "The step; the one that waits when not said.") var step: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let visit = try state.visit(numbered: number)
        return .visit(.sign(visit.id, state.stepToSign(visit, step)))
      }
    }
  }

  struct Refuse: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Do not sign a step, and say why.")
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "Why.") var reason: String
    @Option(help: "The step; the one that waits when not said.") var step: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let visit = try state.visit(numbered: number)
        return .visit(.refuse(visit.id, state.stepToSign(visit, step), reason: reason))
      }
    }
  }

  struct Leave: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that they left, and what came of it.",
      discussion: """
        Results: leaving, again, quoted, ordered, delivered, served, unattended, or their names on the screen. An order \
        needs the signed closing.
        """)
    @Argument(help: "The visit's number.") var number: String
    @Argument(help: "What came of it.") var result: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        state.leaving(try state.visit(numbered: number), state.result(named: result), at: desk.now)
      }
    }
  }
}

extension VisitKind {
  /// The kind of that identifier or name.
  static func named(_ text: String) throws(UsageError) -> VisitKind {
    let wanted = text.lowercased()
    guard let kind = allCases.first(where: { [$0.rawValue, $0.name.zh, $0.name.en].contains(wanted) }) else {
      throw UsageError(
        zh: "没有“\(text)”这种到店，可用：" + allCases.map { "\($0.name.zh) \($0.rawValue)" }.joined(separator: "、"),
        en: "there is no kind “\(text)”; kinds are " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return kind
  }
}

extension ShowroomState {
  /// The step named, else the one that waits for a signature, else the closing.
  func stepToSign(_ visit: Visit, _ text: String?) -> StepID {
    if let text { return step(named: text) }
    let waiting = settings.visits.steps.first { step in
      if case .asked? = visit.mark(of: step.id) { true } else { false }
    }
    return waiting?.id ?? .testDrive
  }

  /// The card of that number, or with that phone.
  func card(namedOrPhone text: String) throws(Refusal) -> Card {
    if text.filter(\.isNumber).count >= 7, let card = cards.card(withPhone: try PhoneNumber.checked(text)) {
      return card
    }
    return try card(numbered: text)
  }
}
