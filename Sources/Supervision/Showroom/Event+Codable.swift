extension Event: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case settings, staff, floor, roster, traffic, complaint, duty, undone, redone, visit, card, turn, alarm
    case task
    case day
  }

  /// Reads a line, or a dictionary of one key, the feature's name.
  public init(from decoder: any Decoder) throws {
    if let line = decoder.line {
      guard let event = Event(line: line) else { throw Self.unknown(decoder) }
      self = event
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // `allKeys` would ask the runtime what each key is, which at the first time takes as long as a command may.
    guard let key = CodingKeys.allCases.first(where: container.contains) else { throw Self.unknown(decoder) }
    switch key {
    case .settings: self = .settings(try container.decode(SettingsEvent.self, forKey: key))
    case .staff: self = .staff(try container.decode(StaffEvent.self, forKey: key))
    case .floor: self = .floor(try container.decode(FloorEvent.self, forKey: key))
    case .roster: self = .roster(try container.decode(RosterEvent.self, forKey: key))
    case .traffic: self = .traffic(try container.decode(TrafficEvent.self, forKey: key))
    case .complaint: self = .complaint(try container.decode(ComplaintEvent.self, forKey: key))
    case .duty: self = .duty(try container.decode(DutyEvent.self, forKey: key))
    case .visit: self = .visit(try container.decode(VisitEvent.self, forKey: key))
    case .card: self = .card(try container.decode(CardEvent.self, forKey: key))
    case .turn: self = .turn(try container.decode(TurnEvent.self, forKey: key))
    case .alarm: self = .alarm(try container.decode(AlarmEvent.self, forKey: key))
    case .task: self = .task(try container.decode(TaskEvent.self, forKey: key))
    case .day: self = .day(try container.decode(DayEvent.self, forKey: key))
    case .undone: self = .undone(try container.decode(ActID.self, forKey: key))
    case .redone: self = .redone(try container.decode(ActID.self, forKey: key))
    }
  }

  /// Writes a line for what happens many times a day, else a dictionary of one key, the feature's name.
  public func encode(to encoder: any Encoder) throws {
    if let line { return try encoder.write(line) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .settings(let event): try container.encode(event, forKey: .settings)
    case .staff(let event): try container.encode(event, forKey: .staff)
    case .floor(let event): try container.encode(event, forKey: .floor)
    case .roster(let event): try container.encode(event, forKey: .roster)
    case .traffic(let event): try container.encode(event, forKey: .traffic)
    case .complaint(let event): try container.encode(event, forKey: .complaint)
    case .duty(let event): try container.encode(event, forKey: .duty)
    case .visit(let event): try container.encode(event, forKey: .visit)
    case .card(let event): try container.encode(event, forKey: .card)
    case .turn(let event): try container.encode(event, forKey: .turn)
    case .alarm(let event): try container.encode(event, forKey: .alarm)
    case .task(let event): try container.encode(event, forKey: .task)
    case .day(let event): try container.encode(event, forKey: .day)
    case .undone(let act): try container.encode(act, forKey: .undone)
    case .redone(let act): try container.encode(act, forKey: .redone)
    }
  }

  private var line: String? {
    switch self {
    case .floor(let event): event.line
    case .traffic(let event): event.line
    case .visit(let event): event.line
    default: nil
    }
  }

  private init?(line: String) {
    var fields = FieldReader(line)
    if fields.take("moved "), let event = FloorEvent(moved: &fields) {
      self = .floor(event)
    } else if fields.take("counted "), let event = TrafficEvent(counted: &fields) {
      self = .traffic(event)
    } else if fields.take("visit "), let event = VisitEvent(visit: &fields) {
      self = .visit(event)
    } else {
      return nil
    }
  }

  private static func unknown(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "an event of a kind this version does not know"))
  }
}
