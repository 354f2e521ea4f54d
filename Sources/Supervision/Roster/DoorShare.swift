/// How long somebody stood or is to stand at the door; what fairness goes by.
public struct DoorShare: Hashable, Sendable {
  /// In the four weeks before: as the on-duty log says, and as planned where it says nothing.
  public var past = Minutes(0)
  /// Of that in hours nobody likes.
  public var pastUnpopular = Minutes(0)
  /// Planned in the week itself.
  public var planned = Minutes(0)
  /// Of that in hours nobody likes.
  public var plannedUnpopular = Minutes(0)

  /// Both together.
  public var all: Minutes { Minutes(past.count + planned.count) }
  /// Both together, in hours nobody likes.
  public var allUnpopular: Minutes { Minutes(pastUnpopular.count + plannedUnpopular.count) }
}

extension ShowroomState {
  /// The places that count as the door.
  public var doorPlaces: Set<PlaceID> { Set(settings.places.filter { $0.kind == .door }.map(\.id)) }

  /// Everybody's time at the door in the four weeks before a Monday, and planned in its week.
  public func doorShares(of monday: CivilDay) -> [StaffID: DoorShare] {
    var shares: [StaffID: DoorShare] = [:]
    for back in 1...28 {
      for (staff, hours) in stood(on: monday.advanced(by: -back)) {
        shares[staff, default: DoorShare()].past.add(hours.length)
        shares[staff, default: DoorShare()].pastUnpopular.add(unpopularPart(of: hours))
      }
    }
    let doors = doorPlaces
    for day in monday.week {
      for post in roster[day]?.posts ?? [] where doors.contains(post.place) {
        shares[post.staff, default: DoorShare()].planned.add(post.hours.length)
        shares[post.staff, default: DoorShare()].plannedUnpopular.add(unpopularPart(of: post.hours))
      }
    }
    return shares
  }

  /// Who stood at the door on a day and when; who was planned to where nobody kept the log, as on days to come.
  func stood(on day: CivilDay) -> [(staff: StaffID, hours: Hours)] {
    let log = (doorLog[day] ?? []).compactMap { watch in
      watch.to.map { (staff: watch.staff, hours: Hours(from: watch.from, to: $0)) }
    }
    guard log.isEmpty, let roster = roster[day] else { return log }
    let doors = doorPlaces
    return roster.posts.filter { doors.contains($0.place) }.map { ($0.staff, $0.hours) }
  }

  private func unpopularPart(of hours: Hours) -> Minutes {
    Minutes(
      settings.roster.plan.unpopular.reduce(0) { sum, unpopular in
        let (from, to) = (max(hours.from, unpopular.from), min(hours.to, unpopular.to))
        return from < to ? sum + from.distance(to: to).count : sum
      })
  }

  /// The first too short rest between a day's shift and those of the days around it; nil when all are long enough.
  func shortRest(of staff: StaffID, around day: CivilDay, on shift: Shift? = nil) -> ShortRest? {
    let shifts = [-1, 0, 1].map { offset in
      offset == 0 ? shift ?? roster[day]?.shifts[staff] : roster[day.advanced(by: offset)]?.shifts[staff]
    }
    for index in 1...2 {
      guard let first = shifts[index - 1], let second = shifts[index] else { continue }
      let rest = Minutes(24 * 60 - first.hours.to.minutes + second.hours.from.minutes)
      if rest < settings.roster.plan.rest { return ShortRest(day: day.advanced(by: index - 1), rest: rest) }
    }
    return nil
  }
}

extension Minutes {
  mutating func add(_ other: Minutes) { self = Minutes(count + other.count) }
}
