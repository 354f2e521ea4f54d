import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom coach …`: what is agreed in coaching.
struct CoachCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach", abstract: "What supervisor and consultant agree on over reports 2, 5, 6 and 7.",
    subcommands: [List.self, Agree.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what was agreed, the latest first.",
      discussion: "JSON: an array of {consultant, action, ratio, due, review, supervisor, signed, at}.")
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let state = try desk.look().state
      let all = state.staff.flatMap { person in state.agreements(with: person.id).map { (person, $0) } }
      guard !json else {
        return desk.say(
          json: .array(
            all.map { person, kept in
              let one = kept.agreement
              return [
                "consultant": .string(person.name), "action": .string(one.action),
                "ratio": PropertyList(optional: one.ratio.map { .string($0.rawValue) }), "due": .string(one.due.iso),
                "review": PropertyList(optional: one.review.map { .string($0.iso) }),
                "supervisor": .string(one.supervisor), "signed": .string(one.consultant), "at": PropertyList(kept.at),
              ]
            }))
      }
      guard !all.isEmpty else {
        return desk.say(
          Phrase(
            zh: "还没有辅导约定，用 showroom coach agree 姓名 记一条", en: "nothing agreed yet: showroom coach agree NAME"))
      }
      var table = TextTable([
        .init(.consultantTitle), .init(zh: "行动", en: "action"), .init(zh: "期限", en: "by"),
        .init(zh: "复查", en: "review"), .init(zh: "签名", en: "signed by"),
      ])
      for (person, kept) in all {
        let one = kept.agreement
        table.add([
          person.name, one.action, one.due.iso, one.review?.iso ?? "", "\(one.supervisor), \(one.consultant)",
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Agree: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Keep what was agreed with a consultant.")
    @Argument(help: "The consultant: name, or the beginning of it.") var who: String
    @Option(help: "What is to be done.") var action: String
    @Option(help: ArgumentHelp("The ratio it is about, such as contact.", valueName: "ratio")) var ratio: String?
    @Option(help: ArgumentHelp("By when, as 2026-11-30.", valueName: "day")) var due: String
    @Option(help: ArgumentHelp("When you look at it again.", valueName: "day")) var review: String?
    @Option(help: ArgumentHelp("The consultant's name, as their signature.", valueName: "name")) var signed: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let wanted = try ratio.map { text throws(UsageError) in
        guard let ratio = Ratio(rawValue: text) else {
          let all = Ratio.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError(zh: "--ratio \(text)：指标有 \(all)", en: "--ratio \(text): ratios are \(all)")
        }
        return ratio
      }
      try desk.act { state in
        let person = try state.person(named: who)
        let agreement = CoachingAgreement(
          action: action, ratio: wanted, due: try desk.day(written: due, option: "--due", state),
          review: try review.map { try desk.day(written: $0, option: "--review", state) },
          supervisor: desk.author.user, consultant: signed)
        return .coaching(.agree(person.id, agreement))
      }
    }
  }
}

extension Phrase {
  fileprivate static let consultantTitle = Phrase(zh: "顾问", en: "consultant")
}
