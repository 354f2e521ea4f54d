extension Column {
  /// The column that a plan's person stands for in a model; nil when the plan has it otherwise than the problem, or a hard
  /// rule of a day forbids it now.
  init?(_ plan: RosterPlan.PersonPlan, person: Int, in problem: RosterProblem, _ names: RosterNames) {
    guard plan.days.count == problem.days.count else { return nil }
    let count = problem.slots?.count ?? 0
    var shifts: [Int] = []
    var slots = [UInt8](repeating: 0, count: problem.posts.isEmpty ? 0 : plan.days.count * count)
    for (day, item) in plan.days.enumerated() {
      guard let shift = names.shift[item.shift] else { return nil }
      shifts.append(shift)
      guard !slots.isEmpty, shift < problem.shifts.count else { continue }
      for stint in item.stints {
        guard let post = names.post[stint.post], stint.slot >= 0, stint.slots > 0, stint.slot + stint.slots <= count
        else { return nil }
        for slot in stint.slot..<stint.slot + stint.slots { slots[day * count + slot] = UInt8(post + 1) }
      }
      if let meal = item.meal, let size = problem.shifts[shift].meal?.slots, meal >= 0, meal + size <= count {
        for slot in meal..<meal + size { slots[day * count + slot] = UInt8(problem.posts.count + 1) }
      }
    }
    self.init(person: person, cost: 0, cells: [], shifts: shifts, slots: slots)
  }
}
