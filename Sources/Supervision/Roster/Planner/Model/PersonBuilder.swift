/// Turns what a problem says of one person into what the path finder reads.
struct PersonBuilder {
  let problem: RosterProblem
  let names: RosterNames
  /// For each shift (`off` the last) which may not follow it on the next day.
  let forbidden: [[Bool]]
  /// The cell of each shift on each day; -1 for none.
  private let shiftCell: [Int]
  /// The cell of each post in each slot of each day; -1 for none.
  private let postCell: [Int]
  private let locks: [[RosterProblem.Lock]]
  private let wishes: [[RosterProblem.Wish]]
  /// The rules that are lifted.
  private let freed: [Freeing]

  var shifts: Int { problem.shifts.count }
  var posts: Int { problem.posts.count }
  var slots: Int { problem.slots?.count ?? 0 }

  init(_ problem: RosterProblem, _ names: RosterNames, freed: [Freeing] = []) {
    self.freed = freed
    self.problem = problem
    self.names = names
    let shifts = problem.shifts.count
    var forbidden = Array(repeating: Array(repeating: false, count: shifts + 1), count: shifts + 1)
    for (a, first) in problem.shifts.enumerated() {
      for (b, second) in problem.shifts.enumerated() where second.from + 1440 - first.to < problem.rest {
        forbidden[a][b] = true
      }
    }
    for pair in problem.successions {
      if let a = names.shift[pair.from], let b = names.shift[pair.to] { forbidden[a][b] = true }
    }
    self.forbidden = forbidden
    let slots = problem.slots?.count ?? 0
    let posts = problem.posts.count
    var shiftCell = Array(repeating: -1, count: problem.days.count * (shifts + 1))
    var postCell = Array(repeating: -1, count: problem.days.count * slots * posts)
    for (index, need) in problem.cover.enumerated() {
      if let shift = need.shift.flatMap({ names.shift[$0] }) {
        shiftCell[need.day * (shifts + 1) + shift] = index
      } else if let post = need.post.flatMap({ names.post[$0] }), let slot = need.slot {
        postCell[(need.day * slots + slot) * posts + post] = index
      }
    }
    self.shiftCell = shiftCell
    self.postCell = postCell
    var locks = Array(repeating: [RosterProblem.Lock](), count: problem.people.count)
    for lock in problem.locks { if let person = names.person[lock.person] { locks[person].append(lock) } }
    var wishes = Array(repeating: [RosterProblem.Wish](), count: problem.people.count)
    for wish in problem.wishes { if let person = names.person[wish.person] { wishes[person].append(wish) } }
    self.locks = locks
    self.wishes = wishes
  }

  /// Whether a rule is lifted for a person, on a day or on any.
  func isFree(_ person: Int, on day: Int? = nil, _ kind: RosterFailure.Kind) -> Bool {
    freed.contains { $0.person == person && $0.kind == kind && ($0.day == day ?? $0.day) }
  }

  /// What may follow what without rest, successions and runs.
  var freeAutomaton: DayAutomaton {
    DayAutomaton(
      forbidden: Array(repeating: Array(repeating: false, count: shifts + 1), count: shifts + 1), rules: [], before: [])
  }

  /// The rules for days in a row that bind a person.
  func runRules(of person: Int) -> [DayAutomaton.Rule] {
    problem.runs.filter { $0.people?.contains(problem.people[person].id) ?? true }.map { run in
      var members = Array(repeating: false, count: shifts + 1)
      for name in run.of { if let shift = names.shift[name] { members[shift] = true } }
      return DayAutomaton.Rule(members: members, min: run.min ?? 0, max: run.max, weight: run.weight)
    }
  }

  /// What a person can do on each day.
  func days(of person: Int) -> [[ShiftOption]] {
    problem.days.indices.map { day in (0...shifts).compactMap { option(person, day, $0) } }
  }

