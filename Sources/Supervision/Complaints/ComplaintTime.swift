/// The time that counts for a complaint: from receipt on, without the pauses in its log, and only in working hours where
/// a business calendar is set. Computed from the log when read.
struct ComplaintTime {
  private let received: Moment
  /// Apart from each other and in order; one that goes on ends at the end of time.
  private let pauses: [Range<Int64>]
  private let calendar: BusinessCalendar?
  /// Moments at which somebody saw the wall: receipt, what was done, and now.
  private let seen: Seen

  /// What is known of the wall's offset from UTC.
  private struct Seen {
    let received: Moment
    let log: [ComplaintEntry]
    let now: Moment
  }

  init(_ complaint: Complaint, at now: Moment, rule: ComplaintRule) {
    received = complaint.received
    pauses = Self.pauses(in: complaint.log, from: complaint.received)
    calendar = rule.calendar
    seen = Seen(received: complaint.received, log: complaint.log, now: now)
  }

  /// An instant as the wall shows or showed it, by the moment nearest to it at which somebody saw the wall: the limit of
  /// a complaint of last summer is told in summer time, and that of one from elsewhere on the wall there.
  func onTheWall(_ instant: Instant) -> Moment {
    func distance(_ moment: Moment) -> UInt64 { (moment.instant.milliseconds - instant.milliseconds).magnitude }
    var nearest = distance(seen.received) < distance(seen.now) ? seen.received : seen.now
    for entry in seen.log where distance(entry.at) < distance(nearest) { nearest = entry.at }
    return Moment(instant, offset: nearest.offset)
  }

  /// The wall's offset on a day: that of the last moment seen up to that day, or of receipt.
  private func offset(on day: CivilDay) -> Int {
    var last = seen.received
    for moment in seen.log.map(\.at) + [seen.now]
    where moment.day <= day && moment.instant > last.instant { last = moment }
    return last.offset
  }

  /// Whether the clock stands still for good unless something is done.
  var isPaused: Bool { pauses.last?.upperBound == .max }

  /// Milliseconds of pauses up to an instant.
  func paused(until end: Instant) -> Int64 {
    let whole = min(received.instant.milliseconds, end.milliseconds)..<end.milliseconds
    return pauses.reduce(0) { $0 + Int64($1.clamped(to: whole).count) }
  }

  /// Milliseconds that count up to an instant; none before receipt.
  func counted(until end: Instant) -> Int64 {
    let start = received.instant.milliseconds
    guard end.milliseconds > start else { return 0 }
    guard let calendar else { return end.milliseconds - start - paused(until: end) }
    var counted: Int64 = 0
    let last = onTheWall(end).day
    var day = received.day.advanced(by: -1)
    while day <= last {
      for part in parts(of: day, calendar) {
        counted += Int64(part.clamped(to: start..<end.milliseconds).count)
      }
      day = day.advanced(by: 1)
    }
    return counted
  }

  /// When so many milliseconds have counted; nil when that is not to be seen yet.
  func instant(counting wanted: Int64) -> Instant? {
    let start = received.instant.milliseconds
    guard let calendar else { return reach(wanted, in: without(pauses, start..<Int64.max)).instant }
    var (left, day) = (wanted, received.day.advanced(by: -1))
    for _ in 0..<Self.mostDays {
      let stretches = parts(of: day, calendar).compactMap { part in
        part.upperBound <= start ? nil : max(part.lowerBound, start)..<part.upperBound
      }
      let found = reach(left, in: stretches)
      if let instant = found.instant { return instant }
      left = found.left
      day = day.advanced(by: 1)
    }
    return nil
  }

  /// Days looked through for working time; a calendar may be all holidays.
  private static let mostDays = 1000

  private func reach(_ wanted: Int64, in stretches: [Range<Int64>]) -> (instant: Instant?, left: Int64) {
    var left = wanted
    for stretch in stretches {
      let length = stretch.upperBound - stretch.lowerBound
      guard left > length else { return (Instant(milliseconds: stretch.lowerBound + left), 0) }
      left -= length
    }
    return (nil, left)
  }

  /// The working hours of a day, without the pauses.
  private func parts(of day: CivilDay, _ calendar: BusinessCalendar) -> [Range<Int64>] {
    guard calendar.isWorked(day) else { return [] }
    let offset = offset(on: day)
    let open = Moment(day: day, time: calendar.hours.from, offset: offset).instant.milliseconds
    let close = Moment(day: day, time: calendar.hours.to, offset: offset).instant.milliseconds
    return open < close ? without(pauses, open..<close) : []
  }

  private func without(_ pauses: [Range<Int64>], _ whole: Range<Int64>) -> [Range<Int64>] {
    var (start, left) = (whole.lowerBound, [Range<Int64>]())
    for pause in pauses where pause.overlaps(whole) {
      if pause.lowerBound > start { left.append(start..<pause.lowerBound) }
      start = max(start, pause.upperBound)
    }
    if start < whole.upperBound { left.append(start..<whole.upperBound) }
    return left
  }

  /// From each pause to what ends it: going on, an answer, a closing or a reopening. Two that overlap, as after a clock
  /// that was set back, count once.
  private static func pauses(in log: [ComplaintEntry], from received: Moment) -> [Range<Int64>] {
    var pauses: [Range<Int64>] = []
    var start: Int64?
    for entry in log {
      let at = entry.at.instant.milliseconds
      switch entry.deed {
      case .paused: start = start ?? max(at, received.instant.milliseconds)
      case .resumed, .told, .reached(.closed), .merged, .reopened:
        if let from = start, from < at { pauses.append(from..<at) }
        start = nil
      default: break
      }
    }
    if let start { pauses.append(start..<Int64.max) }
    guard pauses.count > 1 else { return pauses }
    pauses.sort { $0.lowerBound < $1.lowerBound }
    return pauses.reduce(into: []) { apart, pause in
      if let last = apart.last, pause.lowerBound <= last.upperBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, pause.upperBound)
      } else {
        apart.append(pause)
      }
    }
  }
}
