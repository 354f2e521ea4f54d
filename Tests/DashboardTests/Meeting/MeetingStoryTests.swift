import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct MeetingStoryTests {
  @Test func aMeetingIsHeldByKeysAlone() throws {
    var desk = try Desk.floor(.english, at: ClockTime(8, 31))
    desk.press(.function(6))
    #expect(desk.text.contains("Morning meeting") && desk.text.contains("Enter begins"))
    desk.press("⏎")
    #expect(desk.text.contains("Dress and attendance") && desk.text.contains("Morning meeting 1/9"))
    desk.press(" →")
    #expect(desk.text.contains("Morning meeting 3/9") && desk.text.contains("There is no H-level customer now"))
    desk.press("d")
    desk.paste("every H-level customer is called")
    desk.press("⏎")
    desk.press("a")
    desk.paste("new door plan")
    desk.press("⇥")
    desk.paste("Li Na")
    desk.press("⇥")
    desk.press(.control("u"))
    desk.paste("fri")
    desk.press("⏎")
    #expect(desk.text.contains("◆ every H-level customer is called"))
    #expect(desk.text.contains("→ 李娜 new door plan") && desk.text.contains("by 2026-11-27"))
    #expect(desk.showroom.state.openTasks.map(\.due.day) == [Desk.monday.advanced(by: 4)])

    // The forecast of each goes round by itself.
    for _ in 0..<6 { desk.press("→") }
    #expect(desk.text.contains("Morning meeting 9/9") && desk.text.contains("still to say"))
    for orders in [2, 0, 1] {
      desk.press("⏎")
      desk.paste("\(orders)")
      desk.press("⇥")
      desk.paste("1")
      desk.press("⏎")
    }
    #expect(desk.showroom.state.meetings.sum(on: Desk.monday) == Forecast(orders: 3, deliveries: 3))
    desk.press("s")
    #expect(desk.lastLine.contains("forecast sent up: 3 orders, 3 deliveries"))
    desk.press("→")
    #expect(desk.lastLine.contains("this is the last item; e ends the meeting"))
    desk.press("e")
    #expect(desk.lastLine.contains("morning meeting over"))
    desk.press("y")
    let copied = desk.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.last
    #expect(copied?.contains("## Decisions") == true)
    desk.press("M")
    #expect(desk.effects.contains { if case .save("minutes-2026-11-23-morning.md", _) = $0 { true } else { false } })
    desk.press("↓↓↓↓⏎")
    #expect(desk.text.contains("Minutes: Morning meeting") && desk.text.contains("[Decisions]"))
    desk.press("⎋⎋5")
    #expect(desk.text.contains("✓ 08:30 morning"))
  }

  @Test func mMeansTheMeetingWhereItMeansNothingElse() throws {
    var desk = try Desk.floor(.english)
    desk.press("5m")
    #expect(desk.text.contains("F6 Meeting"))
    desk.press("⎋3m")
    #expect(desk.text.contains("F6 Meeting"))
    desk.press("⎋1m")
    #expect(desk.text.contains("letter"))
    desk.press("⎋:minutes")
    #expect(desk.text.contains("minutes"))
  }

  @Test func theTimerStandsInTheTopLine() throws {
    var desk = try Desk.floor(.english, at: ClockTime(8, 31))
    desk.press(.function(6))
    desk.press("⏎")
    desk.now = Moment(day: Desk.monday, time: ClockTime(seconds: ClockTime(8, 32).seconds + 5), offset: 8 * 3600)
    #expect(desk.screen.lines[0].contains("1/9 Dress and attendance  1:05/1:00"))
    desk.press("5")
    #expect(!desk.screen.lines[0].contains("1:05"))
  }

  @Test func theBoardIsDrawnAtAnySize() throws {
    for language in Language.allCases {
      var desk = try Desk.floor(language)
      desk.press(.function(6))
      for step in ["", "⏎", "→→", "→→→→→→"] {
        desk.press(step)
        for columns in [1, 5, 20, 40, 80, 96, 120, 200] {
          for rows in [1, 2, 4, 8, 12, 24, 55] {
            desk.size = Size(columns: columns, rows: rows)
            #expect(desk.screen.lines.count == rows)
          }
        }
      }
    }
  }
}
