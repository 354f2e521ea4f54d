import Foundation
import Testing

@testable import Supervision

@Suite struct TimeTests {
  @Test func theCalendarIsTheWorlds() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(CivilDay(year: 1900, month: 1, day: 1))
    let last = try #require(CivilDay(year: 2100, month: 12, day: 31))
    for number in stride(from: first.number, through: last.number, by: 13) {
      let day = CivilDay(number: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let date = day.date
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(day.weekday.rawValue % 7 + 1 == parts.weekday)
      #expect(CivilDay(year: date.year, month: date.month, day: date.day) == day)
      #expect(CivilDay(iso: day.iso) == day)
    }
  }

  @Test(arguments: ["2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01", "26-01-01", "2026-1-1", "+026-01-01", ""])
  func noSuchDay(text: String) { #expect(CivilDay(iso: text) == nil) }

  @Test(arguments: ["25:00", "24:01", "9:60", "9", "+9:30", "-1:00", "9:30:60", "09:3", "９:30", "a:bc", "::"])
  func noSuchTime(text: String) { #expect(ClockTime(text) == nil) }

  @Test func timesAreReadAndWritten() {
    for second in stride(from: 0, through: 86_400, by: 7) {
      let time = ClockTime(seconds: second)
      #expect(ClockTime(time.textWithSeconds) == time)
    }
    #expect(ClockTime("9:05")?.text == "09:05")
    #expect(ClockTime("24:00")?.advanced(by: Minutes(5)) == ClockTime(24, 0))
  }

  @Test func aMomentIsTheSameWallClockUnderEveryOffset() {
    for offset in [-36_000, -12_600, 0, 3600, 20_700, 28_800, 50_400] {
      let moment = Moment(day: Story.day, time: ClockTime(seconds: 38_527), offset: offset)
      #expect(moment.day == Story.day && moment.time.textWithSeconds == "10:42:07")
      #expect(moment.advanced(by: .hours(24)).day == Story.day.advanced(by: 1))
    }
    let before1970 = Moment(Instant(milliseconds: -1), offset: 0)
    #expect(before1970.rfc3339 == "1969-12-31T23:59:59Z")
    #expect(Moment(day: Story.day, time: ClockTime(10, 42), offset: -12_600).rfc3339 == "2026-11-23T10:42:00-03:30")
  }

  @Test func daylightSavingMovesNoEvent() throws {
    var story = try Story(people: "陈洁", "李娜")
    story.now = Moment(day: Story.day, time: ClockTime(9, 0), offset: 7200)
    try story.move(1, .door)
    try story.run(.traffic(.count(.walkIn)))
    // An hour later by the sun it is nine again on the wall.
    story.now = Moment(story.now.instant.advanced(by: .hours(1)), offset: 3600)
    try story.move(1, .onCall)
    try story.run(.traffic(.count(.walkIn)))
    #expect(story.state.traffic(on: Story.day).people[18] == 2)
    let watch = try #require(story.state.doorLog[Story.day]?.first)
    #expect(watch.from == ClockTime(9, 0) && watch.to == ClockTime(9, 0))
  }

  @Test func aDamagedMomentIsRefused() {
    for text in [#"{"utc":9223372036854775807,"offset":0}"#, #"{"utc":0,"offset":9223372036854775807}"#] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(Moment.self, from: Data(text.utf8)) }
    }
  }
}
