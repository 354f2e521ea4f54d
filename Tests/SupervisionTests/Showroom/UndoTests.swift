import Testing

@testable import Supervision

@Suite struct UndoTests {
  @Test func aTerminalTakesBackItsOwnAndAUserTakesBackTheirLast() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟")
    try story.run(.traffic(.count(.walkIn, people: 2)))
    try story.run(.traffic(.count(.walkIn, people: 3)), by: .xiaElsewhere)
    try story.run(.traffic(.count(.walkIn, people: 4)), by: .lu)
    func people() -> Int { story.state.traffic(on: Story.day).people.total }
    try story.run(.undo(.terminal))
    #expect(people() == 7)
    try story.run(.undo(.user))
    #expect(people() == 4)
    // The same user's other desk neither uses up this desk's redo nor clears it.
    #expect(story.refusal(of: .redo, by: .xiaElsewhere)?.rule == "redo.none")
    try story.run(.duty(.check(DutyKey("2.4", due: ClockTime(8, 30)))), by: .xiaElsewhere)
    try story.run(.redo)
    try story.run(.redo)
    #expect(people() == 9)
    #expect(story.refusal(of: .redo)?.rule == "redo.none")
  }

  @Test func whatOthersBuiltUponStands() throws {
    var story = try Story(people: "陈洁")
    try story.run(.staff(.add(name: "李娜", latin: "", title: .consultant)))
    try story.run(.floor(.move(StaffID(rawValue: 2), to: .door)), by: .lu)
    #expect(story.refusal(of: .undo(.terminal))?.words.en.contains("lu") == true)
    try story.run(.undo(.terminal), by: .lu)
    try story.run(.undo(.terminal))
    #expect(story.state.team.map(\.name) == ["陈洁"])
  }

  @Test func noUndoGivesTwoPeopleOneName() throws {
    var story = try Story(people: "陈洁")
    try story.run(.staff(.leave(StaffID(rawValue: 1))))
    try story.run(.staff(.add(name: "陈 洁", latin: "", title: .consultant)), by: .lu)
    #expect(story.refusal(of: .undo(.terminal))?.rule == "staff.duplicate")
  }

  @Test func aBulkActIsOneAndHoldsNoUndo() throws {
    var story = try Story(people: "陈洁")
    let before = story.state
    try story.run(.together([.traffic(.count(.walkIn)), .floor(.move(StaffID(rawValue: 1), to: .door))]))
    try story.run(.undo(.terminal))
    #expect(story.state == before)
    #expect(story.refusal(of: .together([.traffic(.count(.walkIn)), .undo(.user)]))?.rule == "undo.together")
    // The second half is refused, so the first does not happen.
    let half = Command.together([.traffic(.count(.walkIn)), .floor(.move(StaffID(rawValue: 9), to: .door))])
    #expect(story.refusal(of: half)?.rule == "staff.unknown")
  }

  @Test func anActThatChangedNothingIsNotTakenBack() throws {
    var story = try Story(people: "陈洁")
    try story.run(.traffic(.count(.walkIn)))
    try story.run(.staff(.edit(StaffID(rawValue: 1), name: "陈洁", latin: "", title: .consultant)))
    try story.run(.undo(.terminal))
    #expect(story.state.traffic(on: Story.day).people.total == 0)
  }

  @Test func theDayRollsOverAtFourAndAClockSetBackStaysInIt() throws {
    var story = try Story(people: "陈洁")
    story.at(23, 50)
    try story.move(1, .door)
    let next = Story.day.advanced(by: 1)
    story.at(3, 59, day: next)
    try story.run(.traffic(.count(.walkIn)))
    #expect(story.showroom.day == Story.day)
    #expect(story.state.seen(StaffID(rawValue: 1), at: story.now)?.place == .door)
    story.at(4, 0, day: next)
    #expect(story.state.seen(StaffID(rawValue: 1), at: story.now) == nil)
    try story.run(.traffic(.count(.walkIn)))
    #expect(story.showroom.day == next)
    #expect(story.showroom.acts.count == 1)
    story.at(22, 0)
    try story.run(.traffic(.count(.walkIn)))
    #expect(story.showroom.day == next)
    try story.run(.undo(.terminal))
    #expect(story.state.traffic(on: Story.day).people.total == 1)
  }

  @Test func yesterdayIsNotTakenBackThisMorning() throws {
    var story = try Story(people: "陈洁")
    story.at(17, 0)
    for _ in 0..<2 { try story.run(.traffic(.count(.walkIn))) }
    try story.run(.undo(.terminal))
    story.at(9, 0, day: Story.day.advanced(by: 1))
    #expect(story.refusal(of: .undo(.terminal))?.rule == "undo.none")
    #expect(story.refusal(of: .undo(.user))?.rule == "undo.none")
    #expect(story.refusal(of: .redo)?.rule == "redo.none")
    #expect(story.state.traffic(on: Story.day).people.total == 1)
  }

  @Test func aPastMomentIsTheSameDayWithFewerActs() throws {
    var story = try Story(people: "陈洁")
    story.at(9, 0)
    try story.move(1, .door)
    let then = story.state
    story.at(10, 0)
    try story.move(1, .onCall)
    try story.run(.undo(.terminal))
    story.at(9, 30)
    #expect(story.showroom.standing(at: story.now.instant) == then)
    story.at(7, 0)
    #expect(story.showroom.standing(at: story.now.instant) == story.showroom.opening)
  }
}
