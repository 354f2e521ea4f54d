import Testing

@testable import Supervision

@Suite struct PatrolTests {
  private let due = DutyKey("2.5", due: ClockTime(9, 30))

  @Test func aRoundIsWalkedScoredAndItsFindingsAreMended() throws {
    var story = try Story()
    story.at(9, 35)
    #expect(story.state.nextPatrol(at: story.now)?.item.key == due)
    try story.run(.patrol(.start(.whole, duty: due)))
    #expect(story.refusal(of: .patrol(.start(.racks, duty: nil)), by: .lu)?.rule == "patrol.open")
    try story.run(.patrol(.mark("cars.3", .fail(PatrolFault(note: "缺价格牌", owner: "李娜")))))
    try story.run(.patrol(.mark("children.1", .notApplicable)))
    #expect(story.refusal(of: .patrol(.finish))?.rule == "patrol.unfinished")
    #expect(story.refusal(of: .patrol(.mark("cars.99", .pass)))?.rule == "patrol.item")
    try story.run(.patrol(.passRest))
    try story.run(.patrol(.finish))
    let all = story.state.settings.patrol.items(of: .whole).count
    let score = try #require(story.state.patrols.finished.first?.score)
    #expect(score.passed == all - 2 && score.applicable == all - 1 && score.percent < 100)
    guard case .seenDone(let by)? = story.state.today(at: story.now).first(where: { $0.key == due })?.standing else {
      return #expect(Bool(false), "the round checks its duty off")
    }
    #expect(by.en == "patrol \(score.percent)% (\(score.passed)/\(score.applicable))")
    let finding = try #require(story.state.patrols.openFindings.first)
    #expect(finding.item == "cars.3" && finding.fault.owner == "李娜")
    try story.run(.patrol(.recheck(finding.id, isMended: false)))
    #expect(story.state.patrols.openFindings.first?.times == 2)
    try story.run(.patrol(.recheck(finding.id, isMended: true)))
    #expect(story.state.patrols.openFindings.isEmpty)
    #expect(story.refusal(of: .patrol(.recheck(finding.id, isMended: true)))?.rule == "finding.closed")
  }

  @Test func whatFailsAgainIsOneFindingAndARepeat() throws {
    var story = try Story()
    for number in 0..<3 {
      story.at(9, 40, day: Story.day.advanced(by: number))
      try story.run(.patrol(.start(.racks, duty: nil)))
      try story.run(.patrol(.mark("racks.1", .fail(PatrolFault()))))
      try story.run(.patrol(.passRest))
      try story.run(.patrol(.finish))
    }
    #expect(story.state.patrols.openFindings.map(\.times) == [3])
    #expect(story.state.patrols.repeats.map(\.times) == [3])
    #expect(story.state.patrols.trend.map(\.percent) == [75, 75, 75])
  }

  @Test func aListWithNothingToLookAtIsRefused() throws {
    var story = try Story()
    for item in story.state.settings.patrol.items(of: .racks).dropLast() {
      try story.run(.patrol(.checklist(.remove(item.id))))
    }
    #expect(story.refusal(of: .patrol(.checklist(.remove("racks.4"))))?.rule == "patrol.empty")
    #expect(story.refusal(of: .patrol(.checklist(.add(area: "moon", Phrase(both: "x")))))?.rule == "patrol.area")
    try story.run(.patrol(.checklist(.add(area: "racks", Phrase(zh: "二手车单页", en: "used-car leaflets")))))
    #expect(story.state.settings.patrol.items(of: .racks).map(\.id) == ["racks.4", "racks.5"])
  }

  /// A round nobody walks alarms; a reason lets it rest, until half an hour more has gone by.
  @Test func anOverdueRoundAlarmsRestsForAReasonAndReturns() throws {
    var story = try Story()
    func alarm() -> Alarm? { story.state.alarms(at: story.now).first { $0.cause == .duty(due) } }
    story.at(9, 29)
    #expect(alarm() == nil)
    story.at(9, 45)
    // Nobody works here yet, so nobody is late.
    #expect(alarm() == nil)
    try story.run(.staff(.add(name: "李娜", latin: "", title: .consultant)))
    #expect(alarm()?.severity == .warning && alarm()?.words.en.contains("not walked, 15 min late") == true)
    #expect(story.refusal(of: .alarm(.acknowledge(.duty(due), reason: " ")))?.rule == "text.missing")
    try story.run(.alarm(.acknowledge(.duty(due), reason: "客户多")))
    #expect(alarm() == nil)
    story.at(10, 1)
    #expect(alarm() != nil)
    try story.run(.patrol(.start(.whole, duty: due)))
    #expect(alarm()?.severity == .notice && alarm()?.words.zh.contains("在走 0/") == true)
    try story.run(.patrol(.passRest))
    try story.run(.patrol(.finish))
    #expect(alarm() == nil)
  }
}
