import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct AlarmMenuTests {
  @Test func anAlarmRestsForAReasonAndComesBack() throws {
    var desk = try Desk.floor()
    try desk.move(1, to: "meal", at: ClockTime(10, 41))
    #expect(desk.screen.lines[0].contains("门口现缺 1 人"))
    let before = desk.dashboard.sight(of: desk.world).alarms.count
    desk.press("^")
    #expect(desk.text.contains("告警 · 选一条") && desk.text.contains("1  ! 门口缺 1 人"))
    desk.press("1⏎")
    #expect(desk.text.contains("请填写原因"))
    desk.press("吃饭十分钟⏎")
    #expect(desk.lastLine.contains("已确认告警 门口人数 （吃饭十分钟）"))
    #expect(desk.dashboard.sight(of: desk.world).alarms.count == before - 1)
    #expect(!desk.screen.lines[0].contains("门口现缺"))
    desk.press("^")
    #expect(desk.text.contains("✓ 门口缺 1 人") && desk.text.contains("王主管：吃饭十分钟，10:57 再提醒"))
    desk.press("⎋")
    desk.wait(until: ClockTime(10, 57))
    #expect(desk.screen.lines[0].contains("门口现缺 1 人"))
  }

  @Test func oneThatRestsIsBroughtBack() throws {
    var desk = try Desk.floor(.english)
    try desk.move(1, to: "meal", at: ClockTime(10, 41))
    try desk.happen(.alarm(.acknowledge(.door, reason: "back soon")))
    desk.press("^")
    #expect(desk.text.contains("✓ door short of 1"))
    desk.press("↑⏎")
    #expect(desk.screen.lines[0].contains("door short of 1 now"))
  }
}
