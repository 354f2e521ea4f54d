/// The graphs of a roster's people: those who are bound alike share one.
struct ShiftGraphs {
  /// What a graph depends on.
  struct Key: Hashable {
    private let days: [[Int]]
    private let next: [Int]
    private let cost: [Int]
    private let shares: [RosterProblem.Share?]

    init(_ days: [[ShiftOption]], _ automaton: DayAutomaton, _ shares: [RosterProblem.Share?]) {
      self.days = days.map { $0.map(\.shift) }
      (next, cost) = (automaton.next, automaton.cost)
      self.shares = shares
    }
  }

  /// A graph, and the counts that it does not follow.
  struct Followed {
    let graph: ShiftGraph
    let left: [Int]

    /// Follows all counts; where those need too many places, those first that say how much can be worked, then those of
    /// few values, as long as they fit.
    init(_ days: [[ShiftOption]], _ automaton: DayAutomaton, _ counts: [ShiftCount], most: Int) {
      if let graph = ShiftGraph(days, automaton, counts, most: most) {
        (self.graph, left) = (graph, [])
        return
      }
      var found: ShiftGraph?
      var kept: [ShiftCount] = []
      let order = counts.sorted {
        ($0.limitsShifts ? 0 : 1, $0.codes, $0.rule) < ($1.limitsShifts ? 0 : 1, $1.codes, $1.rule)
      }
      for count in order {
        guard let graph = ShiftGraph(days, automaton, kept + [count], most: min(most, ShiftGraph.fewPlaces)) else {
          break
        }
        found = graph
        kept.append(count)
      }
      graph = found ?? ShiftGraph(days, automaton, [], most: .max) ?? ShiftGraph.none
      left = order.dropFirst(kept.count).map(\.rule)
    }
  }

  private var known: [Key: Followed] = [:]
  /// The most places of a graph that follows everything.
  private let most: Int

  /// For so many different graphs at the most; each may be the larger the fewer they are.
  init(differing: Int, most: Int? = nil) {
    self.most = most ?? min(150_000, max(ShiftGraph.mostPlaces, 3_000_000.quotient(by: max(1, differing))))
  }

  /// The graph for a key; made when there is none yet.
  mutating func graph(for key: Key, _ make: (_ most: Int) -> Followed) -> Followed {
    if let there = known[key] { return there }
    let made = make(most)
    known[key] = made
    return made
  }
}
