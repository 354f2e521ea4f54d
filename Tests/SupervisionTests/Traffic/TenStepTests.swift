import Testing

@testable import Supervision

@Suite struct TenStepTests {
  private let visit = VisitID(rawValue: 1)

  /// A supervisor and a consultant on the staff, a visitor in the house.
  private func story() throws -> Story {
    var story = try Story(people: "李娜")
    try story.run(.staff(.add(name: "夏琳", latin: "Xia Lin", title: .supervisor)))
    story.at(9, 0)
    try story.run(.traffic(.count(.walkIn)))
    try story.run(.visit(.assign(visit, StaffID(rawValue: 1))))
    return story
  }

  private let supervisor = Author(user: "夏琳", terminal: "office")
  private let consultant = Author(user: "李娜", terminal: "pts/9")

  @Test func noCarLeavesWithoutPapersAndSignature() throws {
    var story = try story()
    #expect(story.refusal(of: .visit(.driveOut(visit)))?.rule == "drive.none")
    try story.run(.visit(.askDrive(visit, car: "锐界 1")))
    #expect(story.refusal(of: .visit(.askDrive(visit, car: "锐界 2")))?.rule == "drive.twice")
    let missingAnswer = story.refusal(of: .visit(.driveOut(visit)))
    let missing = try #require(missingAnswer)
    #expect(missing.rule == "drive.papers" && missing.words.zh.contains("试驾协议、驾驶证、身份证"))
    try story.run(.visit(.papers(visit, [.licence, .identity])))
    // The supervisor cannot sign what is not complete either.
    #expect(story.refusal(of: .visit(.sign(visit, .testDrive)), by: supervisor)?.words.zh.contains("缺试驾协议") == true)
    try story.run(.visit(.papers(visit, [.agreement])))
    #expect(story.refusal(of: .visit(.driveOut(visit)))?.rule == "drive.unsigned")
    #expect(story.refusal(of: .visit(.sign(visit, .testDrive)), by: consultant)?.rule == "sign.who")
    try story.run(.visit(.sign(visit, .testDrive)), by: supervisor)
    try story.run(.visit(.driveOut(visit)))
    #expect(story.refusal(of: .visit(.leave(visit, "again")))?.rule == "visit.carOut")
    story.at(9, 29)
    #expect(!story.state.alarms(at: story.now).contains { $0.cause == .visit(visit) })
    story.at(9, 33)
    #expect(
      story.state.alarms(at: story.now).first { $0.cause == .visit(visit) }?.words.en.contains("3 min late") == true)
    try story.run(.visit(.driveBack(visit)))
    try story.run(.visit(.rateDrive(visit, feedback: "底盘稳")))
    let drive = try #require(story.state.visits[visit]?.drive)
    #expect(drive.isOver && story.state.visits[visit]?.drivesDone == 1)
  }

  @Test func aDriveThatIsRefusedStaysWhereItIs() throws {
    var story = try story()
    try story.run(.visit(.askDrive(visit, car: "锐界 1")))
    try story.run(.visit(.refuse(visit, .testDrive, reason: "驾照不满一年")), by: supervisor)
    let refusalAnswer = story.refusal(of: .visit(.driveOut(visit)))
    let refusal = try #require(refusalAnswer)
    #expect(refusal.rule == "drive.refused" && refusal.words.zh.contains("驾照不满一年"))
    try story.run(.visit(.askDrive(visit, car: "锐界 2")))
    #expect(story.state.visits[visit]?.drive?.car == "锐界 2")
  }

  @Test func oneCarIsOutWithOneVisitor() throws {
    var story = try story()
    try story.run(.traffic(.count(.walkIn)))
    let other = VisitID(rawValue: 2)
    for id in [visit, other] {
      try story.run(.visit(.askDrive(id, car: "锐界 1")))
      try story.run(.visit(.papers(id, Set(DrivePaper.allCases))))
      try story.run(.visit(.sign(id, .testDrive)), by: supervisor)
    }
    try story.run(.visit(.driveOut(visit)))
    #expect(story.refusal(of: .visit(.driveOut(other)))?.rule == "drive.carOut")
    try story.run(.visit(.driveBack(visit)))
    try story.run(.visit(.driveOut(other)))
  }

  /// A signature keeps what was seen, and what was seen before somebody changed it is not signed.
  @Test func whatWasSeenIsWhatIsSigned() throws {
    var story = try story()
    #expect(story.refusal(of: .visit(.leave(visit, "ordered")))?.rule == "visit.unsigned")
    try story.run(.visit(.step(visit, .closing)))
    #expect(story.state.signings.map(\.id) == [.step(visit, .closing)])
    let seen = story.state.signings[0].seen
    #expect(seen.contains("visit=v1") && seen.contains("consultant=李娜"))
    try story.run(.visit(.describe(visit, VisitDetails(name: "周女士"))))
    #expect(story.refusal(of: .visit(.sign(visit, .closing, seen: seen)), by: supervisor)?.rule == "sign.changed")
    let now = story.state.signings[0].seen
    let act = try story.run(.visit(.sign(visit, .closing, seen: now)), by: supervisor)
    #expect(act.events == [.visit(.signed(visit: visit, step: .closing, seen: now))] && now.contains("周女士"))
    #expect(story.state.signings.isEmpty)
    #expect(story.refusal(of: .visit(.unstep(visit, .closing)))?.rule == "step.signed")
    try story.run(.visit(.leave(visit, "ordered")))
  }

  @Test func stepsAreMarkedOnceAndTakenBack() throws {
    var story = try story()
    // Somebody looks after them: received.
    #expect(story.state.visits[visit]?.mark(of: .reception) != nil)
    try story.run(.visit(.step(visit, "needs")))
    #expect(try story.run(.visit(.step(visit, "needs"))).events.isEmpty)
    try story.run(.visit(.unstep(visit, "needs")))
    #expect(story.state.visits[visit]?.mark(of: "needs") == nil)
    #expect(story.refusal(of: .visit(.step(visit, .testDrive)))?.rule == "drive.car")
    #expect(story.refusal(of: .visit(.step(visit, "dance")))?.rule == "step.unknown")
  }
}
