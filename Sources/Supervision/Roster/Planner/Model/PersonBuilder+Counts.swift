extension PersonBuilder {
  /// A person with the counts that bind them: along the path where they fit, as cells where they do not.
  func person(
    _ index: Int, automaton: DayAutomaton, days: [[ShiftOption]], mostStates: Int, cells: inout [RosterModel.Cell],
    graphs: inout ShiftGraphs
  ) -> PersonModel {
    guard posts > 0 else { return shiftPerson(index, automaton, days, &cells, &graphs) }
    var person = PersonModel(automaton: automaton, counters: [], days: days)
    var states = automaton.states
    for (rule, count) in problem.counts.enumerated() {
      guard let share = share(count, index) else { continue }
      let size = (person.days.indices.reduce(0) { $0 + most(count, person.days[$1], on: $1) }) + 1
      let cost = (0..<size).map { Self.cost(of: share.start + $0, share, count) }
      if states * size <= mostStates {
        states *= size
        let stride = person.counterStates
        person.counters.append(
          Counter(rule: rule, size: size, stride: stride, cost: cost.map { $0 ?? RosterModel.infinite }))
        for day in person.days.indices { take(count, stride, &person.days[day], on: day) }
      } else {
        cells.append(RosterModel.Cell(cost: Self.convex(cost)))
        for day in person.days.indices { take(count, asCell: cells.count - 1, &person.days[day], on: day) }
      }
    }
    limitDays(&person)
    return person
  }

  /// A person of a roster without slots: counts are followed as long as the ways through the days stay few enough.
  private func shiftPerson(
    _ index: Int, _ automaton: DayAutomaton, _ days: [[ShiftOption]], _ cells: inout [RosterModel.Cell],
    _ graphs: inout ShiftGraphs
  ) -> PersonModel {
    var person = PersonModel(automaton: automaton, counters: [], days: days)
    let followed = graphs.graph(for: ShiftGraphs.Key(days, automaton, shares(of: index))) { most in
      let counts = problem.counts.enumerated().compactMap { shiftCount($0.offset, $0.element, index, person) }
      return ShiftGraphs.Followed(days, automaton, counts, most: most)
    }
    person.graph = followed.graph
    for rule in followed.left {
      let count = problem.counts[rule]
      guard let share = share(count, index) else { continue }
      let size = (days.indices.reduce(0) { $0 + self.most(count, days[$1], on: $1) }) + 1
      let cost = (0..<size).map { Self.cost(of: share.start + $0, share, count) }
      if let first = cost.firstIndex(where: { $0 != nil }), let last = cost.lastIndex(where: { $0 != nil }),
        first > 0 || last < size - 1
      {
        person.limits.append(CountLimit(cell: cells.count, range: first...last))
      }
      cells.append(RosterModel.Cell(cost: Self.convex(cost)))
      for day in days.indices { take(count, asCell: cells.count - 1, &person.days[day], on: day) }
    }
    return person
  }

  /// A person's shares of all counts.
  func shares(of index: Int) -> [RosterProblem.Share?] {
    problem.counts.map { count in
      var share = share(count, index)
      share?.person = ""
      return share
    }
  }

  private func shiftCount(
    _ rule: Int, _ count: RosterProblem.Count, _ index: Int, _ person: PersonModel
  ) -> ShiftCount? {
    guard let share = share(count, index) else { return nil }
    let adds = problem.days.indices.flatMap { day in (0...shifts).map { self.adds(count, $0, on: day) } }
    return ShiftCount(
      rule, count, share, adds: adds,
      endsSpan: problem.days.indices.map { day in
        count.spans?.contains { $0.last == day } ?? false
      }, days: person.days, person.automaton)
  }

  /// A person's share of a count; without its limits where they are lifted.
  private func share(_ count: RosterProblem.Count, _ index: Int) -> RosterProblem.Share? {
    var share = count.shares.first { $0.person == problem.people[index].id }
    if isFree(index, .count) {
      share?.min = nil
      share?.max = nil
    }
    return share
  }

  /// What a shift adds to a count on a day.
  func adds(_ count: RosterProblem.Count, _ shift: Int, on day: Int) -> Int {
    let name = shift == shifts ? RosterProblem.off : problem.shifts[shift].id
    guard let place = count.shifts.firstIndex(of: name), counts(count, day: day, slot: nil) else { return 0 }
    if let spans = count.spans { return spans.contains { $0.contains(day) } ? 1 : 0 }
    return count.amounts?[place] ?? 1
  }

  /// What a total costs; nil where a hard limit forbids it.
  static func cost(of total: Int, _ share: RosterProblem.Share, _ count: RosterProblem.Count) -> Int? {
    if let min = share.min, total < min { return nil }
    if let max = share.max, total > max { return nil }
    let outside = max((share.low ?? total) - total, total - (share.high ?? total), 0)
    return count.weight * (count.squared ? outside * outside : outside)
  }

  /// The same costs with hard limits as steep slopes.
  private static func convex(_ cost: [Int?]) -> [Int] {
    guard let first = cost.firstIndex(where: { $0 != nil }), let last = cost.lastIndex(where: { $0 != nil })
    else { return cost.indices.map { $0 * RosterModel.hard } }
    return cost.indices.map { value in
      let inside = min(max(value, first), last)
      return (cost[inside] ?? 0) + abs(value - inside) * RosterModel.hard
    }
  }

  private func counts(_ count: RosterProblem.Count, day: Int, slot: Int?) -> Bool {
    guard let boxes = count.cells else { return true }
    return boxes.contains { box in
      (box.days?.contains(day) ?? true) && (slot.map { box.slots?.contains($0) ?? true } ?? true)
    }
  }

  /// Which posts in which slots of an option count: 0 or 1 each.
  private func steps(_ count: RosterProblem.Count, _ options: SlotOptions, on day: Int) -> [Int] {
    let counted = problem.posts.map(count.posts.contains)
    return (0..<options.count * posts).map { place in
      counted[place % posts] && options.postCost[place] < RosterModel.infinite
        && counts(count, day: day, slot: options.first + place / posts) ? 1 : 0
    }
  }

  /// The most that can be counted on a day.
  private func most(_ count: RosterProblem.Count, _ options: [ShiftOption], on day: Int) -> Int {
    options.map { option in
      let ofSlots = option.slots.map { slots in mostStanding(steps(count, slots, on: day), slots) } ?? 0
      return adds(count, option.shift, on: day) + ofSlots
    }.max() ?? 0
  }

  private func mostStanding(_ steps: [Int], _ options: SlotOptions) -> Int {
    let counted = (0..<options.count).count { slot in steps[slot * posts..<(slot + 1) * posts].contains(1) }
    return min(counted, mostStanding(in: options.count))
  }

  /// The most slots at posts that the rule for stints leaves room for.
  private func mostStanding(in slots: Int) -> Int {
    guard let rule = problem.stints else { return slots }
    let round = rule.longest + rule.gap
    return min(slots / round * rule.longest + min(slots % round, rule.longest), rule.mostPerDay ?? slots)
  }

  private func take(_ count: RosterProblem.Count, _ stride: Int, _ options: inout [ShiftOption], on day: Int) {
    for index in options.indices {
      options[index].step += adds(count, options[index].shift, on: day) * stride
      guard let slots = options[index].slots else { continue }
      let steps = steps(count, slots, on: day)
      guard steps.contains(1) else { continue }
      options[index].slots?.dimensions.append(
        SlotOptions.Dimension(size: mostStanding(steps, slots) + 1, stride: stride, step: steps))
    }
  }

  private func take(
    _ count: RosterProblem.Count, asCell cell: Int, _ options: inout [ShiftOption], on day: Int
  ) {
    for index in options.indices {
      options[index].cells += Array(repeating: cell, count: adds(count, options[index].shift, on: day))
      guard let slots = options[index].slots else { continue }
      for (place, step) in steps(count, slots, on: day).enumerated() where step == 1 {
        options[index].slots?.cells[place].append(cell)
      }
    }
  }

  /// Where no count already does it, the most slots of a day are counted for their own sake.
  private func limitDays(_ person: inout PersonModel) {
    guard let most = problem.stints?.mostPerDay else { return }
    for day in person.days.indices {
      for index in person.days[day].indices {
        guard let slots = person.days[day][index].slots, most < mostStandingFreely(slots) else { continue }
        let all = slots.postCost.map { $0 < RosterModel.infinite ? 1 : 0 }
        if slots.dimensions.contains(where: { $0.step == all }) { continue }
        person.days[day][index].slots?.dimensions.append(
          SlotOptions.Dimension(size: most + 1, stride: 0, step: all))
      }
    }
  }

  private func mostStandingFreely(_ options: SlotOptions) -> Int {
    (0..<options.count).count { slot in
      options.postCost[slot * posts..<(slot + 1) * posts].contains { $0 < RosterModel.infinite }
    }
  }
}
