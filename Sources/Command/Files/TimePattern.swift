import Supervision

/// How times are written in a file, such as `M/d/yyyy H:mm`.
///
/// `yyyy` or `yy` year, `M` or `MM` month, `d` or `dd` day, `H` or `HH` hour to 23, `h` or `hh` hour to 12 with `a` for AM and
/// PM (or 上午 and 下午), `m` or `mm` minute, `s` or `ss` second. Doubled letters want two digits. Other letters stand between
/// apostrophes; everything else stands for itself.
struct TimePattern: Hashable {
  private enum Part: Hashable {
    case literal(Character)
    case number(Field, digits: ClosedRange<Int>)
    case half
  }

  private enum Field { case year, month, day, hour, hourOfHalf, minute, second }

  private let parts: [Part]

  /// Reads the pattern; throws which letter means nothing or what is missing.
  init(_ text: String) throws(UsageError) {
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
    self.parts = parts
    for field in [Field.year, .month, .day] where !has(field) { throw Self.unknown("y M d", in: text) }
    guard has(.hour) || (has(.hourOfHalf) && parts.contains(.half)) else { throw Self.unknown("H", in: text) }
  }

  /// The time that a text says; nil when it is not written so.
  func time(in text: String) -> LocalTime? {
    var values: [Field: Int] = [:]
    var isAfternoon: Bool?
    var rest = text[...]
    for part in parts {
      switch part {
      case .literal(let character):
        guard rest.first == character else { return nil }
        rest.removeFirst()
      case .number(let field, let digits):
        let run = rest.prefix(digits.upperBound).prefix { "0123456789".contains($0) }
        guard digits.contains(run.count), let value = Int(run) else { return nil }
        values[field] = field == .year && digits.upperBound == 2 ? 2000 + value : value
        rest = rest.dropFirst(run.count)
      case .half:
        guard let word = Self.halves.first(where: { rest.lowercased().hasPrefix($0.word) }) else { return nil }
        isAfternoon = word.isAfternoon
        rest = rest.dropFirst(word.word.count)
      }
    }
    guard rest.isEmpty, let year = values[.year], let month = values[.month], let date = values[.day],
      let day = CivilDay(year: year, month: month, day: date), let hour = Self.hour(values, isAfternoon)
    else { return nil }
    let (minute, second) = (values[.minute] ?? 0, values[.second] ?? 0)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    return LocalTime(day: day, time: ClockTime(seconds: (hour * 60 + minute) * 60 + second))
  }

  private func has(_ field: Field) -> Bool {
    parts.contains { if case .number(field, _) = $0 { true } else { false } }
  }

  private static let halves: [(word: String, isAfternoon: Bool)] = [
    ("am", false), ("pm", true), ("上午", false), ("下午", true),
  ]

  private static func hour(_ values: [Field: Int], _ isAfternoon: Bool?) -> Int? {
    if let hour = values[.hour] { return hour }
    guard let hour = values[.hourOfHalf], (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon == true ? 12 : 0)
  }

  private static func part(_ letter: Character, count: Int) -> Part? {
    switch (letter, count) {
    case ("y", 4), ("y", 2): .number(.year, digits: count...count)
    case ("M", 1...2): .number(.month, digits: count...2)
    case ("d", 1...2): .number(.day, digits: count...2)
    case ("H", 1...2): .number(.hour, digits: count...2)
    case ("h", 1...2): .number(.hourOfHalf, digits: count...2)
    case ("m", 1...2): .number(.minute, digits: count...2)
    case ("s", 1...2): .number(.second, digits: count...2)
    case ("a", 1): .half
    default: nil
    }
  }

  private static func unknown(_ part: String, in text: String) -> UsageError {
    UsageError(
      zh: "--time-format \(text)：看不懂或缺少 \(part)；可用 yyyy yy M MM d dd H HH h hh a m mm s ss",
      en: "--time-format \(text): \(part) is unknown or missing; use yyyy yy M MM d dd H HH h hh a m mm s ss")
  }
}
