/// A roster as a command would make it: commands work on it step by step, and the difference is what happens.
struct RosterDraft {
  /// How things stood.
  let before: ShowroomState
  /// How they would stand.
  var state: ShowroomState
  /// The business day it is.
  let today: CivilDay
  /// The time of that day.
  let time: ClockTime
  /// What happens beside shifts and posts: absences, wishes, appointments, locks, publishing.
  private(set) var notes: [RosterEvent] = []
  /// Whose days were touched, in that order.
  private var touched: [(staff: StaffID, day: CivilDay)] = []

  init(_ state: ShowroomState, at now: Moment) {
    (before, self.state) = (state, state)
    (today, time) = (state.businessDay(of: now), state.clockTime(of: now))
  }

  /// Puts a cell in another's place; refused when it is settled or something stands in its way.
  mutating func put(_ cell: RosterCell, for staff: StaffID, on day: CivilDay) throws(Refusal) {
    let old = state.cell(of: staff, on: day)
    guard cell != old else { return }
    try state.check(cell, of: staff, on: day)
    if let shift = cell.shift, shift.hours != old.shift?.hours,
      shift.hours.length > state.settings.roster.plan.longestShift
    {
      throw .shiftTooLong(state.name(of: staff), day, shift.hours, most: state.settings.roster.plan.longestShift)
    }
    try state.checkLocks(of: staff, on: day, from: old, to: cell)
    touched.append((staff, day))
    state.roster[day, default: RosterDay()].put(cell, for: staff)
  }

  /// Takes note of what is not a shift or post.
  mutating func note(_ event: RosterEvent) {
    // Who and when are the act's; of published days only that they are published matters here.
    state.apply(event, at: Moment(Instant(milliseconds: 0), offset: 0), by: "")
    notes.append(event)
  }

  /// What happens in the end, the least that leads from what was to what is wanted.
  func outcome() throws(Refusal) -> [RosterEvent] {
    var (clearing, setting): ([RosterEvent], [RosterEvent]) = ([], [])
    var seen: Set<Subject> = []
    for (staff, day) in touched where seen.insert(.shift(staff, day)).inserted {
      let (old, new) = (before.cell(of: staff, on: day), state.cell(of: staff, on: day))
      guard let shift = new.shift else {
        if old.shift != nil { clearing.append(.shiftCleared(staff: staff, day: day)) }
        continue
      }
      for post in old.posts where !new.posts.contains(post) { clearing.append(.postCleared(day: day, post: post)) }
      if shift != old.shift { setting.append(.shiftSet(staff: staff, day: day, shift: shift)) }
      for post in new.posts where !old.posts.contains(post) { setting.append(.postSet(day: day, post: post)) }
    }
    return notes + clearing + setting
  }
}

extension ShowroomState {
  /// Refuses a cell in which somebody would be in two places, outside the shift, or at work while away.
  func check(_ cell: RosterCell, of staff: StaffID, on day: CivilDay) throws(Refusal) {
    // Who has left can still be taken off.
    let person = cell.shift == nil ? try known(staff) : try employed(staff)
    let (absences, appointments) = (absences(of: staff, on: day), appointments(of: staff, on: day))
    guard let shift = cell.shift else {
      if !cell.posts.isEmpty { throw .notOnRoster(person, day) }
      return
    }
    if let absence = absences.first(where: { $0.hours == nil }) { throw .away(person, day, absence) }
    for appointment in appointments where !shift.hours.covers(appointment.hours) {
      throw .appointmentOutsideShift(person, appointment, shift: shift.hours)
    }
    for (index, post) in cell.posts.enumerated() {
      guard settings.place(post.place) != nil else { throw .unknownPlace(post.place.rawValue, among: settings.places) }
      guard shift.hours.covers(post.hours) else {
        throw .postOutsideShift(person, post: post.hours, shift: shift.hours)
      }
      if let other = cell.posts[..<index].first(where: { $0.hours.overlaps(post.hours) }) {
        throw .twoPlacesAtOnce(person, other: other.hours, new: post.hours)
      }
      if let absence = absences.first(where: { $0.takes(post.hours) }) { throw .away(person, day, absence) }
      if let appointment = appointments.first(where: { $0.hours.overlaps(post.hours) }) {
        throw .promisedElsewhere(person, appointment, post: post.hours)
      }
    }
  }

  /// The person of that number, employed or not.
  func known(_ id: StaffID) throws(Refusal) -> Staff {
    guard let person = person(id) else { throw .unknownPerson("\(id.rawValue)", among: team) }
    return person
  }

  /// Refuses to change what is settled.
  func checkLocks(
    of staff: StaffID, on day: CivilDay, from old: RosterCell, to new: RosterCell
  ) throws(Refusal) {
    guard let roster = roster[day] else { return }
    if roster.isLocked(staff) { throw .dayIsLocked(name(of: staff), day) }
    let gone = old.posts.first { roster.locks.contains(.post(post: $0)) && !new.posts.contains($0) }
    if let gone { throw .postIsLocked(name(of: staff), day, gone.hours) }
  }

  /// When somebody is away on a day.
  public func absences(of staff: StaffID, on day: CivilDay) -> [Absence] {
    roster[day]?.absences.filter { $0.staff == staff } ?? []
  }

  /// What somebody has promised for a day, by beginning.
  public func appointments(of staff: StaffID, on day: CivilDay) -> [Appointment] {
    roster[day]?.appointments.filter { $0.staff == staff } ?? []
  }
}

extension Hours {
  /// Whether other hours lie wholly inside.
  public func covers(_ other: Hours) -> Bool { from <= other.from && other.to <= to }
}
