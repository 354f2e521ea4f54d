extension RosterModel {
  /// The most joint states of counters and days that one person's path may have; counts beyond that become cells.
  private static let mostStates = 6_000

  /// The model of a checked problem, with what it costs to leave a plan when one is to be kept, and without the rules
  /// that are lifted.
  init(_ problem: RosterProblem, keeping kept: KeptPlan? = nil, freed: [Freeing] = [], mostPlaces: Int? = nil) {
    let names = RosterNames(problem)
    days = problem.days.count
    shifts = problem.shifts.count
    slots = problem.slots?.count ?? 0
    posts = problem.posts.count
    stints = problem.stints ?? RosterProblem.Stints(longest: 1, wanted: 1, away: 0, handover: 0)
    stintCost = (0...max(1, stints.longest)).map { [stints] in stints.cost(of: $0) }
    coverCells = problem.cover.count
    let most = problem.people.count
    var cells = problem.cover.map { need in Cell(cost: (0...max(most, 1)).map(need.cost(of:))) }
    var automata: [[DayAutomaton.Rule]: [[Int]: DayAutomaton]] = [:]
    let builder = PersonBuilder(problem, names, freed: freed)
    var people: [PersonModel] = []
    var graphs = ShiftGraphs(
      differing: Set(problem.people.indices.map(builder.shares)).count, most: mostPlaces)
    for index in problem.people.indices {
      let rules = builder.runRules(of: index)
      let before = problem.people[index].before.compactMap { names.shift[$0] }
      let known =
        automata[rules]?[before] ?? DayAutomaton(forbidden: builder.forbidden, rules: rules, before: before)
      automata[rules, default: [:]][before] = known
      let automaton = builder.isFree(index, .sequence) ? builder.freeAutomaton : known
      var days = builder.days(of: index)
      kept?.charge(&days, of: index, posts: posts)
      people.append(
        builder.person(
          index, automaton: automaton, days: days, mostStates: Self.mostStates, cells: &cells,
          graphs: &graphs))
    }
    self.cells = cells
    self.people = people
  }
}

/// The numbers of a problem's names.
struct RosterNames {
  let shift: [String: Int]
  let post: [String: Int]
  let person: [String: Int]

  init(_ problem: RosterProblem) {
    var shift: [String: Int] = [:]
    for (index, item) in problem.shifts.enumerated() { shift[item.id] = index }
    shift[RosterProblem.off] = problem.shifts.count
    var post: [String: Int] = [:]
    for (index, name) in problem.posts.enumerated() { post[name] = index }
    var person: [String: Int] = [:]
    for (index, item) in problem.people.enumerated() { person[item.id] = index }
    self.shift = shift
    self.post = post
    self.person = person
  }
}
