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
  @Option(help: "How it came in: phone, in-person, message, letter or web.") var by: String?
  @Option(help: "The car it is about.") var car = ""
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let grade = try ComplaintGrade.named(grade)
    let way = try by.map { text throws(UsageError) in try ContactWay.named(text) }
    let received = try received.map { try Self.moment($0, option: "--received", now: desk.now) }
    try desk.act { state in
      let details = ComplaintDetails(
        customer: customer, phone: phone, kind: state.complaintKind(named: kind), grade: grade, facts: facts,
        wish: wish, channel: way, car: car)
      return .complaint(.open(details, received: received))
    }
    offerMerge(at: desk)
  }

  /// Names what the same customer said earlier that day.
  private func offerMerge(at desk: Desk) {
    let state = desk.showroom.state
    guard let id = state.complaints.keys.max(), let complaint = state.complaints[id],
      let other = state.complaintsAlike(complaint.details, at: complaint.received, except: id).last
    else { return }
    let (new, old) = (id.rawValue, other.id.rawValue)
    desk.say(
      Phrase(
        zh:
          "同一客户当天已有 \(other.id)：若是同一件事，showroom complaint merge \(new) \(old)；若相关，showroom complaint link \(new) \(old)",
        en:
          "\(other.id) is of the same customer and day: showroom complaint merge \(new) \(old) if it tells of the same, "
          + "showroom complaint link \(new) \(old) if they belong together"))
  }

  /// The moment that a time means, which is over by now.
  static func moment(_ text: String, option: String, now: Moment) throws(UsageError) -> Moment {
    if let time = ClockTime(text) {
      // A complaint was received before it is written down: 23:00 said at 00:30 was yesterday evening.
      let today = TimeZone.instant(day: now.day, time: time)
      let day = today > now.instant ? now.day.advanced(by: -1) : now.day
      return TimeZone.moment(of: TimeZone.instant(day: day, time: time))
    }
    guard let local = LocalTime(iso: text) else {
      throw UsageError(
        zh: "\(option) \(text)：请写成 HH:MM 或 2026-11-23T10:42",
        en: "\(option) \(text): write HH:MM or 2026-11-23T10:42")
    }
    return TimeZone.moment(of: TimeZone.instant(of: local))
  }
}

/// `showroom complaint edit`: put right what was taken down.
struct ComplaintEdit: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Put right what was taken down; what is not named stays as it is.")
  @Argument(help: "The complaint's number.") var number: String
  @Option(help: "The customer's name.") var customer: String?
  @Option(help: "What it is about.") var kind: String?
  @Option(help: "The customer's phone.") var phone: String?
  @Option(help: "ordinary, escalated or grave.") var grade: String?
  @Option(help: "What happened.") var facts: String?
  @Option(help: "What the customer wants.") var wish: String?
  @Option(help: "The car it is about.") var car: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let grade = try grade.map { text throws(UsageError) in try ComplaintGrade.named(text) }
    try desk.act { state in
      let complaint = try state.complaint(numbered: number)
      var details = complaint.details
      details.customer = customer ?? details.customer
      details.kind = kind.map(state.complaintKind(named:)) ?? details.kind
      details.phone = phone ?? details.phone
      details.grade = grade ?? details.grade
      details.facts = facts ?? details.facts
      details.wish = wish ?? details.wish
      details.car = car ?? details.car
      return .complaint(.edit(complaint.id, details))
    }
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
