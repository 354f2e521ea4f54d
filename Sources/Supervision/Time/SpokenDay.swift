extension CivilDay {
  /// Which way a day is meant that has no year or is only a weekday.
  public enum Direction: Sendable {
    /// That day or the last one before it.
    case back
    /// That day or the next one after it.
    case ahead
  }

  /// The day that somebody says in a hurry: `today`, `明天`, `tue`, `周二`, `last fri`, `下周三`, `11-25`, `11月25日`,
  /// `2026-11-25`, `20261125`; nil when it is none, such as 31 February.
  ///
  /// A weekday of today is today. `last` and `next`, `上` and `下`, mean that of the week before or after.
  public init?(spoken text: some StringProtocol, today: CivilDay, _ direction: Direction) {
    let word = text.lowercased().filter { !$0.isWhitespace && $0 != "." }
    if let found = Self.relative[word] {
      self = today.advanced(by: found)
    } else if let day = Self.weekday(word, today, direction) ?? Self.date(word, today, direction) {
      self = day
    } else {
      return nil
    }
  }

  private static let relative = [
    "today": 0, "今天": 0, "今日": 0, "tomorrow": 1, "明天": 1, "明日": 1, "后天": 2, "yesterday": -1, "昨天": -1, "昨日": -1,
    "前天": -2,
  ]

  private static let weekdays = [
    ["mon", "monday", "一"], ["tue", "tues", "tuesday", "二"], ["wed", "wednesday", "三"],
    ["thu", "thur", "thurs", "thursday", "四"], ["fri", "friday", "五"], ["sat", "saturday", "六"],
    ["sun", "sunday", "日", "天"],
  ]

  private static func weekday(_ text: String, _ today: CivilDay, _ direction: Direction) -> CivilDay? {
    var word = text[...]
    var week: Int?
    for (mark, shift) in [("last", -1), ("next", 1), ("this", 0), ("上", -1), ("下", 1), ("本", 0)]
    where word.hasPrefix(mark) {
      week = shift
      word = word.dropFirst(mark.count)
      break
    }
    if word.hasPrefix("个") { word = word.dropFirst() }
    let isChinese = ["周", "星期", "礼拜"].contains { word.hasPrefix($0) }
    if isChinese { word = word.dropFirst(word.hasPrefix("周") ? 1 : 2) }
    // A single 一 or 日 alone is no weekday.
    guard let index = weekdays.firstIndex(where: { $0.contains(String(word)) }),
      isChinese || word.utf8.first.map({ $0 < 0x80 }) ?? false
    else { return nil }
    if let week { return today.monday.advanced(by: week * 7 + index) }
    let days = index + 1 - today.weekday.rawValue
    return switch direction {
    case .back: today.advanced(by: days > 0 ? days - 7 : days)
    case .ahead: today.advanced(by: days < 0 ? days + 7 : days)
    }
  }

  private static func date(_ text: String, _ today: CivilDay, _ direction: Direction) -> CivilDay? {
    var numbers: [Int] = []
    var digits = ""
    for character in text + "-" {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if "-/年月日号".contains(character) {
        if digits.isEmpty { continue }
        guard digits.utf8.count <= 8, let number = Int(digits) else { return nil }
        numbers.append(number)
        digits = ""
      } else {
        return nil
      }
    }
    switch numbers.count {
    case 1 where numbers[0] >= 10_000_000:
      return CivilDay(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    case 2:
      let year = today.date.year
      guard let day = CivilDay(year: year, month: numbers[0], day: numbers[1]) else { return nil }
      // Without a year the nearest day that way is meant.
      switch direction {
      case .back where day > today: return CivilDay(year: year - 1, month: numbers[0], day: numbers[1])
      case .ahead where day < today: return CivilDay(year: year + 1, month: numbers[0], day: numbers[1])
      default: return day
      }
    case 3: return CivilDay(year: numbers[0], month: numbers[1], day: numbers[2])
    default: return nil
    }
  }
}
