import ArgumentParser
import Supervision

/// `showroom export complaints`: everything known about complaints at hand, a row each.
struct ExportComplaints: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaints", abstract: "All complaints at hand, with names and phones.",
    discussion: """
      At hand are open ones and those closed in the last five weeks; what was at hand earlier comes with --day.

      Columns: number, received, takenBy, customer, phone, kind, grade, step, department, owner, facts, wish, told, \
      satisfaction, closed, channel, car, reference, acknowledged, firstReply, acceptedBy, accepted, plan, toldBy, \
      escalatedTo, escalated, nudges, pausedMinutes, countedMinutes, standing, cause, prevention, evaluation, returnWish, \
      returnGround, returnStage, links, mergedInto, calledBack. Times are RFC 3339; countedMinutes are those on the clock, \
      standing is kept, keptLate, calm, amber, red or breached; numbers of others are parted by blanks.
      """)
  @OptionGroup var target: ExportTarget
  @OptionGroup var past: PastDay
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let look = try desk.look(past)
    let (state, now) = (look.state, look.now)
    let complaints = state.complaints.values.sorted { $0.id < $1.id }
    var csv = CSVText(header: Self.columns.map(\.title))
    for complaint in complaints {
      let row = Row(complaint: complaint, clock: complaint.clock(at: now, rule: state.settings.complaints))
      csv.add(Self.columns.map { $0.text(row) })
    }
    try target.write(csv, at: desk)
  }

  private struct Row {
    let complaint: Complaint
    let clock: ComplaintClock

    var details: ComplaintDetails { complaint.details }
  }

  private typealias Column = (title: String, text: @Sendable (Row) -> String)

  private static let columns: [Column] = taken + handled + learnt

  /// What was taken down, and the columns that there always were.
  private static var taken: [Column] {
    [
      ("number", { "\($0.complaint.id.rawValue)" }), ("received", { $0.complaint.received.rfc3339 }),
      ("takenBy", { $0.complaint.takenBy }), ("customer", { $0.details.customer }), ("phone", { $0.details.phone }),
      ("kind", { $0.details.kind.rawValue }), ("grade", { $0.details.grade.rawValue }),
      ("step", { $0.complaint.step.rawValue }), ("department", { $0.complaint.department?.rawValue ?? "" }),
      ("owner", { $0.complaint.owner }), ("facts", { $0.details.facts }), ("wish", { $0.details.wish }),
      ("told", { $0.complaint.told?.rfc3339 ?? "" }),
      ("satisfaction", { $0.complaint.satisfaction.map(String.init) ?? "" }),
      ("closed", { $0.complaint.reached(.closed)?.rfc3339 ?? "" }),
      ("channel", { $0.details.channel?.rawValue ?? "" }), ("car", { $0.details.car }),
      ("reference", { $0.details.reference }),
    ]
  }

  /// What was done about it, and its clock.
  private static var handled: [Column] {
    [
      (
        "acknowledged",
        { $0.complaint.log.first { $0.isReply || ($0.step ?? .received) > .received }?.at.rfc3339 ?? "" }
      ),
      ("firstReply", { $0.complaint.log.first(where: \.isReply)?.at.rfc3339 ?? "" }),
      ("acceptedBy", { $0.complaint.acceptance?.person ?? "" }),
      ("accepted", { $0.complaint.acceptance?.at.rfc3339 ?? "" }), ("plan", { $0.complaint.plan ?? "" }),
      ("toldBy", { $0.complaint.toldBy?.rawValue ?? "" }),
      ("escalatedTo", { $0.complaint.escalations.last?.rung.rawValue ?? "" }),
      ("escalated", { $0.complaint.escalations.last?.at.rfc3339 ?? "" }),
      ("nudges", { "\($0.complaint.nudges.count)" }), ("pausedMinutes", { "\($0.clock.paused.count)" }),
      ("countedMinutes", { "\($0.clock.elapsed.count)" }), ("standing", { "\($0.clock.phase)" }),
    ]
  }

  /// What was learnt from it and what it led to.
  private static var learnt: [Column] {
    [
      ("cause", { $0.complaint.judgement?.cause ?? "" }), ("prevention", { $0.complaint.judgement?.prevention ?? "" }),
      ("evaluation", { $0.complaint.judgement?.evaluation ?? "" }),
      ("returnWish", { $0.complaint.returning?.wish.rawValue ?? "" }),
      ("returnGround", { $0.complaint.returning?.ground.rawValue ?? "" }),
      ("returnStage", { $0.complaint.returning.map { "\($0.stage)" } ?? "" }),
      ("links", { $0.complaint.links.map { "\($0.rawValue)" }.joined(separator: " ") }),
      ("mergedInto", { $0.complaint.mergedInto.map { "\($0.rawValue)" } ?? "" }),
      ("calledBack", { $0.complaint.calledBack?.rfc3339 ?? "" }),
    ]
  }
}

extension Complaint {
  /// Which way the customer was told; nil before, or where that was not kept.
  fileprivate var toldBy: ContactWay? {
    guard told != nil else { return nil }
    for case .told(let way) in log.reversed().map(\.deed) { return way }
    return nil
  }
}
