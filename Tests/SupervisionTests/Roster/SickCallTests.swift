import Testing

@testable import Supervision

/// Somebody goes home sick in the course of the day.
@Suite struct SickCallTests {
  private func person(_ number: Int) -> StaffID { StaffID(rawValue: number) }
  private func hours(_ from: (Int, Int), _ to: (Int, Int)) -> Hours {
    Hours(from: ClockTime(from.0, from.1), to: ClockTime(to.0, to.1))
  }

  /// Eight people from 8:30 to 18:00; six share the door in stints of up to two hours, two are kept free.
  private func house(people count: Int = 8) throws -> Story {
    var story = try Story(people: "陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐", "林静", "马建国")
    let stints = [[0, 12], [0, 12], [4, 16], [4, 16], [8], [8], [], []]
    for number in 1...count {
      try story.shift(
        number, ClockTime(8, 30), ClockTime(18, 0),
        door: stints[number - 1].map { slot in
          hours((8, 30 + 30 * slot), (8, min(600, 30 + 30 * (slot + 4))))
        })
    }
    story.at(8, 20)
    for number in 1...count { try story.move(number, .onCall) }
    story.at(8, 30)
    try story.move(1, .door)
    try story.move(2, .door)
    story.at(9, 10)
    return story
  }

  /// How many the roster has at the door at a time, counted from the posts alone.
  private func there(_ story: Story, _ time: ClockTime) -> Int {
    (story.state.roster[Story.day]?.posts ?? []).count { $0.place == .door && $0.hours.contains(time) }
  }

  private func sick(_ story: Story, _ number: Int) throws -> AbsenceCall {
    try story.state.call(person(number), days: Story.day...Story.day, kind: .sick, at: story.now)
  }

  @Test func whatFailsIsSaidAndOthersTakeOverInOneAct() throws {
    var story = try house()
    let before = story.showroom.state
    let call = try sick(story, 1)
    let short = call.days.joined(\.short).map(\.hours)
    #expect(short == [hours((9, 10), (10, 30)), hours((14, 30), (16, 30))])
    #expect(!call.days.contains { !$0.left.isEmpty })
    // Three half hours of the morning and four of the afternoon: no fewer can change hands.
    #expect(call.days.map(\.changes) == [7])
    let takers = Set(call.days.joined(\.steps).map(\.staff.rawValue))
    #expect(takers.isSubset(of: [3, 4, 5, 6, 7, 8]))
    try story.run(call.command())
    for minute in stride(from: 9 * 60 + 10, to: 18 * 60, by: 5) {
      #expect(there(story, ClockTime(0, minute)) == 2, "\(minute)")
    }
    // What was done stays in the record, what was to be done is kept with the absence.
    #expect(story.state.cell(of: person(1), on: Story.day).posts.map(\.hours) == [hours((8, 30), (9, 10))])
    #expect(story.state.absences(of: person(1), on: Story.day).map(\.hours) == [hours((9, 10), (18, 0))])
    #expect(story.state.place(of: person(1), at: story.now)?.kind == .leave)
    #expect(story.state.turnOrder(at: story.now).place(of: person(1)) == nil)
    // Whoever takes over now stands there.
    #expect(story.state.doorCoverage(at: story.now).greeters.count == 2)
    try story.run(.undo(.terminal))
    #expect(story.state == before)
  }

  @Test func afterTheAbsenceAloneTheStintsAreStillKnown() throws {
    var story = try house()
    try story.run(.roster(.setAbsence(person(1), days: Story.day...Story.day, kind: .sick)))
    let owed = story.state.owed(by: person(1), on: Story.day).posts.map(\.hours)
    #expect(owed == [hours((9, 10), (10, 30)), hours((14, 30), (16, 30))])
    let staff = try #require(story.state.person(person(1)))
    let found = try story.state.replacements(for: staff, .hours(hours((14, 30), (16, 30)), on: Story.day))
    #expect(found.first { $0.person.id == person(7) }?.obstacle == nil)
    #expect(found.first { $0.person.id == person(2) }?.obstacle != nil)
    try story.run(.roster(.replace(person(1), by: person(7), .hours(hours((14, 30), (16, 30)), on: Story.day))))
    #expect(there(story, ClockTime(15, 0)) == 2)
    #expect(story.state.owed(by: person(1), on: Story.day).posts.map(\.hours) == [hours((9, 10), (10, 30))])
    // The rest is mended as it stands.
    let call = story.state.call(mending: [Story.day], at: story.now)
    #expect(call.days.map(\.changes) == [3])
    try story.run(call.command())
    #expect(story.state.owed(by: person(1), on: Story.day).posts.isEmpty)
    // Said again, later, nothing is lost and nobody comes back.
    story.at(9, 40)
    #expect(try story.run(.roster(.setAbsence(person(1), days: Story.day...Story.day, kind: .sick))).events.isEmpty)
  }

  @Test func whoCannotBeReplacedIsSaidAndNothingElseIsTouched() throws {
    var story = try house(people: 4)
    let call = try sick(story, 1)
    // Before noon and late in the day nobody but the two who stand there anyway is left.
    #expect(call.days.contains { !$0.left.isEmpty })
    let cells = (2...4).map { story.state.cell(of: person($0), on: Story.day) }
    try story.run(.roster(.setAbsence(person(1), days: Story.day...Story.day, kind: .sick)))
    #expect((2...4).map { story.state.cell(of: person($0), on: Story.day) } == cells)
    // Another at the same time is refused once the day has changed.
    try story.run(.roster(.clearShift(person(3), day: Story.day)))
    if call.canMend { #expect(story.refusal(of: call.command()) != nil) }
  }

  /// Whoever calls in sick whenever, nobody ends up in two places or beyond the house's limits, and no more is short.
  @Test(arguments: 1...8) func aMendedDayKeepsTheHouseRules(number: Int) throws {
    for (hour, minute) in [(8, 40), (10, 30), (12, 55), (16, 0)] {
      var story = try house()
      story.at(hour, minute)
      let without = try { () -> Int in
        var alone = story
        try alone.run(.roster(.setAbsence(person(number), days: Story.day...Story.day, kind: .sick)))
        return alone.state.mend(Story.day, at: alone.now).missing
      }()
      let call = try sick(story, number)
      guard call.canMend else { continue }
      #expect(call.days.reduce(0) { $0 + $1.missing } <= without)
      try story.run(call.command())
      for other in 1...8 {
        let posts = story.state.cell(of: person(other), on: Story.day).posts.filter { $0.place == .door }
        for (one, next) in zip(posts, posts.dropFirst()) { #expect(one.hours.to <= next.hours.from) }
        #expect(posts.longestStint(at: [.door]) <= Minutes(120), "\(other) at \(hour):\(minute)")
        #expect(posts.reduce(0) { $0 + $1.hours.length.count } <= 240)
        #expect(story.state.conflicts(of: person(other), on: Story.day).isEmpty)
      }
    }
  }
}

extension [DayMend] {
  fileprivate func joined<Value>(_ path: KeyPath<DayMend, [Value]>) -> [Value] { flatMap { $0[keyPath: path] } }
}
