import Foundation
import Testing

@testable import Supervision

@Suite struct PlanningTests {
  /// A plan made in pieces is the plan made at once: when steps are done changes nothing.
  @Test(arguments: 0..<6) func piecesMakeTheSamePlan(seed: Int) {
    var random = PlannerRandom(seed: 40 + seed)
    let problem =
      seed % 2 == 0 ? random.door(people: 4, days: 3, slots: 6) : random.shifts(people: 6, days: 9)
    let whole = RosterPlanning(problem, seed: 3)
    var left = 2_000
    whole.advance {
      left -= 1
      return left > 0
    }
    let pieces = RosterPlanning(problem, seed: 3)
    while pieces.progress.steps < whole.progress.steps {
      var some = min(1 + random.noise.below(40), whole.progress.steps - pieces.progress.steps)
      pieces.advance {
        some -= 1
        return some > 0
      }
    }
    #expect(pieces.progress == whole.progress)
    #expect(pieces.plan == whole.plan)
  }

  /// Wherever it is left off, what it has by then is a plan, and it never gets worse from there.
  @Test(arguments: 0..<6) func everyMomentHasAPlan(seed: Int) throws {
    var random = PlannerRandom(seed: 60 + seed)
    let problem =
      seed % 2 == 0 ? random.door(people: 4, days: 2, slots: 5) : random.shifts(people: 5, days: 7)
    let planning = RosterPlanning(problem)
    var last = planning.progress
    #expect(planning.plan == nil)
    for step in 1...1_500 where !last.isDone {
      let progress = planning.advance { false }
      #expect(progress.steps == step)
      #expect(progress.bound >= last.bound)
      #expect(last.cost == nil || progress.cost ?? .max <= last.cost ?? .max)
      last = progress
      guard step % 97 == 0, let plan = planning.plan, plan.impossible.isEmpty else { continue }
      let checker = try PlannerChecker(problem: JSONEncoder().encode(problem), plan: JSONEncoder().encode(plan))
      #expect(checker.broken == [])
      #expect(checker.cost == progress.cost)
    }
    #expect(last.cost != nil)
    #expect(last.isDone == (last.gap == 0))
  }
}
