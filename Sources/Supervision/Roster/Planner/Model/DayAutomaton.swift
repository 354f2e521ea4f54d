/// What may follow what from day to day: successions, rest and days in a row, as states and steps between them.
struct DayAutomaton: Sendable {
  /// How many states there are; 0 is the one before the first day.
  private(set) var states = 0
  /// The state that a shift leads to from each state, `states` × (shifts + 1); -1 where a hard rule forbids it.
  private(set) var next: [Int] = []
  /// What the step costs.
  private(set) var cost: [Int] = []

  /// What one state knows: the kind of the last shift, and of each run how long it is by now.
  private struct Knowledge: Hashable {
    var last: Int
    var runs: [RunLength]
  }

  /// How long a run is by now.
  private struct RunLength: Hashable {
    /// Days, as far as the rule tells them apart.
    var days: Int
    /// Whether it began before anything is known, so that it is never too short.
    var isOpen: Bool
  }

  /// A run rule in numbers.
  struct Rule: Hashable {
    let members: [Bool]
    let min: Int
    let max: Int?
    let weight: Int?
  }

  /// The states that can be reached from what was worked before the first day.
  ///
  /// `forbidden` says for each shift which may not follow it; `off` is the last shift.
  init(forbidden: [[Bool]], rules: [Rule], before: [Int]) {
    // Shifts that forbid the same need not be told apart.
    let kinds = forbidden.map { row in forbidden.firstIndex(of: row) ?? 0 }
    func step(_ from: Knowledge, _ shift: Int, strict: Bool) -> (Knowledge, Int)? {
      if strict, from.last >= 0, forbidden[from.last][shift] { return nil }
      var to = Knowledge(last: kinds[shift], runs: from.runs)
      var cost = 0
      for (index, rule) in rules.enumerated() {
        let run = from.runs[index]
        if rule.members[shift] {
          if let max = rule.max, run.days >= max {
            if rule.weight == nil, strict { return nil }
            cost += rule.weight ?? 0
          }
          // Longer than both limits is all the same.
          to.runs[index].days = Swift.min(run.days + 1, rule.max ?? Swift.max(rule.min, 1))
        } else {
          if run.days > 0, run.days < rule.min, !run.isOpen {
            if rule.weight == nil, strict { return nil }
            cost += (rule.weight ?? 0) * (rule.min - run.days)
          }
          to.runs[index] = RunLength(days: 0, isOpen: false)
        }
      }
      return (to, cost)
    }
    var start = Knowledge(last: -1, runs: rules.map { RunLength(days: 0, isOpen: $0.min > 1) })
    for shift in before { start = step(start, shift, strict: false)?.0 ?? start }
    var known = [start: 0]
    var list = [start]
    while states < list.count {
      for shift in forbidden.indices {
        if let (to, price) = step(list[states], shift, strict: true) {
          let number = known[to] ?? list.count
          if number == list.count {
            known[to] = number
            list.append(to)
          }
          next.append(number)
          cost.append(price)
        } else {
          next.append(-1)
          cost.append(0)
        }
      }
      states += 1
    }
  }
}
