import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom complaint list`: what lies on the desk.
struct ComplaintList: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the open complaints, the most pressing first.",
    discussion: """
      JSON: an array of {number, received, takenBy, customer, phone, kind, grade, facts, wish, step, department, owner, \
      told, satisfaction, phase, minutesElapsed, minutesLeft, log}; received and told are RFC 3339, phase is calm, amber, \
      red, breached, kept or keptLate, log is an array of {step, at, by, note}; what is not known is null.
      """)
  @Flag(help: "Closed ones too, those of the last five weeks; older ones with --day.") var all = false
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let (state, now) = (look.state, look.now)
    let closed = all ? state.complaints.values.filter { !$0.isOpen }.sorted { $0.id > $1.id } : []
    let shown = state.openComplaints(at: now) + closed
    guard !json else { return desk.say(json: .array(shown.map { $0.json(at: now, state) })) }
    guard !shown.isEmpty else { return desk.say(Phrase(zh: "没有未结投诉", en: "no complaint is open")) }
    var table = TextTable([
      .init(zh: "号", en: "no.", align: .trailing), .init(zh: "受理", en: "received"), .init(zh: "客户", en: "customer"),
      .init(zh: "类别", en: "kind"), .init(zh: "等级", en: "grade"), .init(zh: "进度", en: "step"),
      .init(zh: "时限", en: "clock"), .init(zh: "负责", en: "owner"),
    ])
    for complaint in shown {
      let details = complaint.details
      table.add([
        "\(complaint.id)", complaint.received.short(on: now.day), details.customer,
        desk.words(state.name(of: details.kind)),
        desk.words(details.grade.name), desk.words(complaint.step.next ?? complaint.step.name),
        desk.words(complaint.clock(at: now, rule: state.settings.complaints).words),
        complaint.owner,
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

extension Complaint {
  /// Everything known about it.
  func json(at now: Moment, _ state: ShowroomState) -> PropertyList {
    let clock = clock(at: now, rule: state.settings.complaints)
    return [
      "number": PropertyList(id.rawValue), "received": PropertyList(received), "takenBy": .string(takenBy),
      "customer": .string(details.customer), "phone": .string(details.phone), "kind": .string(details.kind.rawValue),
      "grade": .string(details.grade.rawValue), "facts": .string(details.facts), "wish": .string(details.wish),
      "step": .string(step.rawValue), "department": PropertyList(optional: department.map { .string($0.rawValue) }),
      "owner": .string(owner), "told": PropertyList(told),
      "satisfaction": PropertyList(optional: satisfaction.map { PropertyList($0) }),
      "phase": .string("\(clock.phase)"), "minutesElapsed": PropertyList(clock.elapsed.count),
      "minutesLeft": PropertyList(clock.left.count),
      "log": .array(
        log.map { entry in
          [
            "step": PropertyList(optional: entry.step.map { .string($0.rawValue) }), "at": PropertyList(entry.at),
            "by": .string(entry.by), "note": .string(entry.note),
          ]
        }),
    ]
  }
}
