import Foundation
import Testing

@testable import Supervision

@Suite struct TallyTests {
  @Test func peopleFallIntoTheHalfHourOnTheWall() throws {
    var story = try Story()
    for (hour, minute, slot) in [(4, 0, 8), (9, 29, 18), (9, 30, 19), (23, 59, 47)] {
      story.at(hour, minute, 59)
      try story.run(.traffic(.count("web", people: 2)))
      #expect(story.state.traffic(on: Story.day).people[slot] == 2)
    }
    #expect(HalfHours.slot(of: ClockTime(24, 0)) == 47)
    #expect(story.state.traffic(on: Story.day).channels.map { $0.people.total } == [0, 0, 8, 0, 0, 0])
  }

  @Test func theSmallHoursCountForTheEveningBefore() throws {
    var story = try Story()
    for (hour, minute, slot, total) in [(0, 0, 0, 1), (3, 59, 7, 2), (4, 0, 8, 2)] {
      story.at(hour, minute, day: Story.day.advanced(by: 1))
      try story.run(.traffic(.count(.walkIn)))
      let evening = story.state.traffic(on: Story.day)
      #expect(evening.people.total == total)
      #expect(hour == 4 || evening.people[slot] == 1)
    }
    #expect(story.state.traffic(on: Story.day.advanced(by: 1)).people.total == 1)
  }

  @Test func aDayLookedBackOnIsComparedByTheTimeLookedAt() throws {
    var story = try Story()
    for (weeks, people) in [(0, [70, 144]), (1, [90, 100])] {
      var file = HalfHours()
      (file[20], file[30]) = (people[0], people[1])
      try story.run(.traffic(.take(.walkIn, day: Story.day.advanced(by: -7 * weeks), people: file)))
    }
    let day = story.state.traffic(on: Story.day)
    let noon = day.soFar(at: ClockTime(12, 10))
    #expect(noon.by == ClockTime(12, 0) && noon.people == 70 && noon.usual == 90)
    let evening = day.soFar(at: ClockTime(18, 0))
    #expect(evening.people == 214 && evening.usual == 190)
  }

  @Test(arguments: [0, -1, 501, .max]) func aHeadCountIsPlausible(people: Int) throws {
    var story = try Story()
    #expect(story.refusal(of: .traffic(.count(.walkIn, people: people)))?.words.en.contains("\(people)") == true)
    #expect(story.refusal(of: .traffic(.count("pigeon")))?.words.zh.contains("pigeon") == true)
  }

  @Test func aFileTakenInAgainReplacesAndLeavesTheCountedAlone() throws {
    var story = try Story()
    try story.run(.traffic(.count(.walkIn, people: 4)))
    var file = HalfHours()
    file[20] = 7
    for _ in 0..<2 { try story.run(.traffic(.take(.walkIn, day: Story.day, people: file))) }
    #expect(story.state.traffic(on: Story.day).people.total == 11)
    file[20] = 5
    try story.run(.traffic(.take(.walkIn, day: Story.day, people: file)))
    #expect(story.state.traffic(on: Story.day).people.total == 9)
  }

  @Test func theUsualIsTheMeanOfTheSameWeekdayBefore() throws {
    var story = try Story()
    for (weeks, people) in [(1, 8), (2, 4), (8, 6), (9, 1000)] {
      var file = HalfHours()
      file[18] = people
      file[30] = people
      try story.run(.traffic(.take(.walkIn, day: Story.day.advanced(by: -7 * weeks), people: file)))
      try story.run(.traffic(.take(.walkIn, day: Story.day.advanced(by: -7 * weeks + 1), people: file)))
    }
    story.at(9, 10)
    try story.run(.traffic(.count(.walkIn, people: 9)))
    let day = story.state.traffic(on: Story.day)
    let usual = try #require(day.usual)
    #expect(usual.days == 3 && usual.means[18] == 6 && usual.means.reduce(0, +) == 12)
    #expect(day.change(until: ClockTime(9, 29)) == nil)
    #expect(day.change(until: ClockTime(9, 30)) == 0.5)
    #expect(day.change(until: ClockTime(24, 0)) == -0.25)
  }

  @Test func aDamagedCountIsRefused() {
    for text in [#""18:9223372036854775807""#, #""18:-1""#, #""48:1""#, #""18""#] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode(HalfHours.self, from: Data(text.utf8)) }
    }
  }
}
