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
    for line in shortfalls(in: problem) { desk.say(line) }
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
