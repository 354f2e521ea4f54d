/// A day of the calendar, wherever on earth; counted in days since 1970-01-01.
public struct CivilDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  /// The day that many days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// The day of that date in the Gregorian calendar; nil for a date that does not exist, such as 31 February.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, counting years from March so that the leap day comes last.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// The day written `2026-11-23`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var fields = FieldReader(text)
    guard let day = fields.day(), fields.isAtEnd else { return nil }
    self = day
  }

  /// Year, month (1–12) and day of the month (1–31).
  public var date: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday.allCases[((number + 3) % 7 + 7) % 7]
  }

  /// The day written `2026-11-23`.
  public var iso: String { String(line: { $0.put(self) }) }

  /// The day so many days later, or earlier when negative.
  public func advanced(by days: Int) -> CivilDay {
    CivilDay(number: number + days)
  }

  /// Whether this day comes before another.
  public static func < (a: CivilDay, b: CivilDay) -> Bool {
    a.number < b.number
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDay: CustomStringConvertible {
  /// The day written `2026-11-23`.
  public var description: String { iso }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Codable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The short name: 周一, Mon.
  public var name: Phrase {
    switch self {
    case .monday: Phrase(zh: "周一", en: "Mon")
    case .tuesday: Phrase(zh: "周二", en: "Tue")
    case .wednesday: Phrase(zh: "周三", en: "Wed")
    case .thursday: Phrase(zh: "周四", en: "Thu")
    case .friday: Phrase(zh: "周五", en: "Fri")
    case .saturday: Phrase(zh: "周六", en: "Sat")
    case .sunday: Phrase(zh: "周日", en: "Sun")
    }
  }
}
