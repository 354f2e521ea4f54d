/// A day that is not as its weekday says: a holiday, or a working day in place of one.
public struct CalendarDay: Hashable, Codable, Sendable {
  /// The day.
  public let day: CivilDay
  /// What it is called, such as 国庆节.
  public let name: String
  /// Whether the house is open though it would rest 补班.
  public let isWorked: Bool

  /// A holiday, or a working day in place of one.
  public init(_ day: CivilDay, name: String, isWorked: Bool = false) {
    self.day = day
    self.name = name
    self.isWorked = isWorked
  }
}

/// On which days the house is shut: then no duty falls due, nobody is wanted at the door, and no closing is asked for.
public struct HouseCalendar: Hashable, Codable, Sendable {
  /// The days that are not as their weekday says, by date.
  public private(set) var days: [CalendarDay] = []
  /// The days of the week on which the house rests; none for one that never does.
  public var restDays: [Weekday] = []

  /// A house that is open every day.
  public init() {}

  /// What is said of a day; nil for nothing.
  public func entry(_ day: CivilDay) -> CalendarDay? {
    // Asked at every tick of the clock, of a list that may hold years.
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low].day == day ? days[low] : nil
  }

  /// Whether the house is shut on a day.
  public func isShut(_ day: CivilDay) -> Bool {
    guard !days.isEmpty || !restDays.isEmpty else { return false }
    return entry(day).map { !$0.isWorked } ?? restDays.contains(day.weekday)
  }

  /// Why the house is shut on a day: the holiday's name, else that it rests.
  public func words(for day: CivilDay) -> Phrase {
    guard let name = entry(day)?.name, !name.isEmpty else { return Phrase(zh: "店休", en: "shut") }
    return Phrase(both: name)
  }

  /// Adds a day, in place of what was said of it.
  public mutating func set(_ new: CalendarDay) {
    days.removeAll { $0.day == new.day }
    days.insert(new, at: days.firstIndex { $0.day > new.day } ?? days.endIndex)
  }

  mutating func check() throws(Refusal) {
    guard days.count <= 4000, Set(restDays).count == restDays.count, restDays.count < 7 else { throw .calendarDays }
    for (index, day) in days.enumerated() {
      let name = try CleanText.checked(day.name, field: Phrase(zh: "节假日名称", en: "holiday's name"), limit: 40)
      if name != day.name { days[index] = CalendarDay(day.day, name: name, isWorked: day.isWorked) }
    }
  }

  /// Says nothing of a day any more.
  public mutating func clear(_ day: CivilDay) { days.removeAll { $0.day == day } }
}

extension Refusal {
  static var calendarDays: Refusal {
    Refusal(
      "settings.holidays", zh: "节假日最多 4000 天，每周至少营业一天",
      en: "a calendar holds 4,000 days at most, and the house is open on one day of the week at least")
  }
}
