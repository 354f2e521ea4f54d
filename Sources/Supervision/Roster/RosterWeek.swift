/// A week's roster as it is shown, printed and exported: people down, days across, and what it comes to.
public struct RosterWeek: Hashable, Sendable {
  /// The seven days, Monday first.
  public let days: [Day]
  /// Everybody employed, and who else is on it, consultants first.
  public let people: [Row]

  /// A week of some days and people.
  public init(days: [Day], people: [Row]) {
    self.days = days
    self.people = people
  }

  /// One person's week.
  public struct Row: Hashable, Sendable {
    /// Who.
    public let person: Staff
    /// The seven days.
    public let cells: [Cell]
    /// Their time at the door in this week and the four before.
    public let share: DoorShare
    /// How many days they work.
    public var workDays: Int { cells.count { $0.rostered.shift != nil } }
  }

  /// One person's day.
  public struct Cell: Hashable, Sendable {
    /// The day.
    public let day: CivilDay
    /// The shift and posts; the meal is a post at `PlaceID.meal`.
    public let rostered: RosterCell
    /// When they are away.
    public let absences: [Absence]
    /// What they wish.
    public let wishes: [Wish]
    /// What they have promised.
    public let appointments: [Appointment]
    /// Whether the whole day is settled.
    public let isLocked: Bool
    /// The posts that are settled by themselves.
    public let lockedPosts: [Post]
    /// What is not as it should be.
    public let conflicts: [RosterConflict]
    /// What was changed since it was published, oldest first.
    public let amendments: [Amendment]
  }

  /// One day over all people.
  public struct Day: Hashable, Sendable {
    /// The day.
    public let day: CivilDay
    /// How the door is planned, half hour by half hour of opening hours.
    public let slots: [Slot]
    /// How many work.
    public let working: Int
    /// When it was made known; nil for a draft.
    public let publication: Publication?
    /// Why the house is shut that day, such as the name of a holiday; nil for a day on which it is open.
    public var shut: Phrase?

    /// Half hours with fewer at the door than wanted.
    public var short: [Slot] { slots.filter { $0.planned < $0.wanted } }
    /// The same, those one after another with the same numbers as one stretch.
    public var shortStretches: [Slot] {
      short.reduce(into: []) { joined, slot in
        if let last = joined.last, last.hours.to == slot.hours.from, last.planned == slot.planned,
          last.wanted == slot.wanted
        {
          joined.removeLast()
          joined.append(
            Slot(hours: Hours(from: last.hours.from, to: slot.hours.to), planned: last.planned, wanted: last.wanted))
        } else {
          joined.append(slot)
        }
      }
    }
  }

  /// A half hour at the door.
  public struct Slot: Hashable, Sendable {
    /// Its hours; the last of a day may be shorter.
    public let hours: Hours
    /// How many are planned all through it.
    public let planned: Int
    /// How few there may be.
    public let wanted: Int
  }

  /// The first day.
  public var monday: CivilDay? { days.first?.day }
  /// All that is not as it should be with anybody.
  public var conflicts: [RosterConflict] { people.flatMap { $0.cells.flatMap(\.conflicts) } }
  /// All that was changed since it was published, oldest first.
  public var amendments: [(day: CivilDay, amendment: Amendment)] {
    people.flatMap { $0.cells.flatMap { cell in cell.amendments.map { (cell.day, $0) } } }.sorted {
      $0.1.at.instant < $1.1.at.instant
    }
  }
  /// Whether anybody works in it.
  public var isEmpty: Bool { days.allSatisfy { $0.working == 0 } }
  /// When it was made known last; nil while any day on which somebody works is a draft.
  public var publication: Publication? {
    let worked = days.filter { $0.working > 0 }
    guard worked.allSatisfy({ $0.publication != nil }) else { return nil }
    return worked.compactMap(\.publication).max { $0.at.instant < $1.at.instant }
  }
  /// The mean time at the door of consultants in this week and the four before.
  public var meanDoorTime: Minutes {
    let shares = people.filter { $0.person.title == .consultant && $0.person.employed }.map(\.share.all.count)
    return Minutes(shares.isEmpty ? 0 : (shares.reduce(0, +) + shares.count / 2) / shares.count)
  }
}

extension ShowroomState {
  /// The roster of the week that a day lies in.
  public func rosterWeek(of day: CivilDay) -> RosterWeek {
    let week = day.week
    let shares = doorShares(of: day.monday)
    let onIt = Set(week.flatMap { roster[$0].map { Array($0.shifts.keys) } ?? [] })
    let people = staff.filter { $0.employed || onIt.contains($0.id) }
    let rows = people.filter { $0.title == .consultant } + people.filter { $0.title != .consultant }
    return RosterWeek(
      days: week.map(weekDay),
      people: rows.map { person in
        RosterWeek.Row(
          person: person, cells: week.map { weekCell(of: person.id, on: $0) },
          share: shares[person.id] ?? DoorShare())
      })
  }

  private func weekCell(of id: StaffID, on day: CivilDay) -> RosterWeek.Cell {
    let found = roster[day] ?? RosterDay()
    let cell = found.cell(of: id)
    return RosterWeek.Cell(
      day: day, rostered: cell, absences: absences(of: id, on: day), wishes: wishes(of: id, on: day),
      appointments: appointments(of: id, on: day), isLocked: found.isLocked(id),
      lockedPosts: cell.posts.filter { found.locks.contains(.post(post: $0)) }, conflicts: conflicts(of: id, on: day),
      amendments: found.amendments.filter { $0.staff == id })
  }

  private func weekDay(_ day: CivilDay) -> RosterWeek.Day {
    let found = roster[day] ?? RosterDay()
    let doors = doorPlaces
    let posts = found.posts.filter { doors.contains($0.place) }
    let opening = settings.opening
    let slots = stride(from: opening.from.minutes, to: opening.to.minutes, by: 30).map { minute in
      let hours = Hours(from: ClockTime(0, minute), to: min(ClockTime(0, minute + 30), opening.to))
      return RosterWeek.Slot(
        hours: hours, planned: posts.count(throughAll: hours), wanted: settings.doorFloor(on: day, at: hours.from))
    }
    return RosterWeek.Day(
      day: day, slots: slots, working: found.shifts.count, publication: found.publication,
      shut: settings.calendar.isShut(day) ? settings.calendar.words(for: day) : nil)
  }
}

extension [Post] {
  /// The fewest there are at any moment of some hours.
  func count(throughAll hours: Hours) -> Int {
    let moments =
      [hours.from] + map(\.hours.from).filter { hours.contains($0) } + map(\.hours.to).filter { hours.contains($0) }
    return moments.map { moment in count { $0.hours.contains(moment) } }.min() ?? 0
  }
}
