import Testing

@testable import Supervision

@Suite struct RosterTests {
  private let day = Story.day
  private let chen = StaffID(rawValue: 1)

  @Test func aShiftIsGivenByEitherName() throws {
    var story = try Story(people: "陈洁")
    for name in ["early", "早班", "EARLY", "早"] {
      try story.run(.roster(.setShift(chen, day: day, kind: name)))
      #expect(story.state.roster[day]?.shifts[chen]?.hours.text == "08:30–17:30")
    }
    #expect(story.refusal(of: .roster(.setShift(chen, day: day, kind: "night")))?.words.en.contains("night") == true)
  }

  @Test func aPostLiesInsideAShiftAndApartFromOthers() throws {
    var story = try Story(people: "陈洁")
    func post(_ from: ClockTime, _ to: ClockTime) -> Command {
      .roster(.setPost(chen, place: .door, day: day, from: from, to: to))
    }
    #expect(story.refusal(of: post(ClockTime(9, 0), ClockTime(10, 0)))?.rule == "roster.off")
    try story.run(.roster(.setShift(chen, day: day, kind: "early")))
    try story.run(post(ClockTime(9, 0), ClockTime(10, 0)))
    #expect(story.refusal(of: post(ClockTime(9, 30), ClockTime(10, 30)))?.words.en.contains("09:00–10:00") == true)
    #expect(story.refusal(of: post(ClockTime(17, 0), ClockTime(18, 0)))?.rule == "roster.outside")
    #expect(story.refusal(of: post(ClockTime(11, 0), ClockTime(11, 0)))?.rule == "roster.hours")
    try story.run(post(ClockTime(10, 0), ClockTime(11, 0)))
    let short = Command.roster(.setHours(chen, day: day, from: ClockTime(9, 30), to: ClockTime(17, 0)))
    #expect(story.refusal(of: short)?.words.zh.contains("陈洁") == true)
    try story.run(.roster(.clearShift(chen, day: day)))
    #expect(story.state.roster[day]?.posts == [])
  }

  @Test func settingsThatTheRulesCannotWorkWithAreRefused() throws {
    var story = try Story()
    func rule(_ change: (inout Settings) -> Void) -> String? {
      var new = Settings()
      change(&new)
      return story.refusal(of: .settings(.change(to: new)))?.rule
    }
    #expect(rule { $0.opening = Hours(18, 8) } == "settings.hours")
    #expect(rule { $0.dayRollsAt = ClockTime(9, 0) } == "settings.roll")
    #expect(rule { $0.door.floor = 4 } == "settings.door")
    #expect(rule { $0.door.lookAhead = Minutes(.max) } == "settings.stint")
    #expect(rule { $0.complaints.red = .hours(13) } == "settings.complaints")
    #expect(rule { $0.dutyLists = [5] } == "settings.lists")
    #expect(rule { $0.channels.append($0.channels[0]) } == "settings.twice")
    #expect(rule { $0.showroom = Phrase(zh: "店\u{1B}", en: "x") } == "text.control")
    #expect(rule { $0.door.floor = 1 } == nil)
    #expect(story.state.settings.door.floor == 1)
  }
}
