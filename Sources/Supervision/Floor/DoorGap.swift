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
  /// The next gap at the door within the look-ahead of the settings; nil when none is seen.
  ///
  /// A gap is now when too few stand there now. Ahead it is seen from the plan and from what happens: somebody planned
  /// cannot be there, because they are late, on leave, or will not be back from a drive or a meal in time; a planned
  /// stint or a shift ends, or another post such as a meal begins, and nobody planned follows. Whoever stands there over their time is thought to
  /// stay until somebody planned relieves them, so that a gap that does not come is not announced all day.
  public func nextDoorGap(at now: Moment) -> DoorGap? {
    let day = businessDay(of: now)
    guard day == now.day, !settings.calendar.isShut(day) else { return nil }
    let coverage = doorCoverage(at: now)
    if case .short(let missing) = coverage.verdict {
      return DoorGap(
        at: now.time, ahead: Minutes(0), missing: missing,
        substitutes: substitutes(at: now, for: now.time))
    }
    let watches = coverage.greeters.map { watch(of: $0, at: now) }
    let horizon = min(now.time.advanced(by: settings.door.lookAhead), settings.opening.to)
    var minute = max((now.time.minutes / 5 + 1) * 5, settings.opening.from.minutes)
    while minute < horizon.minutes {
      let time = ClockTime(0, minute)
      let count = expectedGreeters(watches, on: day, at: time, now: now)
      let wanted = settings.doorFloor(on: day, at: time)
      if count < wanted {
        return DoorGap(
          at: time, ahead: now.time.distance(to: time), missing: wanted - count,
          substitutes: substitutes(at: now, for: time))
      }
      minute += 5
    }
    return nil
  }

  /// When somebody's stint at the door ends: as planned, else after the usual length, the shift's end at the latest.
  public func stintEnd(of id: StaffID, since: ClockTime, on day: CivilDay) -> ClockTime {
    let usual = since.advanced(by: settings.door.stint)
    let ends = [
      plannedEnd(of: id, since: since, on: day) ?? usual, roster[day]?.shifts[id]?.hours.to,
      nextElsewhere(of: id, after: since, on: day),
    ]
    return ends.compactMap { $0 }.min() ?? usual
  }

  /// Who could take over from somebody at the door now: whom the plan puts there and who is free, else who could step in.
  public func relief(at now: Moment) -> Staff? {
    let planned = plannedGreeters(on: businessDay(of: now), at: clockTime(of: now)).compactMap(person).first { person in
      person.employed && presence(of: person, at: now).isFree
    }
    return planned ?? substitutes(at: now, for: clockTime(of: now)).first
  }

  /// Somebody at the door: until when they are to stand there, and when they leave though nobody relieves them.
  private struct Watch {
    let id: StaffID
    let end: ClockTime
    /// The end of the planned stint or the shift, if that is still to come.
    let leaves: ClockTime?
  }

  private func watch(of greeter: Presence, at now: Moment) -> Watch {
    let (id, day) = (greeter.person.id, businessDay(of: now))
    let since = greeter.whereabouts.map { clockTime(of: $0.since) } ?? now.time
    let elsewhere = nextElsewhere(of: id, after: since, on: day)
    let ends = [plannedEnd(of: id, since: since, on: day), roster[day]?.shifts[id]?.hours.to, elsewhere].compactMap {
      $0
    }
    let end = stintEnd(of: id, since: since, on: day)
    return Watch(id: id, end: end, leaves: ends.filter { $0 > now.time }.min())
  }

  private func plannedEnd(of id: StaffID, since: ClockTime, on day: CivilDay) -> ClockTime? {
    let soon = since.advanced(by: Minutes(15))
    return doorPosts(on: day).filter { $0.staff == id && $0.hours.to > since && $0.hours.from <= soon }.map(\.hours.to)
      .max()
  }

  private func expectedGreeters(_ watches: [Watch], on day: CivilDay, at time: ClockTime, now: Moment) -> Int {
    var there = Set(watches.filter { $0.end > time }.map(\.id))
    for id in plannedGreeters(on: day, at: time) where canStand(id, at: time, now: now) { there.insert(id) }
    let over = watches.filter { watch in
      watch.end <= time && (watch.leaves.map { time < $0 } ?? true) && !there.contains(watch.id)
    }
    guard !over.isEmpty else { return there.count }
    // Somebody whose planned stint has come and gone by then has relieved one of them.
    let followers = Set(
      doorPosts(on: day).filter { post in
        post.hours.to > now.time && post.hours.to <= time && !watches.contains { $0.id == post.staff }
          && canStand(post.staff, at: max(post.hours.from, now.time), now: now)
      }.map(\.staff))
    return there.count + max(over.count - followers.count, 0)
  }
}
