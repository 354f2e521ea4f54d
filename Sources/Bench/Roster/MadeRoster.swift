import Supervision

/// Made-up rosters of the usual kinds, the same for the same seed.
struct MadeRoster {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// A showroom's week: settled shifts, the door in half hours, meals in halves, appointments and wishes, four weeks' history.
  mutating func door(people count: Int, days: Int, slots: Int) -> RosterProblem {
    var problem = RosterProblem()
    problem.name = "door"
    problem.days = (1...days).map { "day \($0)" }
    problem.slots = .init(from: 480, minutes: 30, count: slots)
    problem.posts = ["door"]
    let meal = RosterProblem.Meal(from: 690, to: 810, slots: 2, step: 2)
    problem.shifts = [
      .init(id: "early", from: 480, to: 480 + 30 * (slots - 2), meal: meal),
      .init(id: "late", from: 540, to: 480 + 30 * slots, meal: meal),
    ]
    problem.rest = 600
    problem.stints = .init(longest: 4, wanted: 2, away: 2, handover: 1, mostPerDay: 8)
    for index in 0..<count {
      var person = RosterProblem.Person(id: "\(index + 1)", name: "P\(index + 1)")
      // Days off in turn, so that enough are there every day.
      let off = [index % days, (index + 1 + index / days) % days]
      for day in 0..<days {
        if off.contains(day) {
          person.absences.append(.init(day: day, why: "day off"))
          continue
        }
        problem.locks.append(.init(person: person.id, day: day, shift: (index + day) % 2 == 0 ? "early" : "late"))
        if random.below(4) == 0 {
          let from = 540 + 30 * random.below(12)
          person.appointments.append(
            .init(day: day, from: from, to: from + 30 * (1 + random.below(3)), why: "test drive"))
        }
      }
      for _ in 0..<4 {
        let first = random.below(slots - 3)
        problem.wishes.append(
          .init(
            person: person.id, day: random.below(days), post: "door", slots: Array(first..<first + 4),
            want: random.below(3) == 0, weight: 1 + random.below(3)))
      }
      problem.people.append(person)
    }
    for day in 0..<days {
      for slot in 0..<slots {
        let isRush = (day >= 5 && (4..<16).contains(slot)) || slot == 5 || slot == 6
        problem.cover.append(
          .init(
            day: day, post: "door", slot: slot, lower: 2, wanted: isRush ? 3 : 2, upper: 3, missing: 1_000, short: 4,
            over: 20))
      }
    }
    share("door", .init(), 60, 20, weight: 1, &problem)
    share("unpopular", .init(slots: [slots - 2, slots - 1]), 10, 10, weight: 2, &problem)
    return problem
  }

  private mutating func share(
    _ id: String, _ box: RosterProblem.Box, _ least: Int, _ spread: Int, weight: Int, _ problem: inout RosterProblem
  ) {
    let starts = problem.people.map { _ in least + random.below(spread) }
    let need = problem.cover.filter { box.slots?.contains($0.slot ?? 0) ?? true }.reduce(0) { $0 + $1.wanted }
    let mean = starts.reduce(need, +) / problem.people.count
    problem.counts.append(
      .init(
        id: id, posts: ["door"], cells: [box],
        shares: zip(problem.people, starts).map { .init(person: $0.id, start: $1, low: mean, high: mean + 1) },
        weight: weight, squared: true))
  }

  /// A ward's weeks in the manner of the public nurse-rostering instances: three shifts, the least cover of each, what
  /// each person thinks of each shift, rest, and days in a row.
  mutating func ward(people count: Int, days: Int) -> RosterProblem {
    var problem = RosterProblem()
    problem.name = "ward"
    problem.days = (1...days).map { "day \($0)" }
    problem.shifts = [
      .init(id: "early", from: 360, to: 840), .init(id: "late", from: 840, to: 1320),
      .init(id: "night", from: 1320, to: 1800),
    ]
    problem.rest = 600
    for index in 0..<count {
      var person = RosterProblem.Person(id: "\(index + 1)", name: "N\(index + 1)")
      person.costs = (0..<days).map { _ in (0..<4).map { _ in 1 + random.below(4) } }
      problem.people.append(person)
    }
    for day in 0..<days {
      for shift in problem.shifts {
        let share = count * (day % 7 < 5 ? 100 : 85) * (80 + random.below(41)) / 51_000
        problem.cover.append(.init(day: day, shift: shift.id, lower: share, wanted: share, upper: count, missing: 100))
      }
    }
    let names = problem.shifts.map(\.id)
    problem.runs = [
      .init(id: "work-run", of: names, min: 2, max: 6), .init(id: "off-run", of: ["off"], max: 4),
      .init(id: "night-run", of: ["night"], max: 4),
    ]
    problem.counts = [
      .init(
        id: "work", shifts: names,
        shares: problem.people.map { .init(person: $0.id, min: days * 4 / 7, max: days * 3 / 4) })
    ]
    return problem
  }

  /// The same under several hard counts for each person: each shift no more than so often, minutes from and to, and
  /// weekends worked.
  mutating func strictWard(people count: Int, days: Int) -> RosterProblem {
    var problem = ward(people: count, days: days)
    problem.name = "strict ward"
    let names = problem.shifts.map(\.id)
    for name in names {
      problem.counts.append(
        .init(
          id: "most-" + name, shifts: [name],
          shares: problem.people.map { .init(person: $0.id, max: days / 4 + random.below(days / 4)) }))
    }
    problem.counts.append(
      .init(
        id: "minutes", shifts: names, amounts: [480, 480, 480],
        shares: problem.people.map { .init(person: $0.id, min: 480 * days * 4 / 7, max: 480 * days * 5 / 7) }))
    problem.counts.append(
      .init(
        id: "weekends", shifts: names, spans: (0..<days / 7).map { [7 * $0 + 5, 7 * $0 + 6] },
        shares: problem.people.map { .init(person: $0.id, max: max(1, days / 7 - 1)) }))
    return problem
  }
}

/// Numbers that look random (SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }
}
