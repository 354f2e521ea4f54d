/// The search for a good plan and a proof of how good it is.
///
/// It is a pile of jobs, of which the topmost is done step by step. Steps follow from the problem and the seed alone, so
/// the same number of them always leads to the same plan, however they were dealt out over time.
final class RosterSearch {
  let model: RosterModel
  let finder: PathFinder
  var noise: Noise
  /// The best plan so far.
  private(set) var best: Assignment
  /// What no plan costs less than.
  private(set) var bound = 0
  /// The prices that gave the bound.
  var guide: [Int] = []
  /// How much chance there is in what is settled first.
  var boldness = 0.05
  /// Told of what happens, for whoever looks into the search.
  var trace: ((String) -> Void)?
  private var jobs: [any SearchJob] = []

  /// Starts from a plan, or from one built person by person, and begins with mending days that were touched.
  init(_ finder: PathFinder, seed: UInt64, from start: Assignment, mending touched: [Int] = []) {
    self.finder = finder
    model = finder.model
    noise = Noise(seed: seed)
    best = start
    jobs.append(Course())
    if !touched.isEmpty { jobs.append(Mending(touched)) }
  }

  /// Does one job alone, starting from a plan.
  init(_ finder: PathFinder, seed: UInt64, from start: Assignment, only job: any SearchJob) {
    self.finder = finder
    model = finder.model
    noise = Noise(seed: seed)
    best = start
    jobs.append(job)
  }

  /// Whether there is nothing left to do.
  var isIdle: Bool { jobs.isEmpty || isProven }

  /// Whether the best plan is known to be the best there is.
  var isProven: Bool { best.cost <= bound }

  /// Does one step of the search.
  func step() {
    guard let job = jobs.last else { return }
    let place = jobs.count - 1
    if job.step(self) { jobs.remove(at: place) }
  }

  /// Puts a job on top: it is done before whatever is under it goes on.
  func begin(_ job: any SearchJob) { jobs.append(job) }

  /// Takes a plan that is as good as the best or better.
  func keep(_ found: Assignment) {
    if found.cost <= best.cost { best = found }
  }

  /// Takes a bound that is higher.
  func raise(_ bound: Int) { self.bound = max(self.bound, bound) }
}
