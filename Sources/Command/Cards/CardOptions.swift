import ArgumentParser
import Supervision

/// What can be said of a prospect, each by an option.
struct CardOptions: ParsableArguments {
  @Option(help: "Mobile or landline with area code; a foreign one with its +.") var phone: String?
  @Option(help: "m or f.") var sex: String?
  @Option(help: "O, H, A, B, C, D, F2 or L; a loss (F1) is asked for by `showroom card loss`.") var level: String?
  @Option(help: "Series or model wanted.") var model: String?
  @Option(help: "Colour.") var colour: String?
  @Option(help: "Budget.") var budget: String?
  @Option(help: "new, additional or replacement.") var purchase: String?
  @Option(help: "What the car is for.") var use: String?
  @Option(help: "The main concern.") var concern: String?
  @Option(help: "The rival's model they compare with.") var rival: String?
  @Option(help: "The car they drive now.") var owned: String?
  @Option(help: "The address.") var address: String?
  @Option(help: "Source medium, such as internet, friend, passing.") var source: String?
  @Option(help: "Why they came.") var purpose: String?
  @Option(help: "The consultant.") var consultant: String?
  @Option(help: "The day of the next contact: 2026-11-30, today or tomorrow.") var next: String?
  @Option(help: "Its way: phone, message, visit or invite.") var way: String?
  @Option(help: "What it is to reach.") var aim: String?
  @Option(help: "A remark.") var remark: String?
  @Option(help: "What the supervisor asks for.") var instruction: String?

  /// The level named; nil when none is.
  var checkedLevel: CustomerLevel? {
    get throws {
      try level.map { text in
        guard let level = CustomerLevel(written: text) else {
          throw UsageError(
            zh: "没有“\(text)”这个级别，可用 O H A B C D F2 L", en: "there is no level “\(text)”; levels are O H A B C D F2 L")
        }
        return level
      }
    }
  }

  /// Puts what is named into the details.
  func fill(_ details: inout CardDetails, _ state: ShowroomState, _ desk: Desk) throws {
    let texts: [(WritableKeyPath<CardDetails, String>, String?)] = [
      (\.phone, phone), (\.model, model), (\.colour, colour), (\.budget, budget), (\.use, use), (\.concern, concern),
      (\.rival, rival), (\.carOwned, owned), (\.address, address), (\.aim, aim), (\.remark, remark),
      (\.instruction, instruction),
    ]
    for (path, text) in texts { if let text { details[keyPath: path] = text } }
    if let sex {
      guard let found = Sex.allCases.first(where: { [$0.rawValue, $0.name.zh].contains(sex.lowercased()) }) else {
        throw UsageError(zh: "性别“\(sex)”：请写 m 或 f", en: "sex “\(sex)”: write m or f")
      }
      details.sex = found
    }
    if let purchase {
      let wanted = purchase.lowercased()
      guard let found = PurchaseKind.allCases.first(where: { [$0.rawValue, $0.name.zh].contains(wanted) }) else {
        throw UsageError(
          zh: "购车类型“\(purchase)”：请写 new、additional 或 replacement",
          en: "purchase “\(purchase)”: write new, additional or replacement")
      }
      details.purchase = found
    }
    if let source { details.source = state.source(named: source) }
    if let purpose { details.purpose = state.purpose(named: purpose) }
    if let consultant { details.consultant = try state.person(named: consultant).id }
    if let next { details.next = NextContact(try desk.day(written: next, option: "--next", state)) }
    if let way { details.next?.way = try FollowUpWay.named(way) }
  }
}
