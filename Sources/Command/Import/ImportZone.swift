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

  /// Runs `body` with what puts a time on the world's clock as the clock of the zone showed it. A time's own mark says which
  /// instant it is, whatever the zone. Of an hour that comes twice the first is meant, unless it would lie before the instant
  /// given.
  func inForce<Value>(_ body: ((LocalTime, Instant?) -> Moment) -> Value) -> Value {
    switch self {
    case .wall, .marks:
      body { time, first in Self.marked(time) ?? Self.read(time, notBefore: first) }
    case .offset(let offset):
      body { time, _ in
        let moment =
          Self.marked(time) ?? Moment(day: time.day, time: time.time, offset: offset).later(time.milliseconds)
        return Moment(moment.instant, offset: offset)
      }
    case .named(let name):
      TimeZone.inForce(name) {
        body { time, first in
          guard let marked = Self.marked(time) else { return Self.read(time, notBefore: first) }
          return TimeZone.moment(of: marked.instant)
        }
      }
    }
  }

  private static func marked(_ time: LocalTime) -> Moment? {
    time.offset.map { Moment(day: time.day, time: time.time, offset: $0).later(time.milliseconds) }
  }

  private static func read(_ time: LocalTime, notBefore first: Instant?) -> Moment {
    let whole = first.map { Instant(milliseconds: $0.milliseconds - Int64(time.milliseconds)) }
    return TimeZone.moment(day: time.day, time: time.time, notBefore: whole).later(time.milliseconds)
  }

  private static func wall(_ instant: Instant) -> LocalTime {
    let moment = TimeZone.moment(of: instant)
    return LocalTime(day: moment.day, time: moment.time)
  }
}

extension Moment {
  /// The moment so many milliseconds later on the same wall.
  fileprivate func later(_ milliseconds: Int) -> Moment {
    Moment(Instant(milliseconds: instant.milliseconds + Int64(milliseconds)), offset: offset)
  }
}
