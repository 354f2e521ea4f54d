import Testing

@testable import Supervision

@Suite struct PlannerHouseTests {
  private let days = [Story.day.advanced(by: 7), Story.day.advanced(by: 8)]

  private func house() throws -> Story {
    var story = try Story(people: "陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐")
    for day in days {
      for staff in 1...6 {
        try story.run(.roster(.setShift(StaffID(rawValue: staff), day: day, kind: staff % 2 == 0 ? "late" : "early")))
      }
    }
    return story
  }

  private func plan(_ problem: RosterProblem) -> RosterPlan {
    var asked = 0
    return RosterPlanner.plan(problem) {
      asked += 1
      return asked < 2_000
    }
  }

  @Test func aPlannedWeekBecomesTheRosterInOneAct() throws {
    var story = try house()
    try story.run(
      .roster(
        .setPost(StaffID(rawValue: 1), place: "office", day: days[0], from: ClockTime(9, 0), to: ClockTime(10, 0))))
    let problem = story.state.rosterProblem(days: days, keepingPosts: false)
    try problem.check()
    let plan = plan(problem)
    #expect(plan.impossible == [])
    let before = story.state.roster
    let act = try story.run(story.state.commands(for: plan, of: problem))
    for day in days {
      let posts = story.state.roster[day]?.posts ?? []
      #expect(posts.contains { $0.place == "office" } == (day == days[0]))
      for slot in 0..<19 {
        let time = ClockTime(8, 30 + 30 * slot)
        let there = posts.count { $0.place == .door && $0.hours.contains(time) }
        let failure = plan.failures.first { $0.day == days.firstIndex(of: day) && $0.slot == slot }
        #expect(there >= 2 || there == failure?.there, "\(day) \(time)")
      }
    }
    try story.run(.undo(.terminal))
    #expect(story.state.roster == before)
    #expect(act.events.count > 20)
  }

  @Test func whoStoodMoreStandsLess() throws {
    var story = try house()
    // 陈洁 stood four hours on each of four days of last week.
    for back in 3...6 {
      let day = days[0].advanced(by: -back)
      story.at(9, 0, day: day)
      try story.move(1, .door)
      story.at(13, 0, day: day)
      try story.move(1, .office)
    }
    let problem = story.state.rosterProblem(days: days, keepingPosts: false)
    let share = problem.counts.first { $0.id == "door-time" }?.shares.first
    #expect(share?.start == 32)
    let plan = plan(problem)
    let stood = plan.people.map { $0.days.reduce(0) { $0 + $1.stints.reduce(0) { $0 + $1.slots } } }
    #expect(stood[0] < (stood.dropFirst().min() ?? 0))
  }
}
