import Testing

@testable import Supervision

@Suite struct TodayTests {
  private let patrol = DutyKey("2.5", due: ClockTime(9, 30))

  private func standing(_ key: DutyKey, _ story: Story) -> DutyItem.Standing? {
    story.state.today(at: story.now).first { $0.key == key }?.standing
  }

  @Test func theListStandsInOrderAndHoldsEveryDailyDutyOfListTwo() throws {
    let story = try Story()
    let keys = story.state.today(at: story.now).map(\.key)
    #expect(Set(keys).count == keys.count)
    let times = keys.map { $0.due ?? ClockTime(24, 0) }
    #expect(times == times.sorted())
    let daily = DutyCatalogue.showroom.filter { $0.cadence == .daily }.map(\.code)
    #expect(Set(daily).isSubset(of: Set(keys.map(\.code))))
    for list in 1...4 { #expect(!DutyPlan.items(on: Story.day, lists: [list]).isEmpty) }
    for item in DutyPlan.items(on: Story.day, lists: [1, 2, 3, 4]) { #expect(DutyCatalogue.duty(item.key.code) != nil) }
  }

  @Test func aDutyComesNearAndGoesLate() throws {
    var story = try Story()
    for (hour, minute, expected) in [
      (9, 14, DutyItem.Standing.ahead), (9, 15, .soon(Minutes(15))), (9, 30, .soon(Minutes(0))),
      (9, 31, .late(Minutes(1))),
    ] {
      story.at(hour, minute)
      #expect(standing(patrol, story) == expected)
    }
    story.at(1, 0, day: Story.day.advanced(by: 1))
    #expect(standing(patrol, story) == .late(Minutes(15 * 60 + 30)))
  }

  @Test func checkingOffAndTakingBack() throws {
    var story = try Story()
    story.at(9, 40)
    try story.run(.duty(.check(patrol, note: "96%")))
    #expect(standing(patrol, story) == .done(DutyCheck(at: story.now, by: "xia", note: "96%")))
    let twice = story.refusal(of: .duty(.check(patrol)), by: .lu)
    #expect(
      twice?.words == Phrase(zh: "“5S 巡视”已由 xia 在 09:40 完成", en: "“5S patrol” was checked off by xia at 09:40 already"))
    try story.run(.duty(.uncheck(patrol)))
    #expect(story.refusal(of: .duty(.uncheck(patrol)))?.rule == "duty.open")
    #expect(story.refusal(of: .duty(.check(DutyKey("3.1"))))?.words.en.contains("“3.1”") == true)
  }

  @Test func whatHasARecordChecksItselfOff() throws {
    var story = try Story(people: "陈洁")
    func isDone(_ code: DutyCode) -> Bool {
      story.state.today(at: story.now).contains { $0.key.code == code && $0.isDone }
    }
    #expect(!isDone("2.8") && !isDone("2.19"))
    try story.shift(1, ClockTime(8, 30), ClockTime(18, 0), door: [Hours(9, 10)])
    #expect(isDone("2.8"))
    try story.run(.complaint(.open(ComplaintDetails(customer: "周女士", kind: "sales"))))
    try story.run(.complaint(.resolve(ComplaintID(rawValue: 1), plan: "补送脚垫")))
    #expect(!isDone("2.19"))
    try story.run(.complaint(.tell(ComplaintID(rawValue: 1))))
    #expect(isDone("2.19"))
  }

  @Test func aDutyIsFoundByItsCode() throws {
    var story = try Story()
    #expect(try story.state.duty(named: "2.5", at: story.now).key == patrol)
    try story.run(.duty(.check(patrol)))
    #expect(try story.state.duty(named: "2.5", at: story.now).key.text == "2.5@10:00")
    #expect(try story.state.duty(named: "2.5@9:30", at: story.now).key == patrol)
    #expect(throws: Refusal.self) { try story.state.duty(named: "9.9", at: story.now) }
  }
}
