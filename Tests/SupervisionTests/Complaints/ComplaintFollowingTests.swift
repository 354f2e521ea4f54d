import Testing

@testable import Supervision

/// What is done about a complaint beside its steps.
@Suite struct ComplaintFollowingTests {
  private let first = ComplaintID(rawValue: 1)
  private let second = ComplaintID(rawValue: 2)

  private func opened(grade: ComplaintGrade = .ordinary) throws -> Story {
    var story = try Story()
    story.at(8, 0)
    let details = ComplaintDetails(customer: "周女士", phone: "138 1820 4471", kind: "service", grade: grade)
    try story.run(.complaint(.open(details)))
    return story
  }

  private func one(_ story: Story) throws -> Complaint { try #require(story.state.complaints[first]) }

  @Test func aDepartmentTakesItOnAndIsRemindedOfIt() throws {
    var story = try opened()
    #expect(story.refusal(of: .complaint(.accept(first)))?.rule == "complaint.unrouted")
    #expect(story.refusal(of: .complaint(.nudge(first)))?.rule == "complaint.nobody")
    try story.run(.complaint(.route(first, "after-sales", owner: "陆建平")))
    #expect(try one(story).awaitsAcceptance)
    story.at(8, 20)
    try story.run(.complaint(.accept(first, note: "今天到车间看")))
    let acceptance = try #require(try one(story).acceptance)
    #expect(acceptance.person == "陆建平" && acceptance.at.time == ClockTime(8, 20) && acceptance.note == "今天到车间看")
    #expect(story.refusal(of: .complaint(.accept(first)))?.rule == "complaint.accepted")
    try story.run(.complaint(.nudge(first, note: "客户又来电")))
    #expect(try one(story).nudges.map(\.detail.zh) == ["陆建平"])
    #expect(story.state.complaints(owedBy: "after-sales", at: story.now).map(\.id) == [first])
    #expect(story.state.departmentsOwing(at: story.now).map(\.department) == ["after-sales"])
    // Passed on, the next department has to take it on anew.
    try story.run(.complaint(.route(first, "parts", owner: "姚斌")))
    #expect(try one(story).acceptance == nil)
    #expect(story.state.complaints(owedBy: "after-sales", at: story.now).isEmpty)
    try story.run(.complaint(.resolve(first, plan: "换件")))
    try story.run(.complaint(.tell(first, by: .inPerson)))
    #expect(story.state.departmentsOwing(at: story.now).isEmpty)
    #expect(story.refusal(of: .complaint(.nudge(first)))?.rule == "complaint.told")
  }

  @Test func aGraveOneGoesUpAtOnceAndOthersAtTheLimit() throws {
    var grave = try opened(grade: .grave)
    #expect(try one(grave).escalations.map(\.rung) == ["sales-manager"])
    try grave.run(.complaint(.escalate(first, person: "顾建华", note: "媒体来电")))
    #expect(try one(grave).escalations.last?.rung == "general-manager")
    #expect(grave.refusal(of: .complaint(.escalate(first)))?.rule == "complaint.top")

    var story = try opened()
    #expect(try one(story).escalations.isEmpty)
    story.at(19, 59, 59)
    let rule = story.state.settings.complaints
    #expect(try one(story).escalationDue(at: story.now, rule: rule) == nil)
    story.at(20, 0)
    #expect(try one(story).escalationDue(at: story.now, rule: rule)?.id == "sales-manager")
    try story.run(.complaint(.escalate(first)))
    #expect(try one(story).escalationDue(at: story.now, rule: rule) == nil)
    story.at(8, 0, day: Story.day.advanced(by: 1))
    #expect(try one(story).escalationDue(at: story.now, rule: rule)?.id == "general-manager")
    #expect(story.refusal(of: .complaint(.escalate(first, to: "moon")))?.rule == "rung.unknown")
    // Found out to be grave, it goes up without being asked.
    var later = try opened()
    try later.run(.complaint(.assess(first, grade: .grave, note: "有人受伤")))
    #expect(try one(later).escalations.count == 1)
  }

  @Test func whatNobodyTouchesComesUpByItself() throws {
    var story = try opened()
    try story.run(.complaint(.acknowledge(first)))
    story.at(11, 59, 59)
    #expect(story.state.forgottenComplaints(at: story.now).isEmpty)
    story.at(12, 0)
    #expect(story.state.forgottenComplaints(at: story.now).map(\.id) == [first])
    #expect(story.state.alarms(at: story.now).contains { $0.words.en == "#1 untouched for 4 h 00" })
    #expect(story.state.nextThing(at: story.now)?.cause == .complaint(first))
    try story.run(.complaint(.note(first, "打过电话")))
    #expect(story.state.forgottenComplaints(at: story.now).isEmpty)
  }

  @Test func twoOfOneCustomerAreSeenAndMergedIntoTheOlder() throws {
    var story = try opened()
    story.at(9, 0)
    let again = ComplaintDetails(customer: "周太太", phone: "+86 13818204471", kind: "sales")
    #expect(story.state.complaintsAlike(again, at: story.now).map(\.id) == [first])
    try story.run(.complaint(.open(again)))
    #expect(story.state.complaintsAlike(again, at: story.now, except: second).map(\.id) == [first])
    #expect(story.refusal(of: .complaint(.merge(first, first)))?.rule == "complaint.itself")
    try story.run(.complaint(.merge(first, second)))
    #expect(story.state.openComplaints(at: story.now).map(\.id) == [first])
    #expect(story.state.complaints[second]?.mergedInto == first)
    #expect(story.refusal(of: .complaint(.merge(first, second)))?.rule == "complaint.closed")
    // It is one complaint in every figure.
    #expect(ComplaintReport(story.state.ledger(at: story.now)).total.all == 1)
    try story.run(.undo(.terminal))
    #expect(story.state.openComplaints(at: story.now).count == 2 && story.state.complaints[first]?.log.count == 1)
    try story.run(.complaint(.link(second, to: first)))
    #expect(try one(story).links == [second] && story.state.complaints[second]?.links == [first])
    // Another day is another matter.
    story.at(9, 0, day: Story.day.advanced(by: 1))
    #expect(story.state.complaintsAlike(again, at: story.now).isEmpty)
  }

  @Test func theCustomerIsToldWhenItWasAndCalledTheDayAfter() throws {
    var story = try opened()
    story.at(9, 0)
    try story.run(.complaint(.resolve(first, plan: "换件")))
    let early = story.now
    story.at(21, 0)
    let tooEarly = early.advanced(by: Minutes(-61))
    #expect(story.refusal(of: .complaint(.tell(first, at: tooEarly)))?.rule == "complaint.toldEarly")
    let ahead = story.now.advanced(by: Minutes(1))
    #expect(story.refusal(of: .complaint(.tell(first, at: ahead)))?.rule == "complaint.toldFuture")
    try story.run(.complaint(.tell(first, note: "接受", by: .letter, at: early.advanced(by: Minutes(5)))))
    #expect(try one(story).clock(at: story.now, rule: ComplaintRule()).elapsed == Minutes(65))
    #expect(try one(story).log.last?.detail.zh == "书面")
    #expect(story.refusal(of: .complaint(.callBack(first)))?.rule == "complaint.unclosed")
    try story.run(.complaint(.judge(first, ComplaintJudgement(cause: "配件缺货", prevention: "设安全库存"))))
    try story.run(.complaint(.close(first)))
    let key = DutyKey.callBack(first)
    #expect(!story.state.today(at: story.now).contains { $0.key == key })
    story.at(9, 0, day: Story.day.advanced(by: 1))
    let due = try #require(story.state.today(at: story.now).first { $0.key == key })
    #expect(due.title.zh == "回访 #1 周女士" && due.standing == .ahead)
    story.at(9, 0, day: Story.day.advanced(by: 2))
    #expect(story.state.today(at: story.now).first { $0.key == key }?.standing == .late(.hours(24)))
    try story.run(.duty(.check(key, note: "满意")))
    #expect(story.state.today(at: story.now).first { $0.key == key }?.isDone == true)
    #expect(story.refusal(of: .duty(.check(key)))?.rule == "complaint.called")
    #expect(try one(story).log.last?.deed == .calledBack)
  }

  @Test func twoDesksDoNotMoveItTwice() throws {
    var story = try opened()
    let seen = try one(story).step
    try story.run(.complaint(.advance(first, seen: seen)))
    let refusal = story.refusal(of: .complaint(.advance(first, seen: seen)), by: .lu)
    #expect(refusal?.rule == "complaint.movedOn" && refusal?.words.en.contains("by xia at 08:00") == true)
  }

  @Test func aReturnIsJudgedByItsDatesAndKilometres() throws {
    var story = try opened()
    let received = try one(story).received.day
    func verdict(_ ground: ReturnCase.Ground, _ days: Int, _ mileage: Int?) -> Bool? {
      ReturnCase(ground: ground, wish: .exchange, delivered: received.advanced(by: -days), mileage: mileage)
        .verdict(asked: received, rule: ReturnRule()).holds
    }
    #expect(verdict(.sevenDays, 7, nil) == true && verdict(.sevenDays, 8, nil) == false)
    #expect(verdict(.sixtyDays, 60, 3000) == true && verdict(.sixtyDays, 60, 3001) == false)
    #expect(verdict(.sixtyDays, 61, 10) == false && verdict(.sixtyDays, 60, nil) == nil)
    #expect(verdict(.sixtyDays, 61, nil) == false && verdict(.goodwill, 9999, nil) == true)
    #expect(
      ReturnRule().lastDay(of: .warranty, delivered: try #require(CivilDay(year: 2024, month: 2, day: 29)))?.iso
        == "2027-02-28")
    var new = ReturnCase(ground: .sixtyDays, wish: .exchange, delivered: received, mileage: 2_000_001)
    #expect(story.refusal(of: .complaint(.setReturn(first, new)))?.rule == "return.mileage")
    new.mileage = 800
    new.decision = .granted
    #expect(story.refusal(of: .complaint(.setReturn(first, new)))?.rule == "return.proposal")
    new.proposal = "换同款新车"
    try story.run(.complaint(.setReturn(first, new)))
    #expect(try one(story).returning?.stage == .decided)
    new.done = received.advanced(by: 1)
    #expect(story.refusal(of: .complaint(.setReturn(first, new)))?.rule == "return.delivered")
  }
}
