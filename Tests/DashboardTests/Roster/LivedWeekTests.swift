import Supervision
import Terminal
import Testing

@testable import Dashboard

/// A week for twelve from the plan to the evening of its first day, by keys; the coverage is counted again from the log.
@Suite struct LivedWeekTests {
  private let monday = Desk.monday
  private let names = ["陈洁", "李娜", "王伟", "赵敏", "刘洋", "孙丽", "周敏", "郑凯", "何雨桐", "林静", "马建国", "吴晓彤"]

  private func person(_ number: Int) -> StaffID { StaffID(rawValue: number) }
  private func moment(_ day: CivilDay, _ hour: Int, _ minute: Int) -> Moment {
    Moment(day: day, time: ClockTime(hour, minute), offset: 8 * 3600)
  }

  /// Minutes of the opening hours in which the log has two or more at the door.
  private func coveredByHand(_ showroom: Showroom) -> Int {
    var moves: [(minute: Int, staff: StaffID, isDoor: Bool)] = []
    for act in showroom.acts where !showroom.takenBack.contains(act.id) {
      for event in act.events {
        guard case .floor(.moved(let staff, let place, _)) = event else { continue }
        moves.append((act.at.time.minutes, staff, place == .door))
      }
    }
    var there: Set<StaffID> = []
    var covered = 0
    for minute in 8 * 60 + 30..<18 * 60 {
      for move in moves where move.minute == minute || minute == 8 * 60 + 30 && move.minute < minute {
        if move.isDoor { there.insert(move.staff) } else { there.remove(move.staff) }
      }
      if there.count >= 2 { covered += 1 }
    }
    return covered
  }

  @Test func aWeekIsPlannedChangedPublishedAndLivedThroughForADay() throws {
    var desk = Desk()
    desk.now = moment(monday.advanced(by: -1), 17, 0)
    for name in names {
      desk.press("1a")
      desk.paste(name)
      desk.press("⏎")
    }
    #expect(desk.showroom.state.team.count == 12)

    // Planned, taken, changed by hand, published.
    desk.press("6]P⏎")
    let days = monday.week
    #expect(days.allSatisfy { desk.showroom.state.shortStretches(on: $0, from: ClockTime(8, 30)).isEmpty })
    desk.press("gM")
    #expect(desk.lastLine.contains("不缺人"))
    desk.press("W")
    let free = try #require(
      (1...12).first { desk.showroom.state.cell(of: person($0), on: monday.advanced(by: 6)).shift == nil })
    let wide = desk.dashboard.selections[.week]
    desk.press(String(repeating: "↓", count: free - 1) + "s1")
    #expect(wide != nil && desk.text.contains("为什么改"))
    desk.press("周日有活动⏎")
    #expect(desk.showroom.state.cell(of: person(free), on: monday.advanced(by: 6)).shift?.kind == "early")
    #expect(desk.showroom.state.roster[monday.advanced(by: 6)]?.amendments.map(\.reason) == ["周日有活动"])

    // Monday: everybody comes, and whoever the plan names goes to the door.
    let plan = desk.showroom.state.roster[monday] ?? RosterDay()
    let present = plan.shifts.keys.sorted()
    func standing(_ minute: Int, _ desk: Desk) -> [StaffID] {
      desk.showroom.state.plannedGreeters(on: monday, at: ClockTime(0, minute))
    }
    func turnOver(_ minute: Int, _ desk: inout Desk, but late: StaffID? = nil) throws {
      let wanted = standing(minute, desk).filter { $0 != late }
      desk.now = moment(monday, 0, minute)
      for id in wanted where desk.showroom.state.place(of: id, at: desk.now)?.kind != .door {
        try desk.happen(.floor(.move(id, to: .door)))
      }
      for id in present where !wanted.contains(id) && desk.showroom.state.place(of: id, at: desk.now)?.kind == .door {
        try desk.happen(.floor(.move(id, to: .onCall)))
      }
    }
    desk.now = moment(monday, 8, 20)
    for id in present { try desk.happen(.floor(.move(id, to: .onCall))) }
    for minute in stride(from: 8 * 60 + 30, through: 10 * 60, by: 30) { try turnOver(minute, &desk) }

