import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct RosterStoryTests {
  @Test func anEmptyHouseTakesOnItsFirstPeopleAndGivesThemShifts() throws {
    var desk = Desk(.english, at: ClockTime(8, 0))
    desk.press("1aLi Na⏎")
    #expect(desk.showroom.state.team.map(\.name) == ["Li Na"])
    desk.press("s2")
    #expect(desk.showroom.state.roster[Desk.monday]?.shifts[StaffID(rawValue: 1)]?.kind == "late")
    desk.press("so")
    desk.press(.control("u"))
    desk.press("10⇥")
    desk.press(.control("u"))
    desk.press("1630⏎")
    let hours = Hours(from: ClockTime(10, 0), to: ClockTime(16, 30))
    #expect(desk.showroom.state.roster[Desk.monday]?.shifts[StaffID(rawValue: 1)]?.hours == hours)
    #expect(desk.lastLine == " ✓ Li Na 10:00–16:30  u undo")
  }

  @Test func aNameThatIsTakenIsRefusedUnderTheFieldAndTheTextStays() throws {
    var desk = try Desk.floor()
    desk.press("1a陈洁⇥Chen Jie II⏎")
    #expect(desk.text.contains("✗ 已有员工叫“陈洁”（1 号），请换个写法以便区分"))
    #expect(desk.text.contains("Chen Jie II"))
    #expect(desk.showroom.state.team.count == 6)
    desk.press("二⏎")
    #expect(desk.showroom.state.team.last?.name == "陈洁二")
    #expect(desk.dashboard.selections[.roster]?.row == .person(StaffID(rawValue: 7)))
  }

  @Test func aPostIsPlannedRefusedOutsideTheShiftAndTakenOutAgain() throws {
    var desk = try Desk.floor()
    desk.press("1p")
    desk.press(.control("u"))
    desk.press("17⇥")
    desk.press(.control("u"))
    desk.press("18⏎")
    #expect(desk.text.contains("陈洁的岗位 17:00–18:00 超出班次 08:30–17:30"))
    desk.press(.control("u"))
    desk.press("16⇥")
    desk.press(.control("u"))
    desk.press("17⏎")
    #expect(desk.showroom.state.roster[Desk.monday]?.posts.count == 1)
    desk.press("p1")
    #expect(desk.showroom.state.roster[Desk.monday]?.posts.isEmpty == true)
  }

  @Test func somebodyWhoLeftIsOffTheStaffAndComesBackByUndo() throws {
    var desk = try Desk.floor()
    desk.press("1↓↓↓D")
    #expect(desk.lastLine == " ✓ 赵敏 已离职  u 撤销")
    #expect(desk.showroom.state.team.count == 5)
    desk.press("u")
    #expect(desk.showroom.state.team.count == 6)
  }
}
