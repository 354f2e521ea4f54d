extension RosterPlan.PersonPlan {
  /// What a column means in the problem's names.
  init(_ column: Column?, person: Int, in problem: RosterProblem) {
    self.person = problem.people[person].id
    let count = problem.slots?.count ?? 0
    let posts = problem.posts
    days = problem.days.indices.map { day in
      guard let column, column.shifts[day] < problem.shifts.count else {
        return RosterPlan.DayPlan(shift: RosterProblem.off)
      }
      var plan = RosterPlan.DayPlan(shift: problem.shifts[column.shifts[day]].id)
      guard !column.slots.isEmpty else { return plan }
      for (slot, what) in column.slots[day * count..<(day + 1) * count].enumerated() where what > 0 {
        let what = Int(what)
        if what > posts.count {
          if plan.meal == nil { plan.meal = slot }
        } else if let last = plan.stints.last, last.slot + last.slots == slot, last.post == posts[what - 1] {
          plan.stints[plan.stints.count - 1].slots += 1
        } else {
          plan.stints.append(RosterPlan.Stint(post: posts[what - 1], slot: slot, slots: 1))
        }
      }
      return plan
    }
  }
}

extension RosterProblem {
  /// What a plan costs by rule, computed from the plan alone.
  func costs(of people: [RosterPlan.PersonPlan]) -> [RosterPlan.RuleCost] {
    let names = RosterNames(self)
    var costs: [RosterPlan.RuleCost] = []
    func add(_ rule: String, _ cost: Int) { costs.append(RosterPlan.RuleCost(rule: rule, cost: cost)) }
    let there = cover.map { need in people.count { $0.days[need.day].fills(need) } }
    add("missing", zip(cover, there).reduce(0) { $0 + $1.0.missing * max(0, $1.0.lower - $1.1) })
    add("short", zip(cover, there).reduce(0) { $0 + $1.0.short * max(0, $1.0.wanted - max($1.1, $1.0.lower)) })
    add("over", zip(cover, there).reduce(0) { $0 + $1.0.over * max(0, $1.1 - $1.0.upper) })
    var own = 0
    for (person, plan) in zip(self.people, people) {
      guard let table = person.costs else { continue }
      for (row, day) in zip(table, plan.days) { own += names.shift[day.shift].map { row[$0] } ?? 0 }
    }
    add("costs", own)
    add(
      "wishes",
      wishes.reduce(0) { sum, wish in
        sum + (names.person[wish.person].map { cost(of: wish, people[$0].days[wish.day]) } ?? 0)
      })
    let stood = people.flatMap { $0.days.flatMap { $0.stints } }
    add("handover", stood.count * (stints?.handover ?? 0))
    add("stint", stints.map { rule in stood.reduce(0) { $0 + rule.away * abs($1.slots - rule.wanted) } } ?? 0)
    for run in runs { add(run.id, people.indices.reduce(0) { $0 + cost(of: run, $1, people[$1], names) }) }
    for count in counts {
      add(
        count.id,
        people.indices.reduce(0) { sum, index in
          guard let share = count.shares.first(where: { $0.person == people[index].person }) else { return sum }
          return sum + (PersonBuilder.cost(of: share.start + total(of: count, people[index]), share, count) ?? 0)
        })
    }
    return costs
  }

  private func cost(of wish: Wish, _ day: RosterPlan.DayPlan) -> Int {
    if let shift = wish.shift { return (day.shift == shift) != wish.want ? wish.weight : 0 }
    let all = wish.slots ?? Array(0..<(slots?.count ?? 0))
    return wish.weight * all.count { slot in day.post(in: slot).map { $0 == wish.post } ?? false != wish.want }
  }

  private func cost(of run: Run, _ index: Int, _ plan: RosterPlan.PersonPlan, _ names: RosterNames) -> Int {
    guard let weight = run.weight, run.people?.contains(plan.person) ?? true else { return 0 }
    let before = people[index].before
    var (length, isOpen, cost) = (0, true, 0)
    for (number, shift) in (before + plan.days.map(\.shift)).enumerated() {
      let counts = number >= before.count
      if run.of.contains(shift) {
        length += 1
        if counts, let most = run.max, length > most { cost += weight }
      } else {
        if counts, length > 0, !isOpen, let least = run.min, length < least { cost += weight * (least - length) }
        length = 0
        isOpen = false
      }
    }
    return cost
  }

  /// What a count comes to in a plan, the start not included.
  func total(of count: Count, _ plan: RosterPlan.PersonPlan) -> Int {
    if let spans = count.spans {
      return spans.count { span in
        span.contains { day in
          count.shifts.contains(plan.days[day].shift)
            && count.cells.map { $0.contains { $0.days?.contains(day) ?? true } } ?? true
        }
      }
    }
    var total = 0
    for (number, day) in plan.days.enumerated() {
      let boxes = count.cells?.filter { $0.days?.contains(number) ?? true }
      if let place = count.shifts.firstIndex(of: day.shift), boxes.map({ !$0.isEmpty }) ?? true {
        total += count.amounts?[place] ?? 1
      }
      for stint in day.stints where count.posts.contains(stint.post) {
        total += (stint.slot..<stint.slot + stint.slots).count { slot in
          boxes.map { $0.contains { $0.slots?.contains(slot) ?? true } } ?? true
        }
      }
    }
    return total
  }
}

extension RosterPlan.DayPlan {
  /// The post in a slot; nil for none.
  func post(in slot: Int) -> String? {
    stints.first { $0.slot <= slot && slot < $0.slot + $0.slots }?.post
  }

  /// Whether it counts in a cell.
  func fills(_ need: RosterProblem.Cover) -> Bool {
    if let shift = need.shift { return self.shift == shift }
    return need.slot.map { post(in: $0) == need.post } ?? false
  }
}
