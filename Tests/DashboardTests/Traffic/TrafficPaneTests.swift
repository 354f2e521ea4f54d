import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct TrafficPaneTests {
  @Test func showsSmallInChinese() {
    #expect(
      text(TrafficPane.self, .chinese, 39, 10) == """
        ╭─ 3 客流 ──── 28 人  ↑116% 比往常多 ─╮
        │ w 展厅      20   71%   ▁▆█          │
        │ c 来电       5   18%   ▂▄▄          │
        │ i 网络       3   11%   ▁▂▄          │
        │ x 外展       0         ▁▁▁          │
        │ o 外拓       0         ▁▁▁          │
        │ r 转介绍     0         ▁▁▁          │
        │ ▁▄▄█▃▄▅▄▃▂▂▄▄▅▄▃▂▁▁  往常此时    13 │
        │  09 ▲11  13  15  17  往常全天    79 │
        ╰────────────── 10 批在店  10 待接待 ─╯
        """)
  }

  @Test func showsSmallInEnglish() {
    #expect(
      text(TrafficPane.self, .english, 39, 10) == """
        ╭─ 3 Traffic ─────── 28 today  ↑116% ─╮
        │ w walk-in     20   71%   ▁▆█        │
        │ c call-in      5   18%   ▂▄▄        │
        │ i web          3   11%   ▁▂▄        │
        │ x display      0         ▁▁▁        │
        │ o outreach     0         ▁▁▁        │
        │ r referral     0         ▁▁▁        │
        │ ▁▄▄█▃▄▅▄▃▂▂▄▄▅▄▃▂▁▁                 │
        │  09 ▲11  13  15  17                 │
        ╰──────────── 10 here  10 unattended ─╯
        """)
  }

  @Test func showsLargeInChinese() {
    #expect(
      text(TrafficPane.self, .chinese, 66, 15) == """
        ╭─ 3 客流 ─────────────────────────────── 28 人  ↑116% 比往常多 ─╮
        │ w 展厅     20  ▁▆█           12                                │
        │ c 来电      5  ▂▄▄                 █                           │
        │ i 网络      3  ▁▂▄           10    █                           │
        │ x 外展      0  ▁▁▁                 █                           │
        │ o 外拓      0  ▁▁▁            8    █  ▁                        │
        │ r 转介绍    0  ▁▁▁                 █        ▁▔                 │
        │                               6   ██ ▔ ▔      ▔                │
        │ 往常此时    13                   ██▁▔      ▔   ▁               │
        │ 往常全天    79                4  ████   ▔▁                     │
        │ 最多 10:00  11                  ▁█▔██     ▔     ▔              │
        │                               2 █▔███            ▔▁            │
        │                                 █████                          │
        │                                  09 ▲11  13  15  17            │
        ╰────────────── 10 批在店  10 待接待 · ▇ 今天  ─ 往常周一 79 人 ─╯
        """)
  }

  @Test func showsLargeInEnglish() {
    #expect(
      text(TrafficPane.self, .english, 66, 15) == """
        ╭─ 3 Traffic ──────────────── 28 today  ↑116% busier than usual ─╮
        │ w walk-in   20 ▁▆█           12                                │
        │ c call-in    5 ▂▄▄                 █                           │
        │ i web        3 ▁▂▄           10    █                           │
        │ x display    0 ▁▁▁                 █                           │
        │ o outreach   0 ▁▁▁            8    █  ▁                        │
        │ r referral   0 ▁▁▁                 █        ▁▔                 │
        │                               6   ██ ▔ ▔      ▔                │
        │ usual by now  13                 ██▁▔      ▔   ▁               │
        │ usual day     79              4  ████   ▔▁                     │
        │ peak 10:00    11                ▁█▔██     ▔     ▔              │
        │                               2 █▔███            ▔▁            │
        │                                 █████                          │
        │                                  09 ▲11  13  15  17            │
        ╰───────────── 10 here  10 unattended · ▇ today  ─ usual Mon 79 ─╯
        """)
  }

  @Test func showsPeopleOutsideOpeningHours() {
    var floor = PaneFloor()
    var people = HalfHours()
    people[4] = 7
    people[24] = 62
    people[45] = 3
    floor.ask(.traffic(.take(.walkIn, day: PaneFloor.day, people: people)), at: PaneFloor.at(12, 0))
    let day = floor.state.traffic(on: PaneFloor.day)
    let curve = TrafficCurve(day, opening: floor.state.settings.opening, now: ClockTime(12, 10))
    #expect(curve.slots == 4..<46)
    #expect(curve.peak?.start == ClockTime(12, 0))
    let chart = text(TrafficPane.self, on: floor.state, at: PaneFloor.at(12, 10), .english, 100, 30)
    #expect(chart.contains("72 that day, 7 by 12:00"))
    #expect(chart.contains("02  03"))
    #expect(chart.contains("22"))
  }

  @Test func saysWhichPartOfADayLookedBackOnIsCompared() {
    var floor = PaneFloor()
    for (weeks, noon, later) in [(0, 70, 144), (1, 90, 100)] {
      var people = HalfHours()
      (people[20], people[30]) = (noon, later)
      let day = PaneFloor.day.advanced(by: -7 * weeks)
      floor.ask(.traffic(.take(.walkIn, day: day, people: people)), at: PaneFloor.at(23, 0))
    }
    let now = PaneFloor.at(12, 0)
    func top(_ language: Language, _ width: Int) -> String {
      drawn(TrafficPane.self, on: floor.state, at: now, language, width, 12).lines[0]
    }
    #expect(top(.english, 80).contains(" 214 that day, 70 by 12:00  ↓22% quieter than usual"))
    #expect(top(.english, 39).contains(" 70 by 12:00  ↓22%"))
    #expect(top(.chinese, 80).contains(" 全天 214 人，12:00 前 70  ↓22% 比往常少"))
    // The channels' lines under each other all end with the last hour in which anybody came.
    let curve = TrafficCurve(
      floor.state.traffic(on: PaneFloor.day), opening: floor.state.settings.opening, now: now.time)
    func ends(_ people: HalfHours) -> Int? {
      curve.line(people, in: 24).map(\.text).lastIndex { $0 != " " }
    }
    #expect(ends(HalfHours()) == ends(floor.state.traffic(on: PaneFloor.day).people))
  }

  @Test(arguments: [1, 2, 4, 8, 16]) func stretchesSumToTheDay(length: Int) {
    for seed in 0..<60 {
      var people = HalfHours()
      for slot in 0..<HalfHours.count where (slot * 7 + seed * 13) % 5 == 0 { people[slot] = (slot * seed) % 63 }
      var floor = PaneFloor()
      floor.ask(.traffic(.take(.walkIn, day: PaneFloor.day, people: people)), at: PaneFloor.at(9, 0))
      let day = floor.state.traffic(on: PaneFloor.day)
      let now = ClockTime(0, seed * 24)
      let curve = TrafficCurve(day, opening: floor.state.settings.opening, now: now)
      let stretches = curve.stretches(of: length)
      #expect(stretches.reduce(0) { $0 + ($1.people ?? 0) } == people.total)
      #expect(stretches.count { $0.isNow } <= 1)
      #expect(stretches.allSatisfy { $0.people != nil || $0.start > now })
    }
  }

  @Test func saysWhichKeyCountsOnADayNobodyCame() {
    #expect(text(TrafficPane.self, on: ShowroomState(), .chinese, 39, 12).contains("w 计一位展厅客户"))
  }
}
