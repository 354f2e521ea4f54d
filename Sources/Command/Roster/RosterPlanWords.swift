import Supervision

extension RosterPlan {
  /// Says a plan: who works and stands when, what it costs, how good it is, and what is missing.
  func show(of problem: RosterProblem, seconds: Double, at desk: Desk) {
    var table = TextTable(
      [.init(zh: "姓名", en: "name")] + problem.days.map { .init(Phrase(both: $0)) })
    for person in people {
      let name = problem.people.first { $0.id == person.person }?.name ?? person.person
      table.add([name] + person.days.map { $0.words(in: problem) })
    }
    desk.say(table.text(in: desk.language))
    desk.say("")
    let percent = Int((gap * 1_000).rounded())
    desk.say(
      Phrase(
        zh: "代价 \(cost)，下限 \(bound)，差距 \(percent / 10).\(percent % 10)%，用时 \(Int(seconds * 1_000)) 毫秒",
        en: "cost \(cost), bound \(bound), gap \(percent / 10).\(percent % 10)%, \(Int(seconds * 1_000)) ms"))
    for rule in rules where rule.cost > 0 { desk.say("  \(rule.rule)  \(rule.cost)") }
    for name in impossible {
      let person = problem.people.first { $0.id == name }?.name ?? name
      desk.say(
        Phrase(
          zh: "\(person)：没能守住硬规则（锁定、请假、休息间隔互相矛盾，或次数上下限守不住）",
          en: "\(person): hard rules are not kept; locks, leave, rest or hard counts contradict each other"))
    }
    for words in FailureWords.all(failures, in: problem) { desk.say(words) }
  }
}

extension RosterPlan.DayPlan {
  /// The shift and its hours at posts: `early 09:00–10:00`.
  fileprivate func words(in problem: RosterProblem) -> String {
    guard shift != RosterProblem.off else { return "–" }
    let hours = stints.map { problem.hours(from: $0.slot, slots: $0.slots) }
    return ([shift] + hours).joined(separator: " ")
  }
}

extension RosterProblem {
  /// The hours of some slots, such as `09:00–10:00`.
  func hours(from slot: Int, slots count: Int) -> String {
    guard let slots else { return "" }
    let from = ClockTime(0, slots.from + slot * slots.minutes)
    return Hours(from: from, to: ClockTime(0, slots.from + (slot + count) * slots.minutes)).text
  }
}

extension RosterFailure.Kind {
  /// What stands in the way, in words of the trade.
  var words: Phrase {
    switch self {
    case .absence: Phrase(zh: "请假", en: "is on leave")
    case .unavailable: Phrase(zh: "那时来不了", en: "is not available")
    case .unable: Phrase(zh: "不上这个班", en: "does not work that shift")
    case .lock: Phrase(zh: "已锁定", en: "is settled otherwise")
    case .appointment: Phrase(zh: "已有预约", en: "has an appointment")
    case .meal: Phrase(zh: "用餐，可换一半", en: "is at the meal, which can move")
    case .fixedMeal: Phrase(zh: "用餐", en: "is at the meal")
    case .shift: Phrase(zh: "班次不到那时", en: "works other hours")
    case .off: Phrase(zh: "休息", en: "is off")
    case .post: Phrase(zh: "在别的岗", en: "is at another post")
    case .stint: Phrase(zh: "站岗已到上限", en: "has stood long enough")
    case .sequence: Phrase(zh: "休息间隔或连班不许", en: "needs rest between shifts")
    case .count: Phrase(zh: "份额已满", en: "has reached the limit")
    }
  }
}
