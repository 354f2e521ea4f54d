import Testing

@testable import Supervision

@Suite struct PresenceTests {
  private func standing(_ story: Story) -> Presence.Standing? { story.state.presences(at: story.now).first?.standing }

  @Test func aShiftIsExpectedThenLateThenOver() throws {
    var story = try Story(people: "陈洁")
    #expect(standing(story) == .off)
    try story.shift(1, ClockTime(9, 30), ClockTime(18, 0))
    story.at(9, 0)
    #expect(standing(story) == .expected(ClockTime(9, 30)))
    story.at(9, 30, 59)
    #expect(standing(story) == .expected(ClockTime(9, 30)))
    story.at(9, 52)
    #expect(standing(story) == .late(Minutes(22)))
    try story.move(1, .onCall)
    #expect(standing(story) == .well)
    story.at(17, 0)
    try story.move(1, .home)
    #expect(standing(story) == .gone)
  }

  @Test func anAbsenceIsOverdueByWhatWasSaidElseByWhatIsUsual() throws {
    var story = try Story(people: "陈洁")
    story.at(10, 0)
    try story.move(1, "test-drive", back: ClockTime(10, 50))
    for (minute, second, expected) in [
      (45, 0, Presence.Standing.well), (50, 59, .well), (51, 0, .overdue(Minutes(1))),
    ] {
      story.at(10, minute, second)
      #expect(standing(story) == expected)
    }
    #expect(story.state.alarms(at: story.now).contains { $0.words.en == "陈洁 overdue 1 min (test drive)" })
    try story.move(1, "break")
    story.at(11, 8)
    #expect(standing(story) == .overdue(Minutes(2)))
  }

  @Test func afterMidnightTheEveningGoesOn() throws {
    var story = try Story(people: "陈洁", "李娜")
    let night = Story.day.advanced(by: 1)
    try story.shift(1, ClockTime(8, 30), ClockTime(17, 0))
    story.at(23, 30)
    #expect(
      story.refusal(of: .floor(.move(StaffID(rawValue: 2), to: "off-site", back: ClockTime(23, 20))))?.rule
        == "floor.back")
    try story.move(2, "off-site", back: ClockTime(0, 20))
    func of(_ who: Int) -> Presence.Standing? {
      story.state.presences(at: story.now).first { $0.person.id.rawValue == who }?.standing
    }
    #expect(of(2) == .well)
    story.at(0, 10, day: night)
    #expect(of(1) == .gone && of(2) == .well)
    let late = story.state.today(at: story.now).first { $0.key.text == "2.5@09:30" }
    #expect(late?.standing == .late(Minutes(14 * 60 + 40)))
    #expect(story.state.alarms(at: story.now).contains { $0.cause == .duty(DutyKey("2.5", due: ClockTime(9, 30))) })
    story.at(0, 25, day: night)
    #expect(of(2) == .overdue(Minutes(5)))
    story.at(4, 0, day: night)
    #expect(of(1) == .off && of(2) == .off)
  }

  @Test func thoseAtWorkComeFirst() throws {
    var story = try Story(people: "off", "late", "here", "expected", "leave")
    story.at(8, 0)
    try story.shift(2, ClockTime(8, 30), ClockTime(17, 0))
    try story.shift(3, ClockTime(8, 30), ClockTime(17, 0))
    try story.shift(4, ClockTime(11, 0), ClockTime(17, 0))
    try story.move(3, .onCall)
    try story.move(5, "leave")
    story.at(9, 0)
    #expect(
      story.state.presences(at: story.now).map(\.person.name) == ["here", "late", "expected", "off", "leave"])
  }
}
