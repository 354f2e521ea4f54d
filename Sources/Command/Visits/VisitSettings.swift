import ArgumentParser
import Journal
import Supervision

/// The limits of visits and cards, as `showroom settings set` takes them.
struct VisitSettings: ParsableArguments {
  @Option(help: ArgumentHelp("Whether a walk-in that is counted opens a visit.", valueName: "on|off"))
  var visits: String?
  @Option(help: "Minutes unattended to amber.") var visitAmber: Int?
  @Option(help: "Minutes unattended to red and an alarm.") var visitRed: Int?
  @Option(help: "Minutes a car may be out for a test drive.") var driveLimit: Int?
  @Option(help: "Days from a new card to its first follow-up.") var firstFollowUp: Int?
  @Option(help: ArgumentHelp("Days between follow-ups by level, such as H=2,A=4.", valueName: "level=days,…"))
  var followUps: String?
  @Option(
    help: ArgumentHelp("Whether overdue follow-ups pass a consultant over in the turn order.", valueName: "on|off"))
  var overduePasses: String?
  @Option(help: ArgumentHelp("Models offered for completion, with commas between them.", valueName: "models"))
  var models: String?

  /// Changes what was named.
  func apply(to settings: inout Settings) throws(UsageError) {
    func change(_ minutes: Int?, _ field: inout Minutes) { if let minutes { field = Minutes(minutes) } }
    func change(_ word: String?, _ option: String, _ field: inout Bool) throws(UsageError) {
      switch word {
      case nil: break
      case "on": field = true
      case "off": field = false
      case let text?: throw UsageError(zh: "\(option) \(text)：请写 on 或 off", en: "\(option) \(text): write on or off")
      }
    }
    try change(visits, "--visits", &settings.visits.opens)
    try change(overduePasses, "--overdue-passes", &settings.cards.overduePasses)
    change(visitAmber, &settings.visits.amber)
    change(visitRed, &settings.visits.red)
    change(driveLimit, &settings.visits.drive)
    settings.cards.firstFollowUp = firstFollowUp ?? settings.cards.firstFollowUp
    for part in (followUps ?? "").split(separator: ",") {
      let pair = part.split(separator: "=").map(String.init)
      guard pair.count == 2, let level = CustomerLevel(written: pair[0]), let days = Int(pair[1]),
        let place = settings.cards.levels.firstIndex(where: { $0.level == level })
      else {
        throw UsageError(
          zh: "--follow-ups \(part)：请写成 H=2,A=4，级别为 H A B C",
          en: "--follow-ups \(part): write H=2,A=4; levels are H A B C")
      }
      settings.cards.levels[place].interval = days
    }
    if let models { settings.cards.models = models.split(separator: ",").map { String($0).trimmedBlanks } }
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmedBlanks: String {
    let rest = drop { $0 == " " }
    return String(rest[..<(rest.lastIndex { $0 != " " }.map(rest.index(after:)) ?? rest.startIndex)])
  }
}

extension Settings {
  /// The limits of visits and follow-ups in a line.
  func visitSummary(in language: Language) -> String {
    guard visits.opens else { return Phrase(zh: "只计数", en: "counts only")[language] }
    let waits = [visits.amber, visits.red, visits.drive].map { $0.words[language] }.joined(separator: " / ")
    return waits + "  " + cards.levels.map { "\($0.level.rawValue)=\($0.interval)" }.joined(separator: " ")
  }

  /// The limits of visits and follow-ups by name.
  var visitJSON: PropertyList {
    [
      "opens": .boolean(visits.opens), "amber": PropertyList(visits.amber.count), "red": PropertyList(visits.red.count),
      "drive": PropertyList(visits.drive.count), "firstFollowUp": PropertyList(cards.firstFollowUp),
      "followUps": .dictionary(
        PropertyList.Entries(cards.levels.map { ($0.level.rawValue, PropertyList($0.interval)) })),
      "overduePasses": .boolean(cards.overduePasses), "models": .array(cards.models.map { .string($0) }),
    ]
  }
}
