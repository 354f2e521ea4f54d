// Times are stored as text a person can read in the property list, and refused whole when they are not right.

extension CivilDay: Codable, CodingKeyRepresentable {
  /// Reads `2026-11-23`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(CivilDay.init(iso:))
  }

  /// Writes `2026-11-23`.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(iso)
  }

  /// The day as a dictionary's key.
  public var codingKey: any CodingKey { TextKey(iso) }

  /// The day that a dictionary's key names.
  public init?(codingKey: some CodingKey) {
    self.init(iso: codingKey.stringValue)
  }
}

extension ClockTime: Codable {
  /// Reads `09:30` or `09:30:15`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed { ClockTime($0) }
  }

  /// Writes `09:30:15`, or `09:30` when the seconds are zero.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(String(line: { $0.put(exact: self) }))
  }
}

extension Minutes: Codable {
  /// Reads a whole number of minutes.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes a whole number of minutes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(count)
  }
}

extension Moment: Codable {
  private enum CodingKeys: String, CodingKey {
    case milliseconds = "utc"
    case offset
  }

  /// Reads `2026-11-23T10:42:07.250+08:00`, or the instant in milliseconds and the offset in seconds.
  public init(from decoder: any Decoder) throws {
    if let line = decoder.line {
      var fields = FieldReader(line)
      guard let moment = fields.moment(), fields.isAtEnd else { throw decoder.unreadable(line, Moment.self) }
      self = moment
      return
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let milliseconds = try container.decode(Int64.self, forKey: .milliseconds)
    let offset = try container.decode(Int.self, forKey: .offset)
    guard Self.representable.contains(milliseconds), abs(offset.clamped(to: -86_400...86_400)) < 86_400 else {
      throw DecodingError.dataCorruptedError(
        forKey: .milliseconds, in: container, debugDescription: "\(milliseconds) \(offset) is no moment")
    }
    self.init(Instant(milliseconds: milliseconds), offset: offset)
  }

  /// Writes it as RFC 3339 with milliseconds; in numbers where that has no form, as with an offset of part minutes.
  public func encode(to encoder: any Encoder) throws {
    if let line { return try encoder.write(line) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(instant.milliseconds, forKey: .milliseconds)
    try container.encode(offset, forKey: .offset)
  }
}

extension Moment {
  /// The years 1 to 9999, in milliseconds; what a damaged store says beyond would overflow later on.
  private static let representable: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999

  /// All of it in a line without blanks, `2026-11-23T10:42:07.250+08:00`; nil when it has no such form.
  var line: String? {
    guard offset % 60 == 0, abs(offset) < 86_400,
      Self.representable.contains(instant.milliseconds.addingReportingOverflow(Int64(offset) * 1000).partialValue)
    else { return nil }
    let milliseconds = Int(instant.milliseconds - instant.milliseconds.floorDivided(by: 1000) * 1000)
    return String(line: { line in
      line.put(day)
      line.put("T")
      line.put(time, hasSeconds: true)
      if milliseconds != 0 {
        line.put(".")
        line.put(milliseconds, digits: 3)
      }
      line.put(offset: offset)
    })
  }
}

extension Comparable {
  func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}

/// A dictionary's key that is only text.
struct TextKey: CodingKey {
  let stringValue: String
  var intValue: Int? { Int(stringValue) }

  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { self.init(String(intValue)) }
}

extension Decoder {
  /// The text that stands there; nil when it is something else, as in a store of an earlier version.
  var line: String? { try? singleValueContainer().decode(String.self) }

  func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
    let text = try singleValueContainer().decode(String.self)
    guard let value = parse(text) else { throw unreadable(text, Value.self) }
    return value
  }

  /// What is said of a text that should be something of a type and is not.
  func unreadable<Value>(_ text: String, _ type: Value.Type) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "\(text) is no \(type)"))
  }
}

extension Encoder {
  func write(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
