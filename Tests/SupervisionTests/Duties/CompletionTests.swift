import Testing

@testable import Supervision

/// Completion, streaks and carrying over, against a count made beside the program.
@Suite struct CompletionTests {
  /// Three weeks of days of which each duty is done, let go, carried over or left by chance; the test keeps its own books.
  @Test(arguments: 1...6 as ClosedRange<UInt64>) func theFiguresAreThoseOfAnIndependentCount(seed: UInt64) throws {
    var story = try Story(people: "陈洁")
    var chance = SplitMix(seed: seed)
    var books: [CivilDay: (asked: Int, done: Int)] = [:]
    var carried: [CivilDay: [DutyKey]] = [:]
    var (streak, best) = (0, 0)
    let days = [0] + (1..<21).filter { _ in chance.chance(85) } + [21]
    for number in days {
      let day = Story.day.advanced(by: number)
      story.at(20, 0, day: day)
      var (asked, done) = (0, 0)
      let plan =
        DutyPlan.items(on: day, lists: [2], rule: story.state.settings.duties).map(\.key) + (carried[day] ?? [])
      for key in plan {
        asked += 1
        switch chance.draw(0...(seed % 2 == 0 ? 9 : 40)) {
        case 0: break
        case 1:
          asked -= 1
          try story.run(.duty(.excuse(key, reason: "外展")))
        case 2:
          let to = day.advanced(by: chance.draw(1...3))
          let original = DutyKey(key.code, due: key.due, from: key.from ?? day)
          asked -= 1
          try story.run(.duty(.carry(key, to: to, reason: "忙")))
          if !(carried[to]?.contains(original) ?? false) { carried[to, default: []].append(original) }
        default:
          done += 1
          try story.run(.duty(.check(key)))
        }
      }
      books[day] = (asked, done)
      streak = asked == done ? streak + (done > 0 ? 1 : 0) : 0
      best = max(best, streak)
    }
    let figures = story.state.dutyFigures(at: story.now)
    #expect(figures.days.count == books.count)
    for part in figures.days {
      let book = try #require(books[part.first])
      #expect(part.tally.asked == book.asked && part.tally.done == book.done, "\(part.first)")
    }
    for part in figures.weeks {
      let week = books.filter { $0.key.monday == part.first }.values
      #expect(
        part.tally.asked == week.reduce(0) { $0 + $1.asked } && part.tally.done == week.reduce(0) { $0 + $1.done })
    }
    #expect(figures.months.reduce(0) { $0 + $1.tally.done } == books.values.reduce(0) { $0 + $1.done })
    #expect(figures.rows.reduce(0) { $0 + $1.tally.done } == books.values.reduce(0) { $0 + $1.done })
    #expect(figures.bestStreak == best)
    // Today counts once it is complete, and breaks nothing before it is over.
    let last = try #require(books[Story.day.advanced(by: 21)])
    #expect(last.asked != last.done || figures.streak == streak)
  }

  @Test func aChangeOfTheCatalogueLeavesDaysGoneByAsTheyWere() throws {
    var story = try Story()
    story.at(18, 0)
    try story.run(.duty(.check(DutyKey("2.4", due: ClockTime(8, 30)))))
    story.at(9, 0, day: Story.day.advanced(by: 1))
    try story.run(.duty(.check(DutyKey("2.6", due: ClockTime(8, 45)))))
    let before = story.state.dutyFigures(at: story.now).days[0]
    try story.run(.duty(.catalogue(.setList(1, isOn: true))))
    #expect(story.state.dutyFigures(at: story.now).days[0] == before)
    #expect(before.tally.done == 1 && before.tally.count(.late) == 1)
  }

  @Test func whatWasCarriedOverComesBackAndIsDoneThere() throws {
    var story = try Story()
    let key = DutyKey("2.18", due: ClockTime(16, 0))
    story.at(17, 0)
    let tomorrow = Story.day.advanced(by: 1)
    #expect(story.refusal(of: .duty(.carry(key, to: Story.day, reason: "忙")))?.rule == "duty.carry")
    #expect(story.refusal(of: .duty(.carry(key, to: tomorrow, reason: " ")))?.rule == "text.missing")
    try story.run(.duty(.carry(key, to: tomorrow, reason: "全员外展")))
    #expect(story.refusal(of: .duty(.excuse(key, reason: "x")))?.rule == "duty.excused")
    story.at(9, 0, day: tomorrow)
    let carried = DutyKey(key.code, due: key.due, from: Story.day)
    let both = story.state.today(at: story.now).filter { $0.key.code == "2.18" }
    #expect(Set(both.map(\.key)) == [key, carried])
    #expect(DutyKey(text: carried.text) == carried)
    try story.run(.duty(.check(carried)))
    #expect(story.state.today(at: story.now).first { $0.key == carried }?.isDone == true)
    // A day gone by can still be explained, and that mends its record.
    let missed = DutyKey("2.6", due: ClockTime(8, 45))
    try story.run(.duty(.excuse(missed, reason: "停电", day: Story.day)))
    #expect(story.state.dutyRecords[Story.day]?.marks[missed] == .excused)
    #expect(story.refusal(of: .duty(.excuse(missed, reason: "停电", day: Story.day)))?.rule == "duty.then")
  }
}
