/// How long the span of a report is; each begins where the calendar has it begin.
public enum ReportUnit: String, CaseIterable, Sendable {
  case day
  case week
  case month
  case quarter
  case year

  /// The word on the screen.
  public var name: Phrase {
    switch self {
    case .day: Phrase(zh: "日", en: "day")
    case .week: Phrase(zh: "周", en: "week")
    case .month: Phrase(zh: "月", en: "month")
    case .quarter: Phrase(zh: "季", en: "quarter")
    case .year: Phrase(zh: "年", en: "year")
    }
  }

  /// The next longer one; after the longest the shortest.
  public var next: ReportUnit {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// The days that a report is of, both ends among them.
public struct ReportSpan: Hashable, Sendable {
  /// The first day.
  public let first: CivilDay
  /// The last day; never before the first.
  public let last: CivilDay

  /// From one day to another.
  public init(_ first: CivilDay, _ last: CivilDay) {
    self.first = first
    self.last = max(first, last)
  }

  /// The day, week, month, quarter or year that a day lies in.
  public init(_ unit: ReportUnit, holding day: CivilDay) {
    let (year, month, _) = day.date
    switch unit {
    case .day: self.init(day, day)
    case .week:
      let monday = day.advanced(by: 1 - day.weekday.rawValue)
      self.init(monday, monday.advanced(by: 6))
    case .month: self.init(Self.first(year, month), Self.first(year, month + 1).advanced(by: -1))
    case .quarter:
      let start = (month - 1) / 3 * 3 + 1
      self.init(Self.first(year, start), Self.first(year, start + 3).advanced(by: -1))
    case .year: self.init(Self.first(year, 1), Self.first(year + 1, 1).advanced(by: -1))
    }
  }

  private static func first(_ year: Int, _ month: Int) -> CivilDay {
    let (year, month) = (year + (month - 1) / 12, (month - 1) % 12 + 1)
    return CivilDay(year: year, month: month, day: 1) ?? CivilDay(number: 0)
  }

  /// How many days it has, at least 1.
  public var days: Int { last.number - first.number + 1 }

  /// The same kind of span so many later, or earlier when negative.
  public func moved(by step: Int, _ unit: ReportUnit) -> ReportSpan {
    var span = self
    for _ in 0..<abs(step) {
      span = ReportSpan(unit, holding: step < 0 ? span.first.advanced(by: -1) : span.last.advanced(by: 1))
    }
    return span
  }

  /// Its parts of a unit, the first and the last cut to the span.
  public func parts(_ unit: ReportUnit) -> [ReportSpan] {
    var parts: [ReportSpan] = []
    var day = first
    while day <= last {
      let whole = ReportSpan(unit, holding: day)
      parts.append(ReportSpan(max(whole.first, first), min(whole.last, last)))
      day = whole.last.advanced(by: 1)
    }
    return parts
  }

  /// As a person writes it: `2026-11-23`, `2026-11`, `2026`, else `2026-11-01 – 2026-11-15`.
  public var text: String {
    if days == 1 { return first.iso }
    if self == ReportSpan(.month, holding: first) { return String(first.iso.prefix(7)) }
    if self == ReportSpan(.year, holding: first) { return String(first.iso.prefix(4)) }
    return "\(first.iso) – \(last.iso)"
  }

  /// Calendar months it touches.
  public var months: Int {
    let (a, b) = (first.date, last.date)
    return (b.year - a.year) * 12 + b.month - a.month + 1
  }
}

/// What the rows of a report stand for.
public enum ReportGrouping: String, CaseIterable, Sendable {
  case consultant
  case model
  case channel
  case day
  case week
  case month

  /// The word over the first column.
  public var name: Phrase {
    switch self {
    case .consultant: Phrase(zh: "顾问", en: "consultant")
    case .model: Phrase(zh: "车型", en: "model")
    case .channel: Phrase(zh: "渠道", en: "channel")
    case .day: Phrase(zh: "日期", en: "day")
    case .week: Phrase(zh: "周", en: "week")
    case .month: Phrase(zh: "月份", en: "month")
    }
  }

  /// The unit of the calendar it goes by; nil for what is no part of it.
  public var unit: ReportUnit? {
    switch self {
    case .day: .day
    case .week: .week
    case .month: .month
    case .consultant, .model, .channel: nil
    }
  }
}
