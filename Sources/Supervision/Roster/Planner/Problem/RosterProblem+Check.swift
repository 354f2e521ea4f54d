extension RosterProblem {
  /// The most cells of people and days a problem may have.
  private static var mostCells: Int { 20_000 }

  /// Refuses a problem that says nothing sensible, naming the place: an unknown name, a day or slot that is not there, a
  /// limit upside down.
  public func check() throws(Refusal) {
    guard format == 1 else { throw .problem("format", "\(format)", zh: "只认格式 1", en: "only format 1 is known") }
    try distinct(days, "days")
    try distinct(posts, "posts")
    try distinct(shifts.map(\.id) + [Self.off], "shifts")
    try distinct(people.map(\.id), "people")
    guard !days.isEmpty, days.count * max(1, people.count) <= Self.mostCells else {
      throw .problem(
        "days", "\(days.count)", zh: "天数不对，或人数乘天数超过 \(Self.mostCells)",
        en: "no days, or more than \(Self.mostCells) people times days")
    }
    if let slots, !(1...200).contains(slots.count) || !(1...1440).contains(slots.minutes) {
      throw .problem(
        "slots", "\(slots.count) × \(slots.minutes)", zh: "应为 1–200 个时段，每段 1–1440 分钟",
        en: "there are 1 to 200 slots of 1 to 1440 minutes")
    }
    guard posts.isEmpty || (slots != nil && stints != nil && posts.count <= 8) else {
      throw .problem(
        "posts", "\(posts.count)", zh: "有岗位就要写 slots 和 stints，岗位最多 8 个",
        en: "posts need slots and stints, and there are 8 at most")
    }
    guard shifts.count <= 60 else {
      throw .problem("shifts", "\(shifts.count)", zh: "班次最多 60 个", en: "there are 60 shifts at most")
    }
    for (index, shift) in shifts.enumerated() {
      guard shift.from < shift.to, shift.to - shift.from <= 1440, shift.from >= 0 else {
        throw .problem(
          "shifts[\(index)]", "\(shift.from)–\(shift.to)", zh: "班次要在 24 小时内，结束晚于开始",
          en: "a shift ends after it begins, within 24 hours")
      }
      if let meal = shift.meal, meal.slots < 1 || meal.step < 1 || meal.from >= meal.to {
        throw .problem(
          "shifts[\(index)].meal", "\(meal.slots)", zh: "用餐至少一个时段，窗口不能为空",
          en: "a meal takes a slot at least, inside a window")
      }
    }
    if let stints { try check(stints) }
    for (index, need) in cover.enumerated() { try check(need, "cover[\(index)]") }
    var cells: Set<[Int]> = []
    for (index, need) in cover.enumerated() {
      let key = [
        need.day, need.slot ?? -1, (shifts.map(\.id) + posts).firstIndex(of: need.shift ?? need.post ?? "") ?? -1,
      ]
      guard cells.insert(key).inserted else {
        throw .problem("cover[\(index)]", need.shift ?? need.post ?? "", zh: "同一格写了两次", en: "this cell is named twice")
      }
    }
    for (index, person) in people.enumerated() { try check(person, "people[\(index)]") }
    for (index, pair) in successions.enumerated() {
      try known([pair.from, pair.to], shifts.map(\.id) + [Self.off], "successions[\(index)]")
    }
    for (index, run) in runs.enumerated() {
      try known(run.of, shifts.map(\.id) + [Self.off], "runs[\(index)].of")
      try known(run.people ?? [], people.map(\.id), "runs[\(index)].people")
      try ordered(run.min, run.max, "runs[\(index)]")
      try notNegative([run.min ?? 0, (run.max ?? 1) - 1, run.weight ?? 0], "runs[\(index)]")
    }
    for (index, count) in counts.enumerated() { try check(count, "counts[\(index)]") }
    for (index, lock) in locks.enumerated() {
      let place = "locks[\(index)]"
      try known([lock.person], people.map(\.id), place)
      try inside([lock.day], days.count, place + ".day")
      try known(lock.shift.map { [$0] } ?? [], shifts.map(\.id) + [Self.off], place + ".shift")
      try known(lock.post.map { [$0] } ?? [], posts + ["none", "meal"], place + ".post")
      try inside(lock.slot.map { [$0] } ?? [], slots?.count ?? 0, place + ".slot")
      guard (lock.slot == nil) == (lock.post == nil), (lock.shift == nil) != (lock.slot == nil) else {
        throw .problem(place, lock.person, zh: "锁定的是班次，或时段和岗位", en: "it settles a shift, or a slot and its post")
      }
    }
    for (index, wish) in wishes.enumerated() { try check(wish, "wishes[\(index)]") }
  }

  private func check(_ rule: Stints) throws(Refusal) {
    guard 1 <= rule.shortest, rule.shortest <= rule.longest, rule.longest <= 60, (1...60).contains(rule.gap) else {
      throw .problem(
        "stints", "\(rule.shortest)–\(rule.longest)", zh: "一班岗 1–60 个时段，间隔至少 1",
        en: "a stint takes 1 to 60 slots, with a gap of 1 at least")
    }
    try notNegative([rule.away, rule.handover, rule.wanted, rule.mostPerDay ?? 0], "stints")
  }

  private func check(_ need: Cover, _ place: String) throws(Refusal) {
    try inside([need.day], days.count, place + ".day")
    try known(need.shift.map { [$0] } ?? [], shifts.map(\.id) + [Self.off], place + ".shift")
    try known(need.post.map { [$0] } ?? [], posts, place + ".post")
    try inside(need.slot.map { [$0] } ?? [], slots?.count ?? 0, place + ".slot")
    guard (need.shift == nil) != (need.post == nil), (need.post == nil) == (need.slot == nil) else {
      throw .problem(place, "", zh: "要么写班次，要么写岗位和时段", en: "it names a shift, or a post and its slot")
    }
    try notNegative([need.lower, need.missing, need.short, need.over], place)
    guard need.lower <= need.wanted, need.wanted <= need.upper, need.short <= need.missing || need.lower == 0 else {
      throw .problem(
        place, "\(need.lower) \(need.wanted) \(need.upper)", zh: "应当 lower ≤ wanted ≤ upper，short ≤ missing",
        en: "lower ≤ wanted ≤ upper, and short ≤ missing")
    }
  }

  private func check(_ person: Person, _ place: String) throws(Refusal) {
    let names = shifts.map(\.id) + [Self.off]
    try known(person.before, names, place + ".before")
    try known(person.shifts ?? [], names, place + ".shifts")
    if let costs = person.costs {
      guard costs.count == days.count, costs.allSatisfy({ $0.count == names.count }) else {
        throw .problem(
          place + ".costs", person.id, zh: "每天一行，每行 \(names.count) 个数（最后一个是休息）",
          en: "a row a day with \(names.count) numbers, the last for off")
      }
      try notNegative(costs.flatMap { $0 }, place + ".costs")
    }
    try inside(person.absences.map(\.day), days.count, place + ".absences")
    try inside((person.available + person.appointments).map(\.day), days.count, place)
    for window in person.available + person.appointments where window.from >= window.to {
      throw .problem(place, "\(window.from)–\(window.to)", zh: "结束不晚于开始", en: "it ends before it begins")
    }
  }

  private func check(_ count: Count, _ place: String) throws(Refusal) {
    try known(count.shifts, shifts.map(\.id) + [Self.off], place + ".shifts")
    try known(count.posts, posts, place + ".posts")
    try known(count.shares.map(\.person), people.map(\.id), place + ".shares")
    try distinct(count.shares.map(\.person), place + ".shares")
    try notNegative([count.weight], place)
    for box in count.cells ?? [] {
      try inside(box.days ?? [], days.count, place + ".cells.days")
      try inside(box.slots ?? [], slots?.count ?? 0, place + ".cells.slots")
    }
    if let amounts = count.amounts {
      try notNegative(amounts, place + ".amounts")
      guard amounts.count == count.shifts.count, count.spans == nil else {
        throw .problem(
          place + ".amounts", count.id, zh: "每个班次一个数，且不能与 spans 同用", en: "a number for each of shifts, and no spans")
      }
    }
    if let spans = count.spans {
      try inside(spans.flatMap { $0 }, days.count, place + ".spans")
      let all = spans.flatMap { $0 }
      guard posts.isEmpty, !spans.contains([]), zip(all, all.dropFirst()).allSatisfy({ $0.0 < $0.1 }) else {
        throw .problem(
          place + ".spans", count.id, zh: "按先后写、互不重叠，并且只用于没有岗位的问题",
          en: "spans come one after another, in problems without posts")
      }
    }
    for share in count.shares {
      try ordered(share.low, share.high, place + ".shares")
      try ordered(share.min, share.max, place + ".shares")
    }
  }

  private func check(_ wish: Wish, _ place: String) throws(Refusal) {
    try known([wish.person], people.map(\.id), place)
    try inside([wish.day], days.count, place + ".day")
    try known(wish.shift.map { [$0] } ?? [], shifts.map(\.id) + [Self.off], place + ".shift")
    try known(wish.post.map { [$0] } ?? [], posts, place + ".post")
    try inside(wish.slots ?? [], slots?.count ?? 0, place + ".slots")
    try notNegative([wish.weight], place)
    guard (wish.shift == nil) != (wish.post == nil) else {
      throw .problem(place, wish.person, zh: "愿望写班次或岗位，二选一", en: "it is about a shift or about a post")
    }
  }

  private func known(_ names: [String], _ all: [String], _ place: String) throws(Refusal) {
    if let unknown = names.first(where: { !all.contains($0) }) {
      throw .problem(place, unknown, zh: "没有这个名称", en: "there is no such name")
    }
  }

  private func distinct(_ names: [String], _ place: String) throws(Refusal) {
    var seen: Set<String> = []
    if let twice = names.first(where: { !seen.insert($0).inserted }) {
      throw .problem(place, twice, zh: "写了两次", en: "it is there twice")
    }
  }

  private func inside(_ numbers: [Int], _ count: Int, _ place: String) throws(Refusal) {
    if let wrong = numbers.first(where: { !(0..<count).contains($0) }) {
      throw .problem(place, "\(wrong)", zh: "应在 0 到 \(count - 1) 之间", en: "it counts from 0 to \(count - 1)")
    }
  }

  private func ordered(_ low: Int?, _ high: Int?, _ place: String) throws(Refusal) {
    if let low, let high, low > high {
      throw .problem(place, "\(low)–\(high)", zh: "下限高于上限", en: "the least is more than the most")
    }
  }

  private func notNegative(_ numbers: [Int], _ place: String) throws(Refusal) {
    if let wrong = numbers.first(where: { !(0...RosterProblem.noLimit).contains($0) }) {
      throw .problem(
        place, "\(wrong)", zh: "应在 0 到 \(RosterProblem.noLimit) 之间", en: "it must be 0 to \(RosterProblem.noLimit)")
    }
  }
}

extension Refusal {
  static func problem(_ place: String, _ what: String, zh: String, en: String) -> Refusal {
    Refusal(
      "roster.problem", zh: "排班问题 \(place)“\(what)”：\(zh)", en: "roster problem, \(place) “\(what)”: \(en)")
  }
}
