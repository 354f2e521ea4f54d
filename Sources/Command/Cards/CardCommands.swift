import ArgumentParser
import Supervision

/// `showroom card …`: prospects' cards.
struct CardCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "Prospects' cards: make, change, follow up, give up.",
    discussion: "N is the card's number, as 41 or p41, or the phone on it.",
    subcommands: [CardList.self, CardShow.self, CardFind.self, Add.self, Edit.self, FollowUp.self, LossCommands.self],
    defaultSubcommand: CardList.self)

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a card.",
      discussion: """
        A walk-in's card belongs to its visit: --visit N. For the other channels name the channel. The phone is checked, and \
        one that is on file already is refused with the card it stands on.
        """)
    @Argument(help: "The customer's name.") var name: String
    @Option(help: "The visit at which contact was left.") var visit: String?
    @Option(help: "The channel, where it is no visit.") var channel: String?
    @OptionGroup var fields: CardOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      guard visit != nil || channel != nil else {
        throw UsageError(
          zh: "请写明接待号 --visit 17，或渠道 --channel call-in",
          en: "name the visit, --visit 17, or the channel, --channel call-in")
      }
      let level = try fields.checkedLevel
      try desk.act { state in
        var details = CardDetails()
        details.name = name
        details.level = level ?? .c
        try fields.fill(&details, state, desk)
        let visit = try visit.map { try state.visit(numbered: $0).id }
        let channel = try channel.map { try state.channel(named: $0).id } ?? .walkIn
        return .card(.make(details, channel: channel, visit: visit))
      }
    }
  }

  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put right what stands on a card; what is not named stays as it is.")
    @Argument(help: "The card's number, or the phone on it.") var number: String
    @Option(help: "The customer's name.") var name: String?
    @OptionGroup var fields: CardOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let level = try fields.checkedLevel
      try desk.act { state in
        let card = try state.card(namedOrPhone: number)
        var details = card.details
        details.name = name ?? details.name
        details.level = level ?? details.level
        try fields.fill(&details, state, desk)
        return .card(.edit(card.id, details))
      }
    }
  }

  struct FollowUp: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "follow-up", abstract: "Say that the customer was followed up.",
      discussion: "The next one falls due as the level says, unless --next names a day.")
    @Argument(help: "The card's number, or the phone on it.") var number: String
    @Argument(help: "What was said.") var note = ""
    @Option(help: "The day of the next one: 2026-11-30, today or tomorrow.") var next: String?
    @Option(help: "Its way: phone, message, visit or invite.") var way: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let way = try way.map { try FollowUpWay.named($0) }
      try desk.act { state in
        let card = try state.card(namedOrPhone: number)
        var contact = try next.map { NextContact(try desk.day(written: $0, option: "--next", state)) }
        if let way {
          let today = state.businessDay(of: desk.now)
          contact = contact ?? state.nextContact(of: card.details.level, after: today)
          contact?.way = way
        }
        return .card(.followUp(card.id, note: note, next: contact))
      }
    }
  }
}

/// `showroom card loss …`: give a customer up, with the supervisor's approval.
struct LossCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loss", abstract: "Give a customer up: ask with a reason; the supervisor approves or refuses.",
    subcommands: [Ask.self, Approve.self, Refuse.self])

  struct Ask: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Ask the supervisor to give a customer up.")
    @Argument(help: "The card's number, or the phone on it.") var number: String
    @Argument(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .card(.askLoss(try $0.card(namedOrPhone: number).id, reason: reason)) }
    }
  }

  struct Approve: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Approve a loss; the card becomes F1.")
    @Argument(help: "The card's number, or the phone on it.") var number: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .card(.approveLoss(try $0.card(namedOrPhone: number).id)) } }
  }

  struct Refuse: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Do not approve a loss, and say why.")
    @Argument(help: "The card's number, or the phone on it.") var number: String
    @Argument(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .card(.refuseLoss(try $0.card(namedOrPhone: number).id, reason: reason)) }
    }
  }
}

extension FollowUpWay {
  /// The way of that identifier or name.
  static func named(_ text: String) throws(UsageError) -> FollowUpWay {
    let wanted = text.lowercased()
    guard let way = allCases.first(where: { [$0.rawValue, $0.name.zh, $0.name.en].contains(wanted) }) else {
      throw UsageError(
        zh: "没有“\(text)”这种方式，可用：" + allCases.map { "\($0.name.zh) \($0.rawValue)" }.joined(separator: "、"),
        en: "there is no way “\(text)”; ways are " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return way
  }
}
