import ArgumentParser

/// `showroom report …`: figures of a period.
struct ReportCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Figures of a period, as text, CSV, JSON or Markdown.",
    subcommands: [ReportQCS.self, ReportDaily.self, ReportHandover.self, ReportComplaints.self])
}
