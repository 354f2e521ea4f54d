/// What a day's record says of the door: how long it was covered, when it was not, and who stood there (duty 2.8).
///
/// Everything in it follows from the on-duty log, which it holds, so that it can be counted again by hand.
public struct DoorRecord: Hashable, Sendable {
  /// The day.
  public let day: CivilDay
  /// The opening hours.
  public let opening: Hours
  /// How many were wanted where the roster's rules ask for no other number in some hours.
  public let floor: Int
  /// Minutes of the opening hours gone by.
  public let elapsed: Minutes
  /// Of these, the minutes with enough people at the door; part minutes are dropped.
  public let covered: Minutes
  /// When there were too few, by beginning.
  public let shortfalls: [DoorShortfall]
  /// Who stood there, from when and until when, by beginning 当班记录.
  public let watches: [DoorWatch]
  /// The quarters of the opening hours, planned and real.
  public let slots: [DoorSlot]

  /// Minutes of the opening hours gone by with too few.
  public var uncovered: Minutes { Minutes(elapsed.count - covered.count) }

  /// The share covered in per cent, rounded down; nil before opening.
  public var percent: Int? { elapsed.count > 0 ? covered.count * 100 / elapsed.count : nil }
}

/// A stretch of opening hours with too few people at the door.
public struct DoorShortfall: Hashable, Sendable {
  /// From when.
  public let from: ClockTime
  /// Until when; the moment it is told when it goes on.
  public let to: ClockTime
  /// The most who were missing at a time.
  public let missing: Int
}

extension ShowroomState {
  /// The door's record of the business day of a moment, as far as it has gone by then.
  public func doorRecord(at now: Moment) -> DoorRecord {
    let day = businessDay(of: now)
    let (opening, floor) = (settings.opening, settings.door.floor)
    let log = doorLog[day] ?? []
    // Of a day on which the house is shut nothing has to be covered.
    let end =
      settings.calendar.isShut(day) ? opening.from : min(max(clockTime(of: now), opening.from), opening.to)
    let covered = coveredSeconds(on: day, from: opening.from, to: end)
    return DoorRecord(
      day: day, opening: opening, floor: floor, elapsed: opening.from.distance(to: end), covered: Minutes(covered / 60),
      shortfalls: shortfalls(on: day, from: opening.from, to: end),
      watches: log.sorted { ($0.from, $0.staff) < ($1.from, $1.staff) }, slots: doorStrip(at: now))
  }
}

extension DoorSteps {
  /// The stretches in which fewer than so many stood there.
  func shortfalls(under wanted: Int, from: ClockTime, to: ClockTime) -> [DoorShortfall] {
    let changes = [(at: from, count: count(at: from))] + steps.filter { from < $0.at && $0.at < to }
    var found: [DoorShortfall] = []
    for (index, change) in changes.enumerated() where change.at < to && change.count < wanted {
      let end = index + 1 < changes.count ? changes[index + 1].at : to
      let missing = wanted - change.count
      if let last = found.last, last.to == change.at {
        found[found.count - 1] = DoorShortfall(from: last.from, to: end, missing: max(last.missing, missing))
      } else {
        found.append(DoorShortfall(from: change.at, to: end, missing: missing))
      }
    }
    return found
  }
}
