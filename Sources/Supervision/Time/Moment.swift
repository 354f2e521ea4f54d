/// A point in time, the same everywhere: milliseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64

  /// The point so many milliseconds after 1970-01-01 00:00 UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Whether this point lies before another.
  public static func < (a: Instant, b: Instant) -> Bool {
    a.milliseconds < b.milliseconds
  }

  /// The point so much later.
  public func advanced(by minutes: Minutes) -> Instant {
    Instant(milliseconds: milliseconds + Int64(minutes.count) * 60_000)
  }

  /// Whole minutes from this point to a later one; negative when it lies before.
  public func minutes(to other: Instant) -> Minutes {
    Minutes(Int((other.milliseconds - milliseconds).floorDivided(by: 60_000)))
  }
}

/// A point in time as somebody saw it on the wall: the instant and the clock's offset from UTC there and then.
///
/// An event keeps its moment, so that daylight saving and time-zone changes move no event afterwards.
public struct Moment: Hashable, Sendable {
  /// When it was.
  public let instant: Instant
  /// Seconds that the wall clock was ahead of UTC.
  public let offset: Int

  /// An instant seen on a clock so many seconds ahead of UTC.
  public init(_ instant: Instant, offset: Int) {
    self.instant = instant
    self.offset = offset
  }

  /// The moment of a wall clock's day and time where the clock is so many seconds ahead of UTC.
  public init(day: CivilDay, time: ClockTime, offset: Int) {
    let seconds = Int64(day.number) * 86_400 + Int64(time.seconds) - Int64(offset)
    self.init(Instant(milliseconds: seconds * 1000), offset: offset)
  }

  /// The calendar day on that wall.
  public var day: CivilDay {
    CivilDay(number: Int(localSeconds.floorDivided(by: 86_400)))
  }

  /// The time on that wall.
  public var time: ClockTime {
    ClockTime(seconds: Int(localSeconds - Int64(day.number) * 86_400))
  }

  /// The moment so much later on the same wall clock.
  public func advanced(by minutes: Minutes) -> Moment {
    Moment(instant.advanced(by: minutes), offset: offset)
  }

  /// The business day it belongs to: before the hour at which the day rolls over it is still the day before.
  public func businessDay(rollingAt hour: ClockTime) -> CivilDay {
    time < hour ? day.advanced(by: -1) : day
  }

  /// Written as RFC 3339: `2026-11-23T10:42:07+08:00`.
  public var rfc3339: String {
    String(line: { line in
      line.put(day)
      line.put("T")
      line.put(time, hasSeconds: true)
      line.put(offset: offset)
    })
  }

  private var localSeconds: Int64 {
    instant.milliseconds.floorDivided(by: 1000) + Int64(offset)
  }
}

extension Int64 {
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
