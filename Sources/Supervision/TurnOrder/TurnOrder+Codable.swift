// Only the steps are written, a line each with when, by whom and why; the order is what they add up to.

extension TurnOrder: Codable {
  /// Reads the steps and adds them up.
  public init(from decoder: any Decoder) throws { self.init(steps: try [TurnStep](from: decoder)) }
  /// Writes the steps.
  public func encode(to encoder: any Encoder) throws { try steps.encode(to: encoder) }
}

extension TurnStep: Codable {
  /// Reads when, the line, by whom, and why if that was said.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    at = try container.decode(Moment.self)
    let line = try container.decode(String.self)
    by = try container.decode(String.self)
    let reason = container.isAtEnd ? "" : try container.decode(String.self)
    var fields = FieldReader(line)
    guard let number = fields.number(), fields.take(" ") else { throw decoder.unreadable(line, TurnStep.self) }
    staff = StaffID(rawValue: number)
    from = fields.number()
    guard fields.take(">") else { throw decoder.unreadable(line, TurnStep.self) }
    to = fields.number()
    guard fields.take(" "), let change = TurnChange(word: fields.remainder, reason: reason) else {
      throw decoder.unreadable(line, TurnStep.self)
    }
    self.change = change
  }

  /// Writes `3 1>6 first`: whom, from where to where, what.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(at)
    try container.encode(
      String(line: { line in
        line.put(staff.rawValue)
        line.put(" ")
        if let from { line.put(from) }
        line.put(">")
        if let to { line.put(to) }
        line.put(" ")
        line.put(change.word)
      }))
    try container.encode(by)
    if !change.reason.isEmpty { try container.encode(change.reason) }
  }
}

extension TurnChange {
  /// The one word for it in files and for scripts: in, out, first, asked, returned, passed, resumed, moved; back
  /// with the visit's number.
  public var word: String {
    switch self {
    case .checkedIn: "in"
    case .left: "out"
    case .took(let customer, _): customer.rawValue
    case .passedOver: "passed"
    case .resumed: "resumed"
    case .moved: "moved"
    case .givenBack(let visit): "back \(visit.rawValue)"
    }
  }

  fileprivate init?(word: String, reason: String) {
    switch word {
    case "in": self = .checkedIn
    case "out": self = .left
    case "passed": self = .passedOver(reason: reason)
    case "resumed": self = .resumed(reason: reason)
    case "moved": self = .moved(reason: reason)
    case _ where word.hasPrefix("back "):
      guard let visit = Int(word.dropFirst(5)) else { return nil }
      self = .givenBack(VisitID(rawValue: visit))
    default:
      guard let customer = TurnCustomer(rawValue: word) else { return nil }
      self = .took(customer, reason: reason)
    }
  }
}
