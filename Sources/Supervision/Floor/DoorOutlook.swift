/// One quarter of an hour at the door: how many are wanted, planned, and stood there.
public struct DoorSlot: Hashable, Sendable {
  /// When the quarter begins.
  public let start: ClockTime
  /// How many are wanted.
  public let wanted: Int
  /// How many the day's plan puts there.
  public let planned: Int
  /// The fewest that really stood there, gaps of under a minute left out; nil for quarters still to come.
  public let real: Int?
}

extension ShowroomState {
  /// The opening hours of a day in quarters, planned and real.
  public func doorStrip(at now: Moment) -> [DoorSlot] {
    let day = businessDay(of: now)
    let steps = DoorSteps(doorLog[day] ?? [])
    return stride(from: settings.opening.from.minutes, to: settings.opening.to.minutes, by: 15).map { minute in
      let start = ClockTime(0, minute)
      let end = ClockTime(0, min(minute + 15, settings.opening.to.minutes))
      // A minute is given to write the next one down.
      let past = ([start] + steps.falls(from: start, to: end)).map { $0.advanced(by: Minutes(1)) }.filter {
        $0 < end && ($0 <= now.time || day < now.day)
      }
      return DoorSlot(
        start: start, wanted: settings.doorFloor(on: day, at: start), planned: planned(on: day, at: start),
        real: past.map(steps.count).min())
    }
  }

  /// The stints at the door that a day's plan gives, by beginning.
  public func doorPosts(on day: CivilDay) -> [Post] {
    (roster[day]?.posts ?? []).filter { settings.place($0.place)?.kind == .door }
  }

  /// How many the plan puts at the door at a time of a day.
  public func planned(on day: CivilDay, at time: ClockTime) -> Int {
    plannedGreeters(on: day, at: time).count
  }

  /// Whom the plan puts at the door at a time of a day.
  public func plannedGreeters(on day: CivilDay, at time: ClockTime) -> [StaffID] {
    doorPosts(on: day).filter { $0.hours.contains(time) }.map(\.staff)
  }

  /// Whether somebody planned for the door can be there at a time, as far as is known now.
  func canStand(_ id: StaffID, at time: ClockTime, now: Moment) -> Bool {
    guard let person = person(id), person.employed, !isAway(id, on: businessDay(of: now), at: time) else {
      return false
    }
    guard let seen = seen(id, at: now) else {
      // Somebody who is late may not come at all.
      if case .late = presence(of: person, at: now).standing { return false }
      return true
    }
    guard let place = settings.place(seen.place) else { return true }
    switch place.kind {
    case .leave: return false
    case .door, .free, .desk: return true
    case .customer, .work, .pause:
      return expectedBack(seen, from: place, now: now).map { $0 <= Minutes(time.minutes) } ?? true
    }
  }

  /// When somebody away from the floor is thought to be free again: when they said, else after the usual stay; nil when
  /// neither is known, and they are thought to be back in time.
  ///
  /// Whoever is over that time is not counted on for another quarter of an hour.
  func expectedBack(_ seen: Whereabouts, from place: Place, now: Moment) -> Minutes? {
    let usual = place.usual ?? settings.stay(place.kind)?.usual
    let back = seen.back.map(businessTime(of:)) ?? usual.map { Minutes(businessTime(of: seen.since).count + $0.count) }
    let present = businessTime(of: now)
    return back.map { $0 < present ? Minutes(present.count + 15) : $0 }
  }

  /// Who could step in at the door at a time: free now, on shift and not planned elsewhere then, not at the door, least
  /// door time today first.
  public func substitutes(at now: Moment, for time: ClockTime) -> [Staff] {
    let day = businessDay(of: now)
    let shifts = roster[day]?.shifts ?? [:]
    let planned = Set((roster[day]?.posts ?? []).filter { $0.hours.contains(time) }.map(\.staff))
    return team.filter { person in
      person.title == .consultant && presence(of: person, at: now).isFree
        && (shifts[person.id].map { $0.hours.contains(time) } ?? shifts.isEmpty)
        && !planned.contains(person.id) && !isAway(person.id, on: day, at: time)
    }.sorted { a, b in
      (doorMinutes(of: a.id, at: now), a.id) < (doorMinutes(of: b.id, at: now), b.id)
    }
  }

  /// How long somebody has stood at the door this business day.
  public func doorMinutes(of id: StaffID, at now: Moment) -> Minutes {
    let watches = (doorLog[businessDay(of: now)] ?? []).filter { $0.staff == id }
    let end = clockTime(of: now)
    let seconds = watches.reduce(0) { $0 + max(($1.to ?? end).seconds - $1.from.seconds, 0) }
    return Minutes(seconds / 60)
  }
}
