/// Plans rosters: finds good plans and says how good they are known to be (README.md in this folder).
public enum RosterPlanner {
  /// The best plan found for a problem that was checked.
  ///
  /// The same problem, seed and answers of `mayGoOn` give the same plan. `mayGoOn` is asked every few milliseconds; once
  /// it says no, the best plan by then is given. It ends by itself when the plan is proven the best there is.
  public static func plan(
    _ problem: RosterProblem, seed: UInt64 = 1, mayGoOn: @escaping () -> Bool
  ) -> RosterPlan {
    plan(problem, seed: seed, trace: nil, mayGoOn: mayGoOn)
  }

  /// The same, telling `trace` what the search does.
  static func plan(
    _ problem: RosterProblem, seed: UInt64, trace: ((String) -> Void)?, mayGoOn: @escaping () -> Bool
  ) -> RosterPlan {
    var model = RosterModel(problem)
    let impossible = model.idleImpossible()
    let search = RosterSearch(model, seed: seed, mayGoOn: mayGoOn)
    search.trace = trace
    search.run()
    return RosterPlan(search, problem, impossible: impossible)
  }

  /// A plan mended after the problem has changed, such as by somebody sick: every cell that differs from the plan before,
  /// a day's shift or a slot at a post, costs `change` more, under the rule `changes`.
  public static func mend(
    _ plan: RosterPlan, for problem: RosterProblem, change: Int, seed: UInt64 = 1, mayGoOn: @escaping () -> Bool
  ) -> RosterPlan {
    let names = RosterNames(problem)
    let columns = problem.people.indices.map { index in
      plan.people.first { $0.person == problem.people[index].id }
        .flatMap { Column($0, person: index, in: problem, names) }
    }
    let kept = KeptPlan(columns: columns, weight: change, slots: problem.slots?.count ?? 0)
    var model = RosterModel(problem, keeping: kept)
    let impossible = model.idleImpossible()
    let (start, touched) = RosterSearch.kept(columns, model)
    let search = RosterSearch(model, seed: seed, from: start, mayGoOn: mayGoOn)
    search.mend(touched)
    return RosterPlan(search, problem, impossible: impossible, keeping: kept)
  }
}

extension RosterModel {
  /// Takes those out for whom no days keep the hard rules, and says who they are.
  mutating func idleImpossible() -> [Int] {
    let finder = PathFinder(self)
    let impossible = people.indices.filter { finder.cheapest($0) == nil }
    for person in impossible { idle(person) }
    return impossible
  }
}

extension RosterPlan {
  /// The answer of a search in the problem's names.
  init(_ search: RosterSearch, _ problem: RosterProblem, impossible: [Int], keeping kept: KeptPlan? = nil) {
    let columns = search.best.columns
    people = problem.people.indices.map { PersonPlan(columns[$0], person: $0, in: problem) }
    rules = problem.costs(of: people)
    if let kept {
      let changed = columns.reduce(0) { $0 + kept.changes($1, posts: problem.posts.count) }
      rules.append(RuleCost(rule: "changes", cost: changed * kept.weight))
    }
    cost = rules.reduce(0) { $0 + $1.cost }
    bound = min(search.bound, cost)
    failures = problem.failures(of: people)
    // A hard count too large for a path is a steep slope to the search: whether it was kept is seen only now.
    let broken = people.indices.filter { problem.breaksCount(people[$0]) && !impossible.contains($0) }
    self.impossible = (impossible + broken).map { problem.people[$0].id }
  }
}

extension KeptPlan {
  /// How many cells a column changes.
  func changes(_ column: Column, posts: Int) -> Int {
    guard let old = columns[column.person] else { return 0 }
    let post = { (what: UInt8) in Int(what) <= posts ? what : 0 }
    return zip(old.shifts, column.shifts).count { $0.0 != $0.1 }
      + zip(old.slots, column.slots).count { post($0.0) != post($0.1) }
  }
}

extension RosterProblem {
  /// Whether a person's plan breaks a hard limit of a count.
  fileprivate func breaksCount(_ plan: RosterPlan.PersonPlan) -> Bool {
    counts.contains { count in
      guard let share = count.shares.first(where: { $0.person == plan.person }) else { return false }
      return PersonBuilder.cost(of: share.start + total(of: count, plan), share, count) == nil
    }
  }
}
