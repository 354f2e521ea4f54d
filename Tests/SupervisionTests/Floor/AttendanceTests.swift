import Testing

@testable import Supervision

@Suite struct AttendanceTests {
  @Test func itFallsOutOfRosterAndWhereabouts() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣", "孙丽华", "林静")
    for who in 1...5 { try story.shift(who, ClockTime(8, 30), ClockTime(17, 30)) }
    func standing(_ who: Int) throws -> Attendance.Standing {
      let rows = story.state.attendance(on: Story.day, at: story.now)
      return try #require(rows.first { $0.person.id.rawValue == who }).standing
    }
    story.at(8, 21)
    try story.move(1, .onCall)
    try story.move(3, "leave")
    #expect(try standing(1) == .present && standing(2) == .expected(ClockTime(8, 30)) && standing(3) == .excused)
    story.at(8, 52)
    #expect(try standing(2) == .missing(Minutes(22)))
    try story.move(2, .door)
    #expect(try standing(2) == .late(Minutes(22)))
    story.at(16, 0)
    try story.move(2, .home)
    try story.move(4, .onCall)
    #expect(try standing(2) == .lateAndEarly(late: Minutes(22), early: Minutes(90)))
    // Gone for an hour and back: what counts is the last going.
    try story.move(1, "leave")
    story.at(17, 0)
    try story.move(1, .onCall)
    #expect(try standing(1) == .present)
    story.at(17, 35)
    for who in [1, 4] { try story.move(who, .home) }
    #expect(try standing(1) == .present && standing(4) == .late(Minutes(450)))
    #expect(try standing(5) == .absent && standing(6) == .off)
    // The day after, it is as it ended.
    let before = story.state.attendance(on: Story.day, at: story.now)
    story.at(9, 0, day: Story.day.advanced(by: 1))
    #expect(story.state.attendance(on: Story.day, at: story.now) == before)
    #expect(story.state.attendance(on: Story.day.advanced(by: 2), at: story.now).allSatisfy { $0.standing == .off })
  }

  @Test func staysTurnAmberAndRedByPlace() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟")
    story.at(9, 0)
    try story.move(1, "test-drive")
    try story.move(2, "meal", back: ClockTime(9, 30))
    try story.move(3, .door)
    func lights() -> [Presence.Light] { story.state.team.map { story.state.presence(of: $0, at: story.now).light } }
    story.at(9, 29)
    #expect(lights() == [.calm, .calm, .calm])
    story.at(9, 32)
    #expect(lights() == [.amber, .amber, .calm])
    story.at(9, 41)
    #expect(lights() == [.amber, .red, .calm])
    story.at(9, 46)
    #expect(lights() == [.red, .red, .calm])
    story.at(10, 1)
    #expect(lights()[2] == .amber)
    var settings = story.state.settings
    settings.stays = [StayRule(.door, grace: Minutes(0)), StayRule(.customer, grace: Minutes.hours(2))]
    try story.run(.settings(.change(to: settings)))
    #expect(lights() == [.amber, .red, .red])
    settings.stays.append(StayRule(.door, grace: Minutes(5)))
    #expect(story.refusal(of: .settings(.change(to: settings)))?.rule == "settings.stays")
  }
}
