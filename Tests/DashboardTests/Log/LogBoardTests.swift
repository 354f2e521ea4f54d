import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct LogBoardTests {
  @Test func tellsTheDayNewestFirstAndKeepsWhatWasTakenBack() throws {
    var desk = try Desk.floor(.english)
    desk.press("wc")
    desk.now = desk.now.advanced(by: Minutes(1))
    desk.press("u0")
    let lines = desk.screen.lines
    let top = try #require(lines.firstIndex { $0.contains("0 Log") && $0.contains("acts") })
    #expect(lines[top + 1].contains("10:43:00") && lines[top + 1].contains("taken back: call-in +1"))
    #expect(lines[top + 2].contains("↶ call-in +1") && lines[top + 2].contains("王主管"))
    #expect(lines[top + 3].contains("walk-in +1") && lines[top + 3].contains("pts/1"))
  }

  @Test func oneKeyTellsOneKindOnly() throws {
    var desk = try Desk.floor(.english)
    desk.press("w0ff")
    // The second kind is the roster's; counts are none of it.
    #expect(!desk.text.contains("walk-in +1"))
    desk.press("f")
    #expect(desk.text.contains("walk-in +1") && desk.text.contains("Traffic"))
    desk.press("ffff")
    #expect(desk.dashboard.lens.log == .all)
  }

  @Test func enterShowsTheFloorAsItStoodThenAndEscapeComesBack() throws {
    var desk = try Desk.floor(.english)
    desk.press("2w")
    desk.now = desk.now.advanced(by: Minutes(3))
    desk.press("w0↓⏎")
    #expect(desk.dashboard.past?.moment.time == ClockTime(10, 42))
    #expect(desk.dashboard.focus == .door)
    desk.press("⎋")
    #expect(desk.dashboard.past == nil)
  }

  @Test func aBoardHasTheWindowAndGivesItBack() throws {
    var desk = try Desk.floor(.english)
    desk.press("30")
    #expect(desk.screen.lines[1].contains("1–5 Floor") && !desk.text.contains("3 Traffic"))
    // The arrows stay on the board; Escape goes back to the pane one came from.
    desk.press("←→")
    #expect(desk.dashboard.focus == .log)
    desk.press("⎋")
    #expect(desk.dashboard.focus == .traffic && desk.text.contains("2 Door"))
    desk.size = Size(columns: 40, rows: 8)
    desk.press("0")
    #expect(desk.text.contains("0 Log"))
  }
}
