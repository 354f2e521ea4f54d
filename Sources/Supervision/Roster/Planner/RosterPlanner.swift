/// Plans rosters.
public enum RosterPlanner {
  /// The best plan found for a problem that was checked, and how good it is known to be.
  ///
  /// The same problem, seed and answers of `mayGoOn` give the same plan. `mayGoOn` is asked every few milliseconds;
  /// once it says no, the best plan by then is given.
  public static func plan(
    _ problem: RosterProblem, seed: UInt64 = 1, trace: ((String) -> Void)? = nil, mayGoOn: @escaping () -> Bool
  ) -> RosterPlan {
    let model = RosterModel(problem)
    let search = RosterSearch(model, seed: seed, mayGoOn: mayGoOn)
    search.trace = trace
    search.run()
    return RosterPlan(search, problem)
  }
}

extension RosterPlan {
  /// The answer of a search in the problem's names.
  init(_ search: RosterSearch, _ problem: RosterProblem) {
    people = problem.people.indices.map { PersonPlan(search.best.columns[$0], person: $0, in: problem) }
    rules = problem.costs(of: people)
    cost = rules.reduce(0) { $0 + $1.cost }
    bound = min(search.bound, cost)
  }
}
