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
    /// Time planned at the door in the week.
    let door: Minutes
    /// Time stood at the door in the four weeks before it.
    let stood: Minutes
  }

  /// How the door is planned in a half hour.
  struct Slot: Hashable, Sendable {
    /// The half hour.
    let hours: Hours
    /// How many the plan puts there through all of it.
    let planned: Int
    /// How many must stand there.
    let needed: Int
    /// How many stand there beyond which they crowd it.
    let most: Int

    /// How many are missing.
    var missing: Int { max(needed - planned, 0) }
  }

  /// How a day's roster stands.
  struct Day: Sendable {
    /// The day.
    let day: CivilDay
    /// The opening hours by half hours; none when closed.
    let slots: [Slot]
    /// Whether anybody works.
    let isPlanned: Bool

    /// For how long too few are planned at the door.
    var uncovered: Minutes { slots.filter { $0.missing > 0 }.reduce(Minutes(0)) { $0 + $1.hours.length } }
  }

  /// Monday of the week.
  let monday: CivilDay
  /// Monday to Sunday.
  let days: [Day]
  /// Everybody, the consultants first.
  let rows: [Row]
  /// Today's place among the days; nil in another week.
  let today: Int?
}

extension Minutes {
  static func + (a: Minutes, b: Minutes) -> Minutes { Minutes(a.count + b.count) }

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
