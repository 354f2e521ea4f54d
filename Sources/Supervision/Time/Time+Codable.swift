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
    try encoder.write(seconds % 60 == 0 ? text : textWithSeconds)
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

  /// Reads the instant in milliseconds and the offset in seconds.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let milliseconds = try container.decode(Int64.self, forKey: .milliseconds)
    let offset = try container.decode(Int.self, forKey: .offset)
    guard Self.representable.contains(milliseconds), abs(offset.clamped(to: -86_400...86_400)) < 86_400 else {
      throw DecodingError.dataCorruptedError(
        forKey: .milliseconds, in: container, debugDescription: "\(milliseconds) \(offset) is no moment")
    }
    self.init(Instant(milliseconds: milliseconds), offset: offset)
  }

  /// Writes the instant in milliseconds and the offset in seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(instant.milliseconds, forKey: .milliseconds)
    try container.encode(offset, forKey: .offset)
  }
}

extension Moment {
  /// The years 1 to 9999, in milliseconds; what a damaged store says beyond would overflow later on.
  private static let representable: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
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
  func parsed<Value>(_ parse: (String) -> Value?) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = parse(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no \(Value.self)")
    }
    return value
  }
}

extension Encoder {
  func write(_ text: String) throws {
    var container = singleValueContainer()
    try container.encode(text)
  }
}
