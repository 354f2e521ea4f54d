/// A time on the showroom's wall clock; seconds since midnight, 0 to 86,400 (24:00, the end of a day).
public struct ClockTime: Hashable, Comparable, Sendable {
  /// Seconds since midnight, 0 to 86,400.
  public let seconds: Int

  /// The time so many seconds after midnight, held inside the day.
  public init(seconds: Int) {
    self.seconds = min(max(seconds, 0), 86_400)
  }

  /// The time at an hour and minute; held inside the day.
  public init(_ hour: Int, _ minute: Int) {
    self.init(seconds: (hour * 60 + minute) * 60)
  }

  /// The time written `9:30`, `09:30` or `09:30:15`; nil for anything else, such as 25:00.
  public init?(_ text: some StringProtocol) {
    var fields = FieldReader(text)
    guard let time = fields.time(), fields.isAtEnd else { return nil }
    self = time
  }

  /// Whole minutes since midnight.
  public var minutes: Int { seconds / 60 }
  /// The hour, 0 to 24.
  public var hour: Int { seconds / 3600 }

  /// The hour written `09`.
  public var hourText: String { String(hour).leftPadded(to: 2) }

  /// The time written `09:30`.
  public var text: String { String(line: { $0.put(self, hasSeconds: false) }) }

  /// The time written `09:30:15`.
  public var textWithSeconds: String { String(line: { $0.put(self, hasSeconds: true) }) }

  /// The time so much later on the same day, held inside the day.
  public func advanced(by minutes: Minutes) -> ClockTime {
    ClockTime(seconds: seconds + minutes.count * 60)
  }

  /// How long from this time to a later one; negative when it is earlier. Part minutes are dropped.
  public func distance(to other: ClockTime) -> Minutes {
    Minutes((other.seconds - seconds) / 60)
  }

  /// Whether this time comes before another on the same day.
  public static func < (a: ClockTime, b: ClockTime) -> Bool {
    a.seconds < b.seconds
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time written `09:30`.
  public var description: String { text }
}

/// A stretch of time in whole minutes.
public struct Minutes: Hashable, Comparable, Sendable {
  /// How many minutes; negative for the past.
  public let count: Int

  /// So many minutes.
  public init(_ count: Int) {
    self.count = count
  }

  /// So many hours.
  public static func hours(_ hours: Int) -> Minutes {
    Minutes(hours * 60)
  }

  /// Whether this stretch is shorter than another.
  public static func < (a: Minutes, b: Minutes) -> Bool {
    a.count < b.count
  }

  /// In words: 47 分 / 47 min, 2 时 05 分 / 2 h 05.
  public var words: Phrase {
    let n = abs(count)
    guard n >= 60 else { return Phrase(zh: "\(n) 分", en: "\(n) min") }
    let rest = String(n % 60).leftPadded(to: 2)
    return Phrase(zh: "\(n / 60) 时 \(rest) 分", en: "\(n / 60) h \(rest)")
  }
}
