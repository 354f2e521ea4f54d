/// What is not as it should be with somebody's day, though nothing forbids it.
public struct RosterConflict: Hashable, Sendable {
  /// Whose day.
  public let staff: StaffID
  /// On which day.
  public let day: CivilDay
  /// What it is.
  public let kind: Kind

  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// Too little rest before that day's shift.
    case rest(Minutes)
    /// So long at the door at one stretch.
    case stint(Minutes)
    /// So long at the door in the day.
    case doorTime(Minutes)
    /// More days in a row than the house lets anybody work.
    case daysInARow(Int)
    /// An appointment and no shift, though the day is rostered.
    case appointmentUncovered(Appointment)
    /// An appointment while away.
    case appointmentAway(Appointment)
    /// A shift over the meal window without a meal, though others of that day have theirs.
    case noMeal
    /// A meal outside the window.
    case mealTime(Hours)
    /// At the door on a day on which the house's manner has others greet.
    case manner(RosterManner)
  }

  /// In words: `rests only 9 h 30`.
  public var words: Phrase {
    switch kind {
    case .rest(let rest): Phrase(zh: "前一班后只休息 \(rest.words.zh)", en: "rests only \(rest.words.en)")
    case .stint(let time): Phrase(zh: "连站 \(time.words.zh)", en: "stands \(time.words.en) at a stretch")
    case .doorTime(let time): Phrase(zh: "门口共 \(time.words.zh)", en: "stands \(time.words.en) in all")
    case .daysInARow(let days): Phrase(zh: "连上 \(days) 天", en: "works \(days) days in a row")
    case .appointmentUncovered(let appointment):
      Phrase(zh: "有\(appointment.words.zh)但没排班", en: "has \(appointment.words.en) and no shift")
    case .appointmentAway(let appointment):
      Phrase(zh: "请假，\(appointment.words.zh) 要另找人", en: "is away; \(appointment.words.en) needs somebody else")
    case .noMeal: Phrase(zh: "没有用餐时间", en: "has no meal")
    case .mealTime(let hours): Phrase(zh: "用餐 \(hours.text) 不在时段内", en: "eats at \(hours.text), outside the window")
    case .manner(let manner): Phrase(zh: "按\(manner.name.zh)不该站门口", en: "would not greet by \(manner.name.en)")
    }
  }
}

extension ShowroomState {
  /// What is not as it should be with somebody's day.
  public func conflicts(of staff: StaffID, on day: CivilDay) -> [RosterConflict] {
    let (cell, rule) = (cell(of: staff, on: day), settings.roster.plan)
    var kinds: [RosterConflict.Kind] = []
    for appointment in appointments(of: staff, on: day) {
      if absences(of: staff, on: day).contains(where: { $0.takes(appointment.hours) }) {
        kinds.append(.appointmentAway(appointment))
      } else if cell.shift == nil, roster[day]?.shifts.isEmpty == false {
        kinds.append(.appointmentUncovered(appointment))
      }
    }
    if let shift = cell.shift {
      if let short = shortRest(of: staff, around: day), short.day == day { kinds.append(.rest(short.rest)) }
      let days = daysInARow(of: staff, until: day)
      // Told on the day it begins, and once in each week it goes on.
      if days == rule.mostDaysInARow + 1 || days > rule.mostDaysInARow && day.weekday == .monday {
        kinds.append(.daysInARow(days))
      }
      let (doors, meals) = (doorPlaces, cell.posts.filter { $0.place == .meal })
      let longest = cell.posts.longestStint(at: doors)
      if longest > rule.longestStint { kinds.append(.stint(longest)) }
      let all = cell.time(at: doors)
      if all > rule.mostDoor, !settings.roster.manner.isDedicated { kinds.append(.doorTime(all)) }
      if all > Minutes(0), !settings.roster.manner.lets(staff, greetOn: day) {
        kinds.append(.manner(settings.roster.manner))
      }
      for meal in meals where !rule.meals.covers(meal.hours) { kinds.append(.mealTime(meal.hours)) }
      let haveMeals = roster[day]?.posts.contains { $0.place == .meal } ?? false
      if haveMeals, meals.isEmpty, shift.hours.covers(rule.meals), person(staff)?.title == .consultant {
        kinds.append(.noMeal)
      }
    }
    return kinds.map { RosterConflict(staff: staff, day: day, kind: $0) }
  }

  private func daysInARow(of staff: StaffID, until day: CivilDay) -> Int {
    var count = 0
    while count <= 28, roster[day.advanced(by: -count)]?.shifts[staff] != nil { count += 1 }
    return count
  }
}
