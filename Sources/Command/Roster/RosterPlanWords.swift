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
    let taken = Int(seconds * 1_000)
    if let gap {
      let percent = Int((gap * 1_000).rounded())
      desk.say(
        Phrase(
          zh: "代价 \(cost)，下限 \(bound)，差距 \(percent / 10).\(percent % 10)%，用时 \(taken) 毫秒",
          en: "cost \(cost), bound \(bound), gap \(percent / 10).\(percent % 10)%, \(taken) ms"))
    } else {
      desk.say(
        Phrase(
          zh: "代价 \(cost)，硬规则没守住，不能与下限比较，用时 \(taken) 毫秒",
          en: "cost \(cost), not to be held against any bound: hard rules are broken, \(taken) ms"))
    }
    for rule in rules where rule.cost > 0 { desk.say("  \(rule.rule)  \(rule.cost)") }
    for line in shortfalls(in: problem) { desk.say(line) }
  }
}

extension RosterPlan {
  /// That it lacks people it must have, or breaks hard rules; `kept` when it stands in the roster all the same.
  func incompleteWords(kept: Bool) -> Phrase {
    let (cells, broken) = (failures.count, impossible.count)
    var (zh, en): ([String], [String]) = ([], [])
    if cells > 0 {
      zh.append("\(cells) 格缺人")
      en.append(cells == 1 ? "1 cell lacks people" : "\(cells) cells lack people")
    }
    if broken > 0 {
      zh.append("\(broken) 人的硬规则没守住")
      en.append("hard rules of \(broken) \(broken == 1 ? "person" : "people") are broken")
    }
    let way =
      kept
      ? Phrase(
        zh: "已写入排班，请按上面所列补齐，或 showroom undo 撤回", en: "it stands in the roster; mend what is listed, or showroom undo")
      : Phrase(zh: "请按所列放开一些再排", en: "free what is listed, then plan again")
    return Phrase(
      zh: "方案不完整：\(zh.joined(separator: "，"))；\(way.zh)",
      en: "the plan is not complete: \(en.joined(separator: ", ")); \(way.en)")
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
