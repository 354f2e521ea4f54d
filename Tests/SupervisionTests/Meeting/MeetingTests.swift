import Foundation
import Testing

@testable import Supervision

@Suite struct MeetingTests {
  /// A morning with eight consultants, as the supervisor holds it.
  @Test func aMorningMeetingFromItsStartToItsMinutes() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵敏", "刘洋", "孙丽", "周强", "吴敏")
    story.at(8, 31)
    try story.run(.meeting(.start(.morning)))
    story.at(8, 33)
    try story.run(.meeting(.turn(to: 2)))
    story.at(8, 34)
    try story.run(.meeting(.decide("H 级今天全部邀约")))
    let act = try story.run(.meeting(.action("换岗表贴到前台", owner: "李娜", due: Story.day.advanced(by: 1))))
    #expect(act.events.count == 2 && story.state.openTasks.map(\.what) == ["换岗表贴到前台"])
    for number in 1...8 {
      try story.run(.meeting(.forecast(StaffID(rawValue: number), orders: number % 3, deliveries: 1)))
    }
    #expect(story.state.meetings.sum(on: Story.day) == Forecast(orders: 9, deliveries: 8))
    story.at(8, 45)
    try story.run(.meeting(.recognise(StaffID(rawValue: 2), reason: "试驾后当场留档")))
    try story.run(.meeting(.end))
    let meeting = try #require(story.state.meetings.meetings.last)
    #expect(meeting.seconds(on: 0, at: story.now) == 120 && meeting.seconds(on: 2, at: story.now) == 12 * 60)

