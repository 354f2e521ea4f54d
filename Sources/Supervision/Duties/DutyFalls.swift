/// On which days a row of the duty catalogue falls due.
public enum DutyFalls: Hashable, Sendable {
  case daily
  /// Monday to Friday.
  case weekdays
  case weekly(Weekday)
  /// On that day of the month, 1 to 31; in a shorter month on its last day.
  case monthly(Int)
  /// On that day of January, April, July and October, 1 to 31; in a shorter month on its last day.
  case quarterly(Int)
  /// Only when the occasion arises: it can be checked off any day and is never late.
  case occasional

  /// Whether it falls due on a day.
  public func due(on day: CivilDay) -> Bool {
    switch self {
    case .daily: true
    case .weekdays: day.weekday.rawValue <= 5
    case .weekly(let weekday): day.weekday == weekday
    case .monthly(let number): day.isDay(number)
    case .quarterly(let number): (day.date.month - 1) % 3 == 0 && day.isDay(number)
    case .occasional: false
    }
  }

  /// Its name: 每天, 每周五, Fri, day 25.
  public var name: Phrase {
    switch self {
    case .daily: Phrase(zh: "每天", en: "daily")
    case .weekdays: Phrase(zh: "工作日", en: "weekdays")
    case .weekly(let day): Phrase(zh: "每\(day.name.zh)", en: "weekly \(day.name.en)")
    case .monthly(let day): Phrase(zh: "每月 \(day) 日", en: "monthly \(day)")
    case .quarterly(let day): Phrase(zh: "每季首月 \(day) 日", en: "quarterly \(day)")
    case .occasional: Phrase(zh: "随时", en: "as it comes")
    }
  }

  /// Written for files and the command line: `daily`, `weekdays`, `weekly:fri`, `monthly:25`, `quarterly:1`,
  /// `occasional`.
  public var text: String {
    switch self {
    case .daily: "daily"
    case .weekdays: "weekdays"
    case .weekly(let day): "weekly:\(day.name.en.lowercased())"
    case .monthly(let day): "monthly:\(day)"
    case .quarterly(let day): "quarterly:\(day)"
    case .occasional: "occasional"
    }
  }

  /// Reads what `text` writes, with 周五 or 每周五 for a weekday too; nil for anything else, such as the 32nd of a month.
  public init?(text: String) {
    let parts = text.lowercased().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let number = parts.count == 2 ? Int(parts[1]).flatMap { (1...31).contains($0) ? $0 : nil } : nil
    switch (parts.first, parts.count) {
    case ("daily", 1), ("每天", 1): self = .daily
    case ("weekdays", 1), ("工作日", 1): self = .weekdays
    case ("occasional", 1), ("随时", 1): self = .occasional
    case ("weekly", 2):
      guard let day = Weekday(text: parts[1]) else { return nil }
      self = .weekly(day)
    case ("monthly", 2):
      guard let number else { return nil }
      self = .monthly(number)
    case ("quarterly", 2):
      guard let number else { return nil }
      self = .quarterly(number)
    default:
      guard parts.count == 1, let day = Weekday(text: parts[0]) else { return nil }
      self = .weekly(day)
    }
  }
}

extension DutyFalls: Codable {
  /// Reads `weekly:fri`.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(DutyFalls.init(text:)) }

  /// Writes `weekly:fri`.
  public func encode(to encoder: any Encoder) throws { try encoder.write(text) }
}

extension Weekday {
  /// The day written `fri`, `friday`, 周五 or 每周五; nil for anything else.
  fileprivate init?(text: String) {
    let found = Weekday.allCases.first { day in
      let (zh, en) = (day.name.zh, day.name.en.lowercased())
      return text == zh || text == "每" + zh || text == en || text == "\(day)"
    }
    guard let found else { return nil }
    self = found
  }
}

extension CivilDay {
  /// Whether it is that day of its month, or the last of a month that has no such day.
  fileprivate func isDay(_ number: Int) -> Bool {
    date.day == number || (date.day < number && advanced(by: 1).date.day == 1)
  }
}
