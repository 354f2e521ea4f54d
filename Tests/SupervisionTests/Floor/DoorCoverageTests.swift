import Testing

@testable import Supervision

@Suite struct DoorCoverageTests {
  /// Coverage by stretches agrees with a count minute by minute, at any moment of random days.
  @Test(arguments: 1...8) func agreesWithCountingEveryMinute(seed: Int) throws {
    var chance = SplitMix(seed: UInt64(seed))
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣")
    var standing: [Int: Set<Int>] = [:]
    var atDoor: Set<Int> = []
    for minute in 8 * 60..<19 * 60 {
      story.at(0, minute)
      if chance.chance(8) {
        let who = chance.draw(1...4)
        try story.move(who, atDoor.contains(who) ? .onCall : .door)
        atDoor.formSymmetricDifference([who])
      }
      standing[minute] = atDoor
    }
    for minute in stride(from: 8 * 60, to: 19 * 60, by: 37) {
      story.at(0, minute)
      let gone = Array(8 * 60 + 30..<max(8 * 60 + 30, min(minute, 18 * 60)))
      let short = gone.count { (standing[$0]?.count ?? 0) < 2 }
      let state = story.showroom.standing(at: story.now.instant)
      let door = state.doorCoverage(at: story.now)
      #expect(door.uncovered == Minutes(short))
      #expect(door.covered == (gone.isEmpty ? nil : Double(gone.count - short) / Double(gone.count)))
      #expect(door.greeters.count == standing[minute]?.count)
      for slot in state.doorStrip(at: story.now) {
        let quarter = slot.start.minutes + 1..<slot.start.minutes + 15
        let seen = quarter.filter { $0 <= minute }.map { (standing[$0]?.count ?? 0, standing[$0 - 1]?.count ?? 0) }
        // A count that lasts one minute only may be somebody writing the next one down.
        #expect(slot.real.map { $0 >= (seen.map { min($0.0, $0.1) }.min() ?? 0) } ?? seen.isEmpty)
      }
      #expect(state.doorMinutes(of: StaffID(rawValue: 1), at: story.now).count >= 0)
    }
  }

  @Test func theFloorAndTheCeilingAreWatchedWhileOpen() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "赵一鸣")
    story.at(8, 29)
    #expect(story.state.doorCoverage(at: story.now).verdict == .closed)
    story.at(8, 30)
    #expect(story.state.doorCoverage(at: story.now).verdict == .short(by: 2))
    for (who, verdict) in [(1, DoorCoverage.Verdict.short(by: 1)), (2, .right), (3, .right), (4, .crowded(by: 1))] {
      try story.move(who, .door)
      #expect(story.state.doorCoverage(at: story.now).verdict == verdict)
    }
    story.at(18, 0)
    #expect(story.state.doorCoverage(at: story.now).verdict == .closed)
  }

  @Test func theDeskAlarmsForConsultantsWhoIdleThere() throws {
    var story = try Story(people: "陈洁", "李娜")
    try story.run(.staff(.add(name: "徐梅", latin: "", title: .reception)))
    story.at(10, 0)
    for who in [1, 3] { try story.move(who, .desk) }
    story.at(10, 30)
    func crowd() -> Bool { story.state.alarms(at: story.now).contains { $0.cause == .desk } }
    #expect(!crowd())
    try story.move(2, .desk)
    #expect(!crowd())
    story.at(10, 32)
    #expect(crowd())
    story.at(18, 0)
    #expect(!crowd())
  }

  @Test func aWatchOverMidnightEndsWithTheDay() throws {
    var story = try Story(people: "陈洁")
    story.at(17, 0)
    try story.move(1, .door)
    story.at(0, 30, day: Story.day.advanced(by: 1))
    #expect(story.state.doorMinutes(of: StaffID(rawValue: 1), at: story.now) == .hours(7))
    try story.move(1, .onCall)
    #expect(story.state.doorLog[Story.day]?.first?.to == ClockTime(24, 0))
  }
}
