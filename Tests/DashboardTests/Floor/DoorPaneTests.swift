import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct DoorPaneTests {
  @Test func showsSmallInChinese() {
    #expect(
      text(DoorPane.self, .chinese, 39, 8) == """
        ╭─ 2 门口 ────────── 2/2 ●  达标 99% ─╮
        │ ● 刘洋 50 分 ▲ 10:30 该换 09:52 起  │
        │ ● 李娜 11 分 → 11:30      10:31 起  │
        │ ▲ 11:30 缺 2 人，还有 47 分 → 赵磊  │
        │ 接班 12:30 周婷、欧阳文静           │
        │ ▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▆▆▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▁▁ │
        │      10 ▲   12      14     16       │
        ╰─────────────────────────────────────╯
        """)
  }

  @Test func showsSmallInEnglish() {
    #expect(
      text(DoorPane.self, .english, 39, 8) == """
        ╭─ 2 Door ─────── 2/2 ●  covered 99% ─╮
        │ ● Liu Yang  50 min  ▲ 10:30 relieve │
        │ ● Li Na     11 min  → 11:30         │
        │ ▲ gap 11:30 in 47 min → Zhao Lei    │
        │ next 12:30 Zhou Ting, Ouyang Wenji… │
        │ ▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▆▆▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▁▁ │
        │      10 ▲   12      14     16       │
        ╰─────────────────────────────────────╯
        """)
  }

  @Test func showsLargeInChinese() {
    #expect(
      text(DoorPane.self, .chinese, 66, 16) == """
        ╭─ 2 门口 ───────────────────────────────────── 2/2 ●  达标 99% ─╮
        │ ● 刘洋   50 分   ▲ 10:30 该换                09:52 起          │
        │ ● 李娜   11 分   → 11:30        还剩 47 分   10:31 起          │
        │ ○ 赵磊    5 分   前台                        10:37 起          │
        │                                                                │
        │ ▲ 11:30 缺 2 人，还有 47 分 → 赵磊 可替                        │
        │ 接班 12:30 周婷、欧阳文静                                      │
        │ 前台 闲 1 人（上限 1）                                         │
        │ 达标 99%，缺人 1 分                                            │
        │                                                                │
        │ 实际 ▆▆▆▆▆▆▆▆▆·····························                    │
        │ 计划 ▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▁▁                    │
        │        09  10▲ 11  12  13  14  15  16  17                      │
        │                                                                │
        │                                                                │
        ╰────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func showsLargeInEnglish() {
    #expect(
      text(DoorPane.self, .english, 66, 16) == """
        ╭─ 2 Door ────────────────────────────────── 2/2 ●  covered 99% ─╮
        │ ● Liu Yang  50 min  ▲ 10:30 relieve               since 09:52  │
        │ ● Li Na     11 min  → 11:30          47 min left  since 10:31  │
        │ ○ Zhao Lei   5 min  front desk                    since 10:37  │
        │                                                                │
        │ ▲ gap 11:30 in 47 min → Zhao Lei is free                       │
        │ next 12:30 Zhou Ting, Ouyang Wenjing                           │
        │ desk 1 idle (limit 1)                                          │
        │ covered 99%, short for 1 min                                   │
        │                                                                │
        │ real ▆▆▆▆▆▆▆▆▆·····························                    │
        │ plan ▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▆▁▁▁▁▁▁                    │
        │        09  10▲ 11  12  13  14  15  16  17                      │
        │                                                                │
        │                                                                │
        ╰────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func saysShortCrowdedAndClosedInWords() {
    var floor = PaneFloor.lively
    let now = PaneFloor.at(10, 50)
    floor.send(2, to: "meal", at: now)
    let short = drawn(DoorPane.self, on: floor.state, at: now, .english, 60, 8)
    #expect(short.lines[0].contains("1/2 ▲ short of 1"))
    #expect(short.lines.joined().contains("! short of 1 now → Zhang Min"))
    for person in [2, 4, 6, 7] { floor.send(person, to: .door, at: now.advanced(by: Minutes(1))) }
    let crowded = drawn(DoorPane.self, on: floor.state, at: now.advanced(by: Minutes(1)), .english, 60, 8)
    #expect(crowded.lines[0].contains("5/2 ▲ 2 too many"))
    let closed = drawn(DoorPane.self, on: floor.state, at: PaneFloor.at(18, 30), .english, 60, 8)
    #expect(closed.lines[0].contains("○ closed"))
  }

  /// Stints an hour apart by half: each has one of its own, and two stand there at any time but the last half hour.
  @Test func staggeredStintsAreNotShort() {
    var floor = PaneFloor()
    for who in 1...4 {
      let id = StaffID(rawValue: who)
      floor.ask(.staff(.add(name: "顾问\(who)", latin: "", title: .consultant)), at: PaneFloor.at(8, 0))
      floor.ask(.roster(.setShift(id, day: PaneFloor.day, kind: "early")), at: PaneFloor.at(8, 0))
      let from = ClockTime(9, who * 30)
      floor.ask(
        .roster(.setPost(id, place: .door, day: PaneFloor.day, from: from, to: from.advanced(by: Minutes(60)))),
        at: PaneFloor.at(8, 1))
    }
    let lines = text(DoorPane.self, on: floor.state, at: PaneFloor.at(9, 40), .english, 60, 24).split(separator: "\n")
    let stints = lines.drop { !$0.contains("stints still to come") }.filter { $0.contains("–") }
    // The one under way since 09:30 is not still to come; the last is alone from 11:30 on.
    #expect(stints.map { $0.contains("▲") } == [false, false, true])
    #expect(stints.first?.contains("10:00–11:00") == true)
  }

  @Test func aNarrowStripStillShowsAGapOfAQuarter() {
    // Half as many cells as quarters: the gap from 11:30 must survive being put together with its neighbours.
    let strips = text(DoorPane.self, .english, 26, 10).split(separator: "\n").filter { $0.contains("▆") }
    #expect(strips.contains { $0.contains("▁") })
  }
}
