/// One quarter of an hour at the door: how many are wanted, planned, and stood there.
public struct DoorSlot: Hashable, Sendable {
  /// When the quarter begins.
  public let start: ClockTime
  /// How many the day's plan puts there.
  public let planned: Int
  /// The fewest that really stood there, gaps of under a minute left out; nil for quarters still to come.
  public let real: Int?
}

/// A time ahead at which too few will stand at the door, and who could step in.
public struct DoorGap: Hashable, Sendable {
  /// When it begins.
  public let at: ClockTime
  /// How long until then; zero when it is now.
  public let ahead: Minutes
  /// How many will be missing.
  public let missing: Int
  /// Who could step in: free, on shift, the least door time today first.
  public let substitutes: [Staff]
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
        start: start, planned: planned(on: day, at: start),
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

  /// The next gap at the door within the look-ahead of the settings; nil when none is seen.
  ///
  /// A gap is now when too few stand there now. Ahead, somebody counts when the plan puts them at the door and nothing
  /// keeps them elsewhere, or when they stand there and their stint is not over. Without a plan for the day only the
  /// stints under way are known, so only their end is a gap.
  public func nextDoorGap(at now: Moment) -> DoorGap? {
    let day = businessDay(of: now)
    guard day == now.day else { return nil }
    let coverage = doorCoverage(at: now)
    if case .short(let missing) = coverage.verdict {
      return DoorGap(
        at: now.time, ahead: Minutes(0), missing: missing,
        substitutes: substitutes(at: now, for: now.time))
    }
    let horizon = min(now.time.advanced(by: settings.door.lookAhead), settings.opening.to)
    var minute = max((now.time.minutes / 5 + 1) * 5, settings.opening.from.minutes)
    while minute < horizon.minutes {
      let time = ClockTime(0, minute)
      let count = expectedGreeters(coverage.greeters, on: day, at: time, now: now)
      if count < settings.door.floor {
        return DoorGap(
          at: time, ahead: now.time.distance(to: time), missing: settings.door.floor - count,
          substitutes: substitutes(at: now, for: time))
      }
      minute += 5
    }
    return nil
  }

  private func expectedGreeters(
    _ greeters: [Presence], on day: CivilDay, at time: ClockTime, now: Moment
  ) -> Int {
    var there: Set<StaffID> = []
    for greeter in greeters {
      let since = greeter.whereabouts?.since.time ?? now.time
      if stintEnd(of: greeter.person.id, since: since, on: day) > time { there.insert(greeter.person.id) }
    }
    for id in plannedGreeters(on: day, at: time) where canStand(id, at: time, now: now) { there.insert(id) }
    return there.count
  }

  /// When somebody's stint at the door ends: as planned, else after the usual length, the shift's end at the latest.
  public func stintEnd(of id: StaffID, since: ClockTime, on day: CivilDay) -> ClockTime {
    let posts = doorPosts(on: day).filter { $0.staff == id && $0.hours.to > since }
    let soon = since.advanced(by: Minutes(15))
    let usual = since.advanced(by: settings.door.stint)
    let planned = posts.filter { $0.hours.from <= soon }.map(\.hours.to).max()
    return min(planned ?? usual, roster[day]?.shifts[id]?.hours.to ?? ClockTime(24, 0))
  }

  private func canStand(_ id: StaffID, at time: ClockTime, now: Moment) -> Bool {
    guard let person = person(id), person.employed else { return false }
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
      // Somebody who said when they will be back counts from then; others are thought to be back in time.
      return seen.back.map { $0 <= time } ?? true
    }
  }

  /// Who could step in at the door at a time: free now, on shift then, not at the door, least door time today first.
  public func substitutes(at now: Moment, for time: ClockTime) -> [Staff] {
    let day = businessDay(of: now)
    let shifts = roster[day]?.shifts ?? [:]
    return team.filter { person in
      person.title == .consultant && presence(of: person, at: now).isFree
        && (shifts[person.id].map { $0.hours.contains(time) } ?? shifts.isEmpty)
        && !plannedGreeters(on: day, at: time).contains(person.id)
    }.sorted { a, b in
      (doorMinutes(of: a.id, at: now), a.id) < (doorMinutes(of: b.id, at: now), b.id)
    }
  }

  /// How long somebody has stood at the door this business day.
  public func doorMinutes(of id: StaffID, at now: Moment) -> Minutes {
    let watches = (doorLog[businessDay(of: now)] ?? []).filter { $0.staff == id }
    let end = now.day > businessDay(of: now) ? ClockTime(24, 0) : now.time
    let seconds = watches.reduce(0) { $0 + max(($1.to ?? end).seconds - $1.from.seconds, 0) }
    return Minutes(seconds / 60)
  }
}
