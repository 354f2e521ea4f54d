extension DayMending {
  /// What a plan of the problem means for the roster.
  func mend(
    _ short: [RosterWeek.Slot], _ plan: RosterPlan, _ problem: RosterProblem, _ frozen: Set<StaffID>
  ) -> DayMend {
    var after = state
    var cells: [DayMend.Cell] = []
    var steps: [DayMend.Step] = []
    var changes = 0
    for person in plan.people {
      guard let id = Int(person.person).map(StaffID.init(rawValue:)), let old = rows[id], !frozen.contains(id),
        let planned = person.days.first
      else { continue }
      let new = row(of: planned, problem)
      guard new != old, new.count == old.count else { continue }
      let before = state.cell(of: id, on: day)
      let cell = cell(from: before, old, new, id)
      guard cell != before else { continue }
      cells.append(DayMend.Cell(staff: id, before: before.line, after: cell))
      after.roster[day]?.put(cell, for: id)
      changes += zip(old, new).count { $0 != $1 && ($0 == .door || $1 == .door) }
      steps += self.steps(of: id, old, new)
    }
    return DayMend(
      day: day, from: from, short: short,
      steps: steps.sorted { ($0.hours.from, $0.kind.order, $0.staff) < ($1.hours.from, $1.kind.order, $1.staff) },
      left: after.shortStretches(on: day, from: from), reasons: plan.shortfalls(in: problem), cells: cells,
      changes: changes)
  }

  private func row(of plan: RosterPlan.DayPlan, _ problem: RosterProblem) -> [Work] {
    var row = Array(repeating: Work.nothing, count: slots.count)
    for stint in plan.stints { for slot in stint.slot..<stint.slot + stint.slots { row[slot] = .door } }
    let length = problem.shifts.first { $0.id == plan.shift }?.meal?.slots ?? 0
    if let meal = plan.meal { for slot in meal..<min(slots.count, meal + length) { row[slot] = .meal } }
    return row
  }

  /// A day in which what is over, and what is neither door nor meal, stays as it was.
  private func cell(from before: RosterCell, _ old: [Work], _ new: [Work], _ id: StaffID) -> RosterCell {
    let begin = hours(of: open).from
    var posts = before.posts.filter { post in
      post.place != .door && post.place != .meal || post.hours.to <= begin && !goesOn(post, old, new)
    }
    for run in Self.runs(of: new) where run.slots.upperBound > open {
      let place: PlaceID = run.work == .door ? .door : .meal
      let end = hours(of: run.slots.upperBound - 1).to
      // A stint under way goes on; one that begins in this half hour begins now.
      let underWay = before.posts.last { $0.place == place && $0.hours.from < begin && $0.hours.to >= begin }
      var from = hours(of: max(run.slots.lowerBound, open)).from
      if run.slots.lowerBound <= open, old[open] == run.work || !hasBegun && run.slots.lowerBound < open, let underWay {
        from = underWay.hours.from
      }
      posts.append(Post(staff: id, place: place, hours: Hours(from: from, to: end)))
    }
    return RosterCell(shift: before.shift, posts: posts.sorted { $0.hours.from < $1.hours.from })
  }

  /// Whether a post that ends just now is gone on with.
  private func goesOn(_ post: Post, _ old: [Work], _ new: [Work]) -> Bool {
    guard !hasBegun, open > 0, post.hours.to == hours(of: open).from else { return false }
    return new[open] == (post.place == .door ? Work.door : .meal) && new[open - 1] == new[open]
  }

  private func steps(of id: StaffID, _ old: [Work], _ new: [Work]) -> [DayMend.Step] {
    func stretches(_ kind: DayMend.Step.Kind, _ isMeant: (Work, Work) -> Bool) -> [DayMend.Step] {
      let row = zip(old, new).map { isMeant($0, $1) ? Work.door : .nothing }
      return Self.runs(of: row).map { run in
        DayMend.Step(
          staff: id,
          hours: Hours(from: hours(of: run.slots.lowerBound).from, to: hours(of: run.slots.upperBound - 1).to),
          kind: kind)
      }
    }
    return stretches(.takesOver) { $0 != .door && $1 == .door } + stretches(.isFree) { $0 == .door && $1 != .door }
      + stretches(.eats) { $0 != .meal && $1 == .meal }
  }
}

extension DayMend.Step.Kind {
  fileprivate var order: Int {
    switch self {
    case .takesOver: 0
    case .isFree: 1
    case .eats: 2
    }
  }
}
