/// A calendar day as the journal files it, written `2026-10-03`.
public struct JournalDay: Hashable, Sendable {
  /// The month it is in.
  public let month: JournalMonth
  /// Day of the month, 1 to 31.
  public let number: Int

  /// The day of that date in the Gregorian calendar; nil for a date that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard let month = JournalMonth(year: year, month: month) else { return nil }
    self.init(month, day)
  }

  /// The day of that month; nil for one that does not exist.
  public init?(_ month: JournalMonth, _ day: Int) {
    guard (1...month.length).contains(day) else { return nil }
    self.month = month
    number = day
  }

  /// Year, 1 to 9999.
  public var year: Int { month.year }
}

extension JournalDay: Comparable {
  /// Whether this day comes before another.
  public static func < (a: JournalDay, b: JournalDay) -> Bool { (a.month, a.number) < (b.month, b.number) }
}

extension JournalDay: LosslessStringConvertible {
  /// The day written `2026-10-03`; nil for anything else.
  public init?(_ description: String) {
    guard let numbers = Digits.fields(description, widths: [4, 2, 2]) else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The day written `2026-10-03`.
  public var description: String { month.description + "-" + Digits.text(number, width: 2) }
}

extension JournalDay: Codable {
  /// Reads the text of `description`.
  public init(from decoder: any Decoder) throws { self = try Digits.value(from: decoder) }

  /// Writes `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
