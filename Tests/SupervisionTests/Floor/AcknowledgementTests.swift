import Testing

@testable import Supervision

@Suite struct AcknowledgementTests {
  /// One stands at the door where two should, since 10:00.
  private func short() throws -> Story {
    var story = try Story(people: "陈洁", "李娜", "王伟")
    story.at(9, 0)
    try story.move(1, .door)
    try story.move(2, .door)
    story.at(10, 0)
    try story.move(2, "test-drive")
    story.at(10, 2)
    return story
  }

  private func causes(_ story: Story) -> [Alarm.Cause] { story.state.alarms(at: story.now).map(\.cause) }

  @Test func anAcknowledgedAlarmRestsAndComesBack() throws {
    var story = try short()
    #expect(causes(story).first == .door)
    #expect(story.refusal(of: .alarm(.acknowledge(.door, reason: "")))?.rule == "text.missing")
    #expect(story.refusal(of: .alarm(.acknowledge(.desk, reason: "x")))?.words.en.contains("door") == true)
    try story.run(.alarm(.acknowledge(.door, reason: "试驾 5 分钟内回")), by: .lu)
    #expect(!causes(story).contains(.door))
    #expect(story.state.nextThing(at: story.now)?.cause != .door)
    let known = try #require(story.state.acknowledgedAlarms(at: story.now).first)
    #expect(known.acknowledgement.by == "lu" && known.until.time == ClockTime(10, 17))
    #expect(story.refusal(of: .alarm(.acknowledge(.door, reason: "x")))?.rule == "alarm.known")
    story.at(10, 16, 59)
    #expect(!causes(story).contains(.door))
    story.at(10, 17)
    #expect(causes(story).first == .door && story.state.acknowledgedAlarms(at: story.now).isEmpty)
  }

  @Test func itComesBackAtOnceWhenItGrowsWorseOrBeginsAnew() throws {
    var story = try short()
    try story.run(.alarm(.acknowledge(.door, reason: "马上回")))
    try story.move(1, "meal")
    #expect(causes(story).first == .door)
    // Better than it was acknowledged is still acknowledged; mended and short again is another alarm.
    try story.move(1, .door)
    #expect(!causes(story).contains(.door))
    story.at(10, 5)
    try story.move(2, .door)
    story.at(10, 6)
    try story.move(2, "meal")
    #expect(causes(story).first == .door)
  }

  @Test func itIsBroughtBackByHandAndByUndo() throws {
    var story = try short()
    try story.run(.alarm(.acknowledge(.door, reason: "马上回")))
    try story.run(.alarm(.recall(.door)))
    #expect(causes(story).first == .door)
    #expect(story.refusal(of: .alarm(.recall(.door)))?.rule == "alarm.standing")
    try story.run(.undo(.terminal))
    #expect(!causes(story).contains(.door))
    try story.run(.undo(.terminal))
    #expect(causes(story).first == .door)
  }

  @Test func whatAnAlarmIsAboutIsReadAsItIsWritten() {
    let causes: [Alarm.Cause] = [
      .door, .desk, .complaint(ComplaintID(rawValue: 41)), .duty(DutyKey("2.5", due: ClockTime(9, 30))),
      .duty(DutyKey("2.12")), .person(StaffID(rawValue: 3)), .stint(StaffID(rawValue: 3)),
    ]
    for cause in causes { #expect(Alarm.Cause(text: cause.text) == cause) }
    for wrong in ["", "window", "door 3", "person", "person x", "duty", "duty 2.5@25:00"] {
      #expect(Alarm.Cause(text: wrong) == nil)
    }
  }
}
