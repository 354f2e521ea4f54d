import ArgumentParser
import Journal
import Supervision
import Terminal

/// `showroom complaint show`: everything known about one.
struct ComplaintShow: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything known about a complaint.",
    discussion: "JSON: one object, as in `showroom complaint list --json`.")
  @Argument(help: "The complaint's number.") var number: String
  @OptionGroup var past: PastDay
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    let (complaint, state, now) = try found(at: desk)
    guard !json else { return desk.say(json: complaint.json(at: now, state)) }
    let rule = state.settings.complaints
    let details = complaint.details
    let clock = complaint.clock(at: now, rule: rule)
    desk.say(
      (["\(complaint.id)", details.customer.isEmpty ? "–" : details.customer]
        + (details.phone.isEmpty ? [] : [details.phone])).joined(separator: "  "))
    let rows: [(Phrase, String)] = [
      (Phrase(zh: "类别", en: "kind"), desk.words(state.name(of: details.kind)) + " · " + desk.words(details.grade.name)),
      (Phrase(zh: "事实", en: "facts"), details.facts),
      (Phrase(zh: "诉求", en: "wish"), details.wish),
      (Phrase(zh: "受理", en: "received"), "\(complaint.received.day) \(complaint.received.time) · \(complaint.takenBy)"),
      (
        Phrase(zh: "时限", en: "clock"), desk.words(clock.words) + (clock.limitWords.map { " · " + desk.words($0) } ?? "")
      ),
      (Phrase(zh: "各时限", en: "limits"), limits(of: complaint, now, rule, desk)),
      (Phrase(zh: "暂停", en: "paused"), clock.paused.count > 0 || clock.isPaused ? pauses(complaint, clock, desk) : ""),
      (Phrase(zh: "部门", en: "department"), department(of: complaint, state, desk)),
      (Phrase(zh: "方案", en: "plan"), complaint.plan ?? ""),
      (Phrase(zh: "上报", en: "escalated"), escalations(of: complaint, state, desk)),
      (Phrase(zh: "退换车", en: "return"), complaint.returning.map { returning($0, complaint, rule, desk) } ?? ""),
      (Phrase(zh: "原因", en: "cause"), complaint.judgement?.cause ?? ""),
      (Phrase(zh: "预防", en: "prevention"), complaint.judgement?.prevention ?? ""),
      (Phrase(zh: "评价", en: "evaluation"), complaint.judgement?.evaluation ?? ""),
      (Phrase(zh: "关联", en: "linked"), complaint.links.map(\.description).joined(separator: " ")),
      (Phrase(zh: "车辆", en: "car"), details.car), (Phrase(zh: "原编号", en: "reference"), details.reference),
      (Phrase(zh: "满意度", en: "satisfaction"), complaint.satisfaction.map { "\($0)/5" } ?? ""),
      (Phrase(zh: "下一步", en: "next"), complaint.step.next.map(desk.words) ?? desk.words(complaint.step.name)),
    ]
    let width = rows.map { TextWidth.cells(desk.words($0.0)) }.max() ?? 0
    for (title, text) in rows where !text.isEmpty {
      desk.say("  \(TextWidth.pad(desk.words(title), to: width))  \(SafeText.sanitized(text))")
    }
    desk.say("")
    for entry in complaint.log {
      let step = desk.words(entry.name)
      let note = [desk.words(entry.detail), entry.note].filter { !$0.isEmpty }.map { "  " + SafeText.sanitized($0) }
        .joined()
      desk.say("  \(entry.at.day) \(entry.at.time)  \(TextWidth.pad(step, to: 12))  \(entry.by)\(note)")
    }
  }

  /// The complaint as it is at hand; one closed long since as the archive has it.
  private func found(at desk: Desk) throws -> (Complaint, ShowroomState, Moment) {
    let look = try desk.look(past)
    if let (complaint, _) = try registered(at: desk) {
      return (complaint.complaint(id, by: "–"), look.state, look.now)
    }
    do throws(Refusal) {
      return (try look.state.complaint(numbered: number), look.state, look.now)
    } catch {
      guard error.rule == "complaint.archived" else { throw error }
      let state = try desk.archived(id)
      return (try state.complaint(numbered: number), state, desk.now)
    }
  }

  private var id: ComplaintID { ComplaintID(rawValue: Int(number.drop { $0 == "#" }) ?? 0) }

  /// One of a register that was taken in, from the log.
  private func registered(at desk: Desk) throws -> (RegisteredComplaint, ComplaintImport)? {
    guard past.day == nil else { return nil }
    return try desk.store.open(.readOnly).registered(id)
  }

  private func limits(of complaint: Complaint, _ now: Moment, _ rule: ComplaintRule, _ desk: Desk) -> String {
    complaint.limits(at: now, rule: rule).filter { $0.kind != .solution }.map { limit in
      let mark = limit.isBreached ? "✗" : limit.met == nil ? "○" : "✓"
      return "\(mark) \(desk.words(limit.kind.name)) \(limit.due?.time.text ?? "")"
    }.joined(separator: "  ")
  }

  private func pauses(_ complaint: Complaint, _ clock: ComplaintClock, _ desk: Desk) -> String {
    let reason = complaint.pauseReason.map { " · " + $0 } ?? ""
    return desk.words(clock.paused.words) + reason
  }

  private func escalations(of complaint: Complaint, _ state: ShowroomState, _ desk: Desk) -> String {
    complaint.escalations.map { passed in
      let person = passed.person.isEmpty ? "" : " \(passed.person)"
      return "\(passed.at.day) \(passed.at.time) \(desk.words(state.name(of: passed.rung)))\(person)"
    }.joined(separator: ", ")
  }

  private func returning(
    _ new: ReturnCase, _ complaint: Complaint, _ rule: ComplaintRule, _ desk: Desk
  ) -> String {
    let verdict = new.verdict(asked: complaint.received.day, rule: rule.returns)
    let decision = new.decision.map { [desk.words($0.name)] } ?? []
    return
      ([
        desk.words(new.wish.name), desk.words(new.ground.name), desk.words(new.stage.name), desk.words(verdict.words),
      ]
      + decision).joined(separator: " · ")
  }

  private func department(of complaint: Complaint, _ state: ShowroomState, _ desk: Desk) -> String {
    guard let id = complaint.department else { return "" }
    let name = desk.words(state.name(of: id))
    return complaint.owner.isEmpty ? name : "\(name) · \(complaint.owner)"
  }
}
