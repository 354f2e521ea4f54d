import Supervision
import Testing

@testable import Dashboard

/// The supervisor's own day by keys: tasks, plans, a round, materials, the catalogue, completion.
@Suite struct DayStoryTests {
  private func desk() throws -> Desk {
    var desk = Desk(.english, at: ClockTime(9, 35))
    try desk.happen(.staff(.add(name: "王伟", latin: "Wang Wei", title: .consultant)))
    return desk
  }

  @Test func aTaskIsWrittenDownDoneAndToldByKeys() throws {
    var desk = try desk()
    desk.press("5amake a poster⇥Mr Shen⇥⇥⇥945⏎")
    #expect(desk.lastLine.contains("t1 task: make a poster"))
    let task = try #require(desk.showroom.state.tasks[TaskID(rawValue: 1)])
    #expect(task.askedBy == "Mr Shen" && task.due == TaskDue(Desk.monday, ClockTime(9, 45)))
    desk.press(" ")
    #expect(desk.lastLine.contains("t1 done"))
    #expect(desk.text.contains("tell Mr Shen"))
    desk.dashboard.select(.duty(.task(task.id)), in: .today, desk.dashboard.sight(of: desk.world))
    desk.press(" ")
    #expect(desk.lastLine.contains("t1 reported back"))
    // 31 February is no day to do a thing by; what was typed stays.
    desk.press("areport⇥⇥⇥" + String(repeating: "⌫", count: 12) + "2027-02-31⏎")
    #expect(desk.text.contains("is no day of the calendar") && desk.text.contains("report"))
  }

  @Test func aRoundIsWalkedByKeysAndChecksItsDutyOff() throws {
    var desk = try desk()
    desk.press("5R")
    #expect(desk.text.contains("09:30 5S patrol"))
    desk.press("s")
    #expect(desk.text.contains("door and signs clean and whole"))
    desk.press(" f↓-")
    let round = try #require(desk.showroom.state.patrols.open)
    #expect(round.marks == ["outside.1": .pass, "outside.2": .fail(PatrolFault()), "outside.3": .notApplicable])
    desk.press("↑↑fpaint gone⇥Wang⏎")
    #expect(desk.text.contains("paint gone · Wang"))
    desk.press(".")
    #expect(desk.lastLine.contains("not marked yet"))
    desk.press("A.")
    #expect(desk.lastLine.contains("walked:"))
    #expect(desk.text.contains("paint gone") && desk.text.contains("1 to mend"))
    let key = DutyKey("2.5", due: ClockTime(9, 30))
    #expect(desk.showroom.state.today(at: desk.now).first { $0.key == key }?.isDone == true)
    desk.press(" ")
    #expect(desk.showroom.state.patrols.openFindings.isEmpty)
    desk.press("u")
    #expect(desk.showroom.state.patrols.openFindings.count == 1)
  }

  @Test func plansAreMadeTickedAndChecked() throws {
    var desk = try desk()
    desk.press("5zf")
    #expect(desk.text.contains("no plan"))
    desk.press("a⇥t⇥10⇥Mr Zhou⏎")
    #expect(desk.showroom.state.plan(PlanID(rawValue: 1))?.details.kind == .testDrive)
    desk.press("v")
    #expect(desk.lastLine.contains("explain or move them on"))
    desk.press("↓bno car free⏎↑v")
    #expect(desk.lastLine.contains("plan checked"))
    #expect(desk.text.contains("checked by"))
  }

  @Test func theCatalogueIsChangedByKeys() throws {
    var desk = try desk()
    desk.press("5s")
    #expect(desk.text.contains("sales materials stocked"))
    desk.press("acheck the fuel⇥840⇥" + String(repeating: "⌫", count: 8) + "weekly:31⏎")
    #expect(desk.text.contains("is no cadence"))
    desk.press(String(repeating: "⌫", count: 12) + "weekdays⏎")
    #expect(desk.showroom.state.settings.duties.own.map(\.falls) == [.weekdays])
    // A row of a list that is off switches the list on, then itself off.
    desk.press("gg ")
    #expect(desk.showroom.state.settings.dutyLists == [1, 2])
    desk.press("gg ")
    #expect(desk.showroom.state.settings.duties.row(DutyKey("1.11", due: ClockTime(8, 35)))?.isOn == false)
    desk.press("⎋")
    #expect(desk.text.contains("08:40 check the fuel"))
  }

  @Test func whatIsNotDoneIsLetGoOrCarriedOver() throws {
    var desk = try desk()
    desk.press("5ggbpower cut⏎")
    #expect(desk.lastLine.contains("let go: morning meeting"))
    desk.press("d")
    #expect(desk.showroom.state.dutyExcuses[Desk.monday]?.isEmpty != false)
    desk.press("ggt⇥no time⏎")
    #expect(desk.lastLine.contains("carried over to 2026-11-24: morning meeting"))
    desk.press("zfffff")
    #expect(desk.text.contains("carried over 1") && desk.text.contains("Day by day"))
  }

  @Test(arguments: [(80, 24), (120, 36), (200, 55)], [Language.chinese, .english])
  func everyPageFitsItsWindow(size: (Int, Int), language: Language) throws {
    var desk = try desk()
    desk.dashboard.language = language
    desk.size = .init(columns: size.0, rows: size.1)
    try desk.happen(.material(.add(MaterialDetails(name: "锐界", kind: .brochure))))
    try desk.happen(.patrol(.start(.racks, duty: nil)))
    desk.press("z")
    for _ in 0..<6 {
      #expect(desk.screen.lines.allSatisfy { !$0.contains("…") } || size.0 < 100, "\(desk.text)")
      #expect(desk.text.contains(language == .chinese ? "完成率" : "completion"))
      desk.press("f")
    }
  }
}
