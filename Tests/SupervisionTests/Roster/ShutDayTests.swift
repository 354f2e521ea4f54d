import Testing

@testable import Supervision

/// What the calendar and the limits of a shift say to the roster.
@Suite struct ShutDayTests {
  private let week = Story.day.advanced(by: 7).week

  @Test func aHolidayWantsNobodyAndTakesADayFromTheWeek() throws {
    var story = try Story(people: "陈洁", "李娜", "王伟", "周敏", "郑凯", "何雨桐")
    var settings = story.state.settings
    settings.calendar.set(CalendarDay(week[2], name: "店庆"))
    settings.calendar.restDays = [.sunday]
    settings.roster.plan.change = 37
    try story.run(.settings(.change(to: settings)))
    let late = Wish(staff: StaffID(rawValue: 1), about: .shift(kind: "late"), want: true)
    try story.run(.roster(.setWish(late, day: week[2])))
    let problem = story.state.rosterProblem(days: week, keepingPosts: false)
    try problem.check()
    #expect(!problem.cover.contains { $0.day == 2 || $0.day == 6 } && problem.cover.contains { $0.day == 3 })
    #expect(problem.counts.first { $0.id == "working-days" }?.shares.first?.high == 4)
    #expect(problem.change == 37 && problem.wishes.isEmpty)
    var asked = 0
    let plan = RosterPlanner.plan(problem) {
      asked += 1
      return asked < 20
    }
    #expect(plan.people.allSatisfy { $0.days[2].shift == RosterProblem.off && $0.days[6].shift == RosterProblem.off })
    #expect(plan.people.contains { $0.days[3].shift != RosterProblem.off })
    let shown = story.state.rosterWeek(of: week[0]).days
    #expect(shown.map { $0.shut == nil } == [true, true, false, true, true, true, false])
    #expect(shown[2].shut?.zh == "店庆" && shown[2].short.isEmpty && !shown[3].short.isEmpty)
    story.at(12, 0, day: week[2])
    let record = story.state.doorRecord(at: story.now)
    #expect(record.percent == nil && record.uncovered == Minutes(0) && record.shortfalls.isEmpty)
    #expect(story.state.doorCoverage(at: story.now).percent == nil)
  }

  @Test func aShiftTooLongToBeMeantIsRefusedWithItsCell() throws {
    var story = try Story(people: "陈洁", "李娜")
    let long = Command.roster(
      .setHours(StaffID(rawValue: 2), day: week[0], from: ClockTime(6, 0), to: ClockTime(23, 0)))
    let refusal = story.refusal(of: long)
    #expect(refusal?.rule == "roster.shift.long")
    for part in ["李娜", "\(week[0])", "06:00–23:00"] { #expect(refusal?.words.zh.contains(part) == true) }
    var settings = story.state.settings
    settings.roster.plan.longestShift = .hours(17)
    try story.run(.settings(.change(to: settings)))
    try story.run(long)
    // What stands is not refused once the house thinks otherwise, until it is changed.
    settings.roster.plan.longestShift = .hours(12)
    try story.run(.settings(.change(to: settings)))
    try story.run(
      .roster(
        .setPost(StaffID(rawValue: 2), place: .door, day: week[0], from: ClockTime(9, 0), to: ClockTime(10, 0))))
  }
}
