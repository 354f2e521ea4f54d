/// A typed identifier made of text, such as a channel's or a place's; the same text stands on the command line.
public protocol TextIdentifier: RawRepresentable, Hashable, Codable, CodingKeyRepresentable, Sendable,
  CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String {
  /// The identifier of that text.
  init(rawValue: String)
}

extension TextIdentifier {
  /// The identifier written as a literal.
  public init(stringLiteral text: String) { self.init(rawValue: text) }
  /// The identifier's text.
  public var description: String { rawValue }
  /// The identifier as a dictionary's key.
  public var codingKey: any CodingKey { TextKey(rawValue) }
  /// The identifier that a dictionary's key names.
  public init?(codingKey: some CodingKey) { self.init(rawValue: codingKey.stringValue) }
  /// Reads the text.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }
  /// Writes the text.
  public func encode(to encoder: any Encoder) throws { try encoder.write(rawValue) }
}

/// A typed identifier made of a running number, such as a complaint's.
public protocol NumberIdentifier: RawRepresentable, Hashable, Comparable, Codable, CodingKeyRepresentable, Sendable
where RawValue == Int {
  /// The identifier of that number.
  init(rawValue: Int)
}

extension NumberIdentifier {
  /// Whether this number was given before the other.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  /// The identifier as a dictionary's key.
  public var codingKey: any CodingKey { TextKey(String(rawValue)) }
  /// The identifier that a dictionary's key names; nil when it is no number.
  public init?(codingKey: some CodingKey) {
    guard let number = Int(codingKey.stringValue) else { return nil }
    self.init(rawValue: number)
  }
  /// Reads the number.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(Int.self))
  }
  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
