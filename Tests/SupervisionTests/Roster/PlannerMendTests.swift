import Foundation
import Testing

@testable import Supervision

@Suite struct PlannerMendTests {
  /// Four people, the door in six slots of one day, two at a time.
  private func problem() -> RosterProblem {
    var problem = RosterProblem()
    problem.days = ["Monday", "Tuesday"]
    problem.slots = .init(from: 540, minutes: 30, count: 6)
    problem.posts = ["door"]
    problem.shifts = [.init(id: "day", from: 540, to: 720)]
    problem.stints = .init(longest: 2, wanted: 2, away: 1, handover: 1)
    for name in ["a", "b", "c", "d"] {
      problem.people.append(.init(id: name, name: name))
      for day in 0..<2 { problem.locks.append(.init(person: name, day: day, shift: "day")) }
    }
    for day in 0..<2 {
      for slot in 0..<6 {
        problem.cover.append(
          .init(day: day, post: "door", slot: slot, lower: 2, wanted: 2, upper: 2, missing: 100, over: 5))
      }
    }
    return problem
  }

  private func patience(_ most: Int) -> () -> Bool {
    var asked = 0
    return {
      asked += 1
      return asked < most
    }
  }

  @Test func aSickCallChangesAsLittleAsCanBe() throws {
    let problem = problem()
    let plan = RosterPlanner.plan(problem, mayGoOn: patience(20_000))
    #expect(plan.isComplete)
    var changed = problem
    changed.people[0].absences = [.init(day: 1, why: "sick")]
    changed.locks.removeAll { $0.person == "a" && $0.day == 1 }
    let stood = plan.people[0].days[1].stints.reduce(0) { $0 + $1.slots }
    let mended = RosterPlanner.mend(plan, for: changed, change: 10, mayGoOn: patience(20_000))
    #expect(mended.people.map { $0.days[0] } == plan.people.map { $0.days[0] })
    #expect(mended.people[0].days[1].shift == RosterProblem.off)
    let checker = try PlannerChecker(problem: JSONEncoder().encode(changed), plan: JSONEncoder().encode(mended))
    #expect(checker.broken == [])
    // The shift that falls away, the slots it leaves, and at least as many taken over.
    let changes = (mended.rules.first { $0.rule == "changes" }?.cost ?? 0) / 10
    #expect(changes == differences(plan, mended))
    #expect(changes >= 1 + stood)
    #expect(checker.cost + changes * 10 == mended.cost)
    #expect(mended.bound == mended.cost)
    // Three people cannot keep two there without breaks at every moment of three hours: what is missing is said.
    #expect(
      mended.failures.allSatisfy { $0.day == 1 && $0.obstacles.contains { $0.kind == .absence && $0.detail == "sick" } }
    )
  }

  private func differences(_ a: RosterPlan, _ b: RosterPlan) -> Int {
    zip(a.people, b.people).reduce(0) { sum, people in
      sum
        + zip(people.0.days, people.1.days).reduce(0) { sum, days in
          sum + (days.0.shift == days.1.shift ? 0 : 1) + (0..<6).count { days.0.post(in: $0) != days.1.post(in: $0) }
        }
    }
  }

  @Test func whatCannotBeIsSaidWithTheReason() {
    var problem = problem()
    problem.people[0].absences = [.init(day: 0, why: "leave")]
    problem.locks.removeAll { $0.person == "a" && $0.day == 0 }
    problem.people[1].appointments = [.init(day: 0, from: 540, to: 600, why: "test drive")]
    problem.locks.append(.init(person: "c", day: 0, slot: 0, post: "none"))
    let plan = RosterPlanner.plan(problem, mayGoOn: patience(20_000))
    let first = plan.failures.first { $0.day == 0 && $0.slot == 0 }
    #expect(first?.there == 1)
    #expect(first?.needed == 2)
    let reasons = first?.obstacles.reduce(into: [:]) { $0[$1.person] = $1.kind }
    #expect(reasons == ["a": .absence, "b": .appointment, "c": .lock])
    // Nothing else is missing that could be there: the bound proves it.
    #expect(plan.bound == plan.cost)
  }

  /// What is proposed is done: the problem without those rules has a whole plan, and no single rule less would do.
  @Test func whatWouldFreeItDoes() throws {
    var problem = problem()
    problem.people[0].absences = [.init(day: 0, why: "leave")]
    problem.locks.removeAll { $0.person == "a" && $0.day == 0 }
    for slot in 0..<6 where slot != 2 { problem.locks.append(.init(person: "c", day: 0, slot: slot, post: "none")) }
    let plan = RosterPlanner.plan(problem, mayGoOn: patience(20_000))
    #expect(!plan.failures.isEmpty)
    let remedies = RosterPlanner.remedies(for: plan, of: problem, mayGoOn: patience(100_000))
    let remedy = try #require(remedies.first)
    #expect(remedies.count == 1)
    #expect(remedy.day == 0)
    #expect(remedy.left < remedy.missing)
    var freed = problem
    for step in remedy.steps {
      switch step.kind {
      case .absence:
        #expect(step.person == "a")
        #expect(step.detail == "leave")
        freed.people[0].absences = []
      case .lock: freed.locks.removeAll { $0.person == step.person && $0.day == 0 }
      default: Issue.record("\(step)")
      }
    }
    let better = RosterPlanner.plan(freed, mayGoOn: patience(20_000))
    #expect(better.failures.reduce(0) { $0 + $1.needed - $1.there } == remedy.left)
    var told = plan
    told.remedies = remedies
    let lines = told.shortfalls(in: problem)
    #expect(lines.contains { $0.zh.contains("a请假") && $0.en.contains("a: on leave") })
    #expect(lines.contains { $0.en.hasPrefix("would help: ") })
  }

  @Test func whereNoRuleHelpsAnotherPersonIsNeeded() {
    var problem = problem()
    problem.people.removeLast(3)
    problem.locks.removeAll { $0.person != "a" }
    var plan = RosterPlanner.plan(problem, mayGoOn: patience(20_000))
    plan.remedies = RosterPlanner.remedies(for: plan, of: problem, mayGoOn: patience(20_000))
    #expect(plan.remedies.map(\.day) == [0, 1])
    #expect(plan.remedies.allSatisfy { $0.left > 0 })
    #expect(plan.shortfalls(in: problem).contains { $0.zh.contains("再来一个人") })
  }

  @Test func contradictingLocksNameThePerson() {
    var problem = problem()
    problem.locks.append(.init(person: "d", day: 1, shift: "off"))
    let plan = RosterPlanner.plan(problem, mayGoOn: patience(20_000))
    #expect(plan.impossible == ["d"])
    #expect(!plan.isComplete)
  }

  @Test func theSameSeedGivesTheSamePlan() {
    var random = PlannerRandom(seed: 5)
    let problem = random.door(people: 3, days: 2, slots: 4)
    let plans = (0..<2).map { _ in RosterPlanner.plan(problem, seed: 7, mayGoOn: patience(3_000)) }
    #expect(plans[0] == plans[1])
  }

  @Test func senselessProblemsAreRefusedByPlace() {
    func place(_ change: (inout RosterProblem) -> Void) -> String? {
      var problem = problem()
      change(&problem)
      do throws(Refusal) {
        try problem.check()
        return nil
      } catch { return error.words.en }
    }
    #expect(place { _ in } == nil)
    #expect(place { $0.cover[3].slot = 6 }?.contains("cover[3].slot “6”") == true)
    #expect(place { $0.locks[0].person = "x" }?.contains("locks[0] “x”") == true)
    #expect(place { $0.shifts[0].to = 2_340 }?.contains("shifts[0]") == true)
    #expect(place { $0.cover.append($0.cover[0]) }?.contains("twice") == true)
    #expect(place { $0.people[2].costs = [[1]] }?.contains("people[2].costs") == true)
    #expect(
      place { $0.counts = [.init(id: "c", shifts: ["day"], spans: [[0, 1]], shares: [])] }?.contains("counts[0].spans")
        == true)
    #expect(
      place { $0.counts = [.init(id: "c", shifts: ["day"], amounts: [1, 2], shares: [])] }?
        .contains("counts[0].amounts") == true)
    #expect(place { $0.stints = nil }?.contains("posts") == true)
  }
}
