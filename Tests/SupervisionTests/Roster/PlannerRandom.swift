@testable import Supervision

/// Random small problems that use every rule there is.
struct PlannerRandom {
  var noise: Noise

  init(seed: Int) { noise = Noise(seed: UInt64(seed)) }

  private mutating func below(_ limit: Int) -> Int { noise.below(limit) }
  private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// A showroom's days: shifts in slots, the door and perhaps a desk.
  mutating func door(people count: Int, days: Int, slots: Int) -> RosterProblem {
    var problem = base(people: count, days: days)
    problem.slots = .init(from: 480, minutes: 30, count: slots)
    problem.posts = chance(25) ? ["door", "desk"] : ["door"]
    let late = 480 + 30 * slots
    problem.shifts = [.init(id: "early", from: 480, to: late - 30), .init(id: "late", from: 510, to: late)]
    if chance(50) { problem.shifts[0].meal = .init(from: 510, to: late, slots: 1, step: 1 + below(2)) }
    if chance(50) { problem.shifts[1].meal = .init(from: 540, to: late, slots: 1, step: 1) }
    problem.stints = .init(
      longest: 1 + below(3), wanted: 1 + below(2), away: below(3), handover: below(3), gap: 1 + below(2),
      mostPerDay: chance(30) ? 1 + below(2) : nil)
    for day in 0..<days {
      for post in problem.posts {
        for slot in 0..<slots where chance(90) {
          let lower = chance(70) ? 1 : 0
          problem.cover.append(
            .init(
              day: day, post: post, slot: slot, lower: lower, wanted: lower + below(2), upper: lower + 1,
              missing: 50, short: below(6), over: below(4)))
        }
      }
    }
    problem.counts = [
      count_("door", posts: ["door"], problem, limit: days * 2),
      count_(
        "unpopular", posts: problem.posts, problem, limit: days,
        cells: [.init(days: [0]), .init(slots: [0, slots - 1])]),
    ]
    for person in problem.people where chance(50) {
      let slot = below(slots)
      problem.wishes.append(
        .init(
          person: person.id, day: below(days), post: "door", slots: chance(50) ? nil : [slot], want: chance(50),
          weight: 1 + below(4)))
      if chance(30) {
        problem.locks.append(
          .init(person: person.id, day: below(days), slot: slot, post: ["none", "door", "meal"][below(3)]))
      }
    }
    for index in problem.people.indices where chance(25) {
      let from = 480 + 15 * below(slots)
      problem.people[index].appointments = [.init(day: below(days), from: from, to: from + 30)]
    }
    return problem
  }

  /// A ward's days: shifts only.
  mutating func shifts(people count: Int, days: Int) -> RosterProblem {
    var problem = base(people: count, days: days)
    problem.shifts = [.init(id: "early", from: 360, to: 840), .init(id: "late", from: 840, to: 1320)]
    if chance(60) { problem.successions = [.init(from: "late", to: "early")] }
    for day in 0..<days {
      for shift in problem.shifts where chance(85) {
        let lower = below(2)
        problem.cover.append(
          .init(
            day: day, shift: shift.id, lower: lower, wanted: lower + below(2), upper: lower + 1, missing: 40,
            short: below(8), over: below(6)))
      }
    }
    problem.counts = [count_("work", shifts: ["early", "late"], problem, limit: days)]
    if chance(50) {
      problem.counts.append(count_("late", shifts: ["late"], problem, limit: days, cells: [.init(days: [0, 1])]))
    }
    if chance(40) {
      var minutes = count_("minutes", shifts: ["late", "early"], problem, limit: 3 * days)
      minutes.amounts = [1 + below(3), 2]
      problem.counts.append(minutes)
    }
    if chance(40) {
      var spans = count_("spans", shifts: ["early", "late"], problem, limit: 2)
      spans.spans = days < 5 ? [[0, 1]] : [[0, 1], [3, 4]]
      if chance(30) { spans.cells = [.init(days: Array(1..<min(days, 4)))] }
      problem.counts.append(spans)
    }
    return problem
  }

  private mutating func base(people count: Int, days: Int) -> RosterProblem {
    var problem = RosterProblem()
    problem.days = (0..<days).map { "day \($0)" }
    problem.rest = chance(50) ? 600 : 0
    let names = ["early", "late", "off"]
    for index in 0..<count {
      var person = RosterProblem.Person(id: "p\(index)", name: "P\(index)")
      if chance(50) { person.costs = (0..<days).map { _ in (0..<3).map { _ in below(5) } } }
      if chance(30) { person.before = (0...below(3)).map { _ in names[below(3)] } }
      if chance(15) { person.shifts = ["early"] }
      if chance(30) { person.absences = [.init(day: below(days), why: "leave")] }
      if chance(20) { person.available = [.init(day: below(days), from: 480, to: 900)] }
      problem.people.append(person)
      if chance(30) {
        problem.wishes.append(
          .init(person: person.id, day: below(days), shift: names[below(3)], want: chance(50), weight: 1 + below(5)))
      }
      if chance(15) { problem.locks.append(.init(person: person.id, day: below(days), shift: names[below(3)])) }
    }
    if chance(50) {
      problem.runs.append(
        .init(id: "work-run", of: ["early", "late"], min: chance(50) ? 2 : nil, max: 2, weight: chance(50) ? 3 : nil))
    }
    if chance(30) { problem.runs.append(.init(id: "off-run", of: ["off"], min: 2, weight: 2, people: ["p0"])) }
    return problem
  }

  private mutating func count_(
    _ id: String, shifts: [String] = [], posts: [String] = [], _ problem: RosterProblem, limit: Int,
    cells: [RosterProblem.Box]? = nil
  ) -> RosterProblem.Count {
    let shares = problem.people.map { person in
      let start = below(4)
      let low = start + below(limit + 1)
      return RosterProblem.Share(
        person: person.id, start: start, min: chance(15) ? start + below(2) : nil,
        max: chance(25) ? start + 1 + below(limit) : nil, low: low, high: chance(80) ? low + below(2) : nil)
    }
    return .init(
      id: id, shifts: shifts, posts: posts, cells: cells, shares: shares, weight: below(4), squared: chance(50))
  }
}
