/// A date and time of day in UTC, for text formats.
struct CalendarDate {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int
  let milliseconds: Int

  /// Nil for what four digits of year cannot say.
  init?(secondsSince2001: Double) {
    guard abs(secondsSince2001) < 1e12 else { return nil }
    let total = Int((secondsSince2001 * 1000).rounded())
    let seconds = Self.quotient(total, 1000)
    let days = Self.quotient(seconds, 86_400)
    milliseconds = total - seconds * 1000
    secondOfDay = seconds - days * 86_400
    // Eras of 400 years that begin on 1 March: leap days come last and months follow one rule.
    let shifted = days + 730_791
    let era = Self.quotient(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard (0...9999).contains(year) else { return nil }
  }

  /// RFC 3339 in UTC, with milliseconds where there are any and they are asked for.
  func text(withMilliseconds: Bool) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { padded($0, 2) }
    let fraction = withMilliseconds && milliseconds > 0 ? "." + padded(milliseconds, 3) : ""
    return date + "T" + time.joined(separator: ":") + fraction + "Z"
  }

  /// Seconds since 2001-01-01 00:00:00 UTC of an instant written as `text(withMilliseconds:)` writes it without them; nil
  /// for anything else, and for what no calendar has.
  static func seconds(_ text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    let shape = Array("0000-00-00T00:00:00Z".utf8)
    guard bytes.count == shape.count else { return nil }
    for (byte, wanted) in zip(bytes, shape) {
      let fits = wanted == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == wanted
      guard fits else { return nil }
    }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard (1...12).contains(month), hour < 24, minute < 60, second < 60 else { return nil }
    // The same calendar the other way round: years begin in March.
    let shiftedYear = month > 2 ? year : year - 1
    let era = quotient(shiftedYear, 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 730_791
    let total = days * 86_400 + hour * 3600 + minute * 60 + second
    // A day that its month does not have comes back as another.
    let back = CalendarDate(secondsSince2001: Double(total))
    return back?.day == day && back?.month == month ? total : nil
  }

  /// Division that rounds down, below zero too.
  private static func quotient(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
  }
}
