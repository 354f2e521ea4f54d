import Testing

@testable import Supervision

@Suite struct DoorRecordTests {
  /// The record agrees with looking at every second of random days by itself, from the acts and not from the log.
  @Test(arguments: 1...12) func agreesWithCountingEverySecond(seed: Int) throws {
    var chance = SplitMix(seed: UInt64(seed) &* 77)
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣")
    var settings = Settings()
    settings.door.floor = chance.draw(1...3)
    let rush = Hours(from: ClockTime(10, chance.draw(0...59)), to: ClockTime(12, chance.draw(0...59)))
    settings.roster.demand = chance.chance(50) ? [DoorDemand(hours: rush, people: chance.draw(0...4))] : []
    settings.opening = Hours(from: ClockTime(8, chance.draw(0...59)), to: ClockTime(17, chance.draw(0...59)))
    try story.run(.settings(.change(to: settings)))
    var moves: [(second: Int, who: Int, isThere: Bool)] = []
    var second = 7 * 3600
    while second < 18 * 3600 {
      second += chance.draw(1...2000)
      let (who, isThere) = (chance.draw(1...4), chance.chance(65))
      story.at(0, 0, second)
      guard (try? story.move(who, isThere ? .door : .onCall)) != nil else { continue }
      moves.append((second, who, isThere))
    }
    let (from, to) = (settings.opening.from.seconds, settings.opening.to.seconds)
    for end in [to, from + (to - from) / 3 / 60 * 60] {
      story.at(0, 0, end)
      var (there, index, enough, stretches, wasShort) = (Set<Int>(), 0, 0, 0, false)
      for second in 0..<end {
        while index < moves.count, moves[index].second <= second {
          if moves[index].isThere { there.insert(moves[index].who) } else { there.remove(moves[index].who) }
          index += 1
        }
        guard second >= from else { continue }
        let rushes = settings.roster.demand.first { $0.hours.from.seconds <= second && second < $0.hours.to.seconds }
        let isShort = there.count < rushes?.people ?? settings.door.floor
        if !isShort { enough += 1 }
        if isShort, !wasShort { stretches += 1 }
        wasShort = isShort
      }
      let record = story.showroom.standing(at: story.now.instant).doorRecord(at: story.now)
      #expect(record.covered == Minutes(enough / 60))
      #expect(record.uncovered == Minutes((end - from) / 60 - enough / 60))
      #expect(record.shortfalls.count == stretches)
      let short = record.shortfalls.reduce(0) { $0 + $1.to.seconds - $1.from.seconds }
      #expect(short == end - from - enough)
    }
  }

  /// A day with a sick call, a test drive that comes back late and a rush, each step of it foreseen; in the evening the
  /// figures are those that a hand counts from the watches.
  @Test func aDayWithASickCallALateReturnAndARush() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣", "孙丽华")
    let early = Hours(from: ClockTime(8, 30), to: ClockTime(10, 0))
    let later = Hours(from: ClockTime(9, 30), to: ClockTime(10, 0))
    let stints = [1: [early], 2: [early], 3: [Hours(10, 12)], 4: [Hours(10, 12)], 5: [later]]
    for who in 1...5 { try story.shift(who, ClockTime(8, 30), ClockTime(18, 0), door: stints[who] ?? []) }
    story.at(8, 10)
    try story.move(2, "leave")
    for (minute, who) in [(20, 1), (22, 3), (24, 4), (26, 5)] {
      story.at(8, minute)
      try story.move(who, .onCall)
    }
    // 李娜 called in sick, so that one is missing when the door opens.
    let gap = try #require(story.state.nextDoorGap(at: story.now))
    #expect(gap.at == ClockTime(8, 30) && gap.missing == 1)
    #expect(gap.substitutes.map(\.name) == ["王伟", "赵一鸣", "孙丽华"])
    #expect(story.state.attendance(on: Story.day, at: story.now)[1].standing == .excused)
    story.at(8, 30)
    try story.move(1, .door)
    try story.run(try #require(story.state.nextThing(at: story.now)?.proposal))
    #expect(story.state.place(of: StaffID(rawValue: 3), at: story.now)?.kind == .door)
    story.at(9, 30)
    try story.run(.floor(.relieve(StaffID(rawValue: 3), to: .onCall, by: StaffID(rawValue: 5))))
    // 王伟 takes a first visit on a drive of half an hour, due at the door at ten, and does not come back in time.
    try story.run(.turn(.take(StaffID(rawValue: 3), .first)))
    story.at(9, 35)
    try story.move(3, "test-drive")
    let late = try #require(story.state.nextDoorGap(at: story.now))
    #expect(late.at == ClockTime(10, 0) && late.missing == 1)
    story.at(10, 0)
    try story.run(.floor(.relieve(StaffID(rawValue: 1), to: .onCall, by: StaffID(rawValue: 4))))
    story.at(10, 10)
    #expect(story.state.presence(of: story.state.staff[2], at: story.now).light == .amber)
    // The rush: everybody is wanted by customers, and the door is short for twelve and a half minutes.
    story.at(10, 20)
    try story.run(.turn(.take(StaffID(rawValue: 1), .first)))
    try story.run(.turn(.take(StaffID(rawValue: 5), .asked)))
    #expect(story.state.alarms(at: story.now).first?.cause == .door)
    #expect(story.state.nextDoorGap(at: story.now)?.substitutes.isEmpty == true)
    story.at(10, 32, 30)
    try story.move(3, .door)
    #expect(story.state.doorCoverage(at: story.now).verdict == .right)
    story.at(18, 0)
    let record = story.state.doorRecord(at: story.now)
    // By hand: 08:30–10:20 and 10:32:30–18:00 of 570 minutes.
    #expect(record.covered == Minutes(110 + 447) && record.uncovered == Minutes(13) && record.percent == 97)
    let expected = DoorShortfall(from: ClockTime(10, 20), to: ClockTime(seconds: 10 * 3600 + 32 * 60 + 30), missing: 1)
    #expect(record.shortfalls == [expected])
    #expect(record.watches.map(\.staff.rawValue) == [1, 3, 5, 4, 3])
    #expect(story.state.turnOrder(at: story.now).order.map(\.rawValue) == [4, 5, 3, 1])
    // Another process that reads the log sees the same day.
    #expect(story.log.reduce(into: Showroom()) { $0.apply($1) }.state.doorRecord(at: story.now) == record)
  }

