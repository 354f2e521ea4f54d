import Supervision

/// One cell of the week: somebody on a day.
public struct CellID: Hashable, Sendable {
  /// Who.
  public let staff: StaffID
  /// When.
  public let day: CivilDay
}

/// The week that the board shows, worked out once for all that draws of it.
struct WeekSheet: Sendable {
  /// One person's week.
  struct Row: Sendable {
    /// Who.
    let person: Staff
    /// Monday to Sunday.
    let cells: [WeekCell]
    /// Hours of work in the week, meals included.
    let work: Minutes
    /// Time at the door, of this week and the four before.
    let share: DoorShare
  }

  /// The week as the house keeps it.
  let week: RosterWeek
  /// Monday of the week.
  let monday: CivilDay
  /// Everybody, the consultants first.
  let rows: [Row]
  /// Today's place among the days; nil in another week.
  let today: Int?

  /// Monday to Sunday.
  var days: [RosterWeek.Day] { week.days }

  /// The week in which a day lies, as things stand on a business day.
  init(of day: CivilDay, _ state: ShowroomState, today: CivilDay) {
    let week = state.rosterWeek(of: day)
    self.week = week
    monday = day.monday
    rows = week.people.map { row in
      let cells = zip(week.days, row.cells).map { WeekCell($1, of: row.person.id, on: $0, state.settings) }
      return Row(
        person: row.person, cells: cells, work: Minutes(cells.reduce(0) { $0 + ($1.shift?.hours.length.count ?? 0) }),
        share: row.share)
    }
    self.today = week.days.firstIndex { $0.day == today }
  }
}

extension RosterWeek.Day {
  /// Whether anybody works.
  var isPlanned: Bool { working > 0 }

  /// For how long too few are planned at the door.
  var uncovered: Minutes { Minutes(short.reduce(0) { $0 + $1.hours.length.count }) }
}

extension RosterWeek.Slot {
  /// How many are missing.
  var missing: Int { max(wanted - planned, 0) }
}

extension Minutes {
  /// In hours, halves as `½`, other parts as a decimal: `8`, `7½`, `2.3`.
  var hoursText: String {
    let (hours, rest) = (count / 60, count % 60)
    switch rest {
    case 0: return "\(hours)"
    case 30: return hours == 0 ? "½" : "\(hours)½"
    default: return "\(hours).\(rest * 10 / 60)"
    }
  }
}

extension ClockTime {
  /// The time as shortly as it can be read: `9`, `9½`, `9:20`.
  var brief: String {
    switch minutes % 60 {
    case 0: "\(hour)"
    case 30: "\(hour)½"
    default: "\(hour):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    }
  }
}

extension Hours {
  /// From and to as shortly as they can be read: `9–10½`.
  var brief: String { "\(from.brief)–\(to.brief)" }
}

extension CivilDay {
  /// The number of its week in the year of its Thursday (ISO 8601), 1 to 53.
  var weekNumber: Int {
    let thursday = monday.advanced(by: 3)
    let first = CivilDay(year: thursday.date.year, month: 1, day: 1) ?? thursday
    return (thursday.number - first.number) / 7 + 1
  }
}
