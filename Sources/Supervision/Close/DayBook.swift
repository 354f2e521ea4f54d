/// Who said why, and when.
public struct DayRemark: Hashable, Codable, Sendable {
  /// When.
  public let at: Moment
  /// Who.
  public let by: String
  /// Why.
  public let reason: String
}

/// How a day was closed.
public struct DayClosing: Hashable, Codable, Sendable {
  /// When.
  public let at: Moment
  /// By whom.
  public let by: String
  /// The figures of the daily report as they were frozen.
  public let figures: DayFigures
  /// What was handed to the next day.
  public let carried: [Phrase]
}

/// How the record of a day stands.
public enum DayStanding: Hashable, Codable, Sendable {
  /// Not closed yet.
  case open
  /// Closed: nothing in it changes without a reason.
  case closed(DayClosing)
  /// Nobody closed it and it is let be, for a reason.
  case passedOver(DayRemark)
  /// Open again to be amended; as it was closed before, nil for a day passed over.
  case amending(was: DayClosing?)

  /// Whether the day's record is frozen.
  public var isFrozen: Bool {
    switch self {
    case .closed, .passedOver: true
    case .open, .amending: false
    }
  }

  /// How it was closed, now or before it was opened again; nil when it never was.
  public var closing: DayClosing? {
    switch self {
    case .closed(let closing), .amending(was: .some(let closing)): closing
    case .open, .passedOver, .amending(was: nil): nil
    }
  }
}

/// What is kept of a day beside what happened on it.
public struct DayRecord: Hashable, Sendable {
  /// What the DMS has of the day; nil before its export was taken in.
  public internal(set) var dms: [DMSRecord]?
  /// The differences that stand, and why.
  public internal(set) var explained: [DifferenceKey: DayRemark] = [:]
  /// Words of one's own for whoever takes over.
  public internal(set) var note = ""
  /// Why the day was opened again after it had been closed, oldest first.
  public internal(set) var amendments: [DayRemark] = []
  /// Whether it is closed.
  public internal(set) var standing = DayStanding.open
}

/// The records of the days at hand 日结.
public struct DayBook: Hashable, Sendable {
  /// They, by business day.
  public private(set) var records: Shelf<CivilDay, DayRecord> = [:]
  /// The first day that was closed here; nil in a house that closes none, which is not asked for any.
  public private(set) var since: CivilDay?

  init() {}

  /// The record of a day; an empty one where nothing is kept.
  public subscript(day: CivilDay) -> DayRecord { records[day] ?? DayRecord() }

  mutating func change(_ day: CivilDay, _ body: (inout DayRecord) -> Void) {
    var record = self[day]
    body(&record)
    records[day] = record == DayRecord() ? nil : record
  }

  mutating func noteClosed(_ day: CivilDay) { since = since.map { min($0, day) } ?? day }

  /// Lets go of days before one, and of the rows of the DMS of days that are frozen.
  mutating func letGo(before first: CivilDay, rowsBefore day: CivilDay) {
    for old in records.keys {
      if old < first {
        records[old] = nil
      } else if old < day, let record = records[old], record.dms != nil,
        record.standing.isFrozen || old < day.advanced(by: -Retention.visitDays)
      {
        records[old]?.dms = nil
      }
    }
  }
}

extension DayBook: Codable {
  private enum CodingKeys: String, CodingKey { case records, since }

  /// Reads what is there.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    records = try container.decodeShelf(.records)
    since = try container.decodeIfPresent(CivilDay.self, forKey: .since)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shelf: records, forKey: .records)
    try container.encodeIfPresent(since, forKey: .since)
  }
}

extension DayRecord: Codable {
  private enum CodingKeys: String, CodingKey { case dms, explained, note, amendments, standing }

  /// Reads what is there; what is not known has no key.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dms = try container.decodeIfPresent([DMSRecord].self, forKey: .dms)
    explained = try container.decodeEntries(.explained)
    note = try container.decode(.note, else: "")
    amendments = try container.decode(.amendments, else: [])
    standing = try container.decode(.standing, else: .open)
  }

  /// Writes what is known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(dms, forKey: .dms)
    if !explained.isEmpty { try container.encode(entries: explained, forKey: .explained) }
    if !note.isEmpty { try container.encode(note, forKey: .note) }
    if !amendments.isEmpty { try container.encode(amendments, forKey: .amendments) }
    if standing != .open { try container.encode(standing, forKey: .standing) }
  }
}

extension ShowroomState {
  /// Whether a business day's record is frozen: then acts on it are refused until it is opened again with a reason.
  public func isClosed(_ day: CivilDay) -> Bool { days[day].standing.isFrozen }

  /// The days of the last weeks that nobody closed or passed over, oldest first; none in a house that closes none.
  ///
  /// Days on which the house was shut are not asked for, nor is the day under way.
  public func unclosedDays(at now: Moment) -> [CivilDay] {
    guard let since = days.since else { return [] }
    let today = businessDay(of: now)
    let first = max(since, today.advanced(by: -Retention.recordDays))
    guard first < today else { return [] }
    return (first.number..<today.number).map(CivilDay.init(number:)).filter { day in
      !isClosed(day) && !settings.calendar.isShut(day)
    }
  }
}
