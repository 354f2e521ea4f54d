import Supervision

/// How times are written in a file, such as `M/d/yyyy H:mm`.
///
/// `yyyy` or `yy` year, `M` or `MM` month, `MMM` or `MMMM` its English name, `d` or `dd` day, `H` or `HH` hour to 23, `h` or
/// `hh` hour to 12 with `a` for AM and PM (or 上午 and 下午), `m` or `mm` minute, `s` or `ss` second, `S` its fraction, `X` a
/// zone mark such as `Z` or `-05:00`. Doubled letters want two digits. Other letters stand between apostrophes, a blank for
/// one or more; everything else stands for itself.
struct TimePattern: Hashable {
  private enum Part: Hashable {
    case literal(Character)
    case number(Field, digits: ClosedRange<Int>)
    case month(isShort: Bool)
    case fraction
    case half
    case mark
  }

  private enum Field { case year, month, day, hour, hourOfHalf, minute, second }

  private let parts: [Part]
  /// Whether it says no time of day.
  let isOfDays: Bool

  /// Reads the pattern, which may be one of days alone where that is allowed; throws which letter means nothing or what is
  /// missing.
  init(_ text: String, mayBeOfDays: Bool = false) throws(UsageError) {
    var parts: [Part] = []
    var rest = text[...]
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      if letter == "'" {
        guard let end = rest.firstIndex(of: "'") else { throw Self.unknown("'", in: text) }
        parts += rest[..<end].map(Part.literal)
        rest = rest[rest.index(after: end)...]
      } else if letter.isASCII, letter.isLetter {
        guard let part = Self.part(letter, count: run.count) else { throw Self.unknown(String(run), in: text) }
        parts.append(part)
      } else {
        parts += run.map(Part.literal)
      }
    }
    func has(_ field: Field) -> Bool {
      parts.contains { if case .number(field, _) = $0 { true } else { false } }
    }
    let hasMonth = has(.month) || parts.contains { if case .month = $0 { true } else { false } }
    guard has(.year), hasMonth, has(.day) else { throw Self.unknown("y M d", in: text) }
    isOfDays = mayBeOfDays && ![Field.hour, .hourOfHalf, .minute, .second].contains(where: has)
    guard isOfDays || has(.hour) || (has(.hourOfHalf) && parts.contains(.half)) else {
      throw Self.unknown("H", in: text)
    }
    self.parts = parts
  }

  /// The time that a text says; nil when it is not written so.
  func time(in text: String) -> LocalTime? {
    var values: [Field: Int] = [:]
    var isAfternoon: Bool?
    var (milliseconds, offset): (Int, Int?) = (0, nil)
    var rest = text[...]
    for part in parts {
      switch part {
      case .literal(" "):
        let blanks = rest.prefix { $0.isWhitespace }
        guard !blanks.isEmpty else { return nil }
        rest = rest.dropFirst(blanks.count)
      case .literal(let character):
        guard rest.first == character else { return nil }
        rest.removeFirst()
      case .number(let field, let digits):
        let run = rest.prefix(digits.upperBound).prefix { "0123456789".contains($0) }
        guard digits.contains(run.count), let value = Int(run) else { return nil }
        values[field] = field == .year && digits.upperBound == 2 ? 2000 + value : value
        rest = rest.dropFirst(run.count)
      case .month(let isShort):
        guard let month = Self.month(at: &rest, isShort: isShort) else { return nil }
        values[.month] = month
      case .fraction:
        let run = rest.prefix { "0123456789".contains($0) }
        guard let fraction = LocalTime.milliseconds(run) else { return nil }
        milliseconds = fraction
        rest = rest.dropFirst(run.count)
      case .mark:
        let run = rest.prefix { "Zz+-:0123456789".contains($0) }
        guard let parsed = LocalTime.offset(run) else { return nil }
        offset = parsed
        rest = rest.dropFirst(run.count)
      case .half:
        guard let word = Self.halves.first(where: { rest.lowercased().hasPrefix($0.word) }) else { return nil }
        isAfternoon = word.isAfternoon
        rest = rest.dropFirst(word.word.count)
      }
    }
    guard rest.isEmpty, let year = values[.year], let month = values[.month], let date = values[.day],
      let day = CivilDay(year: year, month: month, day: date)
    else { return nil }
    guard !isOfDays else { return LocalTime(day: day) }
    guard let hour = Self.hour(values, isAfternoon) else { return nil }
    let (minute, second) = (values[.minute] ?? 0, values[.second] ?? 0)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return LocalTime(
      day: day, time: ClockTime(seconds: (hour * 60 + minute) * 60 + second), offset: offset, milliseconds: milliseconds
    )
  }

  /// How files often write times, those with the month first before those with the day first.
  private static let usual = [
    "M/d/yyyy h:mm:ss a", "M/d/yyyy h:mm a", "M/d/yyyy H:mm:ss", "M/d/yyyy H:mm", "M/d/yyyy", "d/M/yyyy H:mm:ss",
    "d/M/yyyy H:mm", "d/M/yyyy", "d.M.yyyy H:mm:ss", "d.M.yyyy H:mm", "d.M.yyyy", "yyyy/M/d H:mm:ss", "yyyy/M/d H:mm",
    "yyyy/M/d", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy-M-d", "yyyy年M月d日 H:mm:ss", "yyyy年M月d日 H:mm", "yyyy年M月d日",
    "yyyyMMdd HH:mm:ss", "yyyyMMdd", "d-MMM-yyyy H:mm:ss", "d-MMM-yyyy", "MMM d, yyyy h:mm a", "MMM d, yyyy",
  ]

  /// A pattern by which a text would be read; nil when none of the usual ones does.
  static func guess(_ text: String) -> String? {
    usual.first { pattern in
      do throws(UsageError) {
        return try TimePattern(pattern, mayBeOfDays: true).time(in: text) != nil
      } catch {
        return false
      }
    }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Takes the name of a month from the front.
  private static func month(at rest: inout Substring, isShort: Bool) -> Int? {
    let start = rest.prefix(9).lowercased()
    let found = months.firstIndex { start.hasPrefix(isShort ? String($0.prefix(3)) : $0) }
    guard let found else { return nil }
    rest = rest.dropFirst(isShort ? 3 : months[found].count)
    return found + 1
  }

  private static let halves: [(word: String, isAfternoon: Bool)] = [
    ("am", false), ("pm", true), ("a.m.", false), ("p.m.", true), ("上午", false), ("下午", true),
  ]

  private static func hour(_ values: [Field: Int], _ isAfternoon: Bool?) -> Int? {
    if let hour = values[.hour] { return hour }
    guard let hour = values[.hourOfHalf], (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon == true ? 12 : 0)
  }

  private static func part(_ letter: Character, count: Int) -> Part? {
    switch (letter, count) {
    case ("y", 4), ("y", 2): .number(.year, digits: count...count)
    case ("M", 3): .month(isShort: true)
    case ("M", 4): .month(isShort: false)
    case ("M", 1...2): .number(.month, digits: count...2)
    case ("d", 1...2): .number(.day, digits: count...2)
    case ("H", 1...2): .number(.hour, digits: count...2)
    case ("h", 1...2): .number(.hourOfHalf, digits: count...2)
    case ("m", 1...2): .number(.minute, digits: count...2)
    case ("s", 1...2): .number(.second, digits: count...2)
    case ("S", 1...9): .fraction
    case ("X", 1...3): .mark
    case ("a", 1): .half
    default: nil
    }
  }

  private static func unknown(_ part: String, in text: String) -> UsageError {
    UsageError(
      zh: "--time-format \(text)：看不懂或缺少 \(part)；可用 yyyy yy M MM MMM d dd H HH h hh a m mm s ss S X",
      en: "--time-format \(text): \(part) is unknown or missing; use yyyy yy M MM MMM d dd H HH h hh a m mm s ss S X")
  }
}
