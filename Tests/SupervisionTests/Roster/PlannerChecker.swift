import Foundation

/// Judges a plan from the two files alone: it reads the problem and the plan as plain data and shares no code with the
/// planner. What the rules mean is written a second time here.
struct PlannerChecker {
  typealias Object = [String: Any]

  let problem: Object
  /// Broken hard rules, in words.
  private(set) var broken: [String] = []
  /// What each rule costs.
  private(set) var costs: [String: Int] = [:]

  var cost: Int { costs.values.reduce(0, +) }

  private var days: Int { (problem["days"] as? [Any])?.count ?? 0 }
  private var slots: Int { int(problem["slots"] as? Object, "count") ?? 0 }
  private var slotFrom: Int { int(problem["slots"] as? Object, "from") ?? 0 }
  private var slotMinutes: Int { int(problem["slots"] as? Object, "minutes") ?? 0 }

  init(problem: Data, plan: Data) throws {
    self.problem = try JSONSerialization.jsonObject(with: problem) as? Object ?? [:]
    let plan = try JSONSerialization.jsonObject(with: plan) as? Object ?? [:]
    var week: [String: [Object]] = [:]
    for person in list(plan, "people") { week[text(person, "person") ?? ""] = list(person, "days") }
    for person in list(self.problem, "people") {
      let id = text(person, "id") ?? ""
      check(person, week[id] ?? [])
    }
    cover(week)
  }

  init(problem: Object) { self.problem = problem }

  private mutating func fail(_ words: String) { broken.append(words) }
  private mutating func charge(_ rule: String, _ cost: Int) { costs[rule, default: 0] += cost }

  /// One person's days: every hard rule, and what the soft ones cost.
  mutating func check(_ person: Object, _ week: [Object]) {
    let id = text(person, "id") ?? ""
    guard week.count == days else { return fail("\(id) has \(week.count) days") }
    for day in 0..<days { check(person, day, week[day]) }
    sequence(person, id, week.map { text($0, "shift") ?? "" })
    for count in list(problem, "counts") { self.count(count, id, week) }
    for wish in list(problem, "wishes") where text(wish, "person") == id {
      let day = week[int(wish, "day") ?? 0]
      let weight = int(wish, "weight") ?? 0
      let want = wish["want"] as? Bool ?? false
      if let shift = text(wish, "shift") {
        if (text(day, "shift") == shift) != want { charge("wishes", weight) }
      } else {
        for slot in wish["slots"] as? [Int] ?? Array(0..<slots) {
          let isThere = posts(day)[slot] == text(wish, "post")
          if isThere != want { charge("wishes", weight) }
        }
      }
    }
  }

  /// The post of each slot.
  private func posts(_ day: Object) -> [Int: String] {
    var posts: [Int: String] = [:]
    for stint in list(day, "stints") {
      for slot in 0..<(int(stint, "slots") ?? 0) { posts[(int(stint, "slot") ?? 0) + slot] = text(stint, "post") }
    }
    return posts
  }

