/// How a day's door stands once somebody is away, from now on, and who takes over what so that as little as may be
/// changes 补位.
public struct DayMend: Hashable, Sendable {
  /// The day.
  public let day: CivilDay
  /// From when on it is mended: now on the day under way, else the opening.
  public let from: ClockTime
  /// The stretches that lack people as things stand.
  public let short: [RosterWeek.Slot]
  /// Who takes over what, by beginning.
  public let steps: [Step]
  /// The stretches that still lack people afterwards.
  public let left: [RosterWeek.Slot]
  /// Why, in words.
  public let reasons: [Phrase]
  /// The cells as they would be.
  let cells: [Cell]

  /// One thing somebody does otherwise.
  public struct Step: Hashable, Sendable {
    /// Who.
    public let staff: StaffID
    /// When.
    public let hours: Hours
    /// What.
    public let kind: Kind

    /// What can be otherwise.
    public enum Kind: Hashable, Sendable {
      /// Stands at the door.
      case takesOver
      /// Does not stand at the door after all.
      case isFree
      /// Eats then, instead of at another time.
      case eats
    }
  }

  /// Somebody's day before and after.
  struct Cell: Hashable, Sendable {
    let staff: StaffID
    let before: String
    let after: RosterCell
  }

  /// Whether nothing has to change, or nothing can.
  public var isEmpty: Bool { cells.isEmpty }
  /// How many half hours change hands.
  public let changes: Int
}

extension ShowroomState {
  /// How a day can be mended as things stand: from now on, or the whole of a later day; a day over needs nothing.
  ///
  /// Shifts, meals and what is over stay as they are; a meal moves only where the door cannot be kept otherwise.
  public func mend(_ day: CivilDay, at now: Moment) -> DayMend {
    let today = businessDay(of: now)
    let close = settings.opening.to
    let from =
      day > today
      ? settings.opening.from
      : day < today ? close : max(ClockTime(0, clockTime(of: now).minutes), settings.opening.from)
    let short = shortStretches(on: day, from: from)
    let nothing = DayMend(
      day: day, from: from, short: short, steps: [], left: short, reasons: [], cells: [], changes: 0)
    guard !short.isEmpty, roster[day]?.shifts.isEmpty == false else { return nothing }
    var best: DayMend?
    for movesMeals in [false, true] {
      guard
        let found = DayMending(self, day, from: from, isUnderWay: day == today, movesMeals: movesMeals)?.mended(short)
      else { continue }
      if best.map({ found.missing < $0.missing }) ?? true { best = found }
      if best?.left.isEmpty ?? false { break }
    }
    return best ?? nothing
  }

  /// The stretches of a day, from a time on, in which the roster has too few at the door.
  public func shortStretches(on day: CivilDay, from: ClockTime) -> [RosterWeek.Slot] {
    let (posts, opening) = (doorPosts(on: day), settings.opening)
    var slots: [RosterWeek.Slot] = []
    var begin = max(from, opening.from)
    while begin < opening.to {
      let end = min(opening.to, ClockTime(0, (begin.minutes / 30 + 1) * 30))
      slots.append(
        RosterWeek.Slot(
          hours: Hours(from: begin, to: end), planned: posts.count(throughAll: Hours(from: begin, to: end)),
          wanted: settings.doorFloor(on: day, at: begin)))
      begin = end
    }
    return RosterWeek.Day(day: day, slots: slots, working: 0, publication: nil).shortStretches
  }
}

extension DayMend {
  /// How many half hours of somebody lack afterwards.
  var missing: Int { left.reduce(0) { $0 + ($1.wanted - $1.planned) * (($1.hours.length.count + 29) / 30) } }
}
