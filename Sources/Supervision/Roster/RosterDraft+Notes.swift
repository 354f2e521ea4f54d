extension RosterDraft {
  /// The most days that one absence can be taken down for.
  private static let longestAbsence = 366

  /// Does what a command asks about absences, wishes, appointments and locks.
  mutating func performNote(_ command: RosterCommand) throws(Refusal) {
    switch command {
    case .setAbsence(let id, let days, let kind, let hours, let note):
      let person = try state.employed(id)
      if let hours { _ = try checked(hours.from, hours.to) }
      let note = try CleanText.checked(note, field: Phrase(zh: "备注", en: "note"), limit: 200)
      guard days.upperBound.number - days.lowerBound.number < Self.longestAbsence else {
        throw .awayTooLong(person, Self.longestAbsence)
      }
      for day in days.days {
        try setAbsence(
          Absence(staff: id, kind: kind, hours: hours ?? restOfShift(of: id, on: day), note: note), on: day)
      }
    case .clearAbsence(let id, let days):
      let person = try state.employed(id)
      let found = days.days.map { ($0, state.absences(of: id, on: $0)) }.filter { !$0.1.isEmpty }
      guard let first = found.first?.0 else { throw .notAway(person, days) }
      if state.roster[first]?.isLocked(id) == true { throw .dayIsLocked(state.name(of: id), first) }
      for (day, absences) in found { for absence in absences { note(.absenceCleared(day: day, absence: absence)) } }
    case .setWish(let wish, let day): try setWish(wish, on: day)
    case .clearWishes(let id, let day):
      let person = try state.employed(id)
      let wishes = state.wishes(of: id, on: day)
      guard !wishes.isEmpty else { throw .noWish(person, day) }
      for wish in wishes { note(.wishCleared(day: day, wish: wish)) }
    case .setAppointment(let appointment, let day): try setAppointment(appointment, on: day)
    case .clearAppointment(let id, let day, let from):
      let person = try state.employed(id)
      guard let found = state.appointments(of: id, on: day).first(where: { $0.hours.from == from }) else {
        throw .noAppointment(person, day, from)
      }
      note(.appointmentCleared(day: day, appointment: found))
    case .lock(let lock, let day):
      let person = try state.employed(lock.staff)
      if case .post(let post) = lock, state.roster[day]?.posts.contains(post) != true {
        throw .noSuchPost(person, day, post.hours.from)
      }
      if state.roster[day]?.locks.contains(lock) != true { note(.locked(day: day, lock: lock)) }
    case .unlock(let lock, let day):
      let person = try state.known(lock.staff)
      guard state.roster[day]?.locks.contains(lock) == true else { throw .notLocked(person, day) }
      note(.unlocked(day: day, lock: lock))
    default: break
    }
  }

  /// The hours that are left of today to who came and goes; nil for who did not come, or is away on another day.
  private func restOfShift(of id: StaffID, on day: CivilDay) -> Hours? {
    guard day == today, let record = state.attendance[day]?[id], record.arrived != nil else { return nil }
    let end = state.roster[day]?.shifts[id]?.hours.to
    let from = ClockTime(0, min(time, record.left ?? time).minutes)
    let to = end.map { $0 > from ? $0 : ClockTime(24, 0) } ?? ClockTime(24, 0)
    return from < to ? Hours(from: from, to: to) : nil
  }

  /// Takes down an absence in the place of those it overlaps. It is a fact, so what is settled or planned gives way, and
  /// is kept with it for who takes over. Of a post under way the part before it stays.
  private mutating func setAbsence(_ absence: Absence, on day: CivilDay) throws(Refusal) {
    let id = absence.staff
    let old = state.absences(of: id, on: day)
    guard !old.contains(where: { $0.says(as: absence) }) else { return }
    var given = RosterCell()
    for other in old where absence.hours == nil || other.hours == nil || absence.takes(other.hours ?? .wholeDay) {
      note(.absenceCleared(day: day, absence: other))
      given.shift = other.given?.shift ?? given.shift
      given.posts += other.given?.posts ?? []
    }
    var cell = state.cell(of: id, on: day)
    given.posts += cell.posts.filter { absence.takes($0.hours) }
    given.shift = cell.shift ?? given.shift
    if let hours = absence.hours {
      cell.posts = cell.posts.compactMap { post in
        guard absence.takes(post.hours) else { return post }
        guard day == today, post.hours.from < hours.from, hours.from <= time else { return nil }
        return Post(staff: id, place: post.place, hours: Hours(from: post.hours.from, to: hours.from))
      }
    } else {
      cell = RosterCell()
    }
    if cell != state.cell(of: id, on: day) {
      for lock in state.roster[day]?.locks ?? [] where lock.staff == id {
        if case .post(let post) = lock, cell.posts.contains(post) { continue }
        note(.unlocked(day: day, lock: lock))
      }
    }
    given.posts.sort { $0.hours.from < $1.hours.from }
    let isAny = absence.hours == nil ? given.shift != nil : !given.posts.isEmpty
    note(
      .absenceSet(
        day: day,
        absence: Absence(
          staff: id, kind: absence.kind, hours: absence.hours, note: absence.note, given: isAny ? given : nil)))
    try put(cell, for: id, on: day)
  }

  private mutating func setWish(_ wish: Wish, on day: CivilDay) throws(Refusal) {
    _ = try state.employed(wish.staff)
    switch wish.about {
    case .day: break
    case .shift(let kind):
      guard state.settings.shiftKinds.contains(where: { $0.id == kind }) else {
        throw .unknownShift(kind, among: state.settings.shiftKinds)
      }
    case .door(let hours): _ = try checked(hours.from, hours.to)
    }
    guard (1...1_000).contains(wish.weight) else { throw .wishWeight(wish.weight) }
    let old = state.wishes(of: wish.staff, on: day).filter { $0.about == wish.about }
    guard old != [wish] else { return }
    for other in old { note(.wishCleared(day: day, wish: other)) }
    note(.wishSet(day: day, wish: wish))
  }

  private mutating func setAppointment(_ appointment: Appointment, on day: CivilDay) throws(Refusal) {
    let person = try state.employed(appointment.staff)
    let hours = try checked(appointment.hours.from, appointment.hours.to)
    let with = try CleanText.checked(appointment.with, field: Phrase(zh: "客户", en: "with whom"), limit: 60)
    let new = Appointment(staff: person.id, kind: appointment.kind, hours: hours, with: with)
    let old = state.appointments(of: person.id, on: day)
    guard !old.contains(new) else { return }
    if let other = old.first(where: { $0.hours.overlaps(hours) }) { throw .twoAppointments(person, other) }
    if let absence = state.absences(of: person.id, on: day).first(where: { $0.takes(hours) }) {
      throw .away(person, day, absence)
    }
    let cell = state.cell(of: person.id, on: day)
    if let post = cell.posts.first(where: { $0.hours.overlaps(hours) }) {
      throw .promisedElsewhere(person, new, post: post.hours)
    }
    if let shift = cell.shift, !shift.hours.covers(hours) {
      throw .appointmentOutsideShift(person, new, shift: shift.hours)
    }
    note(.appointmentSet(day: day, appointment: new))
  }
}

extension ShowroomState {
  /// What somebody wished of a day.
  public func wishes(of staff: StaffID, on day: CivilDay) -> [Wish] {
    roster[day]?.wishes.filter { $0.staff == staff } ?? []
  }
}

extension Hours {
  /// All of a day.
  static let wholeDay = Hours(from: ClockTime(0, 0), to: ClockTime(24, 0))
}
