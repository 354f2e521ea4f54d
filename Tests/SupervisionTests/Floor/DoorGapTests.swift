import Testing

@testable import Supervision

@Suite struct DoorGapTests {
  /// Two stand at the door until 11:00 and 12:00, 王伟 is planned for 11:00, two more are on call.
  private func morning() throws -> Story {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣", "孙丽华")
    for (who, door) in [(1, Hours(10, 11)), (2, Hours(10, 12)), (3, Hours(11, 12))] {
      try story.shift(who, ClockTime(8, 30), ClockTime(18, 0), door: [door])
    }
    for who in [4, 5] { try story.shift(who, ClockTime(9, 0), ClockTime(12, 0)) }
    story.at(9, 0)
    try story.move(4, .door)
    story.at(9, 20)
    for who in 3...5 { try story.move(who, .onCall) }
    story.at(10, 0)
    for who in 1...2 { try story.move(who, .door) }
    story.at(10, 42)
    return story
  }

  @Test func planAndPlaceKeepTheDoorCovered() throws {
    let story = try morning()
    let gap = try #require(story.state.nextDoorGap(at: story.now))
    #expect(gap.at == ClockTime(12, 0) && gap.missing == 2 && gap.ahead == Minutes(78))
    // At twelve both on call have gone home and the only one free then is the one planned until then.
    #expect(gap.substitutes.map(\.name) == ["王伟"])
  }

  @Test func aPlannedGreeterOnADriveLeavesAGap() throws {
    var story = try morning()
    try story.move(3, "test-drive", back: ClockTime(11, 10))
    let gap = try #require(story.state.nextDoorGap(at: story.now))
    #expect(gap.at == ClockTime(11, 0) && gap.missing == 1 && gap.ahead == Minutes(18))
    // The least door time today first.
    #expect(gap.substitutes.map(\.name) == ["孙丽华", "赵一鸣"])
    let next = try #require(story.state.nextThing(at: story.now))
    #expect(next.words.en == "door gap 11:00 in 18 min, 孙丽华 free")
    try story.run(try #require(next.proposal))
    // 孙丽华 stands until 11:42, and 王伟 is back at 11:10.
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(12, 0))
  }

  @Test func whoIsLateOrOnLeaveIsNotCountedOn() throws {
    var story = try morning()
    try story.run(.staff(.add(name: "林静", latin: "", title: .consultant)))
    try story.run(.roster(.clearPost(StaffID(rawValue: 3), place: .door, day: Story.day, from: ClockTime(11, 0))))
    try story.shift(6, ClockTime(10, 42), ClockTime(18, 0), door: [Hours(11, 12)])
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(12, 0))
    story.at(10, 43)
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(11, 0))
    try story.move(6, .onCall)
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(12, 0))
    try story.move(6, "leave")
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(11, 0))
  }

  @Test func aGapNowComesBeforeEverythingAndWithoutARosterAnybodyFreeWillDo() throws {
    var story = try Story(people: "陈洁", "李娜")
    story.at(10, 0)
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "sales"), received: story.now)))
    try story.move(2, .onCall)
    story.at(21, 0)
    #expect(story.state.nextDoorGap(at: story.now) == nil)
    story.at(11, 0)
    let gap = try #require(story.state.nextDoorGap(at: story.now))
    #expect(gap.ahead == Minutes(0) && gap.missing == 2 && gap.substitutes.map(\.name) == ["李娜"])
    #expect(story.state.nextThing(at: story.now)?.words.zh == "门口现缺 2 人，李娜有空")
    // Before opening the gap is at opening; nobody there, nobody planned.
    story.at(8, 0)
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(8, 30))
  }

  /// Two stand long past their time and nobody else is planned: the door is covered, and that they are due off is told.
  @Test func whoStandsOnIsNoGapButDueOff() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟")
    for who in 1...2 {
      let stint = Hours(from: ClockTime(8, 30), to: ClockTime(9, 30))
      try story.shift(who, ClockTime(8, 0), ClockTime(18, 0), door: [stint])
    }
    try story.shift(3, ClockTime(8, 30), ClockTime(18, 0))
    for minute in [25, 29] {
      story.at(8, minute)
      try story.move(minute == 25 ? 1 : 2, .door)
    }
    try story.move(3, .onCall)
    story.at(8, 40)
    #expect(story.state.nextDoorGap(at: story.now)?.at == ClockTime(9, 30))
    for minute in stride(from: 9 * 60 + 31, to: 15 * 60 + 55, by: 7) {
      story.at(0, minute)
      #expect(story.state.nextDoorGap(at: story.now) == nil)
    }
    story.at(10, 1)
    let stints = story.state.alarms(at: story.now).filter { if case .stint = $0.cause { true } else { false } }
    #expect(stints.map(\.severity) == [.notice, .notice])
    #expect(stints.first?.words.en == "陈洁 has stood 1 h 36, due off 09:30, 王伟 free")
  }

  @Test func enterSendsTheReliefToWhoIsDueOff() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟")
    var settings = story.state.settings
    settings.dutyLists = []
    try story.run(.settings(.change(to: settings)))
    story.at(8, 30)
    for who in 1...2 { try story.move(who, .door) }
    try story.move(3, .onCall)
    story.at(9, 31)
    let next = try #require(story.state.nextThing(at: story.now))
    #expect(next.words.zh == "陈洁已站 1 时 01 分，09:30 该换，王伟有空" && next.severity == .notice)
    try story.run(try #require(next.proposal))
    #expect(story.state.doorCoverage(at: story.now).greeters.map(\.person.name) == ["李娜", "王伟"])
  }

  @Test func handingOverKeepsTheDoorCovered() throws {
    var story = try morning()
    try story.run(.floor(.relieve(StaffID(rawValue: 1), to: "customer", by: StaffID(rawValue: 4))))
    #expect(story.state.doorCoverage(at: story.now).greeters.map(\.person.name) == ["李娜", "赵一鸣"])
    let again = Command.floor(.relieve(StaffID(rawValue: 1), to: "break", by: StaffID(rawValue: 5)))
    #expect(story.refusal(of: again)?.words.zh == "陈洁不在门口，无需接替")
    let self1 = Command.floor(.relieve(StaffID(rawValue: 2), to: "break", by: StaffID(rawValue: 2)))
    #expect(story.refusal(of: self1)?.rule == "floor.substitute")
    let past = Command.floor(.move(StaffID(rawValue: 5), to: "test-drive", back: ClockTime(10, 0)))
    #expect(story.refusal(of: past)?.words.en == "back at 10:00 is past already (it is 10:42); give a later time")
  }
}
