/// The evenings kept as snapshots: which of them stay as time goes on (store.md §3).
enum Backups {
  private static let daily = 7
  private static let weekly = 4
  private static let monthly = 12

  /// The name of an evening's file.
  static func name(of day: JournalDay) -> String { "\(day).plist" }

  /// The evening that a name in the folder stands for, nil for other names.
  static func day(of name: String) -> JournalDay? {
    guard name.hasSuffix(".plist") else { return nil }
    return JournalDay(String(name.dropLast(6)))
  }

  /// The days to keep: the last seven there are, then the last of each of four weeks, then of each of twelve months.
  static func kept(of days: some Sequence<JournalDay>) -> Set<JournalDay> {
    var rest = days.sorted(by: >)[...]
    var kept = Set(rest.prefix(daily))
    rest = rest.dropFirst(daily)
    var weeks: Set<Int> = []
    while weeks.count < weekly, let day = rest.popFirst() {
      if weeks.insert(day.weekNumber).inserted { kept.insert(day) }
    }
    // The rest of the last week has no say in its month.
    var months = Set<JournalMonth>()
    while let day = rest.popFirst(), months.count < monthly {
      if !weeks.contains(day.weekNumber), months.insert(day.month).inserted { kept.insert(day) }
    }
    return kept
  }
}

extension JournalDay {
  /// Weeks since one long ago, each from Monday to Sunday.
  fileprivate var weekNumber: Int {
    let shifted = month.number > 2 ? month.number - 3 : month.number + 9
    let year = month.number > 2 ? year : year - 1
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + number - 1
    // Day 0 of this count, 1 March of the year 0, was a Wednesday.
    return (days + 2) / 7
  }
}
