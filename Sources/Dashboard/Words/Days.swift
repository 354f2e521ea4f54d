import Supervision

extension CivilDay {
  /// The day as one says it: `2026年10月3日 周六`, `Sat 3 Oct 2026`.
  var words: Phrase {
    let (year, month, day) = date
    return Phrase(
      zh: "\(year)年\(month)月\(day)日 \(weekday.name.zh)",
      en: "\(weekday.name.en) \(day) \(Self.months[month - 1]) \(year)")
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Moment {
  /// The time, after the day when that is another than the one given.
  func words(on day: CivilDay, hasSeconds: Bool = false) -> Phrase {
    let time = Phrase(both: hasSeconds ? time.textWithSeconds : time.text)
    return self.day == day ? time : .spaced(self.day.words, time)
  }
}
