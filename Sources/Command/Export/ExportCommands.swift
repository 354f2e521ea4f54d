import ArgumentParser
import Supervision

/// `showroom export …`: write tables out.
struct ExportCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a table out as CSV, or with --all the whole store as a property list.",
    discussion: """
      showroom export --all FILE [--format binary|xml|json] writes every act and how everything stands.

      UTF-8, one row of headings. FILE - is the standard output. Cells that a spreadsheet would run as formulas begin with \
      an apostrophe. Staff, roster and tally can be taken in again by `showroom import`.
      """,
    subcommands: [Staff.self, Roster.self, ExportRosterWeek.self, Tally.self, ExportComplaints.self, ExportWhole.self],
    defaultSubcommand: ExportWhole.self)

  struct Staff: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Everybody employed: name, latin, title.")
    @OptionGroup var target: ExportTarget
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      var csv = CSVText(header: ["name", "latin", "title"])
      for person in try desk.look().state.team { csv.add([person.name, person.latin, person.title.rawValue]) }
      try target.write(csv, at: desk)
    }
  }

  struct Roster: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "All shifts at hand: day, name, shift, from, to.",
      discussion: "At hand are five weeks and what lies ahead; what was at hand earlier comes with --day.")
    @OptionGroup var target: ExportTarget
    @OptionGroup var past: PastDay
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let state = try desk.look(past).state
      var csv = CSVText(header: ["day", "name", "shift", "from", "to"])
      for (day, roster) in state.roster.sorted(by: { $0.key < $1.key }) {
        for (id, shift) in roster.inOrder {
          csv.add([day.iso, state.name(of: id).zh, shift.kind ?? "", shift.hours.from.text, shift.hours.to.text])
        }
      }
      try target.write(csv, at: desk)
    }
  }

  struct Tally: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "All people counted at hand: start, channel, count.",
      discussion: """
        One row a half hour in which somebody came; start is on the showroom's wall clock. At hand are eight weeks; what \
        was at hand earlier comes with --day.
        """)
    @OptionGroup var target: ExportTarget
    @OptionGroup var past: PastDay
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      var csv = CSVText(header: ["start", "channel", "count"])
      for (day, channels) in try desk.look(past).state.tally.sorted(by: { $0.key < $1.key }) {
        let rows = channels.map { ($0.key.rawValue, $0.value.people) }.sorted { $0.0 < $1.0 }
        for slot in 0..<HalfHours.count {
          for (channel, people) in rows where people[slot] != 0 {
            csv.add(["\(day)T\(HalfHours.start(of: slot).textWithSeconds)", channel, "\(people[slot])"])
          }
        }
      }
      try target.write(csv, at: desk)
    }
  }
}

/// Where an export goes.
struct ExportTarget: ParsableArguments {
  @Argument(help: "The file to write; - is the standard output.") var file: String
  @Flag(help: "Begin the file with the mark by which Excel knows UTF-8.") var bom = false

  func write(_ csv: CSVText, at desk: Desk) throws(UsageError) {
    let text = (bom ? "\u{FEFF}" : "") + Output.safe(csv.text)
    guard file != "-" else { return desk.say(text: text) }
    try OutputFile(path: file).write(text, sparing: desk.store)
  }
}
