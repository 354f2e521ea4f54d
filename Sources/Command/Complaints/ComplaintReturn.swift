import ArgumentParser
import Supervision

/// `showroom complaint return`: the return or exchange of a car that a complaint leads to.
struct ComplaintReturn: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Follow the return or exchange of a car.",
    discussion: """
      Grounds: seven-days (7 days after delivery), sixty-days (60 days and 3,000 km), warranty (36 months and 60,000 km), \
      goodwill. The day of delivery is not counted: delivered on the 1st, the 7 days end with the 8th. Whether the ground \
      holds is computed from the delivery, the mileage and the day of the complaint, and told each time. What is not named \
      stays as it is.

      showroom complaint return 41 --ground sixty-days --delivered 2026-10-02 --mileage 2100
      showroom complaint return 41 --evidence "..." --assessment "..." --proposal "..." --decision granted --done today
      """)
  @Argument(help: "The complaint's number.") var number: String
  @Option(help: "seven-days, sixty-days, warranty or goodwill.") var ground: String?
  @Option(help: "return or exchange; return when never said.") var wish: String?
  @Option(help: "The day the car was delivered.") var delivered: String?
  @Option(help: "Kilometres on its clock.") var mileage: Int?
  @Option(help: "What shows the defect.") var evidence: String?
  @Option(help: "What the house finds.") var assessment: String?
  @Option(help: "What the house offers.") var proposal: String?
  @Option(help: "granted or refused.") var decision: String?
  @Option(help: "The day it was carried out.") var done: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  func run(at desk: Desk) throws {
    try desk.act { state in
      let complaint = try state.complaint(numbered: number)
      return .complaint(.setReturn(complaint.id, try filled(complaint.returning, state, desk)))
    }
    let state = desk.showroom.state
    guard let complaint = try? state.complaint(numbered: number), let new = complaint.returning else { return }
    desk.say(new.verdict(asked: complaint.received.day, rule: state.settings.complaints.returns).words)
  }

  private func filled(_ before: ReturnCase?, _ state: ShowroomState, _ desk: Desk) throws -> ReturnCase {
    let ground = try ground.map { try Self.named($0, "--ground", ReturnCase.Ground.allCases, \.name) }
    guard let first = ground ?? before?.ground else {
      throw UsageError(
        zh: "请用 --ground 写明依据：seven-days、sixty-days、warranty 或 goodwill",
        en: "say the ground with --ground: seven-days, sixty-days, warranty or goodwill")
    }
    var new = before ?? ReturnCase(ground: first, wish: .giveBack)
    new.ground = first
    if let wish { new.wish = try Self.named(wish, "--wish", ReturnCase.Wish.allCases, \.name) }
    if let delivered { new.delivered = try desk.day(written: delivered, option: "--delivered", state) }
    new.mileage = mileage ?? new.mileage
    new.evidence = evidence ?? new.evidence
    new.assessment = assessment ?? new.assessment
    new.proposal = proposal ?? new.proposal
    if let decision { new.decision = try Self.named(decision, "--decision", ReturnCase.Decision.allCases, \.name) }
    if let done { new.done = try desk.day(written: done, option: "--done", state) }
    return new
  }

  private static func named<Value: RawRepresentable<String>>(
    _ text: String, _ option: String, _ all: [Value], _ name: KeyPath<Value, Phrase>
  ) throws(UsageError) -> Value {
    let wanted = text.lowercased()
    guard let found = all.first(where: { [$0.rawValue, $0[keyPath: name].zh].contains(wanted) }) else {
      throw UsageError(
        zh: "\(option) \(text)：只有 \(all.map { "\($0[keyPath: name].zh) \($0.rawValue)" }.joined(separator: "、"))",
        en: "\(option) \(text): there are \(all.map(\.rawValue).joined(separator: ", "))")
    }
    return found
  }
}