  @Test func aMealOrADriveThatLastsTooLongIsForeseen() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣")
    for (who, door) in [(1, Hours(9, 12)), (2, Hours(9, 12)), (3, Hours(12, 14)), (4, Hours(12, 14))] {
      try story.shift(who, ClockTime(8, 30), ClockTime(14, 0), door: [door])
    }
    story.at(9, 0)
    for who in 1...2 { try story.move(who, .door) }
    for who in 3...4 { try story.move(who, .onCall) }
    story.at(11, 20)
    #expect(story.state.nextDoorGap(at: story.now) == nil)
    // A meal takes three quarters of an hour unless somebody says otherwise.
    try story.move(3, "meal")
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(12, 0))
    try story.move(3, "meal", back: ClockTime(11, 55))
    #expect(story.state.nextDoorGap(at: story.now) == nil)
    story.at(11, 50)
    #expect(story.state.nextDoorGap(at: story.now) == nil)
    // Overdue, and so not counted on for the next quarter of an hour.
    story.at(11, 56)
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(12, 0))
  }

  /// What the roster says of absences, appointments and demand is heeded as much as where people are.
  @Test func leaveAppointmentsAndRushHoursAreForeseen() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣", "孙丽华")
    let (day, early) = (Story.day, Hours(from: ClockTime(8, 30), to: ClockTime(11, 0)))
    for who in 1...4 {
      try story.shift(who, ClockTime(8, 30), ClockTime(18, 0), door: [who < 3 ? early : Hours(11, 13)])
    }
    try story.shift(5, ClockTime(8, 30), ClockTime(18, 0))
    for (minute, who) in [(20, 1), (21, 2), (22, 3), (23, 5)] {
      story.at(8, minute)
      try story.move(who, who < 3 ? .door : .onCall)
    }
    story.at(9, 30)
    try story.run(.roster(.setAbsence(StaffID(rawValue: 4), days: day...day, kind: .sick)))
    // 赵一鸣 is not late but excused, and her stint is open; 孙丽华 has a delivery then.
    #expect(!story.state.alarms(at: story.now).contains { $0.cause == .person(StaffID(rawValue: 4)) })
    #expect(story.state.attendance(on: day, at: story.now).first { $0.person.id.rawValue == 4 }?.standing == .excused)
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(11, 0))
    #expect(story.state.nextDoorGap(at: story.now)?.substitutes.map(\.name) == ["孙丽华"])
    let delivery = Appointment(staff: StaffID(rawValue: 5), kind: .delivery, hours: Hours(11, 12))
    try story.run(.roster(.setAppointment(delivery, day: day)))
    #expect(story.state.nextDoorGap(at: story.now)?.substitutes == [])
    // A third is wanted at the rush, which is a gap of its own and counts in the figures.
    var settings = story.state.settings
    settings.roster.demand = [DoorDemand(hours: Hours(10, 11), people: 3)]
    try story.run(.settings(.change(to: settings)))
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(10, 0))
    story.at(10, 0)
    #expect(story.state.doorCoverage(at: story.now).verdict == .short(by: 1))
    try story.move(3, .door)
    story.at(10, 30)
    #expect(story.state.doorCoverage(at: story.now).verdict == .right)
    #expect(story.state.doorRecord(at: story.now).uncovered == Minutes(0))
    try story.move(3, .onCall)
    story.at(11, 0)
    #expect(story.state.doorRecord(at: story.now).uncovered == Minutes(30))
  }
}