  private func option(_ index: Int, _ day: Int, _ shift: Int) -> ShiftOption? {
    let person = problem.people[index]
    let isOff = shift == shifts
    let hours = isOff ? nil : problem.shifts[shift]
    let isAway = person.absences.contains { $0.day == day } && !isFree(index, on: day, .absence)
    // Whoever is away keeps no appointment.
    let promised = isAway || isFree(index, on: day, .appointment) ? [] : person.appointments.filter { $0.day == day }
    if let hours {
      if isAway { return nil }
      if let able = person.shifts, !able.contains(hours.id) { return nil }
      let windows = person.available.filter { $0.day == day }
      guard
        windows.isEmpty || windows.contains(where: { $0.from <= hours.from && hours.to <= $0.to })
          || isFree(index, on: day, .unavailable)
      else { return nil }
      guard promised.allSatisfy({ hours.from <= $0.from && $0.to <= hours.to }) else { return nil }
    } else if !promised.isEmpty {
      return nil
    }
    // Whoever comes after all is not held to a day off that was settled with it.
    let isFreed = isFree(index, on: day, .lock) || isFree(index, on: day, .absence)
    let locks = isFreed ? [] : locks[index].filter { $0.day == day }
    for lock in locks { if let name = lock.shift, names.shift[name] != shift { return nil } }
    var cost = person.costs?[day][shift] ?? 0
    let wishes = wishes[index].filter { $0.day == day }
    for wish in wishes {
      if let name = wish.shift, (names.shift[name] == shift) != wish.want { cost += wish.weight }
      // At the post it is taken off again.
      if wish.post != nil, wish.want { cost += wish.weight * (wish.slots?.count ?? slots) }
    }
    let cell = shiftCell[day * (shifts + 1) + shift]
    var option = ShiftOption(shift: shift, cost: cost, cells: cell < 0 ? [] : [cell], step: 0)
    let settled = locks.filter { $0.slot != nil && $0.post != "none" }
    guard let hours, let grid = problem.slots, posts > 0 else { return settled.isEmpty ? option : nil }
    let inside = (0..<grid.count).filter {
      hours.from <= grid.from + $0 * grid.minutes && grid.from + ($0 + 1) * grid.minutes <= hours.to
    }
    guard settled.allSatisfy({ inside.contains($0.slot ?? -1) }) else { return nil }
    guard let first = inside.first else { return option }
    option.slots = slotOptions(day, first, inside.count, meal(hours.meal, index, day), promised, locks, wishes)
    return option
  }

  /// The meal owed; without its window where that is lifted.
  private func meal(_ meal: RosterProblem.Meal?, _ index: Int, _ day: Int) -> RosterProblem.Meal? {
    guard let meal, let grid = problem.slots, isFree(index, on: day, .meal) || isFree(index, on: day, .fixedMeal)
    else { return meal }
    return RosterProblem.Meal(from: grid.from, to: grid.from + grid.count * grid.minutes, slots: meal.slots, step: 1)
  }

  private func slotOptions(
    _ day: Int, _ first: Int, _ count: Int, _ meal: RosterProblem.Meal?, _ promised: [RosterProblem.Window],
    _ locks: [RosterProblem.Lock], _ wishes: [RosterProblem.Wish]
  ) -> SlotOptions {
    let grid = problem.slots ?? RosterProblem.Slots(from: 0, minutes: 1, count: 0)
    var options = SlotOptions(
      first: first, count: count, postCost: Array(repeating: 0, count: count * posts),
      cells: Array(repeating: [], count: count * posts), mustStand: Array(repeating: false, count: count),
      noMeal: Array(repeating: false, count: count), mealStarts: [], mealSlots: meal?.slots ?? 0, dimensions: [])
    for slot in 0..<count {
      for post in 0..<posts {
        let cell = postCell[(day * slots + first + slot) * posts + post]
        if cell < 0 {
          options.postCost[slot * posts + post] = RosterModel.infinite
        } else {
          options.cells[slot * posts + post] = [cell]
        }
      }
    }
    func forbid(_ slot: Int, where isForbidden: (Int) -> Bool) {
      for post in 0..<posts where isForbidden(post) { options.postCost[slot * posts + post] = RosterModel.infinite }
    }
    for wish in wishes {
      guard let post = wish.post.flatMap({ names.post[$0] }) else { continue }
      for slot in wish.slots ?? Array(0..<slots) where (first..<first + count).contains(slot) {
        let place = (slot - first) * posts + post
        if options.postCost[place] < RosterModel.infinite {
          options.postCost[place] += wish.want ? -wish.weight : wish.weight
        }
      }
    }
    for slot in 0..<count {
      let from = grid.from + (first + slot) * grid.minutes
      if promised.contains(where: { $0.from < from + grid.minutes && from < $0.to }) {
        forbid(slot) { _ in true }
        options.noMeal[slot] = true
      }
    }
    // A meal that no promise leaves room for is not owed.
    options.mealStarts = mealStarts(meal, first, count, grid).filter { start in
      (start..<start + options.mealSlots).allSatisfy { !options.noMeal[$0] }
    }
    for lock in locks {
      guard let slot = lock.slot.map({ $0 - first }), (0..<count).contains(slot), let post = lock.post else { continue }
      switch post {
      case "none": forbid(slot) { _ in true }
      case "meal":
        forbid(slot) { _ in true }
        options.mustStand[slot] = true
      default:
        forbid(slot) { $0 != names.post[post] }
        options.mustStand[slot] = true
        options.noMeal[slot] = true
      }
    }
    return options
  }

  private func mealStarts(
    _ meal: RosterProblem.Meal?, _ first: Int, _ count: Int, _ grid: RosterProblem.Slots
  ) -> [Int] {
    guard let meal else { return [] }
    let opens = (meal.from - grid.from + grid.minutes - 1).quotient(by: grid.minutes)
    return stride(from: opens, through: slots, by: max(1, meal.step)).filter { start in
      start >= first && start + meal.slots <= first + count
        && grid.from + (start + meal.slots) * grid.minutes <= meal.to
    }.map { $0 - first }
  }
}

extension Int {
  /// The quotient rounded down, below zero too.
  func quotient(by divisor: Int) -> Int { Int(Int64(self).floorDivided(by: Int64(divisor))) }
}
