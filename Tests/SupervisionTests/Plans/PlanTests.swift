import Testing

@testable import Supervision

@Suite struct PlanTests {
  private let wang = StaffID(rawValue: 1)

  @Test func aPlanIsTickedExplainedMovedOnAndChecked() throws {
    var story = try Story(people: "王伟", "李娜")
    let tomorrow = Story.day.advanced(by: 1)
    for (hour, kind) in [(9, PlanKind.call), (10, .testDrive), (11, .quote)] {
      try story.run(
        .plan(
          .add(
            PlanDetails(staff: wang, time: ClockTime(hour, 0), kind: kind, customer: "周先生", level: .h), day: Story.day))
      )
    }
    let first = PlanDetails(staff: wang, time: ClockTime(9, 0), kind: .call, customer: "周先生")
    #expect(story.refusal(of: .plan(.add(first, day: Story.day)))?.rule == "plan.same")
    #expect(story.refusal(of: .plan(.add(first, day: Story.day.advanced(by: -1))))?.rule == "plan.day")
    story.at(10, 30)
    #expect(story.state.today(at: story.now).filter { $0.key.plan != nil }.map(\.key.text) == ["p1", "p2"])
    try story.run(.duty(.check(.plan(PlanID(rawValue: 1)), note: "周六来")))
    #expect(story.refusal(of: .plan(.check(wang, day: Story.day)))?.rule == "plan.unfinished")
    try story.run(.duty(.excuse(.plan(PlanID(rawValue: 2)), reason: "客户改期")))
    try story.run(.duty(.carry(.plan(PlanID(rawValue: 3)), to: tomorrow, reason: "等价格")))
    try story.run(.plan(.check(wang, day: Story.day)))
    let plan = try #require(story.state.planStandings(on: Story.day).first)
    #expect(plan.done == 1 && plan.open == 0 && plan.items.count == 2 && plan.check != nil)
    #expect(story.state.plan(PlanID(rawValue: 3))?.day == tomorrow && story.state.plan(PlanID(rawValue: 3))?.moves == 1)
  }

  @Test func plansForPeopleWhoAreAwayAreRefused() throws {
    var story = try Story(people: "王伟", "李娜")
    let details = PlanDetails(staff: wang, kind: .call)
    try story.run(.roster(.setAbsence(wang, days: Story.day...Story.day, kind: .sick, note: "发烧")))
    let refusal = story.refusal(of: .plan(.add(details, day: Story.day)))
    #expect(refusal?.rule == "plan.absent" && refusal?.words.zh.contains("发烧") == true)
    try story.run(.plan(.add(details, day: Story.day.advanced(by: 1))))
    try story.shift(2, ClockTime(9, 0), ClockTime(17, 0))
    try story.run(.roster(.clearAbsence(wang, days: Story.day...Story.day)))
    #expect(story.refusal(of: .plan(.add(details, day: Story.day)))?.rule == "plan.absent")
    try story.run(.staff(.leave(wang)))
    #expect(story.refusal(of: .plan(.add(details, day: Story.day.advanced(by: 2)))) != nil)
  }

  @Test func plansAreMadeChecksTheDutyOff() throws {
    var story = try Story(people: "王伟", "李娜")
    let key = DutyKey("2.7", due: ClockTime(10, 30))
    func isDone() -> Bool { story.state.today(at: story.now).first { $0.key == key }?.isDone ?? false }
    try story.run(.plan(.add(PlanDetails(staff: wang, kind: .call), day: Story.day)))
    #expect(!isDone())
    try story.run(.plan(.add(PlanDetails(staff: StaffID(rawValue: 2), kind: .invite), day: Story.day)))
    #expect(isDone())
  }
}
