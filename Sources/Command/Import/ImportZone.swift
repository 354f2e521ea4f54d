import Supervision

/// In which zone a file's times are to be read.
enum ImportZone: Hashable {
  /// As the showroom's own wall clock, whatever marks they carry.
  case wall
  /// As their own marks say; without one, as the wall clock.
  case marks
  /// As that many seconds ahead of UTC.
  case offset(Int)
  /// As the clock of a named zone.
  case named(String)

  /// Reads `file`, `UTC`, `+08:00` or `Asia/Shanghai`.
  init(option text: String) throws(UsageError) {
    if text == "file" {
      self = .marks
    } else if text.uppercased() == "UTC" {
      self = .offset(0)
    } else if let offset = LocalTime.offset(text) {
      self = .offset(offset)
    } else if TimeZone.exists(text) {
      self = .named(text)
    } else {
      throw UsageError(
        zh: "--zone \(text)：没有这个时区；请写 UTC、+08:00、Asia/Shanghai，或 file（按文件里的时区标记）",
        en: "--zone \(text): no such zone; write UTC, +08:00, Asia/Shanghai, or file for the marks in the file")
    }
  }

  /// The times as the showroom's wall clock showed them.
  func onTheWall(_ times: [LocalTime]) -> [LocalTime] {
    switch self {
    case .wall: times
    case .marks: times.map { $0.offset == nil ? $0 : Self.wall(TimeZone.instant(of: $0)) }
    case .offset(let offset):
      times.map { Self.wall(Moment(day: $0.day, time: $0.time, offset: offset).instant) }
    case .named(let name):
      // All instants first: changing the zone reads its file each time.
      TimeZone.inForce(name) { times.map { TimeZone.instant(day: $0.day, time: $0.time) } }.map(Self.wall)
    }
  }

  /// Runs `body` with what puts a time on the world's clock as the clock of the zone showed it. Of an hour that comes twice
  /// the first is meant, unless it would lie before the instant given.
  func inForce<Value>(_ body: ((LocalTime, Instant?) -> Moment) -> Value) -> Value {
    switch self {
    case .wall: body { TimeZone.moment(day: $0.day, time: $0.time, notBefore: $1) }
    case .marks:
      body { time, first in
        guard let offset = time.offset else {
          return TimeZone.moment(day: time.day, time: time.time, notBefore: first)
        }
        return Moment(day: time.day, time: time.time, offset: offset)
      }
    case .offset(let offset): body { time, _ in Moment(day: time.day, time: time.time, offset: offset) }
    case .named(let name):
      TimeZone.inForce(name) { body { TimeZone.moment(day: $0.day, time: $0.time, notBefore: $1) } }
    }
  }

  private static func wall(_ instant: Instant) -> LocalTime {
    let moment = TimeZone.moment(of: instant)
    return LocalTime(day: moment.day, time: moment.time)
  }
}
