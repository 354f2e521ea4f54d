/// Reads a line of fields from the left, byte by byte: a store holds thousands of these lines, and cutting them up as text
/// took most of the time it opens in.
///
/// A field that is not there is nil; whatever was taken until then is gone, since the line is refused then.
struct FieldReader {
  /// A copy: through the indices of a text each byte costs several times as much.
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// Whether nothing is left.
  var isAtEnd: Bool { position == bytes.count }

  /// What is left, as it stands.
  var remainder: String { String(decoding: bytes[position...], as: UTF8.self) }

  /// Takes a text if it comes next.
  mutating func take(_ text: StaticString) -> Bool {
    let end = position + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[position + index] != text.utf8Start[index] { return false }
    position = end
    return true
  }

  /// What comes before the next blank or the end; may be empty.
  mutating func word() -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A number of one to eighteen digits, so that it cannot overflow.
  mutating func number() -> Int? { number(digits: 1...18) }

  /// A number of so many digits.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    var (value, count) = (0, 0)
    while count < digits.upperBound, position < bytes.count, case 0x30...0x39 = bytes[position] {
      value = value * 10 + Int(bytes[position] - 0x30)
      count += 1
      position += 1
    }
    return digits.contains(count) ? value : nil
  }
}

extension FieldReader {
  /// A day written `2026-11-23`.
  mutating func day() -> CivilDay? {
    guard let year = number(digits: 4...4), take("-"), let month = number(digits: 2...2), take("-"),
      let day = number(digits: 2...2)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// A time written `9:30`, `09:30` or `09:30:15`, 24:00 at the latest.
  mutating func time() -> ClockTime? {
    guard let hour = number(digits: 1...2), take(":"), let minute = number(digits: 2...2), minute < 60 else {
      return nil
    }
    var second = 0
    if take(":") {
      guard let found = number(digits: 2...2), found < 60 else { return nil }
      second = found
    }
    let seconds = (hour * 60 + minute) * 60 + second
    return seconds <= 86_400 ? ClockTime(seconds: seconds) : nil
  }

  /// Hours written `09:00-17:30`.
  mutating func hours() -> Hours? {
    guard let from = time(), take("-"), let to = time() else { return nil }
    return Hours(from: from, to: to)
  }

  /// A moment written `2026-11-23T10:42:07.250+08:00`, the part of a second being left out when it is none.
  mutating func moment() -> Moment? {
    guard let day = day(), take("T"), let time = time() else { return nil }
    var milliseconds = 0
    if take(".") {
      guard let found = number(digits: 3...3) else { return nil }
      milliseconds = found
    }
    guard let offset = offset() else { return nil }
    let whole = Moment(day: day, time: time, offset: offset).instant.milliseconds
    return Moment(Instant(milliseconds: whole + Int64(milliseconds)), offset: offset)
  }

  private mutating func offset() -> Int? {
    if take("Z") { return 0 }
    let sign = take("-") ? -1 : 1
    guard sign < 0 || take("+"), let hours = number(digits: 2...2), take(":"), let minutes = number(digits: 2...2),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes) * 60
  }
}
