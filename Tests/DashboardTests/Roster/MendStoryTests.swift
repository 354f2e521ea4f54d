import Supervision
import Terminal
import Testing

@testable import Dashboard

/// Who takes over is shown before it is taken; stints are settled and weeks written by keys.
@Suite struct MendStoryTests {
  private let chen = StaffID(rawValue: 1)
  private let tuesday = Desk.monday.advanced(by: 1)

  /// Two wanted at the door from 11 to 12 today, 陈洁 and 李娜 planned.
  private func desk() throws -> Desk {
    var desk = try Desk.floor()
    var settings = desk.showroom.state.settings
    settings.roster.demand = [
      DoorDemand(hours: Hours(from: ClockTime(8, 0), to: ClockTime(19, 0)), people: 0),
      DoorDemand(hours: Hours(from: ClockTime(11, 0), to: ClockTime(12, 0)), people: 2),
    ]
    try desk.happen(.settings(.change(to: settings)))
    for number in 1...2 {
      try desk.happen(
        .roster(
          .setPost(
            StaffID(rawValue: number), place: .door, day: Desk.monday, from: ClockTime(11, 0), to: ClockTime(12, 0))))
    }
    return desk
  }

  private func there(_ desk: Desk) -> Int {
    (desk.showroom.state.roster[Desk.monday]?.posts ?? []).count {
      $0.place == .door && $0.hours.contains(ClockTime(11, 15))
    }
  }

  @Test func aSickCallOffersWhoTakesOverAndBothAreOneAct() throws {
    var desk = try desk()
    let before = desk.showroom.state.roster
    desk.press("6vs")
    #expect(desk.text.contains("不在，谁接门口") && desk.text.contains("▲ 11:00–12:00"))
    #expect(desk.screen.lines.contains { $0.contains("→ 11:00–12:00") && $0.contains("上门口") })
    #expect(desk.showroom.state.roster == before)
    desk.press("⏎")
    #expect(desk.dashboard.layers.isEmpty && there(desk) == 2)
    #expect(desk.showroom.state.absences(of: chen, on: Desk.monday).map(\.kind) == [.sick])
    desk.press("u")
    #expect(desk.showroom.state.roster == before)
    // Esc leaves everything, `o` takes the absence down alone; M mends what is then short.
    desk.press("vs⎋")
    #expect(desk.showroom.state.roster == before)
    desk.press("vso")
    #expect(there(desk) == 1 && !desk.showroom.state.absences(of: chen, on: Desk.monday).isEmpty)
    desk.press("M")
    #expect(desk.text.contains("补位") && desk.text.contains("门口够人"))
    desk.press("⏎")
    #expect(there(desk) == 2)
    desk.press("M")
    #expect(desk.lastLine.contains("不用补位") && desk.dashboard.layers.isEmpty)
  }

  @Test func aSingleStintIsSettledAndOpenedAgain() throws {
    var desk = try Desk.floor()
    desk.press("6→s1p⏎pf1")
    let post = try #require(desk.showroom.state.cell(of: chen, on: tuesday).posts.first)
    #expect(desk.showroom.state.roster[tuesday]?.locks == [.post(post: post)])
    #expect(desk.text.contains("已锁定 8½–9½"))
    desk.press("p1")
    #expect(desk.lastLine.hasPrefix(" ✗") && desk.showroom.state.cell(of: chen, on: tuesday).posts == [post])
    desk.press("pf1p1")
    #expect(desk.showroom.state.cell(of: chen, on: tuesday).posts.isEmpty)
  }

  @Test func theWeekIsWrittenByKeys() throws {
    var desk = try Desk.floor()
    desk.press("6]e")
    #expect(desk.text.contains("导出第 49 周"))
    let monday = Desk.monday.advanced(by: 7)
    for (key, form) in [
      ("t", RosterExport.Form.text), ("c", .csv), ("i", .calendar(chen)), ("I", .calendars),
    ] {
      desk.press(desk.dashboard.layers.isEmpty ? "e" + key : key)
      #expect(
        desk.effects.last == .exportRoster(RosterExport(monday: monday, form: form)) && desk.dashboard.layers.isEmpty)
    }
  }

  @Test func aShutDayIsNamedAndLacksNobody() throws {
    var desk = try Desk.floor()
    var settings = desk.showroom.state.settings
    settings.calendar.set(CalendarDay(tuesday, name: "店庆"))
    try desk.happen(.settings(.change(to: settings)))
    desk.press("6→")
    #expect(desk.text.contains("店庆") && desk.text.contains("门口不排人"))
  }
}
