import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct WeekBoardTests {
  /// The practice showroom with the board open at a cell so many days and people from the first.
  private func board(_ language: Language, _ columns: Int, _ rows: Int, keys: String = "") -> Desk {
    let practice = PracticeDay(day: Desk.monday, offset: 8 * 3600, seed: 1)
    var desk = Desk(language)
    desk.showroom = practice.showroom(until: practice.start).showroom
    desk.size = Size(columns: columns, rows: rows)
    desk.press("6" + keys)
    return desk
  }

  @Test(arguments: Language.allCases) func twelvePeopleAreReadableInASmallWindow(language: Language) {
    let lines = board(language, 80, 24).screen.lines
    #expect(lines.dropFirst(2).dropLast().joined(separator: "\n") == WeekScreens.small[language])
  }

  @Test(arguments: Language.allCases) func aLargerWindowTellsWhenStintsBegin(language: Language) {
    let lines = board(language, 120, 36, keys: "→").screen.lines
    #expect(lines.dropFirst(2).dropLast().joined(separator: "\n") == WeekScreens.middle[language])
  }

  @Test(arguments: Language.allCases) func theLargestTellsStintsTheDayAndTheWeek(language: Language) throws {
    let lines = board(language, 200, 55, keys: "→↓↓").screen.lines
    #expect(lines[4...24].joined(separator: "\n") == WeekScreens.large[language])
    // The selected day's stints as bars on a scale, the door under them person by person.
    let bar = try #require(lines.dropFirst(24).first { $0.contains(language == .chinese ? "│ 王伟" : "│ Wang Wei") })
    #expect(bar.contains("▆▆▆▆▆▆────────────"))
    let scale = try #require(lines.last { $0.contains("09") && $0.contains("18") })
    #expect(scale.contains("13"))
    let words =
      language == .chinese
      ? ["14:00–15:30 交车 周女士", "本周要点", "17:30–18:00 缺 1 人"]
      : ["14:00–15:30 delivery 周女士", "This week", "17:30–18:00 short of 1"]
    for word in words { #expect(lines.contains { $0.contains(word) }, "\(word)") }
  }

  @Test func aGapIsSeenWithoutColour() throws {
    // Saturday's last half hour lacks one: the column says so, and the strip is lower there.
    let lines = board(.english, 80, 24, keys: "→→→→→").screen.lines
    let door = try #require(lines.last { $0.contains("│ door") && $0.contains("▄") })
    #expect(door.contains("▄▂▂▂") && !door.contains("▂▂▂▂▄"))
    #expect(lines.contains { $0.contains("! ½") })
    let tall = board(.english, 120, 36, keys: "→→→→→").screen.lines
    #expect(tall.contains { $0.contains("│ 2 ") && $0.contains("░░░░░") })
    #expect(tall.contains { $0.contains("! door short 17:30–18:00") })
  }

  @Test func todayStandsOutAndTheSelectedCellHasItsMarker() throws {
    let desk = board(.chinese, 80, 24, keys: "→")
    let screen = desk.screen
    let heading = try #require(screen.lines.firstIndex { $0.contains("第 48 周") })
    #expect(screen.style(at: Point(x: 12, y: heading))?.role == .badge)
    #expect(screen.style(at: Point(x: 12, y: heading + 3))?.surface == .selectedUnfocused)
    #expect(screen.lines[heading + 1].contains("▌早"))
  }
}
