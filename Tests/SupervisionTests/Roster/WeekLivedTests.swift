import Testing

@testable import Supervision

/// A week from its plan to an evening in it; the door's figures are counted a second time from the log alone.
@Suite struct WeekLivedTests {
  private let week = Story.day.advanced(by: 7).week
  private var today: CivilDay { week[1] }
  private let rush = Hours(14, 16)

  @Test func aWeekForTwelveIsPlannedChangedPublishedAndLivedThrough() throws {
    var story = try Story(
      people: "陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐", "林静", "马建国", "赵一鸣", "孙丽华", "徐梅", "吴晓彤")
    var settings = story.state.settings
    settings.roster.demand = [DoorDemand(hours: rush, people: 3)]
    try story.run(.settings(.change(to: settings)))
    try plan(&story)
    try changeByHand(&story)
    let (sick, late) = try live(&story)

    let (state, now) = (story.state, story.now)
    let record = state.doorRecord(at: now)
    let counted = handCount(story.log)
    #expect(record.covered == Minutes(counted.enough / 60))
    #expect(record.uncovered == Minutes(570 - counted.enough / 60))
    #expect(record.percent == counted.enough / 60 * 100 / 570)
    #expect(record.shortfalls.count == counted.stretches && counted.stretches >= 2)
    #expect(record.shortfalls.reduce(0) { $0 + $1.to.seconds - $1.from.seconds } == 570 * 60 - counted.enough)
    #expect(state.doorCoverage(at: now).uncovered == record.uncovered)
    // The late one's seven minutes, and the rush's eleven and a half.
    #expect(570 * 60 - counted.enough == 7 * 60 + 11 * 60 + 30)
    let standing = state.attendance(on: today, at: now).first { $0.person.id == sick }?.standing
    #expect(standing == .leftEarly(Minutes(440)) || standing == .leftEarly(Minutes(500)))
    #expect(record.watches.contains { $0.staff == late })
    #expect(story.log.reduce(into: Showroom()) { $0.apply($1) } == story.showroom)
  }

