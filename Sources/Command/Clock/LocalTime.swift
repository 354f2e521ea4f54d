import Supervision

/// A day and a time as written, with the zone mark if one stood there.
struct LocalTime: Hashable {
  let day: CivilDay
  let time: ClockTime
  /// Seconds ahead of UTC; nil when the text said nothing.
  var offset: Int?
  /// What goes beyond the second.
  var milliseconds = 0
  /// Whether only the day was written; the time is its beginning then.
  private(set) var isDay = false

  init(day: CivilDay, time: ClockTime, offset: Int? = nil, milliseconds: Int = 0) {
    self.day = day
    self.time = time
    self.offset = offset
    self.milliseconds = milliseconds
  }

  /// A day without a time.
  init(day: CivilDay) {
    self.init(day: day, time: ClockTime(0, 0))
    isDay = true
  }

  /// Reads ISO 8601: `2026-11-23T10:42`, with or without seconds, fractions and a zone mark; a blank may stand for `T`.
  init?(iso text: some StringProtocol) {
    guard let divider = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
      let day = CivilDay(iso: text[..<divider])
    else { return nil }
    var clock = text[text.index(after: divider)...]
    var offset: Int?
    if let mark = clock.firstIndex(where: { "Zz+-".contains($0) }) {
      guard let parsed = Self.offset(clock[mark...]) else { return nil }
      offset = parsed
      clock = clock[..<mark]
    }
    var milliseconds = 0
    if let point = clock.firstIndex(where: { $0 == "." || $0 == "," }) {
      guard let fraction = Self.milliseconds(clock[clock.index(after: point)...]) else { return nil }
      milliseconds = fraction
      clock = clock[..<point]
    }
    // `ClockTime` also reads 9:30, which ISO 8601 does not know, and 24:00, which belongs to the next day.
    guard clock.utf8.count == 5 || clock.utf8.count == 8, let time = ClockTime(clock), time.hour < 24 else {
      return nil
    }
    self.init(day: day, time: time, offset: offset, milliseconds: milliseconds)
  }

  /// The milliseconds of a fraction of a second as written behind the point; nil when those are no figures.
  static func milliseconds(_ fraction: some StringProtocol) -> Int? {
    guard !fraction.isEmpty, fraction.allSatisfy({ "0123456789".contains($0) }) else { return nil }
    return Int(String(fraction.prefix(3)) + String(repeating: "0", count: 3 - min(fraction.count, 3)))
  }

  /// Seconds ahead of UTC as written: `Z`, `+08:00`, `+0800` or `+08`; nil for anything else.
  static func offset(_ text: some StringProtocol) -> Int? {
    if text == "Z" || text == "z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count == 1 || (parts.count == 2 && parts[0].count == 2), digits.count == 2 || digits.count == 4,
      digits.allSatisfy({ "0123456789".contains($0) }), let hours = Int(digits.prefix(2)),
      let minutes = digits.count == 4 ? Int(digits.suffix(2)) : 0, hours <= 15, minutes < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
