// The floor's acts are the most there are, so each is a line: `moved 3 to door`, `moved 3 until 12:15 to meal`.

extension DoorWatch: Codable {
  private enum CodingKeys: String, CodingKey { case staff, from, to }

  /// Reads `3 09:00:12-10:01:05`, or `3 09:00:12-` while it goes on; and the dictionary of earlier versions.
  public init(from decoder: any Decoder) throws {
    guard let line = decoder.line else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      staff = try container.decode(StaffID.self, forKey: .staff)
      from = try container.decode(ClockTime.self, forKey: .from)
      to = try container.decodeIfPresent(ClockTime.self, forKey: .to)
      return
    }
    var fields = FieldReader(line)
    guard let number = fields.number(), fields.take(" "), let from = fields.time(), fields.take("-") else {
      throw decoder.unreadable(line, DoorWatch.self)
    }
    staff = StaffID(rawValue: number)
    self.from = from
    to = fields.isAtEnd ? nil : fields.time()
    guard fields.isAtEnd else { throw decoder.unreadable(line, DoorWatch.self) }
  }

  /// Writes `3 09:00:12-10:01:05`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(
      String(line: { line in
        line.put(staff.rawValue)
        line.put(" ")
        line.put(exact: from)
        line.put("-")
        if let to { line.put(exact: to) }
      }))
  }
}

extension FloorEvent {
  /// `moved 3 to door`, `moved 3 until 12:15 to meal`.
  var line: String {
    switch self {
    case .moved(let staff, let place, let back):
      String(line: { line in
        line.put("moved ")
        line.put(staff.rawValue)
        if let back {
          line.put(" until ")
          line.put(exact: back)
        }
        line.put(" to ")
        line.put(place.rawValue)
      })
    }
  }

  /// Reads what `line` writes, without the word at its beginning; nil for anything else.
  init?(moved fields: inout FieldReader) {
    guard let staff = fields.number() else { return nil }
    var back: ClockTime?
    if fields.take(" until ") {
      guard let time = fields.time() else { return nil }
      back = time
    }
    guard fields.take(" to ") else { return nil }
    self = .moved(staff: StaffID(rawValue: staff), to: PlaceID(rawValue: fields.remainder), back: back)
  }
}