  private func plan(_ story: inout Story) throws {
    let problem = story.state.rosterProblem(days: week, keepingPosts: false)
    let planning = RosterPlanning(problem)
    var steps = 0
    while steps < 600, planning.plan?.isComplete != true {
      planning.advance { false }
      steps += 1
    }
    try story.run(story.state.commands(for: try #require(planning.plan), of: problem))
    for day in week {
      for minute in stride(from: 510, to: 1080, by: 30) {
        #expect(there(story, day, minute) >= wanted(minute), "\(day) \(minute)")
      }
    }
  }

  private func changeByHand(_ story: inout Story) throws {
    let state = story.state
    let free = week.dropFirst(2).flatMap { day in
      state.team.filter { state.cell(of: $0.id, on: day).shift == nil }.map { ($0.id, day) }
    }
    let (off, day) = try #require(free.first)
    try story.run(.roster(.publish(week: week[0])))
    let change = RosterCommand.setShift(off, day: day, kind: "late")
    #expect(story.refusal(of: .roster(change))?.rule == "roster.published")
    try story.run(.roster(.because("加班盘点", change)))
    #expect(story.state.rosterWeek(of: today).amendments.map(\.amendment.reason) == ["加班盘点"])
  }

  /// The day: a sick call at 10:10, somebody whose drive lasts seven minutes into their stint, and a rush at 17:05.
  private func live(_ story: inout Story) throws -> (sick: StaffID, late: StaffID) {
    var (sick, late, due): (StaffID?, StaffID?, Int) = (nil, nil, 0)
    for minute in stride(from: 510, to: 1080, by: 30) {
      try arrive(&story, by: minute)
      try follow(&story, minute, but: minute == due ? late : nil)
      switch minute {
      case 600:
        story.at(10, 10, day: today)
        sick = try callInSick(&story)
      case 780:
        (late, due) = try #require(driver(story))
      case due:
        #expect(story.state.doorCoverage(at: story.now).verdict == .short(by: 1))
        story.at(0, due + 7, day: today)
        try story.move(try #require(late).rawValue, .door)
      case 1020:
        let greeters = story.state.doorCoverage(at: story.now).greeters.map(\.person.id.rawValue)
        story.at(17, 5, day: today)
        for id in greeters { try story.move(id, "customer") }
        #expect(story.state.alarms(at: story.now).contains { $0.cause == .door })
        story.at(17, 16, 30, day: today)
        for id in greeters { try story.move(id, .door) }
      default: break
      }
      if minute == due - 60 {
        story.at(0, due - 40, day: today)
        let back = ClockTime(0, due - 10)
        try story.move(try #require(late).rawValue, "test-drive", back: back)
      } else if minute == due - 30 {
        // Not back when they said, and so not counted on.
        story.at(0, due - 5, day: today)
        #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(0, due))
      }
    }
    story.at(18, 0, day: today)
    return (try #require(sick), try #require(late))
  }

  private func arrive(_ story: inout Story, by minute: Int) throws {
    for (id, shift) in story.state.roster[today]?.shifts ?? [:]
    where shift.hours.from.minutes == minute && story.state.attendance[today]?[id]?.arrived == nil {
      story.at(0, minute - 5, day: today)
      try story.move(id.rawValue, .onCall)
    }
  }

  /// Everybody goes where the roster has them at a time.
  private func follow(_ story: inout Story, _ minute: Int, but late: StaffID?) throws {
    story.at(0, minute, day: today)
    let planned = Set(story.state.plannedGreeters(on: today, at: ClockTime(0, minute)))
    let there = Set(story.state.doorCoverage(at: story.now).greeters.map(\.person.id))
    for id in planned.subtracting(there).sorted() where id != late { try story.move(id.rawValue, .door) }
    for id in there.subtracting(planned).sorted() { try story.move(id.rawValue, .onCall) }
  }

  private func callInSick(_ story: inout Story) throws -> StaffID {
    func left(_ id: StaffID) -> Int {
      story.state.cell(of: id, on: today).posts.filter { $0.place == .door && $0.hours.from > ClockTime(10, 10) }.count
    }
    let here = story.state.team.map(\.id).filter { story.state.attendance[today]?[$0]?.arrived != nil }
    let id = try #require(here.max { (left($0), $0) < (left($1), $1) })
    let call = try story.state.call(id, days: today...today, kind: .sick, at: story.now)
    let missing = call.days.reduce(0) { sum, day in
      sum + day.short.reduce(0) { $0 + ($1.wanted - $1.planned) * ($1.hours.length.count + 29) / 30 }
    }
    #expect(call.isShort && call.days.allSatisfy(\.left.isEmpty))
    #expect((missing...2 * missing).contains(call.days.reduce(0) { $0 + $1.changes }))
    try story.run(call.command())
    for minute in stride(from: 615, to: 1080, by: 5) { #expect(there(story, today, minute) >= wanted(minute)) }
    return id
  }

  /// Somebody without anything to do in the hour before a stint of the afternoon, for which nobody is to spare.
  private func driver(_ story: Story) -> (StaffID, Int)? {
    for post in story.state.doorPosts(on: today) where post.hours.from >= ClockTime(14, 0) {
      let start = post.hours.from.minutes
      let posts = story.state.cell(of: post.staff, on: today).posts
      let isFree = !posts.contains { $0.hours.from < post.hours.from && $0.hours.to.minutes > start - 60 }
      if start <= 960, isFree, there(story, today, start) == wanted(start) { return (post.staff, start) }
    }
    return nil
  }

  private func there(_ story: Story, _ day: CivilDay, _ minute: Int) -> Int {
    (story.state.roster[day]?.posts ?? []).count { $0.place == .door && $0.hours.contains(ClockTime(0, minute)) }
  }

  private func wanted(_ minute: Int) -> Int { (14 * 60..<16 * 60).contains(minute) ? 3 : 2 }

  /// Second by second, from who went where alone.
  private func handCount(_ log: [Act]) -> (enough: Int, stretches: Int) {
    var moves: [(second: Int, who: StaffID, isThere: Bool)] = []
    for act in log where act.at.day == today {
      for case .floor(.moved(let who, let place, _)) in act.events {
        moves.append((act.at.time.seconds, who, place == .door))
      }
    }
    var (there, index, enough, stretches, wasShort) = (Set<StaffID>(), 0, 0, 0, false)
    for second in 0..<18 * 3600 {
      while index < moves.count, moves[index].second <= second {
        if moves[index].isThere { there.insert(moves[index].who) } else { there.remove(moves[index].who) }
        index += 1
      }
      guard second >= 8 * 3600 + 1800 else { continue }
      let isShort = there.count < wanted(second / 60)
      if !isShort { enough += 1 }
      if isShort, !wasShort { stretches += 1 }
      wasShort = isShort
    }
    return (enough, stretches)
  }
}
