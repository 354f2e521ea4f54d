/// Plans rosters: finds good plans and says how good they are known to be (README.md in this folder).
public enum RosterPlanner {
  /// The best plan found for a problem that was checked.
  ///
  /// `mayGoOn` is asked every few milliseconds; once it says no, the best plan by then is given. It ends by itself when the
  /// plan is proven the best there is. The same problem and seed give the same plan after as many questions.
  public static func plan(_ problem: RosterProblem, seed: UInt64 = 1, mayGoOn: () -> Bool) -> RosterPlan {
    RosterPlanning(problem, seed: seed).finish(mayGoOn)
  }

  /// A plan mended after the problem has changed, such as by somebody sick: every cell that differs from the plan before,
  /// a day's shift or a slot at a post, costs `change` more, under the rule `changes`.
  public static func mend(
    _ plan: RosterPlan, for problem: RosterProblem, change: Int, seed: UInt64 = 1, mayGoOn: () -> Bool
  ) -> RosterPlan {
    RosterPlanning(mending: plan, for: problem, change: change, seed: seed).finish(mayGoOn)
  }
}

extension RosterPlanner {
  /// What would free the days on which a plan lacks people; as far as was found while it might go on.
  public static func remedies(for plan: RosterPlan, of problem: RosterProblem, mayGoOn: () -> Bool) -> [RosterRemedy] {
    let rescue = RosterRescue(plan, of: problem)
    rescue.advance(while: mayGoOn)
    return rescue.remedies
  }
}

extension RosterPlan {
  /// The answer of a search in the problem's names.
  init(_ search: RosterSearch, _ problem: RosterProblem, impossible: [Int], keeping kept: KeptPlan?) {
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
