import ArgumentParser
import Journal
import Supervision

/// The complaint desk's limits, as `showroom settings set` takes them.
struct ComplaintSettings: ParsableArguments {
  @Option(help: "Minutes to the acknowledgement.") var complaintAcknowledge: Int?
  @Option(help: "Minutes to the first reply; 0 asks for none.") var complaintFirstReply: Int?
  @Option(help: "Minutes from one reply to the next; 0 asks for none.") var complaintNextReply: Int?
  @Option(help: "Minutes to amber.") var complaintAmber: Int?
  @Option(help: "Minutes to red.") var complaintRed: Int?
  @Option(help: "Minutes to the limit.") var complaintLimit: Int?
  @Option(help: "Minutes without an act after which one is forgotten; 0 never.") var complaintForgotten: Int?
  @Option(help: "Days after closing on which the customer is called; 0 asks for no call.") var complaintCallBack: Int?
  @Option(help: ArgumentHelp("Whether waiting for the customer may stop the clock.", valueName: "on|off"))
  var complaintPauses: String?
  @Option(
    help: ArgumentHelp(
      "The hours in which the clocks run: wall, opening, or such as 08:30-18:00.", valueName: "hours"))
  var complaintHours: String?

  /// Changes what was named.
  func apply(to rule: inout ComplaintRule, opening: Hours) throws(UsageError) {
    func change(_ minutes: Int?, _ field: inout Minutes) { if let minutes { field = Minutes(minutes) } }
    change(complaintAcknowledge, &rule.acknowledge)
    change(complaintFirstReply, &rule.firstReply)
    change(complaintNextReply, &rule.nextReply)
    change(complaintAmber, &rule.amber)
    change(complaintRed, &rule.red)
    change(complaintLimit, &rule.limit)
    change(complaintForgotten, &rule.forgottenAfter)
    rule.callBackAfter = complaintCallBack ?? rule.callBackAfter
    switch complaintPauses {
    case nil: break
    case "on": rule.pausesWhileWaiting = true
    case "off": rule.pausesWhileWaiting = false
    case let text?:
      throw UsageError(zh: "--complaint-pauses \(text)：请写 on 或 off", en: "--complaint-pauses \(text): write on or off")
    }
    switch complaintHours {
    case nil: break
    case "wall": rule.calendar = nil
    case "opening": rule.calendar = BusinessCalendar(hours: opening)
    case let text?: rule.calendar = BusinessCalendar(hours: try Hours(written: text))
    }
  }
}

extension ComplaintRule {
  /// The limits in a line.
  func summary(in language: Language) -> String {
    let hours = calendar?.hours.text ?? Phrase(zh: "全天", en: "wall clock")[language]
    return [acknowledge, amber, red, limit].map { $0.words[language] }.joined(separator: " / ") + "  " + hours
  }

  /// The limits by name.
  var json: PropertyList {
    [
      "acknowledge": PropertyList(acknowledge.count), "firstReply": PropertyList(firstReply.count),
      "nextReply": PropertyList(nextReply.count), "amber": PropertyList(amber.count), "red": PropertyList(red.count),
      "limit": PropertyList(limit.count), "forgotten": PropertyList(forgottenAfter.count),
      "callBackDays": PropertyList(callBackAfter), "pauses": .boolean(pausesWhileWaiting),
      "hours": PropertyList(optional: calendar.map { .string($0.hours.text) }),
      "ladder": .array(
        ladder.map { ["rung": .string($0.id.rawValue), "after": PropertyList($0.after.count)] }),
    ]
  }
}
