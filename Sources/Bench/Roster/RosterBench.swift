import Glibc
import Supervision

/// How well and how soon rosters are planned: a door week, a ward's four weeks without and with several
/// hard counts, and a plan mended after a sick call.
enum RosterBench {
  static func run() throws {
    var lines = ["", "roster: seconds asked and taken, cost, bound, gap"]
    for seed in 1...3 {
      var made = MadeRoster(seed: UInt64(seed))
      let problem = made.door(people: 12, days: 7, slots: 20)
      try problem.check()
      let plan = row("door 12 × 7 × 20, no. \(seed)", limit: 1, &lines) { mayGoOn in
        RosterPlanner.plan(problem, mayGoOn: mayGoOn)
      }
      let changed = problem.withSickCall(in: plan)
      _ = row("  one sick call", limit: 0.1, &lines) { mayGoOn in
        RosterPlanner.mend(plan, for: changed, change: 10, mayGoOn: mayGoOn)
      }
    }
    for seed in 1...3 {
      var made = MadeRoster(seed: UInt64(seed))
      let problem = made.ward(people: 60, days: 28)
      try problem.check()
      let plan = row("ward 60 × 28, no. \(seed)", limit: 10, &lines) { mayGoOn in
        RosterPlanner.plan(problem, mayGoOn: mayGoOn)
      }
      let changed = problem.withSickCall(in: plan)
      _ = row("  one sick call", limit: 0.1, &lines) { mayGoOn in
        RosterPlanner.mend(plan, for: changed, change: 10, mayGoOn: mayGoOn)
      }
    }
    for seed in 1...3 {
      var made = MadeRoster(seed: UInt64(seed))
      let problem = made.strictWard(people: 60, days: 28)
      try problem.check()
      _ = row("strict ward 60 × 28, no. \(seed)", limit: 10, &lines) { mayGoOn in
        RosterPlanner.plan(problem, mayGoOn: mayGoOn)
      }
    }
    let text = Array((lines.joined(separator: "\n") + "\n").utf8)
    _ = write(STDOUT_FILENO, text, text.count)
  }

  private static func row(
    _ name: String, limit: Double, _ lines: inout [String], _ solve: (@escaping () -> Bool) -> RosterPlan
  ) -> RosterPlan {
    let clock = ContinuousClock()
    let start = clock.now
    let end = start + .seconds(limit)
    let plan = solve { clock.now < end }
    let seconds = (clock.now - start) / .seconds(1)
    let changes = plan.rules.first { $0.rule == "changes" }.map { ", \($0.cost / 10) cells changed" } ?? ""
    lines.append(
      "  " + name.padded(to: 28) + limit.text(1).leftPadded(to: 6) + seconds.text(3).leftPadded(to: 8)
        + String(plan.cost).leftPadded(to: 8) + String(plan.bound).leftPadded(to: 8)
        + "  " + (plan.gap.map { "\(($0 * 100).text(2)) %" } ?? "hard rules broken") + changes)
    return plan
  }
}

extension RosterProblem {
  /// The problem once the first person who works on the third day is sick then.
  fileprivate func withSickCall(in plan: RosterPlan) -> RosterProblem {
    var problem = self
    let sick = plan.people.firstIndex { $0.days[2].shift != RosterProblem.off } ?? 0
    let id = problem.people[sick].id
    problem.people[sick].absences.append(.init(day: 2, why: "sick"))
    problem.people[sick].appointments.removeAll { $0.day == 2 }
    problem.locks.removeAll { $0.person == id && $0.day == 2 }
    return problem
  }
}
