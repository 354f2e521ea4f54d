import Supervision

/// A day gone by and a time on it as somebody types them: `tue 15:00`, `周二 15点`, `2026-11-17 15:00`, `15:00`, `昨天`.
struct SpokenMoment: Hashable, Sendable {
  /// The day.
  let day: CivilDay
  /// The time on it; nil for its end.
  let time: ClockTime?

  /// What is meant, seen from today; nil when it is neither a day nor a time.
  init?(_ text: String, today: CivilDay) {
    let words = Self.words(text)
    guard let last = words.last else { return nil }
    let time = Self.time(last)
    let rest = (time == nil ? words : words.dropLast()).joined(separator: " ")
    if rest.isEmpty {
      guard time != nil else { return nil }
      day = today
    } else {
      guard let found = CivilDay(spoken: rest, today: today, .back) else { return nil }
      day = found
    }
    self.time = time
  }

  /// The words of a text, with a time apart from a day that it was written to: `周二15:00`, `2026-11-17T15:00`.
  private static func words(_ text: String) -> [String] {
    var apart = ""
    let characters = Array(text.map { $0 == "：" ? ":" : $0 })
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let isT = (character == "T" || character == "t") && Self.isDigit(before)
      // Where digits of a time begin right after a letter that is no part of a date.
      let rest = characters[index...].prefix(while: isDigit)
      let mark = characters[index...].dropFirst(rest.count).first
      let begins =
        Self.isDigit(character) && !Self.isDigit(before) && !before.isWhitespace && !"-/:.点时年月T t".contains(before)
        && mark.map { ":点时".contains($0) } ?? false
      apart += begins ? " \(character)" : isT ? " " : String(character)
    }
    return apart.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Chinese numerals are numbers too, but of days of the week.
  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static func time(_ word: String) -> ClockTime? {
    if word.contains(":") { return ClockTime(word) }
    guard let mark = word.firstIndex(where: { "点时".contains($0) }), let hour = Int(word[..<mark]) else { return nil }
    let rest = word[word.index(after: mark)...].filter { $0 != "分" }
    let minute = rest.isEmpty ? 0 : rest == "半" ? 30 : Int(rest)
    guard let minute, (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0 else { return nil }
    return ClockTime(hour, minute)
  }
}
