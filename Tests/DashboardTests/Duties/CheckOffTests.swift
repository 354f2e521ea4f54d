import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct CheckOffTests {
  private func done(_ desk: Desk) -> [DutyKey] {
    desk.showroom.state.today(at: desk.now).filter(\.isDone).map(\.key)
  }

  @Test func spaceChecksOffMovesDownAndUndoTakesItBack() throws {
    var desk = try Desk.floor()
    let plan = DutyKey("2.6", due: ClockTime(8, 45))
    desk.press(" ")
    #expect(done(desk).contains(plan))
    #expect(desk.lastLine == " ✓ 已打勾 今日工作计划  u 撤销")
    #expect(desk.dashboard.selections[.today]?.row == .duty(DutyKey("2.8", due: ClockTime(8, 50))))
    desk.press("u")
    #expect(!done(desk).contains(plan))
    #expect(desk.lastLine == " ✓ 已撤销：已打勾 今日工作计划  U 恢复")
    desk.press("U")
    #expect(done(desk).contains(plan))
  }

  @Test func aDoneOneSaysWhoDidItAndHowToTakeItBack() throws {
    var desk = try Desk.floor(.english)
    desk.press("gg ")
    #expect(desk.lastLine == " ✗ “morning meeting” was checked off by 王主管 at 08:35; d takes it back")
    desk.press("d")
    #expect(!done(desk).contains(DutyKey("2.4", due: ClockTime(8, 30))))
  }

  @Test func aNoteGoesWithTheCheck() throws {
    var desk = try Desk.floor()
    desk.press("n全员到齐⏎")
    let day = desk.showroom.state.duties[Desk.monday]
    #expect(day?[DutyKey("2.6", due: ClockTime(8, 45))]?.note == "全员到齐")
  }

  @Test func theMessageGoesAfterAWhile() throws {
    var desk = try Desk.floor()
    desk.press(" ")
    desk.wait(until: ClockTime(seconds: (10 * 60 + 42) * 60 + 5))
    #expect(desk.lastLine.contains("撤销"))
    desk.wait(until: ClockTime(seconds: (10 * 60 + 42) * 60 + 6))
    #expect(desk.lastLine.contains("打勾") && desk.lastLine.contains("帮助"))
  }
}
