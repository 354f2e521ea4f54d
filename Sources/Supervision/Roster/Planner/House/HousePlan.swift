extension ShowroomState {
  /// What makes a plan for the showroom's days its roster: shifts of open days, and the door's posts in place of those
  /// planned before. One act, so that one undo takes it back.
  public func commands(for plan: RosterPlan, of problem: RosterProblem) -> Command {
    var commands: [Command] = []
    for (number, name) in problem.days.enumerated() {
      guard let day = CivilDay(iso: name) else { continue }
      let isOpen = roster[day]?.shifts.isEmpty ?? true
      let planned = Set(plan.people.compactMap { Int($0.person).map(StaffID.init(rawValue:)) })
      for post in roster[day]?.posts ?? [] where post.place == .door && planned.contains(post.staff) {
        commands.append(.roster(.clearPost(post.staff, place: .door, day: day, from: post.hours.from)))
      }
      for person in plan.people {
        guard let id = Int(person.person).map(StaffID.init(rawValue:)) else { continue }
        let own = person.days[number]
        guard let shift = problem.shifts.first(where: { $0.id == own.shift }), let slots = problem.slots else {
          continue
        }
        if isOpen { commands.append(.roster(command(id, day, shift))) }
        for stint in own.stints {
          let from = ClockTime(0, slots.from + stint.slot * slots.minutes)
          let to = ClockTime(0, slots.from + (stint.slot + stint.slots) * slots.minutes)
          commands.append(.roster(.setPost(id, place: PlaceID(rawValue: stint.post), day: day, from: from, to: to)))
        }
      }
    }
    return .together(commands)
  }

  private func command(_ id: StaffID, _ day: CivilDay, _ shift: RosterProblem.DayShift) -> RosterCommand {
    settings.shiftKinds.contains { $0.id == shift.id }
      ? .setShift(id, day: day, kind: shift.id)
      : .setHours(id, day: day, from: ClockTime(0, shift.from), to: ClockTime(0, shift.to))
  }
}
