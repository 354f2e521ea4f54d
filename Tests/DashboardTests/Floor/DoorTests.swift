import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct DoorTests {
  @Test func whoLeavesTheDoorNamesASubstituteAndBothMoveAsOne() throws {
    var desk = try Desk.floor()
    desk.press("1m")
    #expect(desk.text.contains("陈洁 去向"))
    desk.press("e")
    #expect(desk.text.contains("陈洁 → 用餐 · 谁接替门口"))
    #expect(desk.text.contains("1  赵敏") && desk.text.contains("待岗 · 今日门岗 0 分"))
    desk.press("1")
    #expect(desk.place(of: 1) == "meal" && desk.place(of: 4) == .door)
    #expect(desk.lastLine == " ✓ 赵敏 → 门口迎宾，陈洁 → 用餐  u 撤销")
    desk.press("u")
    #expect(desk.place(of: 1) == .door && desk.place(of: 4) == .onCall)
  }

  @Test func oneKeySendsToTheDoorAndAwayAgain() throws {
    var desk = try Desk.floor(.english)
    desk.press("1↓↓↓d")
    #expect(desk.place(of: 4) == .door)
    // Three stand there now, so one may go without anybody taking over.
    desk.press("d")
    #expect(desk.place(of: 4) == .onCall)
    desk.press("ggd0")
    #expect(desk.place(of: 1) == .onCall)
    #expect(desk.text.contains("door short of 1 now"))
  }

  @Test func theNextThingIsDoneByItsKey() throws {
    var desk = try Desk.floor()
    try desk.move(1, to: "meal", at: ClockTime(10, 41))
    #expect(desk.screen.lines[0].contains("▸ 门口现缺 1 人，赵敏有空  ! 照办"))
    desk.press("!")
    #expect(desk.place(of: 4) == .door)
    #expect(!desk.screen.lines[0].contains("门口现缺"))
  }

  @Test func aTimeBackIsKeptAndAPastOneRefused() throws {
    var desk = try Desk.floor()
    desk.press("1↓↓↓mV")
    #expect(desk.text.contains("赵敏 → 交车"))
    desk.press(.control("u"))
    desk.press("900⏎")
    #expect(desk.text.contains("返回时间 09:00 已过"))
    desk.press(.control("u"))
    desk.press("1230⏎")
    #expect(desk.showroom.state.seen(StaffID(rawValue: 4), at: desk.now)?.back == ClockTime(12, 30))
  }
}
