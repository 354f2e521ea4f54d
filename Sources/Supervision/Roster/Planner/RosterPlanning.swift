/// A plan in the making: the search for it does as much at a time as its caller has time for.
///
/// What it finds depends on the problem, the seed and how many steps were done, never on when they were: `advance` a
/// little between two pictures of a screen, or run it to its end; drop it to cancel it. Not to be used from two threads
/// at once.
public final class RosterPlanning {
  /// How far a search has come.
  public struct Progress: Hashable, Sendable {
    /// What the best plan so far costs; nil before there is one.
    public var cost: Int?
    /// No plan that keeps the hard rules costs less than this.
    public var bound: Int
    /// Steps done.
    public var steps: Int
    /// Whether the best plan is proven the best there is, so that there is nothing left to do.
    public var isDone: Bool

    /// How far the cost is from the bound, as a share of the cost; nil before there is a plan.
    public var gap: Double? {
      cost.map { $0 <= bound ? 0 : Double($0 - bound) / Double(max(1, $0)) }
    }
  }

  private enum Stage {
    case checking(person: Int), building(Assignment, person: Int), searching(RosterSearch)
  }

  private let problem: RosterProblem
  private let seed: UInt64
  private let kept: KeptPlan?
  private let finder: PathFinder
  private var impossible: [Int] = []
  private var stage = Stage.checking(person: 0)
  private var steps = 0
  /// Told of what the search does.
  var trace: ((String) -> Void)?

  /// Begins to plan a problem that was checked.
  public init(_ problem: RosterProblem, seed: UInt64 = 1) {
    self.problem = problem
    self.seed = seed
    kept = nil
    finder = PathFinder(RosterModel(problem))
  }

  /// Begins to mend a plan after the problem has changed; every cell that differs costs `change` more.
  public init(mending plan: RosterPlan, for problem: RosterProblem, change: Int, seed: UInt64 = 1) {
    self.problem = problem
    self.seed = seed
    let names = RosterNames(problem)
    let columns = problem.people.indices.map { index in
      plan.people.first { $0.person == problem.people[index].id }
        .flatMap { Column($0, person: index, in: problem, names) }
    }
    let kept = KeptPlan(columns: columns, weight: change, slots: problem.slots?.count ?? 0)
    self.kept = kept
    finder = PathFinder(RosterModel(problem, keeping: kept))
  }

  /// How far it has come.
  public var progress: Progress {
    guard case .searching(let search) = stage else { return Progress(cost: nil, bound: 0, steps: steps, isDone: false) }
    return Progress(cost: search.best.cost, bound: search.bound, steps: steps, isDone: search.isProven)
  }

  /// The best plan so far; nil before there is one.
  public var plan: RosterPlan? {
    guard case .searching(let search) = stage else { return nil }
    return RosterPlan(search, problem, impossible: impossible, keeping: kept)
  }

  /// Does one step, of a few milliseconds at most, and more as long as it may go on.
  @discardableResult
  public func advance(while mayGoOn: () -> Bool) -> Progress {
    repeat { step() } while !progress.isDone && mayGoOn()
    return progress
  }

  /// Goes on as long as it may, and until there is a plan at all.
  func finish(_ mayGoOn: () -> Bool) -> RosterPlan {
    while true {
      let progress = progress
      if progress.cost != nil, progress.isDone || !mayGoOn(), let plan { return plan }
      step()
    }
  }

  private func step() {
    steps += 1
    switch stage {
    case .checking(let person):
      guard person < problem.people.count else {
        begin()
        return
      }
      if finder.cheapest(person) == nil {
        impossible.append(person)
        finder.idle(person)
      }
      stage = .checking(person: person + 1)
    case .building(var start, let person):
      let model = finder.model
      guard person < model.people.count else {
        search(from: start, touched: [])
        return
      }
      // Person by person, each the cheapest answer to those before.
      finder.set(prices: start.savings(without: person, model))
      if let column = finder.cheapest(person)?.column { start.put(column, model) }
      stage = .building(start, person: person + 1)
    case .searching(let search): search.step()
    }
  }

  private func begin() {
    if let kept {
      let (start, touched) = finder.kept(kept.columns)
      return search(from: start, touched: touched)
    }
    let nobody = finder.model.people.indices.map { Column(person: $0, cost: 0, cells: [], shifts: [], slots: []) }
    stage = .building(Assignment(nobody, finder.model), person: 0)
  }

  private func search(from start: Assignment, touched: [Int]) {
    let search = RosterSearch(finder, seed: seed, from: start, mending: touched)
    search.trace = trace
    stage = .searching(search)
  }
}
