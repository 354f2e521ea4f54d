/// How many duties fell due in some days, and what became of them.
public struct DutyTally: Hashable, Sendable {
  /// How many of each kind.
  public private(set) var counts: [DutyRecord.Mark: Int] = [:]

  /// Of some days' records.
  public init(_ records: some Sequence<DutyRecord> = []) { for record in records { add(record) } }

  /// Takes one more day in.
  public mutating func add(_ record: DutyRecord) { for mark in record.marks.values { add(mark) } }

  /// Takes one more duty in.
  public mutating func add(_ mark: DutyRecord.Mark) { counts[mark, default: 0] += 1 }

  /// How many were done, by whoever or whatever saw it, in time or late.
  public var done: Int { count(.done) + count(.late) + count(.seen) }
  /// How many were asked for in the end: neither let go nor carried over.
  public var asked: Int { done + count(.missed) }
  /// The share done of those asked for, 0 to 1; nil when none was.
  public var rate: Double? { asked > 0 ? Double(done) / Double(asked) : nil }

  /// How many there are of a kind.
  public func count(_ mark: DutyRecord.Mark) -> Int { counts[mark] ?? 0 }
}

/// Completion by day, week, month and duty, and streaks: over the days held on which the house worked.
public struct DutyFigures: Sendable {
  /// A stretch of days with its first day.
  public struct Part: Hashable, Sendable {
    /// The first day of it that counts.
    public let first: CivilDay
    /// What became of its duties.
    public let tally: DutyTally
  }

  /// One row of the catalogue.
  public struct Row: Hashable, Sendable {
    /// Which.
    public let key: DutyKey
    /// What became of it on the days it fell due.
    public let tally: DutyTally
    /// How many times in a row it was done, up to now.
    public let streak: Int
  }

  /// Day by day, the oldest first.
  public let days: [Part]
  /// Week by week, Monday first.
  public let weeks: [Part]
  /// Month by month.
  public let months: [Part]
  /// Row by row, those done least first.
  public let rows: [Row]
  /// Days in a row with nothing missed, up to now; today counts once it is complete.
  public let streak: Int
  /// The longest such run among the days held.
  public let bestStreak: Int
}

extension ShowroomState {
  /// The last days held before the business day of a moment on which anything was asked for, the oldest first.
  public func dutyDays(before now: Moment, atMost count: Int) -> [DutyFigures.Part] {
    let today = businessDay(of: now)
    let days = dutyRecords.filter { $0.key < today && !$0.value.marks.isEmpty }.sorted { $0.key < $1.key }
    return days.suffix(max(count, 0)).map { .init(first: $0.key, tally: DutyTally([$0.value])) }
  }

  /// Completion and streaks over the days held, the business day of a moment included as it stands then.
  public func dutyFigures(at now: Moment) -> DutyFigures {
    let today = businessDay(of: now)
    var records = dutyRecords.filter { $0.key < today }.map { (day: $0.key, record: $0.value) }.sorted {
      $0.day < $1.day
    }
    records.append((today, dutyRecord(at: now)))
    let parts = { (name: (CivilDay) -> CivilDay) in
      Dictionary(grouping: records) { name($0.day) }.map {
        DutyFigures.Part(first: $0.key, tally: DutyTally($0.value.map(\.record)))
      }
      .sorted { $0.first < $1.first }
    }
    var rows: [DutyKey: (tally: DutyTally, streak: Int)] = [:]
    for (day, record) in records {
      for (key, mark) in record.marks {
        // What is still to come today breaks no streak.
        if day == today, mark == .missed { continue }
        var row = rows[key.original] ?? (DutyTally(), 0)
        row.tally.add(mark)
        if mark.isDone { row.streak += 1 } else if mark == .missed { row.streak = 0 }
        rows[key.original] = row
      }
    }
    var (streak, best) = (0, 0)
    for (day, record) in records {
      let tally = DutyTally([record])
      if tally.count(.missed) == 0 { if tally.done > 0 { streak += 1 } } else if day != today { streak = 0 }
      best = max(best, streak)
    }
    return DutyFigures(
      days: parts { $0 }, weeks: parts { $0.advanced(by: 1 - $0.weekday.rawValue) },
      months: parts { $0.advanced(by: 1 - $0.date.day) },
      rows: rows.map { DutyFigures.Row(key: $0.key, tally: $0.value.tally, streak: $0.value.streak) }.sorted { a, b in
        (a.tally.rate ?? 2, -a.tally.asked, a.key.text) < (b.tally.rate ?? 2, -b.tally.asked, b.key.text)
      },
      streak: streak, bestStreak: best)
  }
}

extension DutyRecord.Mark {
  /// Whether it was done.
  public var isDone: Bool {
    switch self {
    case .done, .late, .seen: true
    case .excused, .carried, .missed: false
    }
  }
}
