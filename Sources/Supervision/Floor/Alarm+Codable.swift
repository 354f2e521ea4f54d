extension Alarm.Cause {
  /// What it is about as scripts read it: `door`, `desk`, `complaint 41`, `duty 2.5@09:30`, `person 3`, `stint 3`,
  /// `visit 17`, `sheet 5`.
  public var text: String {
    switch self {
    case .door: "door"
    case .desk: "desk"
    case .complaint(let id): "complaint \(id.rawValue)"
    case .duty(let key): "duty \(key.text)"
    case .person(let id): "person \(id.rawValue)"
    case .stint(let id): "stint \(id.rawValue)"
    case .visit(let id): "visit \(id.rawValue)"
    case .sheet(let id): "sheet \(id.rawValue)"
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let number = parts.count == 2 ? Int(parts[1]) : nil
    switch (parts.first, number) {
    case ("door"?, _) where parts.count == 1: self = .door
    case ("desk"?, _) where parts.count == 1: self = .desk
    case ("complaint"?, let number?): self = .complaint(ComplaintID(rawValue: number))
    case ("person"?, let number?): self = .person(StaffID(rawValue: number))
    case ("stint"?, let number?): self = .stint(StaffID(rawValue: number))
    case ("visit"?, let number?): self = .visit(VisitID(rawValue: number))
    case ("sheet"?, let number?): self = .sheet(SheetID(rawValue: number))
    case ("duty"?, _):
      guard parts.count == 2, let key = DutyKey(text: parts[1]) else { return nil }
      self = .duty(key)
    default: return nil
    }
  }
}

extension Alarm.Cause: Codable {
  /// Reads the text.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(Self.init(text:)) }
  /// Writes the text.
  public func encode(to encoder: any Encoder) throws { try encoder.write(text) }
}

extension Alarm.Cause: CodingKeyRepresentable {
  /// The alarm as a dictionary's key.
  public var codingKey: any CodingKey { TextKey(text) }
  /// The alarm that a dictionary's key names.
  public init?(codingKey: some CodingKey) { self.init(text: codingKey.stringValue) }
}
