/// Why somebody cannot take over a stretch of the roster.
public enum RosterObstacle: Hashable, Sendable {
  /// Away then.
  case away(Absence)
  /// Already has a shift that day; only the posts of it could be shared out.
  case works(Hours)
  /// Has no shift that day.
  case off
  /// Has a shift, which does not reach over those hours.
  case outsideShift(Hours)
  /// At a post then, the meal among them.
  case post(Post)
  /// Promised elsewhere.
  case appointment(Appointment)
  /// An appointment that the shift would not cover.
  case appointmentOutside(Appointment)
  /// The day is settled, theirs or that of whom they would replace.
  case locked(StaffID)
  /// Greets at no door: no consultant.
  case title(JobTitle)
  /// Does not greet that day by the house's manner.
  case manner(RosterManner)
  /// Would rest too little before or after another day's shift.
  case rest(ShortRest)
  /// Would stand longer at one stretch than the house lets anybody.
  case stint(Minutes)
  /// Would stand longer in the day than the house lets anybody.
  case doorTime(Minutes)
}

/// Too little time between two days' shifts.
public struct ShortRest: Hashable, Sendable {
  /// The later of the two days.
  public let day: CivilDay
  /// How long it is.
  public let rest: Minutes
}

/// Somebody who could or could not take over a stretch.
public struct Replacement: Hashable, Sendable {
  /// Who.
  public let person: Staff
  /// Why not; nil when they can.
  public let obstacle: RosterObstacle?
  /// How long they stood at the door in the four weeks before and are planned to that week: the least goes first.
  public let doorTime: Minutes
  /// How many days they work that week.
  public let workDays: Int
}

extension ShowroomState {
  /// Everybody else employed, with whether they could take over a stretch of somebody's day: who can first, and among
  /// those who stood least at the door or, for a whole day, works least that week.
  public func replacements(for person: Staff, _ stretch: RosterStretch) throws(Refusal) -> [Replacement] {
    let taken = try taken(stretch, of: person)
    let day = stretch.day
    let shares = doorShares(of: day.monday)
    return team.filter { $0.id != person.id }.map { other in
      Replacement(
        person: other, obstacle: obstacle(to: other, taking: taken, of: person.id, on: day),
        doorTime: shares[other.id]?.all ?? Minutes(0),
        workDays: day.week.count { roster[$0]?.shifts[other.id] != nil })
    }.sorted { a, b in
      let (days, otherDays) = taken.shift == nil ? (0, 0) : (a.workDays, b.workDays)
      return (a.obstacle == nil ? 0 : 1, days, a.doorTime.count, a.person.id)
        < (b.obstacle == nil ? 0 : 1, otherDays, b.doorTime.count, b.person.id)
    }
  }

  /// What a stretch of somebody's day holds; the shift only when it is the whole day.
  func taken(_ stretch: RosterStretch, of person: Staff) throws(Refusal) -> RosterCell {
    let cell = owed(by: person.id, on: stretch.day)
    guard cell.shift != nil else { throw .notOnRoster(person, stretch.day) }
    guard case .hours(let hours, let day) = stretch else { return cell }
    let posts = cell.posts.filter { hours.covers($0.hours) }
    guard !posts.isEmpty else { throw .noPostIn(person, day, hours) }
    return RosterCell(shift: nil, posts: posts)
  }

  /// What somebody has to do on a day: what stands in the roster or, for who is away, what the absence took out of it
  /// and nobody took over yet.
  public func owed(by staff: StaffID, on day: CivilDay) -> RosterCell {
    let cell = cell(of: staff, on: day)
    // Who still works that day, or does again, has what stands in the roster.
    guard let absence = absences(of: staff, on: day).first(where: { $0.given != nil }), let given = absence.given,
      cell.shift == nil || hasGone(staff, on: day)
    else { return cell }
    let posts = given.posts.filter { $0.place != .meal }.flatMap { open($0, on: day, since: absence.hours?.from) }
    var shift = given.shift
    if let hours = absence.hours, let whole = given.shift {
      let (from, to) = (max(hours.from, whole.hours.from), min(hours.to, whole.hours.to))
      shift = from < to && !posts.isEmpty ? Shift(kind: nil, hours: Hours(from: from, to: to)) : nil
    }
    return RosterCell(shift: shift, posts: posts)
  }

  /// Whether somebody came on a day and went before its end.
  func hasGone(_ staff: StaffID, on day: CivilDay) -> Bool {
    guard attendance[day]?[staff]?.arrived != nil, let shift = roster[day]?.shifts[staff] else { return false }
    return absences(of: staff, on: day).contains { absence in
      absence.given != nil && absence.hours.map { $0.to >= shift.hours.to } ?? true
    }
  }

