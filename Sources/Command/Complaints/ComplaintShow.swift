import ArgumentParser
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
    desk.say("\(complaint.id)  \(details.customer)  \(details.phone)")
    let rows: [(Phrase, String)] = [
      (Phrase(zh: "类别", en: "kind"), desk.words(state.name(of: details.kind)) + " · " + desk.words(details.grade.name)),
      (Phrase(zh: "事实", en: "facts"), details.facts),
      (Phrase(zh: "诉求", en: "wish"), details.wish),
      (Phrase(zh: "受理", en: "received"), "\(complaint.received.day) \(complaint.received.time) · \(complaint.takenBy)"),
      (Phrase(zh: "时限", en: "clock"), desk.words(complaint.clock(at: now, rule: rule).words)),
      (Phrase(zh: "部门", en: "department"), department(of: complaint, state, desk)),
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
      let note = entry.note.isEmpty ? "" : "  " + SafeText.sanitized(entry.note)
      desk.say("  \(entry.at.day) \(entry.at.time)  \(TextWidth.pad(step, to: 12))  \(entry.by)\(note)")
    }
  }

  /// The complaint as it is at hand; one closed long since as the archive has it.
  private func found(at desk: Desk) throws -> (Complaint, ShowroomState, Moment) {
    let look = try desk.look(past)
    do throws(Refusal) {
      return (try look.state.complaint(numbered: number), look.state, look.now)
    } catch {
      guard error.rule == "complaint.archived" else { throw error }
      let state = try desk.archived(ComplaintID(rawValue: Int(number.drop { $0 == "#" }) ?? 0))
      return (try state.complaint(numbered: number), state, desk.now)
    }
  }

  private func department(of complaint: Complaint, _ state: ShowroomState, _ desk: Desk) -> String {
    guard let id = complaint.department else { return "" }
    let name = desk.words(state.name(of: id))
    return complaint.owner.isEmpty ? name : "\(name) · \(complaint.owner)"
  }
}
