import Glibc
import Supervision

/// The C library's time zone: the one of the process, by `TZ` or the system.
enum TimeZone {
  /// The moment of an instant as the wall clock here shows it.
  static func moment(of instant: Instant) -> Moment {
    var seconds = time_t(instant.milliseconds / 1000 - (instant.milliseconds % 1000 < 0 ? 1 : 0))
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else { return Moment(instant, offset: 0) }
    return Moment(instant, offset: parts.tm_gmtoff)
  }

  /// The instant at which the wall clock here shows a day and time; of an hour that comes twice, either.
  static func instant(day: CivilDay, time: ClockTime) -> Instant {
    let date = day.date
    var parts = tm()
    parts.tm_year = Int32(date.year - 1900)
    parts.tm_mon = Int32(date.month - 1)
    parts.tm_mday = Int32(date.day)
    parts.tm_hour = Int32(time.seconds / 3600)
    parts.tm_min = Int32(time.seconds / 60 % 60)
    parts.tm_sec = Int32(time.seconds % 60)
    parts.tm_isdst = -1
    return Instant(milliseconds: Int64(mktime(&parts)) * 1000)
  }

  /// The moment at which the wall clock here shows a day and time: of an hour that comes twice the first, unless that lies
  /// before `first` and the second does not; of one that is left out, as if it were not.
  static func moment(day: CivilDay, time: ClockTime, notBefore first: Instant?) -> Moment {
    var found = moment(of: instant(day: day, time: time))
    if found.day != day || found.time != time {
      // The clocks were put forward over it: reckoned by the offset before that.
      let before = moment(of: Instant(milliseconds: found.instant.milliseconds - 7_200_000))
      let meant = Moment(day: day, time: time, offset: before.offset)
      found = moment(of: meant.instant)
      return found
    }
    let other = [-3_600_000, 3_600_000, -1_800_000, 1_800_000].map { found.instant.milliseconds + Int64($0) }.map {
      moment(of: Instant(milliseconds: $0))
    }.first { $0.day == day && $0.time == time }
    guard let other else { return found }
    let (earlier, later) = other.instant < found.instant ? (other, found) : (found, other)
    if let first, earlier.instant < first, later.instant >= first { return later }
    return earlier
  }

  /// The instant of a written time: by its zone mark, else by the wall clock here.
  static func instant(of local: LocalTime) -> Instant {
    guard let offset = local.offset else { return instant(day: local.day, time: local.time) }
    return Moment(day: local.day, time: local.time, offset: offset).instant
  }

  /// Whether the system knows a zone of that name, such as `Asia/Shanghai`.
  static func exists(_ name: String) -> Bool {
    guard !name.hasPrefix("/"), !name.contains(".."), !name.isEmpty else { return false }
    let folder = Environment.value("TZDIR") ?? "/usr/share/zoneinfo"
    var status = stat()
    return stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Runs `body` with another zone in force; the process has one thread.
  static func inForce<Value>(_ name: String, _ body: () -> Value) -> Value {
    let before = Environment.value("TZ")
    setenv("TZ", name, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    return body()
  }
}
