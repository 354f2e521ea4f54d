extension ShowroomState {
  /// What makes a plan for the showroom's days its roster: shifts, the door's posts and meals in place of those planned
  /// before; other posts stay. One act, so that one undo takes it back, and only where it differs from what stands.
  ///
  /// Published days need the reason. With what was seen when the plan was begun, it is refused where somebody changed a
  /// cell meanwhile.
  public func commands(
    for plan: RosterPlan, of problem: RosterProblem, because reason: String? = nil, seen: ShowroomState? = nil
  ) -> Command {
    let cells = cells(for: plan, of: problem)
    var command = RosterCommand.all(cells.map { .setCell($0.cell, $0.staff, day: $0.day) })
    if let seen {
      let sights = cells.map { cell in
        RosterSight(staff: cell.staff, day: cell.day, line: seen.cell(of: cell.staff, on: cell.day).line)
      }
      command = .given(sights, command)
    }
    return .roster(reason.map { .because($0, command) } ?? command)
  }

  /// The days of a plan as cells.
  private func cells(
    for plan: RosterPlan, of problem: RosterProblem
  ) -> [(staff: StaffID, day: CivilDay, cell: RosterCell)] {
    var cells: [(staff: StaffID, day: CivilDay, cell: RosterCell)] = []
    for (number, name) in problem.days.enumerated() {
      guard let day = CivilDay(iso: name) else { continue }
      for person in plan.people {
        guard let id = Int(person.person).map(StaffID.init(rawValue:)), roster[day]?.isLocked(id) != true else {
          continue
        }
        cells.append((id, day, cell(for: person.days[number], of: problem, id, on: day)))
      }
    }
    return cells
  }

  private func cell(
    for plan: RosterPlan.DayPlan, of problem: RosterProblem, _ id: StaffID, on day: CivilDay
  ) -> RosterCell {
    let old = cell(of: id, on: day)
    guard let shift = problem.shifts.first(where: { $0.id == plan.shift }), let slots = problem.slots else {
      return RosterCell()
    }
    let hours = Hours(from: ClockTime(0, shift.from), to: ClockTime(0, shift.to))
    let kind = settings.shiftKinds.first { $0.id == shift.id }?.id
    func post(_ place: PlaceID, _ slot: Int, _ count: Int) -> Post {
      let from = slots.from + slot * slots.minutes
      return Post(
        staff: id, place: place, hours: Hours(from: ClockTime(0, from), to: ClockTime(0, from + count * slots.minutes)))
    }
    var posts = plan.stints.map { post(PlaceID(rawValue: $0.post), $0.slot, $0.slots) }
    let away = absences(of: id, on: day)
    if let meal = plan.meal, let length = shift.meal?.slots, settings.place(.meal) != nil {
      let eating = post(.meal, meal, length)
      if !away.contains(where: { $0.takes(eating.hours) }) { posts.append(eating) }
    }
    // What the plan does not speak of stays where there is room for it.
    for other in old.posts where hours.covers(other.hours) && !posts.contains(where: { $0.hours.overlaps(other.hours) })
    {
      let isReplaced = other.place == .door || (other.place == .meal && plan.meal != nil)
      if !isReplaced || roster[day]?.isLocked(other) == true { posts.append(other) }
    }
    let same = old.shift.flatMap { $0.hours == hours && (kind == nil || $0.kind == kind) ? $0 : nil }
    return RosterCell(
      shift: same ?? Shift(kind: kind, hours: hours), posts: posts.sorted { $0.hours.from < $1.hours.from })
  }

  /// What stands in the roster as a plan of a problem, for one to be mended.
  public func standingPlan(of problem: RosterProblem) -> RosterPlan {
    let people = problem.people.map { person in
      RosterPlan.PersonPlan(
        person: person.id,
        days: problem.days.map { name in
          guard let id = Int(person.id).map(StaffID.init(rawValue:)), let day = CivilDay(iso: name) else {
            return RosterPlan.DayPlan(shift: RosterProblem.off)
          }
          return self.plan(for: cell(of: id, on: day), of: problem)
        })
    }
    return RosterPlan(people: people, cost: 0, bound: 0)
  }

  private func plan(for cell: RosterCell, of problem: RosterProblem) -> RosterPlan.DayPlan {
    let shift = problem.shifts.first { shift in
      cell.shift.map { $0.hours.from.minutes == shift.from && $0.hours.to.minutes == shift.to } ?? false
    }
    guard let shift, let slots = problem.slots else { return RosterPlan.DayPlan(shift: RosterProblem.off) }
    var plan = RosterPlan.DayPlan(shift: shift.id)
    for post in cell.posts {
      let (from, length) = (post.hours.from.minutes - slots.from, post.hours.length.count)
      guard from >= 0, from % slots.minutes == 0, length % slots.minutes == 0 else { continue }
      if post.place == .door {
        plan.stints.append(
          .init(post: post.place.rawValue, slot: from / slots.minutes, slots: length / slots.minutes))
      } else if post.place == .meal, shift.meal != nil {
        plan.meal = from / slots.minutes
      }
    }
    return plan
  }
}
