/// Finds what would free the days on which a plan lacks people: each rule that keeps somebody away is lifted for once and
/// the day planned anew, and the one that frees most is kept, until nobody lacks or nothing helps.
///
/// Like `RosterPlanning` it does as much at a time as its caller has time for.
public final class RosterRescue {
  private let problem: RosterProblem
  private let plan: RosterPlan
  private let kept: KeptPlan
  private var days: [Int]
  private var trial: Trial?
  private var tried: [(freeing: Freeing, left: Int)] = []
  private var candidates: [Freeing] = []
  private var details: [Freeing: String] = [:]
  private var chosen: [Freeing] = []
  private var current: RosterRemedy?
  /// What was found so far, day by day.
  public private(set) var remedies: [RosterRemedy] = []

  /// The most rules that are lifted together for one day.
  private static let mostSteps = 4
  /// The most steps that one trial may take.
  private static let patience = 2_000

  private struct Trial {
    let freeing: Freeing
    let search: RosterSearch
    let mending: Mending
    var steps = 0
  }

  /// Begins to look what would free the days on which a plan of a problem lacks people.
  public init(_ plan: RosterPlan, of problem: RosterProblem) {
    self.problem = problem
    self.plan = plan
    let names = RosterNames(problem)
    let columns = problem.people.indices.map { index in
      plan.people.first { $0.person == problem.people[index].id }
        .flatMap { Column($0, person: index, in: problem, names) }
    }
    kept = KeptPlan(columns: columns, weight: 1, slots: problem.slots?.count ?? 0)
    days = Set(plan.failures.map(\.day)).sorted(by: >)
  }

  /// Does one step, and more as long as it may go on; true when all days were looked at.
  @discardableResult
  public func advance(while mayGoOn: () -> Bool) -> Bool {
    repeat {
      guard step() else { return true }
    } while mayGoOn()
    return false
  }

  private func step() -> Bool {
    if trial != nil {
      goOn()
    } else if let next = candidates.popLast() {
      begin(next)
    } else if !tried.isEmpty {
      choose()
    } else if let done = current {
      remedies.append(done)
      current = nil
    } else if let day = days.popLast() {
      open(day)
    } else {
      return false
    }
    return true
  }

  private func open(_ day: Int) {
    let failures = plan.failures.filter { $0.day == day }
    let missing = failures.reduce(0) { $0 + $1.needed - $1.there }
    current = RosterRemedy(day: day, missing: missing, left: missing, steps: [], instead: [])
    chosen = []
    details = [:]
    for obstacle in failures.flatMap(\.obstacles) where obstacle.kind.canBeFreed {
      guard let person = problem.people.firstIndex(where: { $0.id == obstacle.person }) else { continue }
      details[Freeing(person: person, day: day, kind: obstacle.kind)] = obstacle.detail
    }
    propose()
  }

  private func propose() {
    candidates = details.keys.filter { !chosen.contains($0) }.sorted {
      ($0.kind.weight, $0.person) > ($1.kind.weight, $1.person)
    }
  }

  private func begin(_ freeing: Freeing) {
    let finder = PathFinder(RosterModel(problem, keeping: kept, freed: chosen + [freeing]))
    for person in problem.people.indices where finder.cheapest(person) == nil { finder.idle(person) }
    let (start, _) = finder.kept(kept.columns)
    let mending = Mending([freeing.day], margins: [0])
    trial = Trial(
      freeing: freeing, search: RosterSearch(finder, seed: 1, from: start, only: mending), mending: mending)
  }

  private func goOn() {
    guard var trial else { return }
    trial.search.step()
    trial.steps += 1
    self.trial = trial
    guard trial.search.isIdle || trial.steps >= Self.patience else { return }
    self.trial = nil
    let filled = trial.search.best.filled
    let left = problem.cover.indices.reduce(0) { sum, cell in
      problem.cover[cell].day == trial.freeing.day ? sum + max(0, problem.cover[cell].lower - filled[cell]) : sum
    }
    tried.append((trial.freeing, left))
  }

  private func choose() {
    defer { tried = [] }
    guard var remedy = current, let best = tried.min(by: { $0.left < $1.left }), best.left < remedy.left else { return }
    if chosen.isEmpty {
      remedy.instead = tried.filter { $0.left == best.left && $0.freeing != best.freeing }.map { step($0.freeing) }
    }
    chosen.append(best.freeing)
    remedy.steps.append(step(best.freeing))
    remedy.left = best.left
    current = remedy
    if remedy.left > 0, chosen.count < Self.mostSteps { propose() }
  }

  private func step(_ freeing: Freeing) -> RosterRemedy.Step {
    RosterRemedy.Step(
      person: problem.people[freeing.person].id, kind: freeing.kind, detail: details[freeing] ?? "")
  }
}
