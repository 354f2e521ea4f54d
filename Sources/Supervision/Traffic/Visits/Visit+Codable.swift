// What happens to every visit is a line: `visit 17 arrived 2`, `visit 17 to 3`, `visit 17 step needs`, `visit 17 left
// quoted`; and of a visit only what is known is written.

extension VisitEvent {
  /// The line of what happens at every visit; nil for the rest.
  var line: String? {
    switch self {
    case .arrived(let id, let people) where people >= 0: Self.line(id, " arrived ") { $0.put(people) }
    case .assigned(let id, let staff, let reason) where staff.rawValue >= 0:
      Self.line(id, " to ") { line in
        line.put(staff.rawValue)
        guard !reason.isEmpty else { return }
        line.put(" ")
        line.put(reason)
      }
    case .stepped(let id, let step): Self.line(id, " step ") { $0.put(step.rawValue) }
    case .left(let id, let result): Self.line(id, " left ") { $0.put(result.rawValue) }
    default: nil
    }
  }

  private static func line(_ id: VisitID, _ word: String, _ rest: (inout FieldWriter) -> Void) -> String? {
    guard id.rawValue >= 0 else { return nil }
    return String(line: { line in
      line.put("visit ")
      line.put(id.rawValue)
      line.put(word)
      rest(&line)
    })
  }

  /// Reads what `line` writes, without the word at its beginning; nil for anything else.
  init?(visit fields: inout FieldReader) {
    guard let number = fields.number() else { return nil }
    let id = VisitID(rawValue: number)
    if fields.take(" arrived ") {
      guard let people = fields.number(), fields.isAtEnd else { return nil }
      self = .arrived(visit: id, people: people)
    } else if fields.take(" to ") {
      guard let staff = fields.number(), fields.isAtEnd || fields.take(" ") else { return nil }
      self = .assigned(visit: id, to: StaffID(rawValue: staff), reason: fields.remainder)
    } else if fields.take(" step ") {
      self = .stepped(visit: id, step: StepID(rawValue: fields.remainder))
    } else if fields.take(" left ") {
      self = .left(visit: id, result: ResultID(rawValue: fields.remainder))
    } else {
      return nil
    }
  }
}

extension VisitDetails {
  private enum CodingKeys: String, CodingKey { case name, kind, purpose, model, isInvited, askedFor, remark, phone }

  /// Reads what is there; what is not known has no key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(.name, else: "")
    kind = try container.decodeIfPresent(VisitKind.self, forKey: .kind)
    purpose = try container.decodeIfPresent(PurposeID.self, forKey: .purpose)
    model = try container.decode(.model, else: "")
    isInvited = try container.decode(.isInvited, else: false)
    askedFor = try container.decodeIfPresent(StaffID.self, forKey: .askedFor)
    remark = try container.decode(.remark, else: "")
    phone = try container.decode(.phone, else: "")
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !name.isEmpty { try container.encode(name, forKey: .name) }
    try container.encodeIfPresent(kind, forKey: .kind)
    try container.encodeIfPresent(purpose, forKey: .purpose)
    if !model.isEmpty { try container.encode(model, forKey: .model) }
    if isInvited { try container.encode(true, forKey: .isInvited) }
    try container.encodeIfPresent(askedFor, forKey: .askedFor)
    if !remark.isEmpty { try container.encode(remark, forKey: .remark) }
    if !phone.isEmpty { try container.encode(phone, forKey: .phone) }
  }
}

extension Visit: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, arrived, people, details, consultant, attended, madeCard, knownCard, steps, drive, drivesDone, left, result
  }

  /// Reads what is there; what is not known has no key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(VisitID.self, forKey: .id), arrived: try container.decode(Moment.self, forKey: .arrived),
      people: try container.decode(Int.self, forKey: .people))
    details = try container.decode(.details, else: details)
    consultant = try container.decodeIfPresent(StaffID.self, forKey: .consultant)
    attended = try container.decodeIfPresent(Moment.self, forKey: .attended)
    card =
      try container.decodeIfPresent(CardID.self, forKey: .madeCard).map(VisitCard.made)
      ?? container.decodeIfPresent(CardID.self, forKey: .knownCard).map(VisitCard.known)
    steps = try container.decodeEntries(.steps)
    drive = try container.decodeIfPresent(TestDrive.self, forKey: .drive)
    drivesDone = try container.decode(.drivesDone, else: 0)
    if let left = try container.decodeIfPresent(Moment.self, forKey: .left) {
      end = VisitEnd(at: left, result: try container.decode(ResultID.self, forKey: .result))
    }
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(arrived, forKey: .arrived)
    try container.encode(people, forKey: .people)
    if details != VisitDetails() { try container.encode(details, forKey: .details) }
    try container.encodeIfPresent(consultant, forKey: .consultant)
    try container.encodeIfPresent(attended, forKey: .attended)
    switch card {
    case .made(let id)?: try container.encode(id, forKey: .madeCard)
    case .known(let id)?: try container.encode(id, forKey: .knownCard)
    case nil: break
    }
    if !steps.isEmpty { try container.encode(entries: steps, forKey: .steps) }
    try container.encodeIfPresent(drive, forKey: .drive)
    if drivesDone > 0 { try container.encode(drivesDone, forKey: .drivesDone) }
    try container.encodeIfPresent(end?.at, forKey: .left)
    try container.encodeIfPresent(end?.result, forKey: .result)
  }
}
