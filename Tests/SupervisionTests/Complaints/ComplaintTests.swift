import Testing

@testable import Supervision

@Suite struct ComplaintTests {
  private let first = ComplaintID(rawValue: 1)

  private func opened() throws -> Story {
    var story = try Story()
    story.at(8, 0)
    try story.run(
      .complaint(.open(ComplaintDetails(customer: "周女士", phone: "13818204471", kind: "service", facts: "等了一小时"))))
    return story
  }

  private func clock(_ story: Story) throws -> ComplaintClock {
    try #require(story.state.complaints[first]).clock(at: story.now, rule: story.state.settings.complaints)
  }

  @Test func theClockTurnsAtSixNineAndTwelveHours() throws {
    var story = try opened()
    for (hour, minute, second, phase) in [
      (13, 59, 59, ComplaintClock.Phase.calm), (14, 0, 0, .amber), (16, 59, 59, .amber), (17, 0, 0, .red),
      (19, 59, 59, .red), (20, 0, 0, .breached),
    ] {
      story.at(hour, minute, second)
      #expect(try clock(story).phase == phase)
    }
    #expect(try clock(story).left == Minutes(0))
    story.at(21, 30)
    #expect(try clock(story).left == Minutes(-90))
    #expect(story.state.alarms(at: story.now).first?.words.en == "#1 breached 1 h 30 ago")
  }

  @Test(arguments: [(20, 0, ComplaintClock.Phase.kept), (20, 1, .keptLate)])
  func theClockStopsWhenTold(hour: Int, second: Int, phase: ComplaintClock.Phase) throws {
    var story = try opened()
    story.at(12, 0)
    try story.run(.complaint(.resolve(first, plan: "免费洗车")))
    #expect(try clock(story).isRunning)
    story.at(hour, 0, second)
    try story.run(.complaint(.tell(first)))
    story.at(23, 0)
    #expect(try clock(story).phase == phase)
    #expect(try clock(story).elapsed == .hours(12))
    // Opened again the old clock runs on.
    try story.run(.complaint(.reopen(first, reason: "又坏了")))
    #expect(try clock(story).phase == .breached)
    #expect(try clock(story).elapsed == .hours(15))
  }

