import ArgumentParser
import Glibc
import Supervision

/// `showroom export roster-week`: a week as text, CSV or iCalendar.
struct ExportRosterWeek: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster-week", abstract: "A week's roster as text to print, CSV, or iCalendar.",
    discussion: """
      CSV: day, name, shift, from, to, place; a row with a place is a post within the shift. `showroom import roster` takes it \
      in again.

      iCalendar (RFC 5545): shifts, posts, meals, appointments and absences of one person with --person; without it FILE is \
      a folder that gets a file for each person. Events keep their identity from one export to the next, so a calendar takes \
      the later for the earlier; times are UTC, so that it shows them right wherever its owner is.
      """)
  @Argument(help: "The file to write; - is the standard output.") var file: String
  @Option(help: ArgumentHelp("2026-W48, or a day of the week.", valueName: "W")) var week = "today"
  @Option(help: "text, csv or ics.") var format = Format.text
  @Option(help: "Only this person: name, Latin name, the beginning of either, or number.") var person: String?
  @Flag(help: "Begin a CSV file with the mark by which Excel knows UTF-8.") var bom = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, ics
  }

  func run(at desk: Desk) throws {
    let monday = try CivilDay.week(written: week, today: desk.now.day, option: "--week")[0]
    let state = try desk.look(holding: monday, days: Retention.recordDays).state
    let only = try person.map { try state.person(named: $0).id }
    let all = state.rosterWeek(of: monday)
    let week = RosterWeek(days: all.days, people: all.people.filter { only == nil || $0.person.id == only })
    let files = RosterFiles(state, language: desk.language, now: desk.now.instant)
    switch format {
    case .text: try write(files.text(week), to: file, at: desk)
    case .csv: try write((bom ? "\u{FEFF}" : "") + files.csv(week), to: file, at: desk)
    case .ics where only != nil: for row in week.people { try writeCalendar(files.calendar(row), at: desk) }
    case .ics: try writeAll(week, files, desk)
    }
  }

  private func writeAll(_ week: RosterWeek, _ files: RosterFiles, _ desk: Desk) throws {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw UsageError(
        zh: "\(file) 不是文件夹：每人一个日历文件，请给一个文件夹，或用 --person 指明一人",
        en: "\(file) is no folder: there is a calendar for each person, so name a folder, or one person with --person")
    }
    for row in week.people { try write(files.calendar(row), to: "\(file)/\(files.calendarName(of: row))", at: desk) }
    desk.say(Phrase(zh: "写了 \(week.people.count) 个日历", en: "\(week.people.count) calendars written"))
  }

  /// Lines of a calendar end in CRLF, which an answer that is printed would not keep.
  private func writeCalendar(_ text: String, at desk: Desk) throws {
    guard file == "-" else { return try write(text, to: file, at: desk) }
    if let code = Output.write(text, to: STDOUT_FILENO), code != EPIPE {
      let reason = SystemReason(code: code).words
      throw UsageError(zh: "输出写不完：\(reason.zh)", en: "cannot write: \(reason.en)")
    }
  }

  private func write(_ text: String, to file: String, at desk: Desk) throws {
    guard file != "-" else { return desk.say(text: text) }
    try OutputFile(path: file).write(text, sparing: desk.store)
  }
}