    // 10:05, one at the door is sick: what fails is shown with who takes over, and taken as one act.
    desk.now = moment(monday, 10, 5)
    let sick = try #require(standing(605, desk).first)
    let row = try #require(desk.showroom.state.team.firstIndex { $0.id == sick })
    desk.press("6tg" + String(repeating: "↓", count: row) + "vs")
    #expect(desk.text.contains("谁接门口") && desk.text.contains("▲ 10:05") && desk.text.contains("上门口"))
    #expect(desk.text.contains("门口够人") && desk.showroom.state.absences(of: sick, on: monday).isEmpty)
    let acts = desk.showroom.acts.count
    desk.press("⏎")
    #expect(desk.showroom.acts.count == acts + 1 && desk.dashboard.layers.isEmpty)
    #expect(desk.showroom.state.shortStretches(on: monday, from: ClockTime(10, 5)).isEmpty)
    #expect(desk.showroom.state.turnOrder(at: desk.now).place(of: sick) == nil)
    #expect(desk.showroom.state.doorCoverage(at: desk.now).greeters.count == 2)
    desk.press("u")
    #expect(desk.showroom.state.absences(of: sick, on: monday).isEmpty)
    desk.press("U")
    #expect(desk.showroom.state.roster[monday]?.amendments.contains { $0.reason.contains("病假") } == true)

    // A test drive that is to be back for the next stint and is not: seen before, and uncovered until it is.
    try turnOver(10 * 60 + 30, &desk)
    var found: (Int, StaffID)?
    for minute in stride(from: 11 * 60, to: 17 * 60, by: 30) where found == nil {
      let before = standing(minute - 30, desk)
      let coming = standing(minute, desk).first { id in
        !before.contains(id) && desk.showroom.state.place(of: id, at: desk.now)?.kind == .free
      }
      found = coming.map { (minute, $0) }
    }
    let next = try #require(found)
    for minute in stride(from: 11 * 60, to: next.0, by: 30) { try turnOver(minute, &desk) }
    desk.now = moment(monday, 0, next.0 - 25)
    try desk.happen(.floor(.move(next.1, to: "test-drive", back: ClockTime(0, next.0 + 20))))
    #expect(desk.showroom.state.nextDoorGap(at: desk.now)?.at == ClockTime(0, next.0))
    desk.press("⎋2")
    #expect(desk.text.contains(ClockTime(0, next.0).text))
    try turnOver(next.0, &desk, but: next.1)
    desk.now = moment(monday, 0, next.0 + 20)
    try desk.happen(.floor(.move(next.1, to: .door)))

    // A rush: visitors by key, a third to the door for half an hour.
    for minute in stride(from: next.0 + 30, to: 18 * 60, by: 30) {
      try turnOver(minute, &desk)
      if minute == 16 * 60 {
        desk.press("wwwwwwww")
        let third = try #require(desk.showroom.state.substitutes(at: desk.now, for: ClockTime(16, 0)).first)
        try desk.happen(.floor(.move(third.id, to: .door)))
        #expect(desk.showroom.state.doorCoverage(at: desk.now).greeters.count == 3)
      }
    }
    #expect(desk.showroom.state.tally[monday]?[.walkIn]?.people.total == 8)

    // The day's figures are those of a count by hand.
    desk.now = moment(monday, 18, 0)
    let coverage = desk.showroom.state.doorCoverage(at: desk.now)
    let byHand = coveredByHand(desk.showroom)
    #expect(coverage.uncovered == Minutes(570 - byHand) && coverage.uncovered == Minutes(20))
    #expect(coverage.percent == byHand * 100 / 570)
    desk.press("2")
    #expect(desk.text.contains("\(byHand * 100 / 570)%"))
  }
}
