import ArgumentParser
import Supervision

/// Why somebody's day is changed, and what was seen of it before.
struct RosterChange: ParsableArguments {
  @Option(help: ArgumentHelp("Why; needed once the week is published.", valueName: "WORDS")) var reason: String?
  @Option(
    help: ArgumentHelp(
      "Only if the day still stands so, as `cell` of `roster show --json`: \"08:30-17:30 early, 10:00-11:00 door\" or off.",
      valueName: "CELL"))
  var seen: String?

  /// The command with its reason and what was seen.
  func command(_ command: RosterCommand, _ staff: StaffID, _ day: CivilDay) -> Command {
    let sights = seen.map { [RosterSight(staff: staff, day: day, line: $0)] } ?? []
    return .roster(.because(reason, sights.isEmpty ? command : .given(sights, command)))
  }
}

extension RosterCommand {
  /// A command with a reason where there is one.
  static func because(_ reason: String?, _ command: RosterCommand) -> RosterCommand {
    reason.map { RosterCommand.because($0, command) } ?? command
  }
}
