import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct RosterPaneTests {
  @Test func showsSmallInChinese() {
    #expect(
      text(RosterPane.self, .chinese, 39, 10) == """
        ╭─ 1 值班 ── ! 2 人迟到  9 在岗 / 12 ─╮
        │ 早 ◇ 陈洁       会议          12 分 ┃
        │ 早 ● 李娜       门口迎宾      11 分 ┃
        │ 早 ▲ 王伟       试驾       超 32 分 ┃
        │ 早 ○ 张敏       待岗          11 分 ┃
        │ 早 ● 刘洋       门口迎宾      50 分 ┃
        │ 早 ○ 赵磊       前台           5 分 │
        │ 早 ○ 马丽       前台     2 时 07 分 │
        │ 晚 ◆ 欧阳文静   洽谈          39 分 │
        ╰──────────────── ● 2  ○ 3  ◆ 3  ◇ 1 ─╯
        """)
  }

  @Test func showsSmallInEnglish() {
    #expect(
      text(RosterPane.self, .english, 39, 10) == """
        ╭─ 1 Roster ── ! 2 late  9 here / 12 ─╮
        │ E ◇ Chen Jie     meeting     12 min ┃
        │ E ● Li Na        door        11 min ┃
        │ E ▲ Wang Wei     test drive over 32 ┃
        │ E ○ Zhang Min    on call     11 min ┃
        │ E ● Liu Yang     door        50 min ┃
        │ E ○ Zhao Lei     front desk   5 min │
        │ E ○ Ma Li        front desk  2 h 07 │
        │ L ◆ Ouyang Wenj… negotiati…  39 min │
        ╰──────────────── ● 2  ○ 3  ◆ 3  ◇ 1 ─╯
        """)
  }

  @Test func showsLargeInChinese() {
    #expect(
      text(RosterPane.self, .chinese, 84, 15) == """
        ╭─ 1 值班 ─────────────────────────────────────────────── ! 2 人迟到  9 在岗 / 12 ─╮
        │ 姓名             去向           时长 返回    起        10▼   12   14    16    18 │
        │ 早 ◇ 陈洁        会议          12 分 → 11:30 10:30 ━━━━━━│───────────────────    │
        │ 早 ● 李娜        门口迎宾      11 分         10:31 ▆▆▆▆━━│▒▒─────────────────    │
        │ 早 ▲ 王伟        试驾       超 32 分         09:40 ▆▆▆━━━│────────▒▒─────────    │
        │ 早 ○ 张敏        待岗          11 分         10:31 ━━━▆▆▆│──────────▒▒▒──────    │
        │ 早 ● 刘洋        门口迎宾      50 分         09:52 ━━━━▆▆│────────▒▒─────────    │
        │ 早 ○ 赵磊        前台           5 分         10:37 ━━━━━━│▒▒───────────▒▒▒───    │
        │ 早 ○ 马丽        前台     2 时 07 分         08:35 ━━━━━━│───────────────────    │
        │ 晚 ◆ 欧阳文静    洽谈          39 分         10:03    ━━━│─────▒▒▒─────▒▒▒────── │
        │ 晚 ◆ Marco Rossi 接待          23 分         10:19    ━━━│────────────────────── │
        │ 晚 ! 孙浩        迟到     1 时 12 分                  ━━━│──────────▒▒▒───────── │
        │ 晚 ! 周婷        迟到     1 时 12 分                  ━━━│─────▒▒▒────────────── │
        │ –  · 何军        不当班                                                          │
        ╰───────────────────────────────────────── ● 门口 2  ○ 空闲 3  ◆ 接待 3  ◇ 公务 1 ─╯
        """)
  }

  @Test func showsLargeInEnglish() {
    #expect(
      text(RosterPane.self, .english, 84, 15) == """
        ╭─ 1 Roster ─────────────────────────────────────────────── ! 2 late  9 here / 12 ─╮
        │ name               place                time back    since     ▼  12  14  16  18 │
        │ E ◇ Chen Jie       meeting            12 min → 11:30 10:30 ━━━━│──────────────   │
        │ E ● Li Na          door               11 min         10:31 ▆▆▆━▆▒─────────────   │
        │ E ▲ Wang Wei       test drive    32 min over         09:40 ▆▆━━│──────▒▒──────   │
        │ E ○ Zhang Min      on call            11 min         10:31 ━━▆▆│────────▒▒────   │
        │ E ● Liu Yang       door               50 min         09:52 ━━━▆▆──────▒▒──────   │
        │ E ○ Zhao Lei       front desk          5 min         10:37 ━━━━│▒─────────▒▒──   │
        │ E ○ Ma Li          front desk         2 h 07         08:35 ━━━━│──────────────   │
        │ L ◆ Ouyang Wenjing negotiating        39 min         10:03   ━━│───▒▒▒────▒▒──── │
        │ L ◆ Marco Rossi    with customer      23 min         10:19   ━━│──────────────── │
        │ L ! Sun Hao        late               1 h 12                 ━━│────────▒▒────── │
        │ L ! Zhou Ting      late               1 h 12                 ━━│───▒▒▒────────── │
        │ – · He Jun         off                                                           │
        ╰──────────────────────────── ● door 2  ○ free 3  ◆ with customers 3  ◇ at work 1 ─╯
        """)
  }

  @Test func saysHowToBeginWithNobodyOnTheStaff() {
    let empty = text(RosterPane.self, on: ShowroomState(), .english, 39, 8)
    #expect(empty.contains("Nobody on the staff yet"))
    #expect(empty.contains("a adds somebody"))
  }

  @Test func keepsTheSelectedPersonInSight() {
    let last = RosterPane.rows(.of(PaneFloor.lively.state, at: PaneFloor.livelyNow)).last
    let rows = text(RosterPane.self, .english, 39, 6, selection: last)
    #expect(rows.contains("He Jun"))
    let screen = drawn(RosterPane.self, .english, 39, 6, selection: last, isFocused: true)
    #expect(screen.lines[4].hasPrefix("│▌– · He Jun"))
    #expect(screen.style(at: Point(x: 8, y: 4))?.surface == .selected)
    let unfocused = drawn(RosterPane.self, .english, 39, 6, selection: last)
    #expect(unfocused.style(at: Point(x: 8, y: 4))?.surface == .selectedUnfocused)
  }
}
