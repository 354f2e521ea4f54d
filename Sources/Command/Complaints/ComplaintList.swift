import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom complaint list`: what lies on the desk.
struct ComplaintList: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the open complaints, the most pressing first.",
    discussion: """
      With --overdue the exit status is 1 when one is over a limit, for a lamp on the wall or mail from cron, and 0 when \
      none is; over are those past the limit, not acknowledged in time, or without a reply in time.

      JSON: an array of {number, received, takenBy, customer, phone, channel, car, reference, kind, grade, facts, wish, \
      step, department, owner, acceptedBy, told, satisfaction, cause, prevention, evaluation, phase, minutesElapsed, \
      minutesLeft, minutesPaused, paused, limit, limits, links, mergedInto, return, log}; times are RFC 3339, phase is \
      calm, amber, red, breached, kept or keptLate, limit is when the twelve hours end or ended, limits an array of {of, \
      due, met, breached}, log an array of {step, did, at, by, note}; what is not known is null.
      """)
  @Flag(help: "Only those over a limit; exit status 1 when there is one.") var overdue = false
  @Option(help: "Only what this department owes.") var department: String?
  @Option(help: "Only those of this customer, by name or phone.") var customer: String?
  @Flag(help: "Closed ones too, those of the last five weeks; older ones with --day.") var all = false
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let (state, now) = (look.state, look.now)
    let closed = all ? state.complaints.values.filter { !$0.isOpen }.sorted { $0.id > $1.id } : []
    let shown = (state.openComplaints(at: now) + closed).filter { isWanted($0, state, now) }
    try list(shown, state, now, at: desk)
    if overdue, !shown.isEmpty { throw ExitStatus.refused }
  }

  private func isWanted(_ complaint: Complaint, _ state: ShowroomState, _ now: Moment) -> Bool {
    if overdue, !complaint.isOverdue(at: now, rule: state.settings.complaints) { return false }
    if let department {
      guard complaint.department == state.department(named: department), complaint.told == nil || all else {
        return false
      }
    }
    return customer.map { complaint.details.isOf($0) } ?? true
  }

  private func list(_ shown: [Complaint], _ state: ShowroomState, _ now: Moment, at desk: Desk) throws {
    if let department {
      let id = state.department(named: department)
      let known = state.settings.complaints.department(id) != nil || shown.contains { $0.department == id }
      guard known else { throw Refusal.noDepartment(department, state) }
    }
    guard !json else { return desk.say(json: .array(shown.map { $0.json(at: now, state) })) }
    guard !shown.isEmpty else {
      let isAll = !overdue && department == nil && customer == nil
      return desk.say(
        isAll
          ? Phrase(zh: "没有未结投诉", en: "no complaint is open") : Phrase(zh: "没有符合的投诉", en: "there is no such complaint"))
    }
    var table = TextTable([
      .init(zh: "号", en: "no.", align: .trailing), .init(zh: "受理", en: "received"), .init(zh: "客户", en: "customer"),
      .init(zh: "类别", en: "kind"), .init(zh: "等级", en: "grade"), .init(zh: "进度", en: "step"),
      .init(zh: "时限", en: "clock"), .init(zh: "负责", en: "owner"),
    ])
    for complaint in shown {
      let details = complaint.details
      table.add([
        "\(complaint.id)", complaint.received.short(on: now.day),
        details.customer.isEmpty ? "–" : details.customer,
        desk.words(state.name(of: details.kind)),
        desk.words(details.grade.name), desk.words(complaint.step.next ?? complaint.step.name),
        desk.words(complaint.clock(at: now, rule: state.settings.complaints).words),
        complaint.acceptance.map { $0.person + " ✓" } ?? complaint.owner,
      ])
    }
    desk.say(table.text(in: desk.language))
  }
}

extension Moment {
  /// The time, with the day when it is another than the one given.
  func short(on day: CivilDay) -> String {
    self.day == day ? time.text : "\(self.day) \(time)"
  }
}
