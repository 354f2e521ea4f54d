import Glibc
import Supervision

/// The clock on the wall: the system's, or one that was set by hand and runs on from there, perhaps faster.
struct WallClock {
  /// What it was set to; nil follows the system, also when that jumps.
  private let set: Instant?
  private let started: Int64
  /// How many seconds go by here in one.
  let speed: Int

  /// The system's clock.
  init() {
    set = nil
    started = 0
    speed = 1
  }

  /// A clock set to an instant, running on at a speed.
  init(at instant: Instant, speed: Int = 1) {
    set = instant
    started = Self.monotonic
    self.speed = speed
  }

  /// The moment it shows.
  var now: Moment {
    TimeZone.moment(of: instant)
  }

  /// Nanoseconds until it shows another second, at least a tenth of a second so that a fast clock does not race.
  var untilNextSecond: Int64 {
    let part: Int64
    if let set {
      part = (set.milliseconds + (Self.monotonic - started) / 1_000_000 * Int64(speed)) % 1000
    } else {
      part = Self.realtime / 1_000_000 % 1000
    }
    return max((1000 - (part < 0 ? part + 1000 : part)) * 1_000_000 / Int64(speed), speed > 1 ? 100_000_000 : 1_000_000)
  }

  /// Nanoseconds until it shows an instant; negative when it has passed.
  func until(_ instant: Instant) -> Int64 {
    (instant.milliseconds - self.instant.milliseconds) * 1_000_000 / Int64(speed)
  }

  private var instant: Instant {
    guard let set else { return Instant(milliseconds: Self.realtime / 1_000_000) }
    return Instant(milliseconds: set.milliseconds + (Self.monotonic - started) / 1_000_000 * Int64(speed))
  }

  /// Nanoseconds of a clock that never goes back.
  static var monotonic: Int64 { read(CLOCK_MONOTONIC) }
  private static var realtime: Int64 { read(CLOCK_REALTIME) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
