import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom meeting`: morning, evening and other meetings.
struct MeetingCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting",
    abstract: "Hold a meeting: agenda, decisions, who does what, forecasts, minutes.",
    subcommands: [
      Start.self, Next.self, Note.self, Decide.self, Action.self, ForecastCommand.self, Recognise.self, Send.self,
      End.self, MeetingShow.self, MinutesCommand.self, AgendaCommand.self,
    ])

  struct Start: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Begin a meeting.")
    @Argument(help: "The agenda: morning, evening, weekly, department or one of your own.") var agenda: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { .meeting(.start(try $0.agenda(named: agenda).id)) } }
  }

  struct Next: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Turn to the next item, or to one by number.")
    @Argument(help: "The item, from 1.") var item: Int?
    @Flag(help: "Turn to the item before.") var back = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let page = state.runningMeeting(at: desk.now)?.page ?? 0
        return .meeting(.turn(to: item.map { $0 - 1 } ?? (back ? page - 1 : page + 1)))
      }
    }
  }

  struct Note: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down what was said on the item shown.")
    @Argument(help: "What was said.") var text: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .meeting(.note(text)) } }
  }

  struct Decide: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Write down what was decided.")
    @Argument(help: "What was decided.") var text: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .meeting(.decide(text)) } }
  }

  struct Action: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give somebody something to do; it is a task that falls due in Today.")
    @Argument(help: "What is to be done.") var text: String
    @Option(help: "Who does it.") var who: String
    @Option(help: "By when: today, tomorrow, fri, 周五, 11-25 or 2026-11-25.") var by = "tomorrow"
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        guard let day = CivilDay(spoken: by, today: state.businessDay(of: desk.now), .ahead) else {
          throw UsageError(zh: "--by \(by)：请写 周五 或 2026-11-25", en: "--by \(by): write fri or 2026-11-25")
        }
        return .meeting(.action(text, owner: (try? state.person(named: who).name) ?? who, due: day))
      }
    }
  }

  struct ForecastCommand: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "forecast", abstract: "Take down what a consultant expects to sell and hand over today.")
    @Argument(help: "The consultant.") var name: String
    @Argument(help: "Orders expected, 0 to 99.") var orders: Int
    @Argument(help: "Deliveries expected, 0 to 99.") var deliveries = 0
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .meeting(.forecast(try $0.person(named: name).id, orders: orders, deliveries: deliveries)) }
    }
  }

  struct Recognise: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Recognise somebody's work and say why.")
    @Argument(help: "Whose work.") var name: String
    @Argument(help: "Why.") var reason: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { .meeting(.recognise(try $0.person(named: name).id, reason: reason)) }
    }
  }

  struct Send: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send the sum of today's forecasts up, which checks the duty off.")
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .meeting(.sendUp) } }
  }

  struct End: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "End the meeting; its minutes write themselves.")
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws { try desk.act { _ in .meeting(.end) } }
  }
}
