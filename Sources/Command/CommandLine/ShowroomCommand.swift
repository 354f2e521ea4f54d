import ArgumentParser

/// The root of the command line; without a command the dashboard runs, which `Program` sees to.
struct ShowroomCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "showroom",
    abstract: "A dashboard for the supervisor of a car showroom.",
    discussion: """
      Without a command the dashboard opens; ? in it shows the keys, q leaves. `showroom demo` shows a practice day.
      Global options may stand before or after the command.

      Exit status: 0 done, 1 refused by a rule (or, for status, an alarm stands), 2 wrong usage or unreadable input, \
      3 the store cannot be used, 4 the store was locked too long.
      """,
    version: Program.version,
    groupedSubcommands: [
      CommandGroup(
        name: "The floor",
        subcommands: [
          DemoCommand.self, LiveCommand.self, StatusCommand.self, WhereaboutsCommand.self, TallyCommand.self,
          VisitCommands.self,
          DoorCommand.self, TurnCommands.self, AttendanceCommand.self, AlarmCommands.self,
        ]),
      CommandGroup(
        name: "The day",
        subcommands: [
          DutyCommands.self, TaskCommands.self, CloseCommand.self, ReconcileCommands.self, CardCommands.self,
          ComplaintCommands.self, StaffCommands.self, RosterCommands.self, SettingsCommands.self,
          TargetCommands.self, CoachCommands.self, CallCommands.self, WebCommands.self, EventCommands.self,
          SheetCommands.self, MeetingCommands.self,
          PlanCommands.self, PatrolCommands.self, MaterialCommands.self,
        ]),
      CommandGroup(
        name: "What was done",
        subcommands: [UndoCommand.self, RedoCommand.self, LogCommand.self, WatchCommand.self, ReportCommands.self]),
      CommandGroup(name: "Help", subcommands: [KeysCommand.self, ManCommand.self]),
      CommandGroup(
        name: "Files", subcommands: [ImportCommands.self, ExportCommands.self, StoreCommands.self, DoctorCommand.self]),
    ])

  @Flag(
    help: "Line by line instead of the dashboard: for screen readers, and terminals that cannot place their cursor.")
  var plain = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    guard plain else { throw CleanExit.helpRequest(self) }
    try PlainSession(at: desk).run()
  }
}
