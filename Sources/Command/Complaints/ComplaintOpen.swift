import ArgumentParser
import Supervision

/// `showroom complaint open`: take a complaint down.
struct ComplaintOpen: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Take a complaint down; its clock runs from receipt.",
    discussion: "Kinds: product, sales, service, repair, parts, surroundings, contract, or their names on the screen.")
  @Argument(help: "The customer's name.") var customer: String
  @Option(help: "What it is about.") var kind: String
  @Option(help: "The customer's phone.") var phone = ""
  @Option(help: "ordinary, escalated or grave.") var grade = ComplaintGrade.ordinary.rawValue
  @Option(help: "What happened.") var facts = ""
  @Option(help: "What the customer wants.") var wish = ""
  @Option(
    help: ArgumentHelp(
      "When it was received, the last HH:MM gone by, or ISO 8601; now when not said.", valueName: "time"))
  var received: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let grade = try ComplaintGrade.named(grade)
    let received = try received.map { try Self.moment($0, now: desk.now) }
    try desk.act { state in
      let details = ComplaintDetails(
        customer: customer, phone: phone, kind: state.complaintKind(named: kind), grade: grade, facts: facts, wish: wish
      )
      return .complaint(.open(details, received: received))
    }
  }

  private static func moment(_ text: String, now: Moment) throws(UsageError) -> Moment {
    if let time = ClockTime(text) {
      // A complaint was received before it is written down: 23:00 said at 00:30 was yesterday evening.
      let today = TimeZone.instant(day: now.day, time: time)
      let day = today > now.instant ? now.day.advanced(by: -1) : now.day
      return TimeZone.moment(of: TimeZone.instant(day: day, time: time))
    }
    guard let local = LocalTime(iso: text) else {
      throw UsageError(
        zh: "--received \(text)：请写成 HH:MM 或 2026-11-23T10:42",
        en: "--received \(text): write HH:MM or 2026-11-23T10:42")
    }
    return TimeZone.moment(of: TimeZone.instant(of: local))
  }
}

extension ComplaintGrade {
  /// The grade of that identifier or name in either language.
  static func named(_ text: String) throws(UsageError) -> ComplaintGrade {
    let wanted = text.lowercased()
    guard let grade = allCases.first(where: { [$0.rawValue, $0.name.zh].contains(wanted) }) else {
      throw UsageError(
        zh: "没有“\(text)”这个等级，可用：" + allCases.map { "\($0.name.zh) \($0.rawValue)" }.joined(separator: "、"),
        en: "there is no grade “\(text)”; grades are " + allCases.map(\.rawValue).joined(separator: ", "))
    }
    return grade
  }
}
