/// What is taken down while the customer talks.
public struct ComplaintDetails: Hashable, Sendable {
  /// The customer's name; may be empty in a register taken in from elsewhere.
  public var customer: String
  /// The customer's phone; may be empty.
  public var phone: String
  /// What it is about.
  public var kind: ComplaintKindID
  /// How grave it is.
  public var grade: ComplaintGrade
  /// What happened.
  public var facts: String
  /// What the customer wants.
  public var wish: String
  /// How it came in; nil when that was not asked.
  public var channel: ContactWay?
  /// The car it is about, by plate, number or model; may be empty.
  public var car: String
  /// Its number in the register it was taken in from; empty for one taken down here.
  public var reference: String

  /// What is taken down, with empty text for what is not known yet.
  public init(
    customer: String, phone: String = "", kind: ComplaintKindID, grade: ComplaintGrade = .ordinary,
    facts: String = "", wish: String = "", channel: ContactWay? = nil, car: String = "", reference: String = ""
  ) {
    self.customer = customer
    self.phone = phone
    self.kind = kind
    self.grade = grade
    self.facts = facts
    self.wish = wish
    self.channel = channel
    self.car = car
    self.reference = reference
  }
}

/// How the house and a customer speak with each other.
public enum ContactWay: String, Codable, CaseIterable, Sendable {
  case phone
  case inPerson = "in-person"
  case message
  case letter
  case web

  /// The way on the screen.
  public var name: Phrase {
    switch self {
    case .phone: Phrase(zh: "电话", en: "phone")
    case .inPerson: Phrase(zh: "当面", en: "in person")
    case .message: Phrase(zh: "短信微信", en: "message")
    case .letter: Phrase(zh: "书面", en: "in writing")
    case .web: Phrase(zh: "网络", en: "online")
    }
  }
}

/// What is learnt from a complaint once it is answered (duty 4.3.5).
public struct ComplaintJudgement: Hashable, Codable, Sendable {
  /// What caused it.
  public var cause: String
  /// What keeps it from happening again.
  public var prevention: String
  /// How well it was handled; may be empty.
  public var evaluation: String

  /// A cause, what prevents it, and an evaluation of the handling.
  public init(cause: String, prevention: String = "", evaluation: String = "") {
    self.cause = cause
    self.prevention = prevention
    self.evaluation = evaluation
  }
}

extension ComplaintDetails: Codable {
  private enum CodingKeys: String, CodingKey {
    case customer, phone, kind, grade, facts, wish, channel, car, reference
  }

  /// Reads what is there; what earlier versions did not ask for has no key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      customer: try container.decode(String.self, forKey: .customer),
      phone: try container.decode(String.self, forKey: .phone),
      kind: try container.decode(ComplaintKindID.self, forKey: .kind),
      grade: try container.decode(ComplaintGrade.self, forKey: .grade),
      facts: try container.decode(String.self, forKey: .facts),
      wish: try container.decode(String.self, forKey: .wish),
      channel: try container.decodeIfPresent(ContactWay.self, forKey: .channel),
      car: try container.decode(.car, else: ""), reference: try container.decode(.reference, else: ""))
  }

  /// Writes what was always asked for, and of the rest what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(customer, forKey: .customer)
    try container.encode(phone, forKey: .phone)
    try container.encode(kind, forKey: .kind)
    try container.encode(grade, forKey: .grade)
    try container.encode(facts, forKey: .facts)
    try container.encode(wish, forKey: .wish)
    try container.encodeIfPresent(channel, forKey: .channel)
    if !car.isEmpty { try container.encode(car, forKey: .car) }
    if !reference.isEmpty { try container.encode(reference, forKey: .reference) }
  }
}
