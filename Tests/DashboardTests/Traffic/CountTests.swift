import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct CountTests {
  private func people(_ desk: Desk, _ channel: ChannelID) -> Int {
    desk.showroom.state.tally[Desk.monday]?[channel]?.people.total ?? 0
  }

  @Test(arguments: PaneID.allCases) func oneKeyCountsFromAnyPane(pane: PaneID) throws {
    var desk = try Desk.floor()
    desk.press("\(pane.digit)wcixor")
    for channel in Channel.defaults {
      #expect(people(desk, channel.id) == (channel.id == .walkIn ? 4 : 1))
    }
    desk.press("u")
    #expect(people(desk, "referral") == 0 && people(desk, "outreach") == 1)
  }

  @Test func aPartyIsCountedAtOnceAndTakenBackAtOnce() throws {
    var desk = try Desk.floor(.english)
    desk.press("3p5⏎")
    #expect(people(desk, .walkIn) == 8)
    #expect(desk.lastLine == " ✓ walk-in +5, 8 today  u undo")
    desk.press("u")
    #expect(people(desk, .walkIn) == 3)
  }

  @Test func aNumberThatCannotBeIsRefusedAndStays() throws {
    var desk = try Desk.floor()
    desk.press("3p501⏎")
    #expect(desk.text.contains("✗ 人数 501 不对，一次请记 1 到 500 人；多记了用撤销"))
    #expect(desk.text.contains("501"))
    desk.press("⌫⌫⌫两⏎")
    #expect(desk.text.contains("“两”不是数字"))
    #expect(people(desk, .walkIn) == 3)
  }

  @Test func aCountAfterMidnightShowsAtOnceThoughTheBusinessDayGoesOn() {
    var desk = Desk()
    desk.now = Moment(day: Desk.monday.advanced(by: 1), time: ClockTime(0, 30), offset: 8 * 3600)
    desk.press("3w")
    #expect(desk.lastLine.contains("展厅 +1，今日 1") && desk.text.contains(" 1 人 "))
  }
}