  /// One day of one person, as far as it can be judged by itself.
  mutating func check(_ person: Object, _ number: Int, _ day: Object) {
    let id = text(person, "id") ?? ""
    let name = text(day, "shift") ?? ""
    let place = "\(id) day \(number)"
    let shift = list(problem, "shifts").first { text($0, "id") == name }
    if shift == nil, name != "off" { return fail("\(place): no shift \(name)") }
    let shifts = list(problem, "shifts").compactMap { text($0, "id") }
    if let costs = person["costs"] as? [[Int]] {
      charge("costs", costs[number][shifts.firstIndex(of: name) ?? shifts.count])
    }
    let isAway = list(person, "absences").contains { int($0, "day") == number }
    let promised = isAway ? [] : list(person, "appointments").filter { int($0, "day") == number }
    if shift != nil, list(person, "absences").contains(where: { int($0, "day") == number }) { fail("\(place): away") }
    if let able = person["shifts"] as? [String], shift != nil, !able.contains(name) { fail("\(place): unable") }
    let (from, to) = (int(shift, "from") ?? 0, int(shift, "to") ?? 0)
    let windows = list(person, "available").filter { int($0, "day") == number }
    if shift != nil, !windows.isEmpty,
      !windows.contains(where: { (int($0, "from") ?? 0) <= from && to <= (int($0, "to") ?? 0) })
    {
      fail("\(place): not available")
    }
    for promise in promised where shift == nil || (int(promise, "from") ?? 0) < from || (int(promise, "to") ?? 0) > to {
      fail("\(place): promise outside the shift")
    }
    let posts = posts(day)
    let meal = shift?["meal"] as? Object
    let begin = int(day, "meal")
    let eaten = begin.map { Array($0..<$0 + (int(meal, "slots") ?? 0)) } ?? []
    func promisedIn(_ slot: Int) -> Bool {
      let start = slotFrom + slot * slotMinutes
      return promised.contains { (int($0, "from") ?? 0) < start + slotMinutes && start < (int($0, "to") ?? 0) }
    }
    func isInside(_ slot: Int) -> Bool {
      slot >= 0 && slot < slots && slotFrom + slot * slotMinutes >= from && slotFrom + (slot + 1) * slotMinutes <= to
    }
    for (slot, post) in posts {
      if shift == nil || !isInside(slot) { fail("\(place): slot \(slot) outside the shift") }
      if promisedIn(slot) { fail("\(place): slot \(slot) promised") }
      if eaten.contains(slot) { fail("\(place): slot \(slot) at a post and at the meal") }
      let isCovered = list(problem, "cover").contains {
        int($0, "day") == number && int($0, "slot") == slot && text($0, "post") == post
      }
      if !isCovered { fail("\(place): slot \(slot) is no cell of \(post)") }
    }
    if let meal, !(problem["posts"] as? [String] ?? []).isEmpty {
      let size = int(meal, "slots") ?? 0
      let opens = ((int(meal, "from") ?? 0) - slotFrom + slotMinutes - 1) / slotMinutes
      let starts = stride(from: opens, through: slots, by: int(meal, "step") ?? 1).filter { start in
        (start..<start + size).allSatisfy { isInside($0) && !promisedIn($0) }
          && slotFrom + (start + size) * slotMinutes <= (int(meal, "to") ?? 0)
      }
      if let begin, !starts.contains(begin) { fail("\(place): meal at \(begin)") }
      if begin == nil, !starts.isEmpty { fail("\(place): no meal") }
    } else if begin != nil {
      fail("\(place): a meal that is not owed")
    }
    stints(day, place)
    for lock in list(problem, "locks") where text(lock, "person") == id && int(lock, "day") == number {
      if let shift = text(lock, "shift"), shift != name { fail("\(place): shift not as settled") }
      guard let slot = int(lock, "slot"), let post = text(lock, "post") else { continue }
      let isKept =
        switch post {
        case "none": posts[slot] == nil
        case "meal": eaten.contains(slot)
        default: posts[slot] == post
        }
      if !isKept { fail("\(place): slot \(slot) not as settled") }
    }
  }

  private mutating func stints(_ day: Object, _ place: String) {
    guard let rule = problem["stints"] as? Object else { return }
    let stints = list(day, "stints").sorted { (int($0, "slot") ?? 0) < (int($1, "slot") ?? 0) }
    var end: Int?
    var sum = 0
    for stint in stints {
      let (slot, length) = (int(stint, "slot") ?? 0, int(stint, "slots") ?? 0)
      if length > int(rule, "longest") ?? 0 || length < int(rule, "shortest") ?? 1 {
        fail("\(place): stint of \(length)")
      }
      if let end, slot - end < int(rule, "gap") ?? 1 { fail("\(place): no gap before \(slot)") }
      end = slot + length
      sum += length
      charge("handover", int(rule, "handover") ?? 0)
      charge("stint", (int(rule, "away") ?? 0) * abs(length - (int(rule, "wanted") ?? length)))
    }
    if let most = int(rule, "mostPerDay"), sum > most { fail("\(place): \(sum) slots at posts") }
  }

