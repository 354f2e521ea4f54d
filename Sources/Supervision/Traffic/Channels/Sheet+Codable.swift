// Of a line only what is known is written, and its kind is the key under which it stands.

extension PhoneCall: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, phone, model, source, asked, level, invitedFor, result, takenBy, consultant
  }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(.name, else: "")
    phone = try container.decode(.phone, else: "")
    model = try container.decode(.model, else: "")
    source = try container.decodeIfPresent(SourceID.self, forKey: .source)
    asked = try container.decode(.asked, else: "")
    level = try container.decodeIfPresent(CustomerLevel.self, forKey: .level)
    invitedFor = try container.decodeIfPresent(CivilDay.self, forKey: .invitedFor)
    result = try container.decode(.result, else: "")
    takenBy = try container.decodeIfPresent(StaffID.self, forKey: .takenBy)
    consultant = try container.decodeIfPresent(StaffID.self, forKey: .consultant)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !name.isEmpty { try container.encode(name, forKey: .name) }
    if !phone.isEmpty { try container.encode(phone, forKey: .phone) }
    if !model.isEmpty { try container.encode(model, forKey: .model) }
    try container.encodeIfPresent(source, forKey: .source)
    if !asked.isEmpty { try container.encode(asked, forKey: .asked) }
    try container.encodeIfPresent(level, forKey: .level)
    try container.encodeIfPresent(invitedFor, forKey: .invitedFor)
    if !result.isEmpty { try container.encode(result, forKey: .result) }
    try container.encodeIfPresent(takenBy, forKey: .takenBy)
    try container.encodeIfPresent(consultant, forKey: .consultant)
  }
}

extension WebLead: Codable {
  private enum CodingKeys: String, CodingKey { case received, platform, name, phone, model, consultant }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    received = try container.decodeIfPresent(Moment.self, forKey: .received)
    platform = try container.decode(.platform, else: "")
    name = try container.decode(.name, else: "")
    phone = try container.decode(.phone, else: "")
    model = try container.decode(.model, else: "")
    consultant = try container.decodeIfPresent(StaffID.self, forKey: .consultant)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(received, forKey: .received)
    if !platform.isEmpty { try container.encode(platform, forKey: .platform) }
    if !name.isEmpty { try container.encode(name, forKey: .name) }
    if !phone.isEmpty { try container.encode(phone, forKey: .phone) }
    if !model.isEmpty { try container.encode(model, forKey: .model) }
    try container.encodeIfPresent(consultant, forKey: .consultant)
  }
}

extension OffSiteEvent: Codable {
  private enum CodingKeys: String, CodingKey {
    case day, place, leader, consultants, contacts, contactsLeft, cards, invited, orders, cost
  }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(day: try container.decode(CivilDay.self, forKey: .day))
    place = try container.decode(.place, else: "")
    leader = try container.decodeIfPresent(StaffID.self, forKey: .leader)
    consultants = try container.decode(.consultants, else: [])
    contacts = try container.decode(.contacts, else: 0)
    contactsLeft = try container.decode(.contactsLeft, else: 0)
    cards = try container.decode(.cards, else: 0)
    invited = try container.decode(.invited, else: 0)
    orders = try container.decode(.orders, else: 0)
    cost = try container.decode(.cost, else: 0)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(day, forKey: .day)
    try container.encode(place, forKey: .place)
    try container.encodeIfPresent(leader, forKey: .leader)
    if !consultants.isEmpty { try container.encode(consultants, forKey: .consultants) }
    for (key, number) in [
      (CodingKeys.contacts, contacts), (.contactsLeft, contactsLeft), (.cards, cards), (.invited, invited),
      (.orders, orders), (.cost, cost),
    ] where number != 0 {
      try container.encode(number, forKey: key)
    }
  }
}

extension SheetEntry: Codable {
  private enum CodingKeys: String, CodingKey { case call, lead, event }

  /// Reads a dictionary of one key, the kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if let call = try container.decodeIfPresent(PhoneCall.self, forKey: .call) {
      self = .call(call)
    } else if let lead = try container.decodeIfPresent(WebLead.self, forKey: .lead) {
      self = .lead(lead)
    } else {
      self = .event(try container.decode(OffSiteEvent.self, forKey: .event))
    }
  }

  /// Writes a dictionary of one key, the kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .call(let call): try container.encode(call, forKey: .call)
    case .lead(let lead): try container.encode(lead, forKey: .lead)
    case .event(let event): try container.encode(event, forKey: .event)
    }
  }
}

extension LeadResult: Codable {
  /// Reads `waiting`, `valid-card`, `on-file` or `no-intent` with its reason.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { line in
      switch line {
      case "waiting": return .waiting
      case "valid-card": return .validCard
      case "on-file": return .onFile
      default:
        var fields = FieldReader(line)
        return fields.take("no-intent ") ? .noIntent(NoIntentID(rawValue: fields.remainder)) : nil
      }
    }
  }

  /// Writes it so.
  public func encode(to encoder: any Encoder) throws { try encoder.write(code) }

  /// `waiting`, `valid-card`, `on-file`, or `no-intent` with its reason.
  public var code: String {
    switch self {
    case .waiting: "waiting"
    case .validCard: "valid-card"
    case .onFile: "on-file"
    case .noIntent(let reason): "no-intent \(reason.rawValue)"
    }
  }
}

extension SheetLine: Codable {
  private enum CodingKeys: String, CodingKey { case id, channel, at, entry, card, contacted, result }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(SheetID.self, forKey: .id),
      channel: try container.decode(ChannelID.self, forKey: .channel),
      at: try container.decode(Moment.self, forKey: .at),
      entry: try container.decode(SheetEntry.self, forKey: .entry))
    card = try container.decodeIfPresent(CardID.self, forKey: .card)
    contacted = try container.decodeIfPresent(Moment.self, forKey: .contacted)
    result = try container.decode(.result, else: .waiting)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(channel, forKey: .channel)
    try container.encode(at, forKey: .at)
    try container.encode(entry, forKey: .entry)
    try container.encodeIfPresent(card, forKey: .card)
    try container.encodeIfPresent(contacted, forKey: .contacted)
    if result != .waiting { try container.encode(result, forKey: .result) }
  }
}

extension SheetBook: Codable {
  private enum CodingKeys: String, CodingKey { case lines, nextNumber }

  /// Reads the lines at hand and the number the next one gets.
  public init(from decoder: any Decoder) throws {
    self.init()
    let container = try decoder.container(keyedBy: CodingKeys.self)
    lines = Dictionary(uniqueKeysWithValues: try container.decode([SheetLine].self, forKey: .lines).map { ($0.id, $0) })
    nextNumber = try container.decode(Int.self, forKey: .nextNumber)
  }

  /// Writes the lines in the order of their numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(lines.values.sorted { $0.id < $1.id }, forKey: .lines)
    try container.encode(nextNumber, forKey: .nextNumber)
  }
}