  @Test func everyStepIsTakenInOrderAndNoneBack() throws {
    var story = try opened()
    func step(_ story: Story) -> ComplaintStep? { story.state.complaints[first]?.step }
    let early: [(ComplaintCommand, String)] = [
      (.tell(first), "complaint.unresolved"), (.rate(first, 3), "complaint.untold"),
      (.close(first), "complaint.untold"), (.reopen(first, reason: "再办"), "complaint.open"),
    ]
    for (command, rule) in early { #expect(story.refusal(of: .complaint(command))?.rule == rule) }
    let way: [(ComplaintCommand, ComplaintStep, String?)] = [
      (.advance(first), .acknowledged, nil), (.advance(first), .assessed, "complaint.department"),
      (.route(first, "after-sales", owner: "陆建平"), .routed, nil),
      (.advance(first), .investigated, "complaint.plan"),
      (.resolve(first, plan: "免费洗车"), .resolved, nil), (.advance(first), .told, "complaint.rating"),
      (.rate(first, 4), .rated, nil), (.advance(first), .closed, "complaint.closed"),
    ]
    for (command, reached, stop) in way {
      try story.run(.complaint(command))
      #expect(step(story) == reached)
      if let stop { #expect(story.refusal(of: .complaint(.advance(first)))?.rule == stop) }
      if reached < .closed {
        let again = story.refusal(of: .complaint(.acknowledge(first)))
        #expect(again?.rule == "complaint.step" && again?.words.en.contains("#1") == true)
      }
    }
    #expect(story.state.complaints[first]?.log.compactMap(\.step) == ComplaintStep.allCases)
  }

  @Test func aHandledComplaintIsNamedInItsRefusals() throws {
    var story = try opened()
    func words(_ command: ComplaintCommand) -> String? { story.refusal(of: .complaint(command))?.words.en }
    let details = ComplaintDetails(customer: "周女士", kind: "service")
    #expect(words(.note(ComplaintID(rawValue: 9), "喂")) == "there is no complaint 9; open ones are #1")
    #expect(words(.rate(first, 6)) == "satisfaction 6 cannot be; give 1 to 5")
    #expect(words(.route(first, "moon", owner: ""))?.contains("“moon”") == true)
    #expect(words(.open(details, received: story.now.advanced(by: Minutes(1))))?.contains("08:01") == true)
    var wrong = details
    wrong.phone = "138-abc"
    #expect(words(.open(wrong))?.contains("138-abc") == true)
    wrong = details
    wrong.customer = " "
    #expect(words(.open(wrong)) == "customer is missing; fill it in")
  }

  @Test func theDeskListsByTimeLeftAndAsksForAcknowledgement() throws {
    var story = try opened()
    story.at(9, 0)
    try story.run(.complaint(.open(ComplaintDetails(customer: "黄先生", kind: "repair"), received: story.now)))
    story.at(7, 0)
    let overnight = story.now
    story.at(9, 0)
    try story.run(.complaint(.open(ComplaintDetails(customer: "刘女士", kind: "sales"), received: overnight)))
    #expect(story.state.openComplaints(at: story.now).map(\.id.rawValue) == [3, 1, 2])
    #expect(story.state.alarms(at: story.now).filter { $0.words.zh.contains("尚未告知") }.count == 2)
    for number in [1, 3] { try story.run(.complaint(.acknowledge(ComplaintID(rawValue: number)))) }
    try story.run(.complaint(.resolve(ComplaintID(rawValue: 3), plan: "补送脚垫")))
    try story.run(.complaint(.tell(ComplaintID(rawValue: 3))))
    #expect(story.state.openComplaints(at: story.now).map(\.id.rawValue) == [1, 2, 3])
    try story.run(.complaint(.close(ComplaintID(rawValue: 3))))
    #expect(story.state.openComplaints(at: story.now).map(\.id.rawValue) == [1, 2])
    #expect(story.state.complaints(receivedOn: Story.day).map(\.id.rawValue) == [1, 2, 3])
  }

  @Test func nothingIsDoneAboutItBeforeItWasReceived() throws {
    var story = try opened()
    story.at(7, 59)
    // A clock put right by seconds stops nobody, one set back by hours does.
    #expect(story.refusal(of: .complaint(.acknowledge(first))) == nil)
    story.at(6, 0)
    #expect(story.refusal(of: .complaint(.advance(first)))?.rule == "complaint.early")
    #expect(story.refusal(of: .complaint(.pause(first, reason: "等照片")))?.rule != nil)
    try story.run(.complaint(.note(first, "时钟慢了两小时")))
    #expect(story.state.complaints[first]?.step == .acknowledged)
  }

  @Test func theLimitIsToldOnTheWallOfItsReceipt() throws {
    // Received in New York in summer, looked at from China in winter.
    let received = Moment(day: Story.day.advanced(by: -140), time: ClockTime(13, 0), offset: -4 * 3600)
    var story = try Story()
    try story.run(
      .complaint(.open(ComplaintDetails(customer: "Ms Zhou", kind: "service"), received: received)))
    let complaint = try #require(story.state.complaints[first])
    let clock = complaint.clock(at: story.now, rule: ComplaintRule())
    #expect(clock.limit.map { "\($0.day) \($0.time)" } == "\(received.day.advanced(by: 1)) 01:00")
    #expect(complaint.limits(at: story.now, rule: ComplaintRule()).first?.due?.time == ClockTime(14, 0))
    // One of today is told on the wall of today.
    let today = complaint.clock(at: received.advanced(by: Minutes(60)), rule: ComplaintRule())
    #expect(today.limit?.time == ClockTime(1, 0))
  }
}
