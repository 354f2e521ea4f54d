import ArgumentParser
import Journal
import Supervision

/// `showroom roster problem`: the week's planning problem as a file of its own.
struct RosterProblemCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "problem", abstract: "Print a week's planning problem.",
    discussion: """
      JSON as Sources/Supervision/Roster/Planner/README.md documents it field by field; `roster plan --problem` solves it, and \
      so may any other program. Without --json a summary.
      """)
  @Option(help: ArgumentHelp("2026-W48, or a day of the week.", valueName: "W")) var week = "today"
  @Flag(help: "Settle the posts at the door that are planned already.") var keep = false
  @Flag(help: "Leave shifts open too; only what is locked is settled.") var anew = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let days = try CivilDay.week(written: week, today: desk.now.day, option: "--week")
    // A week long gone is told as things stood then, with the four weeks before it.
    let state = try desk.look(holding: days[0], days: 7).state
    let problem = state.rosterProblem(days: days, keepingPosts: keep, anew: anew)
    guard !json else { return desk.say(json: try PropertyListCoder.encode(problem)) }
    desk.say(rows: [
      (Phrase(zh: "天数", en: "days"), "\(problem.days.first ?? "") – \(problem.days.last ?? "")"),
      (Phrase(zh: "人数", en: "people"), "\(problem.people.count)"),
      (Phrase(zh: "时段", en: "slots"), "\(problem.cover.count) × \(problem.slots?.minutes ?? 0) min"),
      (Phrase(zh: "门口需求", en: "needed at the door"), "\(problem.cover.reduce(0) { $0 + $1.wanted })"),
      (Phrase(zh: "已定班次", en: "settled"), "\(problem.locks.count)"),
    ])
  }
}

extension CivilDay {
  /// The seven days of a week written `2026-W48` (ISO 8601), or of the week a day lies in.
  static func week(written text: String, today: CivilDay, option: String) throws(UsageError) -> [CivilDay] {
    let monday: CivilDay
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].first == "W" || parts[1].first == "w" {
      // The week with 4 January in it is the year's first.
      guard let year = Int(parts[0]), let number = Int(parts[1].dropFirst()), (1...53).contains(number),
        let fourth = CivilDay(year: year, month: 1, day: 4)
      else { throw unreadableWeek(text, option) }
      monday = fourth.monday.advanced(by: 7 * (number - 1))
      guard monday.advanced(by: 3).date.year == year else { throw unreadableWeek(text, option) }
    } else {
      monday = try CivilDay.written(text, today: today, option: option).monday
    }
    return (0..<7).map { monday.advanced(by: $0) }
  }

  private static func unreadableWeek(_ text: String, _ option: String) -> UsageError {
    UsageError(
      zh: "\(option)“\(text)”：请写成 2026-W48，或这一周里的某一天",
      en: "\(option) “\(text)”: write it such as 2026-W48, or a day of the week")
  }
}