  private mutating func sequence(_ person: Object, _ id: String, _ week: [String]) {
    let before = person["before"] as? [String] ?? []
    let all = before + week
    func shift(_ name: String) -> Object? { list(problem, "shifts").first { text($0, "id") == name } }
    for index in max(1, before.count)..<max(1, before.count, all.count) {
      let (a, b) = (all[index - 1], all[index])
      if let first = shift(a), let second = shift(b),
        (int(second, "from") ?? 0) + 1440 - (int(first, "to") ?? 0) < int(problem, "rest") ?? 0
      {
        fail("\(id): \(b) too soon after \(a)")
      }
      if list(problem, "successions").contains(where: { text($0, "from") == a && text($0, "to") == b }) {
        fail("\(id): \(b) after \(a)")
      }
    }
    for run in list(problem, "runs") {
      if let people = run["people"] as? [String], !people.contains(id) { continue }
      let of = run["of"] as? [String] ?? []
      let weight = int(run, "weight")
      // Maximal runs that reach into the days planned; what is before them stands.
      var start = 0
      while start < all.count {
        guard of.contains(all[start]) else { start += 1; continue }
        var end = start
        while end < all.count, of.contains(all[end]) { end += 1 }
        let length = end - start
        if let most = int(run, "max"), length > most {
          let excess = min(length - most, end - max(start, before.count))
          if excess > 0 {
            if let weight { charge(text(run, "id") ?? "", weight * excess) } else { fail("\(id): run of \(length)") }
          }
        }
        if let least = int(run, "min"), length < least, start > 0, end < all.count, end >= before.count {
          if let weight {
            charge(text(run, "id") ?? "", weight * (least - length))
          } else {
            fail("\(id): run of \(length)")
          }
        }
        start = end
      }
    }
  }

  private mutating func count(_ count: Object, _ id: String, _ week: [Object]) {
    guard let share = list(count, "shares").first(where: { text($0, "person") == id }) else { return }
    var total = int(share, "start") ?? 0
    let counted = count["shifts"] as? [String] ?? []
    for span in count["spans"] as? [[Int]] ?? [] {
      let worked = span.filter { day in
        counted.contains(text(week[day], "shift") ?? "")
          && (count["cells"] as? [Object])?.contains { ($0["days"] as? [Int])?.contains(day) ?? true } ?? true
      }
      if !worked.isEmpty { total += 1 }
    }
    for day in 0..<days {
      let boxes = (count["cells"] as? [Object])?.filter { ($0["days"] as? [Int])?.contains(day) ?? true }
      if let boxes, boxes.isEmpty { continue }
      if count["spans"] == nil, let place = counted.firstIndex(of: text(week[day], "shift") ?? "") {
        total += (count["amounts"] as? [Int])?[place] ?? 1
      }
      for (slot, post) in posts(week[day]) where (count["posts"] as? [String] ?? []).contains(post) {
        if boxes?.contains(where: { ($0["slots"] as? [Int])?.contains(slot) ?? true }) ?? true { total += 1 }
      }
    }
    let rule = text(count, "id") ?? ""
    if let min = int(share, "min"), total < min { fail("\(id): \(rule) \(total)") }
    if let max = int(share, "max"), total > max { fail("\(id): \(rule) \(total)") }
    var outside = 0
    if let low = int(share, "low"), total < low { outside = low - total }
    if let high = int(share, "high"), total > high { outside = total - high }
    charge(rule, (int(count, "weight") ?? 0) * outside * (count["squared"] as? Bool == true ? outside : 1))
  }

  private mutating func cover(_ week: [String: [Object]]) {
    for need in list(problem, "cover") {
      let day = int(need, "day") ?? 0
      let there = week.values.count { days in
        if let shift = text(need, "shift") { return text(days[day], "shift") == shift }
        return posts(days[day])[int(need, "slot") ?? -1] == text(need, "post")
      }
      for (rule, cost) in Self.cost(of: there, need) { charge(rule, cost) }
    }
  }

  /// What so many people in a cell cost, by rule.
  static func cost(of there: Int, _ need: Object) -> [(String, Int)] {
    let lower = int(need, "lower") ?? 0
    let wanted = int(need, "wanted") ?? lower
    var costs: [(String, Int)] = []
    if there < lower { costs.append(("missing", (lower - there) * (int(need, "missing") ?? 0))) }
    let reached = max(there, lower)
    if reached < wanted { costs.append(("short", (wanted - reached) * (int(need, "short") ?? 0))) }
    if let upper = int(need, "upper"), there > upper {
      costs.append(("over", (there - upper) * (int(need, "over") ?? 0)))
    }
    return costs
  }
}

func int(_ object: [String: Any]?, _ key: String) -> Int? { object?[key] as? Int }
func text(_ object: [String: Any]?, _ key: String) -> String? { object?[key] as? String }
func list(_ object: [String: Any]?, _ key: String) -> [[String: Any]] { object?[key] as? [[String: Any]] ?? [] }