  /// What is still open of a post that somebody cannot take: at the door the half hours with too few people.
  private func open(_ post: Post, on day: CivilDay, since start: ClockTime?) -> [Post] {
    let from = max(post.hours.from, start ?? post.hours.from)
    guard from < post.hours.to else { return [] }
    let whole = Post(staff: post.staff, place: post.place, hours: Hours(from: from, to: post.hours.to))
    guard doorPlaces.contains(post.place) else {
      let isTaken = roster[day]?.posts.contains { $0.place == post.place && $0.hours.covers(whole.hours) } ?? false
      return isTaken ? [] : [whole]
    }
    let posts = doorPosts(on: day)
    var found: [Post] = []
    var begin = from
    while begin < post.hours.to {
      let end = min(post.hours.to, ClockTime(0, (begin.minutes / 30 + 1) * 30))
      let hours = Hours(from: begin, to: end)
      if posts.count(throughAll: hours) < settings.doorFloor(on: day, at: begin) {
        if let last = found.last, last.hours.to == begin {
          found[found.count - 1] = Post(
            staff: post.staff, place: post.place, hours: Hours(from: last.hours.from, to: end))
        } else {
          found.append(Post(staff: post.staff, place: post.place, hours: hours))
        }
      }
      begin = end
    }
    return found
  }

  /// What keeps somebody from taking over a part of another's day; nil when nothing does.
  func obstacle(
    to other: Staff, taking taken: RosterCell, of id: StaffID, on day: CivilDay
  ) -> RosterObstacle? {
    let cell = cell(of: other.id, on: day)
    let (away, promised) = (absences(of: other.id, on: day), appointments(of: other.id, on: day))
    if roster[day]?.isLocked(id) == true || taken.posts.contains(where: { roster[day]?.isLocked($0) == true }) {
      return .locked(id)
    }
    if let absence = away.first(where: { $0.hours == nil }) { return .away(absence) }
    if let shift = taken.shift {
      if let own = cell.shift { return .works(own.hours) }
      if let lost = promised.first(where: { !shift.hours.covers($0.hours) }) { return .appointmentOutside(lost) }
    } else {
      guard let own = cell.shift else { return .off }
      guard taken.posts.allSatisfy({ own.hours.covers($0.hours) }) else { return .outsideShift(own.hours) }
    }
    if roster[day]?.isLocked(other.id) == true { return .locked(other.id) }
    for post in taken.posts {
      if let absence = away.first(where: { $0.takes(post.hours) }) { return .away(absence) }
      if let found = promised.first(where: { $0.hours.overlaps(post.hours) }) { return .appointment(found) }
      if let own = cell.posts.first(where: { $0.hours.overlaps(post.hours) }) { return .post(own) }
    }
    return limit(on: other, RosterCell(shift: taken.shift ?? cell.shift, posts: cell.posts + taken.posts), taken, day)
  }

  /// Which limit of the house a day would break.
  private func limit(
    on other: Staff, _ cell: RosterCell, _ taken: RosterCell, _ day: CivilDay
  ) -> RosterObstacle? {
    let doors = doorPlaces
    if taken.posts.contains(where: { doors.contains($0.place) }) {
      if other.title != .consultant { return .title(other.title) }
      if !settings.roster.manner.lets(other.id, greetOn: day) { return .manner(settings.roster.manner) }
      let posts = cell.posts.sorted { $0.hours.from < $1.hours.from }
      let longest = posts.longestStint(at: doors)
      if longest > settings.roster.plan.longestStint { return .stint(longest) }
      let all = cell.time(at: doors)
      if all > settings.roster.plan.mostDoor, !settings.roster.manner.isDedicated { return .doorTime(all) }
    }
    guard let shift = taken.shift else { return nil }
    return shortRest(of: other.id, around: day, on: shift).map(RosterObstacle.rest)
  }
}

extension [Post] {
  /// The longest unbroken time at places of a kind; the posts are in order.
  func longestStint(at places: Set<PlaceID>) -> Minutes {
    var (longest, from, to) = (0, 0, -1)
    for post in self where places.contains(post.place) {
      if post.hours.from.minutes != to { from = post.hours.from.minutes }
      to = post.hours.to.minutes
      longest = Swift.max(longest, to - from)
    }
    return Minutes(longest)
  }
}

extension RosterManner {
  /// Whether some people do nothing but greet.
  public var isDedicated: Bool { if case .dedicated = self { true } else { false } }
}
