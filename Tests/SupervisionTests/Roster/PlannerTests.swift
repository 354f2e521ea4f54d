import Foundation
import Testing

@testable import Supervision

@Suite struct PlannerTests {
  /// A number of questions instead of a clock: the same answer every time.
  private func plan(_ problem: RosterProblem, asking most: Int = 60_000, seed: UInt64 = 1) -> RosterPlan {
    var asked = 0
    return RosterPlanner.plan(problem, seed: seed) {
      asked += 1
      return asked < most
    }
  }

  private func json(_ value: some Encodable) throws -> Data { try JSONEncoder().encode(value) }

  /// What is found is judged by one who knows only the two files.
  private func judge(_ problem: RosterProblem, _ plan: RosterPlan, _ seed: Int) throws {
    guard plan.impossible.isEmpty else { return }
    let checker = try PlannerChecker(problem: json(problem), plan: json(plan))
    #expect(checker.broken == [], "seed \(seed)")
    #expect(checker.cost == plan.cost, "seed \(seed)")
    for rule in plan.rules { #expect(rule.cost == checker.costs[rule.rule] ?? 0, "seed \(seed) \(rule.rule)") }
    #expect(plan.bound <= plan.cost, "seed \(seed)")
  }

  @Test(arguments: 0..<4) func doorPlansAreTheBestThereAre(part: Int) throws {
    for seed in part * 8..<part * 8 + 8 {
      var random = PlannerRandom(seed: seed)
      let problem = random.door(people: 2 + seed % 2, days: 1 + seed % 2, slots: 3)
      let plan = plan(problem)
      try judge(problem, plan, seed)
      let least = try PlannerExhaustive.leastCost(json(problem))
      #expect((least == nil) == !plan.impossible.isEmpty, "seed \(seed)")
      guard let least else { continue }
      #expect(plan.cost == least, "seed \(seed)")
      #expect(plan.bound <= least, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4) func shiftPlansAreTheBestThereAre(part: Int) throws {
    for seed in part * 12..<part * 12 + 12 {
      var random = PlannerRandom(seed: seed)
      let problem = random.shifts(people: 2 + seed % 3, days: 2 + seed % 3)
      let plan = plan(problem)
      try judge(problem, plan, seed)
      let least = try PlannerExhaustive.leastCost(json(problem))
      #expect((least == nil) == !plan.impossible.isEmpty, "seed \(seed)")
      guard let least else { continue }
      #expect(plan.cost == least, "seed \(seed)")
      #expect(plan.bound <= least, "seed \(seed)")
    }
  }

  /// Thousands of showrooms and wards at random, by rules of every kind.
  @Test(arguments: 0..<4) func noPlanBreaksAHardRule(part: Int) throws {
    for seed in part * 800..<part * 800 + 800 {
      var random = PlannerRandom(seed: 10_000 + seed)
      // One in four is large enough for the search to have something to do.
      let isLarge = seed % 4 < 1
      let problem =
        seed % 2 == 0
        ? random.door(
          people: 2 + seed % (isLarge ? 3 : 2), days: 1 + seed % (isLarge ? 3 : 2),
          slots: 3 + seed / 2 % (isLarge ? 4 : 2))
        : random.shifts(people: 2 + seed % (isLarge ? 5 : 3), days: 2 + seed % (isLarge ? 8 : 4))
      try problem.check()
      try judge(problem, plan(problem, asking: isLarge ? 400 : 150), seed)
    }
  }

  /// Where a person's graph has no room for the hard counts, nearly every way found keeps them, and the bound is none too high.
  @Test func countsTooManyForAGraphAreKept() throws {
    var (asked, kept) = (0, 0)
    for seed in 0..<300 {
      var random = PlannerRandom(seed: 30_000 + seed)
      let problem = random.shifts(people: 2, days: 3 + seed % 3)
      let exact = PathFinder(RosterModel(problem))
      let finder = PathFinder(RosterModel(problem, mostPlaces: 4))
      for index in problem.people.indices where !finder.model.people[index].limits.isEmpty {
        guard let best = exact.cheapest(index), let found = finder.cheapest(index) else { continue }
        asked += 1
        #expect(found.value <= best.value, "seed \(seed)")
        if finder.keepsLimits(found.column) { kept += 1 }
      }
    }
    // Prices alone do not reach every way: nearly all is what they must.
    #expect(asked > 20 && kept * 10 > asked * 8, "\(kept) of \(asked)")
  }
}
