extension HouseProblem {
  /// Says what binds a person on a day: leave, appointments, what is settled, the house's manner, and wishes.
  mutating func settle(_ person: Int, _ number: Int) {
    let (id, name) = (staff[person].id, problem.people[person].id)
    let day = days[number]
    let roster = state.roster[day] ?? RosterDay()
    let cell = roster.cell(of: id)
    let absences = state.absences(of: id, on: day)
    let isShut = state.settings.calendar.isShut(day)
    if !isShut { wish(of: id, as: name, number, isOpen: !isSettled(id, in: roster)) }
    if let absence = absences.first(where: { $0.hours == nil }) {
      problem.people[person].absences.append(.init(day: number, why: absence.kind.rawValue))
      return
    }
    guard isSettled(id, in: roster) || !isShut else {
      problem.locks.append(.init(person: name, day: number, shift: RosterProblem.off))
      return
    }
    if isSettled(id, in: roster) {
      let shift = cell.shift.map { self.name(of: $0) } ?? RosterProblem.off
      problem.locks.append(.init(person: name, day: number, shift: shift))
    }
    for appointment in state.appointments(of: id, on: day) {
      promise(appointment.hours, appointment.words.en, person, number, in: roster)
    }
    for absence in absences {
      // Away for a part of a shift that is settled: neither at a post nor at the meal then.
      guard isSettled(id, in: roster), let hours = absence.hours, let shift = cell.shift?.hours, hours.overlaps(shift)
      else { continue }
      let (from, to) = (max(hours.from, shift.from), min(hours.to, shift.to))
      problem.people[person].appointments.append(
        .init(day: number, from: from.minutes, to: to.minutes, why: absence.words.en))
    }
    guard let slots = problem.slots, !isShut else { return }
    var settled: [Int: String] = [:]
    for post in cell.posts {
      guard isReplanned(post, of: cell.shift) else {
        promise(post.hours, post.place.rawValue, person, number, in: roster)
        continue
      }
      guard keeps(post, in: roster), isSettled(id, in: roster) else { continue }
      let what = post.place == .door ? PlaceID.door.rawValue : "meal"
      for slot in 0..<slots.count where post.hours.covers(hours(of: slot, slots)) { settled[slot] = what }
    }
    let mayGreet = state.settings.roster.manner.lets(id, greetOn: day)
    for slot in 0..<slots.count where settled[slot] == nil {
      let isAway = absences.contains { $0.takes(hours(of: slot, slots)) }
      if isAway || !mayGreet || roster.isLocked(id) { settled[slot] = "none" }
    }
    for (slot, post) in settled.sorted(by: { $0.key < $1.key }) {
      problem.locks.append(.init(person: name, day: number, slot: slot, post: post))
    }
  }

  /// Whether somebody's shift of a day is settled: the day has a roster, or they or a post of theirs are locked.
  private func isSettled(_ id: StaffID, in roster: RosterDay) -> Bool {
    if roster.locks.contains(where: { $0.staff == id }) { return true }
    return !isAnew && !roster.shifts.isEmpty
  }

  private func keeps(_ post: Post, in roster: RosterDay) -> Bool { keepsPosts || roster.isLocked(post) }

  /// Whether the planner says when a post is to be: the door, and a meal as the rule has it.
  private func isReplanned(_ post: Post, of shift: Shift?) -> Bool {
    guard post.place == .meal else { return post.place == .door }
    guard let shift, rule.owesMeal(shift.hours), post.hours.length == rule.meal else { return false }
    return (post.hours.from.minutes - rule.meals.from.minutes) % max(1, rule.meal.count) == 0
      && rule.meals.covers(post.hours)
  }

  /// A promise for which somebody must be there; one that no shift of the day covers would contradict it and is left to
  /// the week's list of what is not as it should be.
  private mutating func promise(_ hours: Hours, _ why: String, _ person: Int, _ day: Int, in roster: RosterDay) {
    let id = staff[person].id
    let shifts =
      isSettled(id, in: roster) ? [roster.shifts[id]?.hours].compactMap { $0 } : state.settings.shiftKinds.map(\.hours)
    guard shifts.contains(where: { $0.covers(hours) }) else { return }
    problem.people[person].appointments.append(
      .init(day: day, from: hours.from.minutes, to: hours.to.minutes, why: why))
  }

  private mutating func wish(of id: StaffID, as name: String, _ number: Int, isOpen: Bool) {
    for wish in state.wishes(of: id, on: days[number]) {
      switch wish.about {
      case .day where isOpen:
        problem.wishes.append(
          .init(person: name, day: number, shift: RosterProblem.off, want: !wish.want, weight: wish.weight))
      case .shift(let kind) where isOpen && problem.shifts.contains { $0.id == kind }:
        problem.wishes.append(.init(person: name, day: number, shift: kind, want: wish.want, weight: wish.weight))
      case .door(let hours):
        guard let slots = problem.slots else { continue }
        let wished = (0..<slots.count).filter { self.hours(of: $0, slots).overlaps(hours) }
        guard !wished.isEmpty else { continue }
        problem.wishes.append(
          .init(
            person: name, day: number, post: PlaceID.door.rawValue, slots: wished, want: wish.want,
            weight: wish.weight))
      case .day, .shift: continue
      }
    }
  }

  private func hours(of slot: Int, _ slots: RosterProblem.Slots) -> Hours {
    let from = slots.from + slot * slots.minutes
    return Hours(from: ClockTime(0, from), to: ClockTime(0, from + slots.minutes))
  }
}

extension PlanRule {
  /// Whether a meal is owed in some hours: they hold the whole window.
  func owesMeal(_ hours: Hours) -> Bool { hours.covers(meals) && meal > Minutes(0) }
}
