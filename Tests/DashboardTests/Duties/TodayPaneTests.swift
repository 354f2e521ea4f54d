import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct TodayPaneTests {
  @Test func showsSmallInChinese() {
    #expect(
      text(TodayPane.self, .chinese, 39, 9) == """
        ╭─ 5 今日 ── 6/18 ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ ─╮
        │ ✓ 10:00 预测汇总上报                │
        │ ! 10:00 资料架巡视      过了 42 分  │
        │ ! 10:30 顾问计划与动向  过了 12 分  ┃
        │ ○ 14:00 5S 巡视                     ┃
        │ ○ 15:00 十步骤审核签字              │
        │ ○ 16:00 认可一位顾问                │
        │ ○ 16:30 5S 巡视                     │
        ╰─────────────────────────────────────╯
        """)
  }

  @Test func showsSmallInEnglish() {
    #expect(
      text(TodayPane.self, .english, 39, 9) == """
        ╭─ 5 Today ─ 6/18 ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ ─╮
        │ ✓ 10:00 forecast sent up            │
        │ ! 10:00 racks patrol    42 min ago  │
        │ ! 10:30 consultants' plans and… 12m ┃
        │ ○ 14:00 5S patrol                   ┃
        │ ○ 15:00 ten steps reviewed and sig… │
        │ ○ 16:00 recognise somebody's work   │
        │ ○ 16:30 5S patrol                   │
        ╰─────────────────────────────────────╯
        """)
  }

  @Test func showsLargeInChinese() {
    #expect(
      text(TodayPane.self, .chinese, 80, 10) == """
        ╭─ 5 今日 ──────────────────────────────── ! 2 项已过 6/18 ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ ─╮
        │ ✓ 10:00   预测汇总上报          09:58 陈主管                  2.4            │
        │ ! 10:00   资料架巡视            过了 42 分                    2.5            │
        │ ! 10:30   顾问计划与动向        过了 12 分                    2.7            │
        │ ○ 14:00   5S 巡视                                             2.5            ┃
        │ ○ 15:00   十步骤审核签字                                      2.10           ┃
        │ ○ 16:00   认可一位顾问                                        2.18           ┃
        │ ○ 16:30   5S 巡视                                             2.5            │
        │ ○ 17:00   资料架巡视                                          2.5            │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func showsLargeInEnglish() {
    #expect(
      text(TodayPane.self, .english, 80, 10) == """
        ╭─ 5 Today ───────────────────────────────── ! 2 late 6/18 ━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌ ─╮
        │ ✓ 10:00 forecast sent up                   09:58 陈主管              2.4     │
        │ ! 10:00 racks patrol                       42 min ago                2.5     │
        │ ! 10:30 consultants' plans and whereabouts 12 min ago                2.7     │
        │ ○ 14:00 5S patrol                                                    2.5     ┃
        │ ○ 15:00 ten steps reviewed and signed                                2.10    ┃
        │ ○ 16:00 recognise somebody's work                                    2.18    ┃
        │ ○ 16:30 5S patrol                                                    2.5     │
        │ ○ 17:00 racks patrol                                                 2.5     │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func keepsTheFirstOpenDutyInSightAndFollowsTheSelection() {
    let rows = TodayPane.rows(.of(PaneFloor.lively.state, at: PaneFloor.livelyNow))
    #expect(text(TodayPane.self, .english, 39, 5).contains("! 10:00 racks patrol"))
    #expect(text(TodayPane.self, .english, 39, 5, selection: rows.first).contains("08:30 morning meeting"))
    #expect(text(TodayPane.self, .english, 39, 5, selection: rows.last).contains("today processes kept"))
  }
}
