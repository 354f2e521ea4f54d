extension RosterProblem {
  /// The cells of a plan that have fewer people than they must, each with what keeps everybody else from it.
  func failures(of plan: [RosterPlan.PersonPlan]) -> [RosterFailure] {
    cover.compactMap { need in
      let there = plan.count { $0.days[need.day].fills(need) }
      guard there < need.lower else { return nil }
      let obstacles = zip(people, plan).compactMap { person, plan in
        plan.days[need.day].fills(need) ? nil : obstacle(person, plan, need)
      }
      return RosterFailure(
        day: need.day, shift: need.shift, post: need.post, slot: need.slot, there: there, needed: need.lower,
        obstacles: obstacles)
    }
  }

  private typealias Obstacle = RosterFailure.Obstacle

  private func obstacle(_ person: Person, _ plan: RosterPlan.PersonPlan, _ need: Cover) -> RosterFailure.Obstacle {
    func because(_ kind: RosterFailure.Kind, _ detail: String = "") -> Obstacle {
      Obstacle(person: person.id, kind: kind, detail: detail)
    }
    let day = plan.days[need.day]
    if let absence = person.absences.first(where: { $0.day == need.day }) { return because(.absence, absence.why) }
    let own = locks.filter { $0.person == person.id && $0.day == need.day }
    guard let slot = need.slot, let grid = slots else {
      if let able = person.shifts, let shift = need.shift, !able.contains(shift) { return because(.unable, shift) }
      if let lock = own.first(where: { $0.shift != nil }) { return because(.lock, lock.shift ?? "") }
      if let hours = shifts.first(where: { $0.id == need.shift }), !isAvailable(person, need.day, hours) {
        return because(.unavailable)
      }
      return because(hindersSequence(person, plan, need) ? .sequence : day.shift == Self.off ? .off : .shift, day.shift)
    }
    let from = grid.from + slot * grid.minutes
    let to = from + grid.minutes
    guard let shift = shifts.first(where: { $0.id == day.shift }) else {
      if own.contains(where: { $0.shift == Self.off }) { return because(.lock, Self.off) }
      return because(shifts.contains { isAvailable(person, need.day, $0) } ? .off : .unavailable)
    }
    if shift.from > from || to > shift.to {
      return because(own.contains { $0.shift != nil } ? .lock : .shift, day.shift)
    }
    if let promise = person.appointments.first(where: { $0.day == need.day && $0.from < to && from < $0.to }) {
      return because(.appointment, promise.why)
    }
    if let lock = own.first(where: { $0.slot == slot }) { return because(.lock, lock.post ?? "") }
    if let meal = day.meal, let size = shift.meal?.slots, meal <= slot, slot < meal + size {
      return because(shift.meal.map { $0.to - $0.from >= 2 * size * grid.minutes } ?? false ? .meal : .fixedMeal)
    }
    if let post = day.post(in: slot) { return because(.post, post) }
    if let rule = stints, breaks(rule, day, adding: slot) { return because(.stint) }
    return because(.count)
  }

  private func isAvailable(_ person: Person, _ day: Int, _ shift: DayShift) -> Bool {
    let windows = person.available.filter { $0.day == day }
    return windows.isEmpty || windows.contains { $0.from <= shift.from && shift.to <= $0.to }
  }

  /// Whether one slot more would break the rule for stints as the day stands.
  private func breaks(_ rule: Stints, _ day: RosterPlan.DayPlan, adding slot: Int) -> Bool {
    if let most = rule.mostPerDay, day.stints.reduce(0, { $0 + $1.slots }) >= most { return true }
    let near = day.stints.filter { $0.slot - rule.gap <= slot && slot < $0.slot + $0.slots + rule.gap }
    return !near.isEmpty || rule.shortest > 1
  }

  /// Whether the day before or after, or the days in a row, forbid the shift.
  private func hindersSequence(_ person: Person, _ plan: RosterPlan.PersonPlan, _ need: Cover) -> Bool {
    guard let shift = need.shift else { return false }
    var changed = plan
    changed.days[need.day].shift = shift
    let names = RosterNames(self)
    let builder = PersonBuilder(self, names)
    guard let index = names.person[person.id] else { return false }
    let automaton = DayAutomaton(
      forbidden: builder.forbidden, rules: builder.runRules(of: index),
      before: person.before.compactMap { names.shift[$0] })
    var state = 0
    for day in changed.days {
      guard let shift = names.shift[day.shift] else { return false }
      state = automaton.next[state * (shifts.count + 1) + shift]
      if state < 0 { return true }
    }
    return false
  }
}
