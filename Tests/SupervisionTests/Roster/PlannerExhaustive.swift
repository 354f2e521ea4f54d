import Foundation

/// The least cost of any plan, found by trying them all; for very small problems.
///
/// Every day of every person in every way, judged by the checker alone; then all people together by how many they put in
/// each cell.
struct PlannerExhaustive {
  typealias Object = [String: Any]

  /// The least cost; nil when somebody has no week that keeps the hard rules.
  static func leastCost(_ data: Data) throws -> Int? {
    let problem = try JSONSerialization.jsonObject(with: data) as? Object ?? [:]
    let cover = list(problem, "cover")
    var sums: [[Int]: Int] = [Array(repeating: 0, count: cover.count): 0]
    for person in list(problem, "people") {
      var own: [[Int]: Int] = [:]
      for week in weeks(problem, person) {
        var checker = PlannerChecker(problem: problem)
        checker.check(person, week)
        guard checker.broken.isEmpty else { continue }
        let cells = cover.map { fills($0, week) ? 1 : 0 }
        own[cells] = min(own[cells] ?? .max, checker.cost)
      }
      guard !own.isEmpty else { return nil }
      var next: [[Int]: Int] = [:]
      for (filled, cost) in sums {
        for (cells, price) in own {
          let both = zip(filled, cells).map(+)
          next[both] = min(next[both] ?? .max, cost + price)
        }
      }
      sums = next
    }
    return sums.map { filled, cost in
      zip(filled, cover).reduce(cost) { $0 + PlannerChecker.cost(of: $1.0, $1.1).reduce(0) { $0 + $1.1 } }
    }.min()
  }

  private static func fills(_ need: Object, _ week: [Object]) -> Bool {
    let day = week[int(need, "day") ?? 0]
    if let shift = text(need, "shift") { return text(day, "shift") == shift }
    let slot = int(need, "slot") ?? 0
    return list(day, "stints").contains {
      text($0, "post") == text(need, "post") && (int($0, "slot") ?? 0) <= slot
        && slot < (int($0, "slot") ?? 0) + (int($0, "slots") ?? 0)
    }
  }

  /// Every week of days that may be each for itself.
  private static func weeks(_ problem: Object, _ person: Object) -> [[Object]] {
    let all = days(problem)
    return (0..<((problem["days"] as? [Any])?.count ?? 0)).reduce([[]]) { weeks, number in
      let allowed = all.filter { day in
        var checker = PlannerChecker(problem: problem)
        checker.check(person, number, day)
        return checker.broken.isEmpty
      }
      return weeks.flatMap { week in allowed.map { week + [$0] } }
    }
  }

  /// Every day there is: each shift with each row of posts and each meal.
  private static func days(_ problem: Object) -> [Object] {
    var days: [Object] = [["shift": "off"]]
    let slots = int(problem["slots"] as? Object, "count") ?? 0
    let posts = problem["posts"] as? [String] ?? []
    for shift in list(problem, "shifts") {
      guard slots > 0, !posts.isEmpty else { days.append(["shift": text(shift, "id") ?? ""]); continue }
      var rows: [[String]] = [[]]
      for _ in 0..<slots { rows = rows.flatMap { row in ([""] + posts).map { row + [$0] } } }
      for row in rows {
        var stints: [Object] = []
        for (slot, post) in row.enumerated() where !post.isEmpty {
          if slot > 0, row[slot - 1] == post, let last = stints.popLast() {
            stints.append(["post": post, "slot": int(last, "slot") ?? 0, "slots": (int(last, "slots") ?? 0) + 1])
          } else {
            stints.append(["post": post, "slot": slot, "slots": 1])
          }
        }
        let day: Object = ["shift": text(shift, "id") ?? "", "stints": stints]
        days.append(day)
        guard shift["meal"] != nil else { continue }
        for meal in 0..<slots { days.append(day.merging(["meal": meal]) { $1 }) }
      }
    }
    return days
  }
}