    let minutes = MeetingMinutes(of: meeting, in: story.showroom, at: story.now)
    let text = minutes.written(as: .markdown, in: .chinese)
    for part in ["# 晨会纪要 2026-11-23", "## 决议", "- H 级今天全部邀约", "| 李娜 | 换岗表贴到前台 | 2026-11-24 |", "订单 9 · 交车 8"] {
      #expect(text.contains(part), "\(part) is missing in\n\(text)")
    }
    #expect(!minutes.written(as: .text, in: .english).contains("#"))
  }

  @Test func whatIsDoneInMeetingsChecksItselfOff() throws {
    var story = try Story(people: "李娜")
    func standing(_ code: DutyCode, _ due: ClockTime) -> DutyItem.Standing? {
      story.state.today(at: story.now).first { $0.key == DutyKey(code, due: due) }?.standing
    }
    func isSeen(_ standing: DutyItem.Standing?) -> Bool { if case .seenDone? = standing { true } else { false } }
    story.at(8, 20)
    try story.run(.meeting(.start(.morning)))
    #expect(!isSeen(standing("2.4", ClockTime(8, 30))))
    try story.run(.meeting(.end))
    #expect(isSeen(standing("2.4", ClockTime(8, 30))) && !isSeen(standing("2.4", ClockTime(17, 30))))
    #expect(!isSeen(standing("2.4", ClockTime(10, 0))))
    #expect(story.refusal(of: .meeting(.sendUp))?.rule == "forecast.none")
    try story.run(.meeting(.forecast(StaffID(rawValue: 1), orders: 2, deliveries: nil)))
    try story.run(.meeting(.sendUp))
    #expect(isSeen(standing("2.4", ClockTime(10, 0))))
    #expect(story.refusal(of: .meeting(.sendUp))?.rule == "forecast.sent")
    try story.run(.meeting(.forecast(StaffID(rawValue: 1), orders: 3, deliveries: nil)))
    try story.run(.meeting(.sendUp))
    try story.run(.meeting(.recognise(StaffID(rawValue: 1), reason: "好")))
    #expect(isSeen(standing("2.18", ClockTime(16, 0))))
  }

  @Test func twoAtOnceAndNonsenseAreRefused() throws {
    var story = try Story(people: "李娜")
    story.at(8, 31)
    #expect(story.refusal(of: .meeting(.decide("x")))?.rule == "meeting.none")
    try story.run(.meeting(.start(.morning)))
    let found = story.refusal(of: .meeting(.start(.evening)), by: .lu)
    let refusal = try #require(found)
    #expect(refusal.rule == "meeting.running")
    for part in ["morning meeting", "08:31", "xia", "pts/1"] { #expect(refusal.words.en.contains(part)) }
    #expect(story.refusal(of: .meeting(.turn(to: 9)))?.rule == "meeting.page")
    #expect(story.refusal(of: .meeting(.decide(" ")))?.rule == "text.missing")
    #expect(story.refusal(of: .meeting(.action("x", owner: "", due: Story.day)))?.rule == "text.missing")
    #expect(
      story.refusal(of: .meeting(.action("x", owner: "李娜", due: Story.day.advanced(by: -1))))?.rule == "task.past")
    #expect(
      story.refusal(of: .meeting(.forecast(StaffID(rawValue: 1), orders: 100, deliveries: 0)))?.rule
        == "forecast.number")
    var settings = story.state.settings
    settings.meetings.agendas[0].items = []
    #expect(story.refusal(of: .settings(.change(to: settings)))?.rule == "settings.agendaItems")
    settings = story.state.settings
    settings.meetings.agendas.append(settings.meetings.agendas[0])
    #expect(story.refusal(of: .settings(.change(to: settings)))?.rule == "settings.twice")
  }

  /// One left open over night is over, and the next one begins without anybody ending it first.
  @Test func aMeetingLeftOpenDoesNotBlockTheNextDay() throws {
    var story = try Story(people: "李娜")
    story.at(17, 30)
    try story.run(.meeting(.start(.evening)))
    story.at(8, 30, day: Story.day.advanced(by: 1))
    #expect(story.state.runningMeeting(at: story.now) == nil)
    try story.run(.meeting(.start(.morning)))
    #expect(story.state.meetings.meetings.map(\.isRunning) == [false, true])
  }

  /// Turning pages is no work: undo takes back what was decided before it.
  @Test func undoPassesOverTurnedPages() throws {
    var story = try Story(people: "李娜")
    try story.run(.meeting(.start(.morning)))
    try story.run(.meeting(.decide("先邀约")))
    try story.run(.meeting(.turn(to: 3)))
    try story.run(.undo(.terminal))
    #expect(story.state.meetings.running?.notes == [] && story.state.meetings.running?.page == 3)
    try story.run(.redo)
    #expect(story.state.meetings.running?.notes.count == 1)
    try story.run(.meeting(.action("x", owner: "李娜", due: Story.day)))
    try story.run(.undo(.terminal))
    #expect(story.state.openTasks.isEmpty && story.state.meetings.running?.notes.count == 1)
    #expect(story.refusal(of: .undo(.terminal)) == nil)
  }

  @Test func meetingsSurviveTheStoreAndAreLetGoInTime() throws {
    var story = try Story(people: "李娜")
    try story.run(.meeting(.start(.morning)))
    try story.run(.meeting(.turn(to: 4)))
    try story.run(.meeting(.note("库存 3 台")))
    try story.run(.meeting(.action("洗车", owner: "李娜", due: Story.day)))
    try story.run(.meeting(.forecast(StaffID(rawValue: 1), orders: 2, deliveries: 1)))
    try story.run(.meeting(.sendUp))
    try story.run(.meeting(.recognise(StaffID(rawValue: 1), reason: "好")))
    var settings = story.state.settings
    settings.meetings.agendas.append(
      Agenda(
        "handover", Phrase(zh: "交接会", en: "Handover"), [AgendaItem(.other, 5, title: Phrase(zh: "竞品", en: "Rivals"))]))
    try story.run(.settings(.change(to: settings)))
    let reread = try JSONDecoder().decode(Showroom.self, from: JSONEncoder().encode(story.showroom))
    #expect(reread == story.showroom)
    #expect(try JSONDecoder().decode(ShowroomState.self, from: JSONEncoder().encode(story.state)) == story.state)
    try story.run(.meeting(.end))
    for day in stride(from: 1, through: 60, by: 1) {
      story.at(9, 0, day: Story.day.advanced(by: day))
      try story.run(.traffic(.count(.walkIn)))
    }
    #expect(story.state.meetings.meetings.isEmpty && story.state.meetings.forecasts.isEmpty)
    #expect(story.state.meetings.recognitions.isEmpty && story.state.meetings.sent.isEmpty)
    // Its number is not given again.
    try story.run(.meeting(.start(.morning)))
    #expect(story.state.meetings.running?.id == MeetingID(rawValue: 2))
  }

  @Test func everyTopicHasAPageAtAnyTimeOfAPracticeDay() throws {
    let practice = PracticeDay(day: Story.day, offset: Story.shanghai, seed: 3)
    for hour in [3, 8, 11, 17, 19] {
      let now = Moment(day: Story.day, time: ClockTime(hour, 40), offset: Story.shanghai)
      let state = practice.showroom(until: now).showroom.state
      for topic in AgendaTopic.allCases {
        let page = state.page(on: topic, at: now, names: .masked)
        #expect(page.figures.count <= 5)
        #expect(!page.figures.isEmpty || !page.lines.isEmpty || !page.prompt.zh.isEmpty, "\(topic) is empty at \(hour)")
        for card in state.cards.cards.values where card.details.name.count > 1 {
          #expect(!page.lines.contains { $0.lead.zh == card.details.name }, "\(topic) names \(card.details.name)")
        }
      }
    }
  }

  @Test(arguments: [
    ("today", 0), ("昨天", -1), ("tue", -6), ("周二", -6), ("mon", 0), ("last fri", -3), ("上周五", -3), ("星期日", -1),
    ("11-22", -1), ("11月20日", -3), ("2026-11-17", -6), ("20261117", -6), ("next wed", 9), ("12-31", -327),
  ]) func daysAreReadAsTheyAreSaid(text: String, days: Int) {
    #expect(CivilDay(spoken: text, today: Story.day, .back) == Story.day.advanced(by: days))
  }

  @Test(arguments: ["31 February", "2-30", "2026-02-31", "", "二", "soon", "99999999999", "2026-13-01", "周", "next"])
  func whatIsNoDayIsNone(text: String) {
    #expect(CivilDay(spoken: text, today: Story.day, .back) == nil)
  }
}
