import Dashboard
import Supervision

/// A search for a plan that goes on between two pictures of the screen.
struct PlanSearch {
  private let problem: RosterProblem
  private let planning: RosterPlanning
  private var spent: Int64 = 0

  /// How long it may search in all, in nanoseconds; the best plan by then is told.
  private static let longest: Int64 = 8_000_000_000

  /// Begins to plan a problem.
  init(_ problem: RosterProblem) {
    self.problem = problem
    planning = RosterPlanning(problem)
  }

  /// Searches for so many nanoseconds, or until nothing better can be found.
  mutating func goOn(for time: Int64) {
    let start = WallClock.monotonic
    planning.advance { WallClock.monotonic - start < time }
    spent += WallClock.monotonic - start
  }

  /// Whether there is nothing left to do, or no time.
  var isOver: Bool { planning.progress.isDone || (spent >= Self.longest && planning.progress.cost != nil) }

  /// How far it is.
  var progress: PlanProgress {
    let progress = planning.progress
    return PlanProgress(cost: progress.cost, bound: progress.bound, seconds: Double(spent) / 1e9)
  }

  /// A plan that lacks people with what would free them, looked for as long as one waits without asking.
  private func withRemedies(_ plan: RosterPlan) -> RosterPlan {
    guard !plan.failures.isEmpty else { return plan }
    var plan = plan
    let start = WallClock.monotonic
    plan.remedies = RosterPlanner.remedies(for: plan, of: problem) { WallClock.monotonic - start < 600_000_000 }
    return plan
  }

  /// The best plan there is, which takes a moment when there is none yet.
  mutating func best() -> RosterPlan {
    while true {
      if let plan = planning.plan { return withRemedies(plan) }
      goOn(for: 1_000_000)
    }
  }
}
