import ArgumentParser
import Supervision

/// `showroom meeting minutes`: what was shown, said and decided.
struct MinutesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Print the minutes of the day's last meeting, or of one by agenda; they write themselves.")
  @Argument(help: "The agenda, such as morning; the day's last meeting without it.") var agenda: String?
  @OptionGroup var past: PastDay
  @Option(help: ArgumentHelp("md or text.", valueName: "md|text")) var format = "md"
  @Flag(help: "Mask customers' names.") var masked = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard let format = MeetingMinutes.Format(rawValue: format) else {
      throw UsageError(zh: "--format \(format)：只有 md 和 text", en: "--format \(format): there are md and text")
    }
    let look = try desk.look(past)
    let day = past.day == nil ? look.state.businessDay(of: look.now) : look.showroom.day
    let wanted = try agenda.map { try look.state.agenda(named: $0).id }
    let meeting = look.state.meetings.meetings.last { meeting in
      look.state.businessDay(of: meeting.started) == day && (wanted.map { $0 == meeting.agenda } ?? true)
    }
    guard let meeting else { throw Refusal.noMeetingHeld(on: day ?? look.now.day) }
    let minutes = MeetingMinutes(
      of: meeting, in: look.showroom, at: look.now, names: masked ? .masked : .full)
    desk.say(text: minutes.written(as: format, in: desk.language))
  }
}

extension Refusal {
  static func noMeetingHeld(on day: CivilDay) -> Refusal {
    Refusal(
      "meeting.unheld", zh: "\(day) 没有开过这样的会；--day 看别的日子",
      en: "no such meeting was held on \(day); --day names another day")
  }
}
