import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct WeekStoryTests {
  private let tuesday = Desk.monday.advanced(by: 1)
  private func person(_ number: Int) -> StaffID { StaffID(rawValue: number) }
  private func cell(_ desk: Desk, _ number: Int, _ day: CivilDay) -> RosterCell {
    desk.showroom.state.cell(of: person(number), on: day)
  }

  private func selected(_ desk: Desk) -> CellID? {
    let sight = desk.dashboard.sight(of: desk.world)
    guard case .cell(let cell)? = desk.dashboard.selection(in: .week, sight)?.row else { return nil }
    return cell
  }

  @Test func theArrowsGoFromCellToCellAndOverTheEdgeIntoTheOtherWeek() throws {
    var desk = try Desk.floor()
    desk.press("6")
    #expect(selected(desk) == CellID(staff: person(1), day: Desk.monday))
    desk.press("↓l")
    #expect(selected(desk) == CellID(staff: person(2), day: tuesday))
    desk.press("hh")
    #expect(selected(desk) == CellID(staff: person(2), day: Desk.monday.advanced(by: -1)))
    #expect(desk.text.contains("第 47 周"))
    desk.press("⇟]")
    #expect(selected(desk) == CellID(staff: person(2), day: Desk.monday.advanced(by: 13)))
    desk.press("Gtgg")
    #expect(selected(desk) == CellID(staff: person(1), day: Desk.monday))
    // The brackets go by weeks here and by days on the floor.
    desk.press("⎋")
    #expect(desk.dashboard.focus == .today && desk.dashboard.past == nil)
  }

  @Test func aCellIsGivenItsShiftPostLeaveWishAppointmentAndLockByLetters() throws {
    var desk = try Desk.floor()
    desk.press("6→s1")
    #expect(cell(desk, 1, tuesday).shift?.kind == "early")
    desk.press("p⏎")
    #expect(cell(desk, 1, tuesday).posts.map(\.hours.text) == ["08:30–09:30"])
    desk.press("a⏎")
    #expect(desk.showroom.state.appointments(of: person(1), on: tuesday).count == 1)
    #expect(desk.lastLine.contains("撤销"))
    desk.press("bo")
    #expect(desk.text.contains("☆"))
    desk.press("f")
    #expect(desk.showroom.state.roster[tuesday]?.isLocked(person(1)) == true)
    desk.press("s2")
    #expect(desk.lastLine.hasPrefix(" ✗") && cell(desk, 1, tuesday).shift?.kind == "early")
    desk.press("f↓vs")
    #expect(desk.showroom.state.absences(of: person(2), on: tuesday).map(\.kind) == [.sick])
    #expect(desk.screen.lines.contains { $0.contains("李娜") && $0.contains("病") })
    // The menu of Enter names the same keys.
    desk.press("⏎")
    for key in ["s", "p", "v", "b", "a", "f", "S", "R"] {
      #expect(desk.screen.lines.contains { $0.contains("\(key)  ") }, "\(key)")
    }
    desk.press("vx")
    #expect(desk.showroom.state.absences(of: person(2), on: tuesday).isEmpty)
  }

  @Test func whoCanTakeOverIsListedWithReasonsAndEnterTakesTheFirst() throws {
    var desk = try Desk.floor(.english)
    desk.press("6→s1p⏎↓s1p⏎")
    desk.press("↓s1↓vl↑↑R1")
    let lines = desk.screen.lines
    #expect(lines.contains { $0.contains("1  Wang Wei") && $0.contains("✓") })
    #expect(lines.contains { $0.contains("Chen Jie") && $0.contains("has a post 08:30–09:30") })
    #expect(lines.contains { $0.contains("Zhao Min") && $0.contains("leave") })
    // Somebody who cannot is only told about.
    desk.press("↓↓⏎")
    #expect(desk.lastLine.hasPrefix(" ✗") && desk.lastLine.contains("cannot"))
    desk.press("1")
    #expect(cell(desk, 2, tuesday).posts.isEmpty)
    #expect(cell(desk, 3, tuesday).posts.map(\.hours.text) == ["08:30–09:30"])
    desk.press("↑S")
    #expect(desk.text.contains("swap with whom"))
    desk.press("2")
    #expect(cell(desk, 3, tuesday).posts.map(\.hours.text) == ["08:30–09:30"])
  }

  @Test func aWeekIsPlannedLookedAtTakenAsOneActAndTakenBackByOneUndo() throws {
    var desk = try Desk.floor()
    desk.press("6]")
    #expect(desk.text.contains("P 自动排好，看过再采用") && desk.text.contains("Y 照搬上一周"))
    desk.press("P")
    #expect(desk.text.contains("第 49 周排班方案") && desk.text.contains("代价") && desk.text.contains("下限"))
    #expect(desk.text.contains("Enter 采用"))
    let acts = desk.showroom.acts.count
    desk.press("⏎")
    #expect(desk.showroom.acts.count == acts + 1)
    let week = Desk.monday.advanced(by: 7).week
    #expect(week.allSatisfy { !(desk.showroom.state.roster[$0]?.shifts.isEmpty ?? true) })
    desk.press("u")
    #expect(week.allSatisfy { desk.showroom.state.roster[$0]?.shifts.isEmpty ?? true })
  }

  @Test func aPlanWithTooFewPeopleSaysWhichHoursFailAndWhoCouldBeFreed() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 120, rows: 55)
    let week = Desk.monday.advanced(by: 7).week
    for number in 3...6 {
      try desk.happen(.roster(.setAbsence(person(number), days: week[0]...week[6], kind: .leave)))
    }
    desk.press("6]P")
    #expect(desk.text.contains("not complete: "))
    #expect(desk.screen.lines.contains { $0.contains("! missing 2026-11-30") && $0.contains("of 2") })
    #expect(desk.text.contains("on leave"))
    desk.press("⇟⇟⇟⇟⇟⇟⇟⇟⇟⇟")
    #expect(desk.text.contains("door short of people"))
  }

  @Test func aPlanIsNotTakenWhenPeopleChangedMeanwhile() throws {
    var desk = try Desk.floor()
    desk.press("6]P")
    try desk.happen(
      .roster(.setAbsence(person(1), days: Desk.monday.advanced(by: 7)...Desk.monday.advanced(by: 7), kind: .sick)))
    let acts = desk.showroom.acts.count
    desk.press("⏎")
    #expect(desk.text.contains("按 P 再排一次") && desk.showroom.acts.count == acts)
  }

  @Test func afterPublishingAChangeAsksWhyAndIsKeptWithTheReason() throws {
    var desk = try Desk.floor()
    desk.press("6→s1W")
    #expect(desk.text.contains("已公布"))
    desk.press("s2")
    #expect(desk.text.contains("已公布或已过去：为什么改") && cell(desk, 1, tuesday).shift?.kind == "early")
    desk.press("⏎")
    #expect(cell(desk, 1, tuesday).shift?.kind == "early")
    desk.press("孩子家长会⏎")
    #expect(cell(desk, 1, tuesday).shift?.kind == "late")
    #expect(desk.showroom.state.roster[tuesday]?.amendments.first?.reason == "孩子家长会")
    #expect(desk.text.contains("改：孩子家长会") && desk.text.contains("±"))
    // Hours of one's own come from a form; the reason is asked in its place.
    desk.press("so")
    desk.press("⏎")
    #expect(desk.text.contains("为什么改"))
    desk.press("⎋")
    #expect(desk.dashboard.layers.isEmpty && cell(desk, 1, tuesday).shift?.kind == "late")
    desk.press("W")
    #expect(desk.lastLine.contains("改动时会问原因"))
  }

  @Test func lastWeekIsCopiedAndThePastCannotBePlanned() throws {
    var desk = try Desk.floor()
    desk.press("6]Y")
    let monday = Desk.monday.advanced(by: 7)
    #expect(desk.showroom.state.roster[monday]?.shifts == desk.showroom.state.roster[Desk.monday]?.shifts)
    desk.press("[[P")
    #expect(desk.lastLine.contains("按 ] 看下周") && desk.dashboard.layers.isEmpty)
  }
}
