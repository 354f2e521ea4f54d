/// A calendar month as the journal files it, written `2026-10`.
public struct JournalMonth: Hashable, Sendable {
  /// Year, 1 to 9999.
  public let year: Int
  /// Month of the year, 1 to 12.
  public let number: Int

  /// The month of that year; nil for one that does not exist.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    number = month
  }

  /// Its last day, 28 to 31.
  public var length: Int {
    switch number {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension JournalMonth: Comparable {
  /// Whether this month comes before another.
  public static func < (a: JournalMonth, b: JournalMonth) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension JournalMonth: LosslessStringConvertible {
  /// The month written `2026-10`; nil for anything else.
  public init?(_ description: String) {
    guard let numbers = Digits.fields(description, widths: [4, 2]) else { return nil }
    self.init(year: numbers[0], month: numbers[1])
  }

  /// The month written `2026-10`.
  public var description: String { Digits.text(year, width: 4) + "-" + Digits.text(number, width: 2) }
}

extension JournalMonth: Codable {
  /// Reads the text of `description`.
  public init(from decoder: any Decoder) throws { self = try Digits.value(from: decoder) }

  /// Writes `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Dates as text: fields of a fixed number of decimal digits with hyphens between.
enum Digits {
  static func text(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func fields(_ text: String, widths: [Int]) -> [Int]? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isPlain, fields.map(\.utf8.count) == widths else { return nil }
    return fields.compactMap { Int($0) }
  }

  static func value<Value: LosslessStringConvertible>(from decoder: any Decoder) throws -> Value {
    let text = try decoder.singleValueContainer().decode(String.self)
    if let value = Value(text) { return value }
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no such date: \(text)"))
  }
}
