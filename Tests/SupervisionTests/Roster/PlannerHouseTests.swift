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
      return asked < 60
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

  @Test func aPlanHeedsWhatIsSettledPromisedAndWished() throws {
    var story = try house()
    let (chen, li, wang, zhou) = (
      StaffID(rawValue: 1), StaffID(rawValue: 2), StaffID(rawValue: 3), StaffID(rawValue: 4)
    )
    let day = days[0]
    let locked = Post(staff: chen, place: .door, hours: Hours(from: ClockTime(13, 30), to: ClockTime(15, 0)))
    try story.run(.roster(.setPost(chen, place: .door, day: day, from: locked.hours.from, to: locked.hours.to)))
    try story.run(.roster(.lock(.post(post: locked), day: day)))
    try story.run(
      .roster(.setAppointment(Appointment(staff: li, kind: .testDrive, hours: Hours(14, 15), with: "周女士"), day: day)))
    try story.run(.roster(.setAbsence(wang, days: day...day, kind: .other, hours: Hours(9, 12))))
    try story.run(.roster(.setAbsence(zhou, days: day...day, kind: .sick)))
    let problem = story.state.rosterProblem(days: days, keepingPosts: false)
    try problem.check()
    let plan = plan(problem)
    #expect(plan.impossible == [])
    let seen = story.state
    try story.run(seen.commands(for: plan, of: problem, seen: seen))
    let posts = story.state.roster[day]?.posts ?? []
    #expect(posts.contains(locked))
    #expect(!posts.contains { $0.staff == li && $0.hours.overlaps(Hours(14, 15)) })
    #expect(!posts.contains { $0.staff == wang && $0.place == .door && $0.hours.overlaps(Hours(9, 12)) })
    #expect(!posts.contains { $0.staff == zhou })
    #expect(posts.count { $0.place == .meal } == 5)
    #expect(story.state.conflicts(of: chen, on: day) == [])
    // Begun before somebody else changed a cell of it, the same plan is refused, and what it met is said.
    try story.run(.roster(.clearShift(chen, day: days[1])), by: .lu)
    #expect(story.refusal(of: seen.commands(for: plan, of: problem, seen: seen))?.rule == "roster.meanwhile")
  }

  @Test func aMendedDayChangesLessThanOnePlannedAnew() throws {
    var story = try house()
    let problem = story.state.rosterProblem(days: days, keepingPosts: false)
    try story.run(story.state.commands(for: plan(problem), of: problem))
    try story.run(.roster(.setAbsence(StaffID(rawValue: 1), days: days[0]...days[0], kind: .sick)))
    let (now, sick) = (story.state, story.state.rosterProblem(days: days, keepingPosts: false))
    var asked = 0
    let mended = RosterPlanner.mend(now.standingPlan(of: sick), for: sick, change: 400) {
      asked += 1
      return asked < 60
    }
    try story.run(now.commands(for: mended, of: sick))
    func changed(_ day: CivilDay) -> Int {
      (1...6).count {
        now.cell(of: StaffID(rawValue: $0), on: day) != story.state.cell(of: StaffID(rawValue: $0), on: day)
      }
    }
    #expect(changed(days[1]) == 0 && (1...5).contains(changed(days[0])))
  }
}
