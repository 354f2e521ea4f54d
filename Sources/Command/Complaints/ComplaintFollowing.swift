import ArgumentParser
import Supervision

// What is done about a complaint beside its steps.

extension ComplaintCommands {
  struct Assess: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down what was assessed, and how grave it is.")
    @OptionGroup var step: ComplaintStepOptions
    @Option(help: "ordinary, escalated or grave; as before when not said.") var grade: String?
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let grade = try grade.map { text throws(UsageError) in try ComplaintGrade.named(text) }
      try desk.act { .complaint(.assess(try $0.complaint(numbered: step.number).id, grade: grade, note: step.note)) }
    }
  }

  struct Accept: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Say that the person it was routed to took it on.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "Who took it on; who was named when it was routed when not said.") var person = ""
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.accept(try $0.complaint(numbered: number).id, by: person, note: note)) }
    }
  }

  struct Reply: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down what the customer was told on the way; the clock runs on.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "What was said.") var text: String
    @Option(help: "phone, in-person, message, letter or web.") var by = ContactWay.phone.rawValue
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let way = try ContactWay.named(by)
      try desk.act { .complaint(.reply(try $0.complaint(numbered: number).id, by: way, note: text)) }
    }
  }

  struct Nudge: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Remind who holds it, and keep that it was done.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "Who was reminded; who holds it when not said.") var person = ""
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.nudge(try $0.complaint(numbered: number).id, person: person, note: note)) }
    }
  }

  struct Pause: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Stop the clock while the customer is waited for; a setting allows it.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.pause(try $0.complaint(numbered: number).id, reason: reason)) }
    }
  }

  struct Resume: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Let the clock run again.")
    @OptionGroup var step: ComplaintStepOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.resume(try $0.complaint(numbered: step.number).id, note: step.note)) }
    }
  }

  struct Escalate: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pass it up the ladder.",
      discussion: "Rungs: sales-manager, general-manager, or their names on the screen; the next one when not said.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "The rung.") var rung: String?
    @Option(help: "The person.") var person = ""
    @Option(help: "A word on it.") var note = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let rung = rung.map { text in
          state.settings.complaints.ladder.first {
            [$0.id.rawValue, $0.name.zh, $0.name.en].contains(text.lowercased())
          }?.id ?? RungID(rawValue: text)
        }
        return .complaint(
          .escalate(try state.complaint(numbered: number).id, to: rung, person: person, note: note))
      }
    }
  }

  struct Judge: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down what caused it, what prevents it, and how it was handled.",
      discussion: "The same cause written the same way is counted in the report.")
    @Argument(help: "The complaint's number.") var number: String
    @Argument(help: "What caused it.") var cause: String
    @Option(help: "What keeps it from happening again.") var prevention = ""
    @Option(help: "How it was handled.") var evaluation = ""
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let judgement = ComplaintJudgement(cause: cause, prevention: prevention, evaluation: evaluation)
      try desk.act { .complaint(.judge(try $0.complaint(numbered: number).id, judgement)) }
    }
  }

  struct Link: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Say that two complaints belong together.")
    @Argument(help: "One complaint's number.") var number: String
    @Argument(help: "The other's.") var other: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act {
        .complaint(.link(try $0.complaint(numbered: number).id, to: try $0.complaint(numbered: other).id))
      }
    }
  }

  struct Merge: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let one complaint stand for two that tell of the same.",
      discussion: "The one received first goes on, and its clock with it; the other is closed and not counted.")
    @Argument(help: "One complaint's number.") var number: String
    @Argument(help: "The other's.") var other: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act {
        .complaint(.merge(try $0.complaint(numbered: number).id, try $0.complaint(numbered: other).id))
      }
    }
  }

  struct CallBack: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "call-back", abstract: "Say that the customer was called after it was closed.")
    @OptionGroup var step: ComplaintStepOptions
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .complaint(.callBack(try $0.complaint(numbered: step.number).id, note: step.note)) }
    }
  }
}

extension ContactWay {
  /// The way of that identifier or name in either language.
  static func named(_ text: String) throws(UsageError) -> ContactWay {
    let wanted = text.lowercased()
    guard let way = allCases.first(where: { [$0.rawValue, $0.name.zh, $0.name.en].contains(wanted) }) else {
      throw UsageError(
        zh: "--by \(text)：只有 phone 电话、in-person 当面、message 短信微信、letter 书面、web 网络",
        en: "--by \(text): there are \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return way
  }
}
