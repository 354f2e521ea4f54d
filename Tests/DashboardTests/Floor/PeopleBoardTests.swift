import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct PeopleBoardTests {
  @Test func everybodyStandsThereWithPlaceTimeAndTimeBack() throws {
    var desk = try Desk.floor(.english)
    desk.press("7")
    let lines = desk.screen.lines
    #expect(lines[1].contains("7 People"))
    let rows = lines.filter { $0.contains("│ ") || $0.contains("│▌") }
    func row(_ name: String) -> String { rows.first { $0.contains(name) } ?? "" }
    #expect(row("● Li Na").contains("door") && row("● Li Na").contains("47 min") && row("● Li Na").contains("→ 10:55"))
    #expect(row("● Li Na").contains("Chen Jie"))
    // Over an hour at the door is amber, and a late colleague red.
    #expect(row("! Chen Jie").contains("2 h 12"))
    #expect(row("! Sun Li").contains("late"))
    #expect(row("◆ Wang Wei").contains("~ 10:55"))
    #expect(desk.text.contains("came 5  late 3  missing 1"))
    #expect(desk.text.contains("! 2 over"))
  }

  @Test func theTurnOrderStandsBesideThemAndOneKeyServesTheNext() throws {
    var desk = try Desk.floor()
    desk.press("7")
    // Those who checked in first are at the door or away; the first who is free is next.
    #expect(desk.text.contains("▸ 赵敏"))
    desk.press("n")
    #expect(desk.place(of: 4) == "customer")
    #expect(desk.lastLine.contains("赵敏 接首次到店客户，排末位"))
    #expect(desk.text.contains("首次到店") && desk.text.contains("▸ 刘洋"))
    desk.press("f")
    #expect(desk.text.contains("轮排记录") && desk.text.contains("4→5"))
  }

  @Test func aSmallWindowSaysWhyForTheOneSelected() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 80, rows: 24)
    desk.press("7")
    #expect(desk.text.contains("1 Chen Jie  checked in 08:30"))
    desk.press("↓↓")
    #expect(desk.text.contains("4 Zhao Min  checked in 08:40"))
  }

  @Test func oneOrTwoKeysMoveSomebody() throws {
    var desk = try Desk.floor()
    desk.press("7")
    let free = try #require(
      desk.dashboard.sight(of: desk.world).rows(of: .people).firstIndex(of: .person(StaffID(rawValue: 4))))
    desk.press(String(repeating: "↓", count: free))
    desk.press("me")
    #expect(desk.place(of: 4) == "meal")
    // The selection follows whoever was moved.
    desk.press("d")
    #expect(desk.place(of: 4) == .door)
  }

  @Test func outOfTurnAsksForAReasonAndKeepsWhatWasTyped() throws {
    var desk = try Desk.floor()
    try desk.happen(.turn(.pass(StaffID(rawValue: 4), reason: "回访逾期")))
    desk.press("7")
    #expect(desk.text.contains("跳过：回访逾期"))
    desk.dashboard.select(.person(StaffID(rawValue: 4)), in: .people, desk.dashboard.sight(of: desk.world))
    desk.press("tf")
    #expect(desk.text.contains("赵敏 插接首次到店客户"))
    desk.press("⏎")
    #expect(desk.text.contains("现在轮到刘洋"))
    desk.press("讲英语⏎")
    #expect(desk.place(of: 4) == "customer")
    #expect(desk.lastLine.contains("（讲英语）"))
    desk.press("tp")
    desk.press("已补完⏎")
    #expect(desk.lastLine.contains("赵敏 恢复轮排 （已补完）"))
    desk.press("tm")
    desk.press("⌫1⇥留店⏎")
    #expect(desk.showroom.state.turnOrder(at: desk.now).order.first == StaffID(rawValue: 4))
  }

  /// From the door one goes to a customer only when somebody takes over, or nobody is said to.
  @Test func whoTakesACustomerFromTheDoorNamesASubstitute() throws {
    var desk = try Desk.floor()
    desk.press("7")
    desk.press("ta")
    #expect(desk.text.contains("去接客 · 谁接替门口"))
    desk.press("1")
    #expect(desk.place(of: 1) == "customer" && desk.place(of: 4) == .door)
    desk.press("u")
    #expect(desk.place(of: 1) == .door && desk.place(of: 4) == .onCall)
  }

  @Test(arguments: Language.allCases) func itFitsEverySizeOfWindow(language: Language) {
    let sight = Sight.of(PaneFloor.lively.state, at: PaneFloor.livelyNow)
    for columns in stride(from: 0, to: 220, by: 7) {
      for rows in stride(from: 0, to: 60, by: 5) {
        for side in [PeopleSide.order, .history] {
          var screen = Screen(size: Size(columns: columns, rows: rows))
          let lens = Lens(people: side)
          let seen = Sight(showroom: sight.showroom, state: sight.state, now: sight.now, isPast: false, lens: lens)
          PeopleBoard.draw(
            &screen,
            PaneView(
              sight: seen, language: language, isFocused: true, isZoomed: true, selection: seen.rows(of: .people).last))
          guard columns > 1, rows > 1 else { continue }
          for line in screen.lines {
            #expect(
              "╭│╰".contains(line.first ?? " ") && "╮│┃╯".contains(line.last ?? " "), "\(columns)×\(rows) \(line)")
          }
        }
      }
    }
  }
}
