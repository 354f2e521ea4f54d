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

  /// What is unfinished keeps the day open; it goes on to the next day each works, and the closed day stays as it is.
  @Test func unfinishedPlansKeepTheDayOpenAndClosedOnesStandStill() throws {
    var story = try Story(people: "王伟", "李娜")
    let (tomorrow, after) = (Story.day.advanced(by: 1), Story.day.advanced(by: 2))
    for staff in [wang, StaffID(rawValue: 2)] {
      let details = PlanDetails(staff: staff, time: ClockTime(9, 0), kind: .call, customer: "周敏")
      try story.run(.plan(.add(details, day: Story.day)))
    }
    try story.run(.material(.add(MaterialDetails(name: "锐界", kind: .brochure))))
    try story.run(.roster(.setAbsence(wang, days: tomorrow...tomorrow, kind: .sick, note: "")))
    story.at(18, 0)
    let left = try #require(story.state.left(on: Story.day, at: story.now).first { $0.kind == .plans })
    #expect(left.count == 2 && left.weight == .blocks && left.items.allSatisfy { !$0.zh.contains("周敏") })
    #expect(story.refusal(of: .day(.close(Story.day)))?.rule == "close.left")
    #expect(story.refusal(of: .plan(.checkAll(day: Story.day)))?.rule == "plan.unfinished")
    #expect(story.refusal(of: .plan(.moveRest(upTo: tomorrow, reason: "客户改期")))?.rule == "day.ahead")
    try story.run(.plan(.done(PlanID(rawValue: 2), result: "周六来")))
    let moved = try story.run(.plan(.moveRest(upTo: Story.day, reason: "客户改期")))
    #expect(story.state.plan(PlanID(rawValue: 1))?.day == after)
    #expect(story.refusal(of: .plan(.moveRest(upTo: Story.day, reason: "再移")))?.rule == "plan.rest")
    try story.run(.plan(.checkAll(day: Story.day)))
    try story.run(.day(.close(Story.day)))
    for command: Command in [
      .plan(.reopen(PlanID(rawValue: 2))), .plan(.add(PlanDetails(staff: wang, kind: .quote), day: Story.day)),
      .plan(.check(StaffID(rawValue: 2), day: Story.day, note: "再看")), .material(.count(MaterialID(rawValue: 1), 3)),
      .meeting(.forecast(wang, orders: 1, deliveries: 0)),
    ] {
      #expect(story.refusal(of: command)?.rule == "day.closed", "\(command)")
    }
    #expect(throws: Refusal.self) { try story.state.checkOpen(changing: moved) }
    try story.run(.plan(.add(PlanDetails(staff: wang, kind: .quote), day: after)))
    try story.run(.day(.reopen(Story.day, reason: "漏记")))
    try story.run(.plan(.reopen(PlanID(rawValue: 2))))
  }

  /// What a day that nobody closed has left over stands among today's plans and may still be done today.
  @Test func plansOfDaysNobodyClosedAreNotForgotten() throws {
    var story = try Story(people: "王伟")
    try story.run(.plan(.add(PlanDetails(staff: wang, kind: .call, customer: "周敏"), day: Story.day)))
    let next = Story.day.advanced(by: 2)
    story.at(9, 0, day: next)
    #expect(story.state.unfinishedPlans(upTo: next).map(\.id.rawValue) == [1])
    try story.run(.plan(.moveRest(upTo: Story.day, reason: "前天没做")))
    #expect(story.state.plan(PlanID(rawValue: 1))?.day == next)
  }
}
