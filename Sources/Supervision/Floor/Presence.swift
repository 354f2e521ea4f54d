/// What somebody's day looks like at a moment, for the roster pane.
public struct Presence: Hashable, Sendable {
  /// Who.
  public let person: Staff
  /// Today's shift; nil when not on the roster.
  public let shift: Shift?
  /// Where they are; nil when they have not been seen today.
  public let whereabouts: Whereabouts?
  /// The place as set in the settings; nil when not seen today or when the place is no longer set.
  public let place: Place?
  /// What stands out about them now.
  public let standing: Standing

  /// Whether they are at work and could be sent somewhere.
  public var isFree: Bool {
    place?.kind == .free || place?.kind == .desk
  }

  /// How pressing their absence from the floor is, by the marks for the kind of place.
  public let light: Light

  /// Whether a stay stands out 红黄灯.
  public enum Light: Int, Comparable, Sendable {
    /// As it should be.
    case calm
    /// Over the usual stay or the time back, or due off the door.
    case amber
    /// Over it by more than the grace that the settings give that kind of place; late for work.
    case red

    /// Whether this presses less than another.
    public static func < (a: Light, b: Light) -> Bool { a.rawValue < b.rawValue }
  }

  /// How somebody's day stands.
  public enum Standing: Hashable, Sendable {
    /// As it should be.
    case well
    /// Their shift began a minute ago or more, nobody has seen them.
    case late(Minutes)
    /// Their shift is still to begin.
    case expected(ClockTime)
    /// They are away a minute or more longer than they said, or than is usual.
    case overdue(Minutes)
    /// They do not work today.
    case off
    /// Their shift is over, or they have gone home before its end.
    case gone
  }
}

extension ShowroomState {
  /// The business day of a moment.
  public func businessDay(of now: Moment) -> CivilDay {
    now.businessDay(rollingAt: settings.dayRollsAt)
  }

  /// Where somebody was last seen this business day; nil when not yet.
  public func seen(_ id: StaffID, at now: Moment) -> Whereabouts? {
    guard let seen = whereabouts[id], businessDay(of: seen.since) == businessDay(of: now) else { return nil }
    return seen
  }

  /// The place where somebody is; nil when not seen this business day.
  public func place(of id: StaffID, at now: Moment) -> Place? {
    seen(id, at: now).flatMap { settings.place($0.place) }
  }

  /// Everybody employed with today's shift and whereabouts: those at work first, then expected, then off.
  public func presences(at now: Moment) -> [Presence] {
    team.map { presence(of: $0, at: now) }.sorted { a, b in
      (a.rank, a.shift?.hours.from ?? ClockTime(24, 0), a.person.id)
        < (b.rank, b.shift?.hours.from ?? ClockTime(24, 0), b.person.id)
    }
  }

  /// One person's day at a moment.
  public func presence(of person: Staff, at now: Moment) -> Presence {
    let shift = roster[businessDay(of: now)]?.shifts[person.id]
    let seen = seen(person.id, at: now)
    let place = seen.flatMap { settings.place($0.place) }
    let isAbsent = isAbsent(person.id, on: businessDay(of: now), at: clockTime(of: now))
    let standing = standing(shift: shift, isAbsent: isAbsent, seen: seen, place: place, at: now)
    return Presence(
      person: person, shift: shift, whereabouts: seen, place: place, standing: standing,
      light: light(of: person.id, standing, seen: seen, place: place, at: now))
  }

  private func light(
    of id: StaffID, _ standing: Presence.Standing, seen: Whereabouts?, place: Place?, at now: Moment
  ) -> Presence.Light {
    let grace = place.flatMap { settings.stay($0.kind)?.grace } ?? Minutes(0)
    switch standing {
    case .late: return .red
    case .overdue(let over): return over > grace ? .red : .amber
    case .expected, .off, .gone: return .calm
    case .well:
      guard let seen, place?.kind == .door, isOpen(at: now) else { return .calm }
      let end = stintEnd(of: id, since: clockTime(of: seen.since), on: businessDay(of: now))
      let over = end.distance(to: now.time)
      return over > grace ? .red : over >= Minutes(1) ? .amber : .calm
    }
  }

  private func standing(
    shift: Shift?, isAbsent: Bool, seen: Whereabouts?, place: Place?, at now: Moment
  ) -> Presence.Standing {
    guard let seen else {
      let time = clockTime(of: now)
      guard let shift, !isAbsent else { return .off }
      if time >= shift.hours.to { return .gone }
      let late = shift.hours.from.distance(to: time)
      return late >= Minutes(1) ? .late(late) : .expected(shift.hours.from)
    }
    guard let place else { return .well }
    if place.kind == .leave { return shift.map { clockTime(of: seen.since) > $0.hours.from } ?? false ? .gone : .off }
    if let back = seen.back {
      let over = Minutes(businessTime(of: now).count - businessTime(of: back).count)
      return over >= Minutes(1) ? .overdue(over) : .well
    }
    let stay = seen.since.instant.minutes(to: now.instant)
    if let usual = place.usual ?? settings.stay(place.kind)?.usual, stay > usual {
      return .overdue(Minutes(stay.count - usual.count))
    }
    return .well
  }
}

extension Presence {
  fileprivate var rank: Int {
    switch standing {
    case .well, .overdue: 0
    case .late: 1
    case .expected: 2
    case .gone: 3
    case .off: 4
    }
  }
}
