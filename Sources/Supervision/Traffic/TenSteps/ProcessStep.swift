/// Names a step of the showroom process, such as `test-drive`.
public struct StepID: TextIdentifier {
  /// The name as text.
  public let rawValue: String
  /// The step of that name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Receiving the visitor, reached as soon as somebody looks after them.
  public static let reception: StepID = "reception"
  /// The test drive, which has papers and a car of its own.
  public static let testDrive: StepID = "test-drive"
  /// Signing the order.
  public static let closing: StepID = "closing"
}

/// A step of the showroom process 展厅十步骤 (domain.md §4).
public struct ProcessStep: Hashable, Codable, Sendable {
  /// Its identifier.
  public let id: StepID
  /// Its name on the screen.
  public let name: Phrase
  /// The key that marks it, which is also its flag in a line.
  public let key: String
  /// Whether the supervisor signs before it counts as reached.
  public let needsSignature: Bool

  /// A step with its name and key.
  public init(_ id: StepID, zh: String, en: String, key: String, needsSignature: Bool = false) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.key = key
    self.needsSignature = needsSignature
  }

  /// The ten of the trade.
  public static let defaults = [
    ProcessStep("prospecting", zh: "潜客开发", en: "prospecting", key: "1"),
    ProcessStep("preparation", zh: "售前准备", en: "preparation", key: "2"),
    ProcessStep(.reception, zh: "展厅接待", en: "reception", key: "3"),
    ProcessStep("needs", zh: "需求分析", en: "needs analysis", key: "4"),
    ProcessStep("walk-around", zh: "产品介绍", en: "walk-around", key: "5"),
    ProcessStep(.testDrive, zh: "试乘试驾", en: "test drive", key: "6", needsSignature: true),
    ProcessStep("quotation", zh: "报价商谈", en: "quotation", key: "7"),
    ProcessStep(.closing, zh: "签约成交", en: "closing", key: "8", needsSignature: true),
    ProcessStep("handover", zh: "新车交付", en: "delivery", key: "9"),
    ProcessStep("follow-up", zh: "售后跟踪", en: "follow-up", key: "0"),
  ]
}

/// A signature: who gave it when, and exactly what was before their eyes.
public struct Signature: Hashable, Codable, Sendable {
  /// When.
  public let at: Moment
  /// Who.
  public let by: String
  /// What was seen, field by field.
  public let seen: String
}

/// How a step of a visit stands; a step nobody reached has no mark.
public enum StepMark: Hashable, Codable, Sendable {
  /// Reached, at a moment.
  case done(at: Moment)
  /// Waits for the supervisor's signature.
  case asked(at: Moment)
  /// Signed.
  case signed(Signature)
  /// The supervisor said no.
  case refused(at: Moment, by: String, reason: String)
}
