import Supervision
import Terminal
import Testing

@testable import Dashboard

/// The whole window with the complaint desk in it, at the sizes people have.
@Suite struct ComplaintWindowTests {
  private func window(_ language: Language, _ columns: Int, _ rows: Int, _ keys: String = "44") -> String {
    var desk = Desk(language)
    desk.showroom = PaneFloor.lively.showroom
    desk.now = PaneFloor.livelyNow
    desk.size = Size(columns: columns, rows: rows)
    desk.press(keys)
    return desk.screen.lines.map { $0.trimmingEnd }.joined(separator: "\n")
  }

  @Test func showsTheDeskSmallInChinese() {
    #expect(
      window(.chinese, 80, 24) == """
         展厅  周一 2026-11-23  10:42:07 ▸ 7 批无人接待，最久 2 时 01 分  ! 照办   ▲10
         1 值班  2 门口  3 客流  4 投诉  5 今日
        ╭─ 4 投诉 ──────────────────────────────────── 5 未结，1 超时，1 紧急，1 搁置 ─╮
        │  在办 5  待答复 4  等客户 1  搁置 1  待回访  已结  统计   f 换列表  F 统计   │
        │ 各部门欠办 d  投诉台 3!   售后部 1✗                                          │
        │▌★ #1 黄先生       产品    ━━━━━━━━ ✗ 超时12分   待签收         售后部 钱师傅 │
        │ ▲ #2 周女士       价格合… ━━━━━━── ! 剩2时51分  待转部门                     │
        │   #3 Mr Andersson 维修    ━━━━╸─── ◐ 剩5时28分  ?待评审                      │
        │   #5 吴女士       服务    ╸─────── ○ 剩11时13分 待告知 10:55前               │
        │   #4 林先生       销售    ━╸────── ✓ 按时答复   待评价                       │
        │ #1 黄先生 ────────────────────────────────────────────────────────────────── │
        │ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━  超时  已超 12 分，自 10:30         │
        │               04:30┘    07:30┘    10:30┘                                     │
        │ ✓━✓━✓━✓╌○╌○╌○╌○╌○                                                            │
        │ 已转部门 → 待签收  . 下一步                                                  │
        │ ! 首次回复应在 02:30 前                                                      │
        │                                                                              │
        │ 电话          138 0013 8000  另有 4 件  v 往来                               │
        │ 类别          产品                                                           │
        │ 受理          周日 2026-11-22 22:30  陈主管                                  │
        │ 部门          售后部 · 钱师傅  ○ 未签收                                      │
        │ 上报          11-22 22:30 销售经理                                           │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         . 下一步  A 转部门  s 方案  n 备注  N 催办  v 往来  a 登记投诉          ? 帮助
        """)
  }

  @Test func showsTheDeskSmallInEnglish() {
    #expect(
      window(.english, 80, 24) == """
         Showroom  Mon 11-23  10:42:07 ▸ 7 unattended, up to 2 h 01  ! do next     ▲10
         1 Roster  2 Door  3 Traffic  4 Complaints  5 Today
        ╭─ 4 Complaints ─────────────────── 5 open, 1 breached, 1 urgent, 1 forgotten ─╮
        │  all 5  to answer 4  waiting 1  forgotten 1  call back  closed  figures  f F │
        │ owed by d  the desk 3!   after-sales 1✗                                      │
        │▌★ #1 黄先生       ━━━━━━━━ ✗ 12 min over  → accept             after-sales … │
        │ ▲ #2 周女士       ━━━━━━── ! 2 h 51 left  → route                            │
        │   #3 Mr Andersson ━━━━╸─── ◐ 5 h 28 left  ? assess                           │
        │   #5 吴女士       ╸─────── ○ 11 h 13 left acknowledge by 10:55               │
        │   #4 林先生       ━╸────── ✓ told in time → ask satisfaction                 │
        │ #1 黄先生 ────────────────────────────────────────────────────────────────── │
        │ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━  breached  12 min over, since 10:30 │
        │               04:30┘    07:30┘    10:30┘                                     │
        │ ✓━✓━✓━✓╌○╌○╌○╌○╌○                                                            │
        │ routed → accept  . next step                                                 │
        │ ! first reply was due 02:30                                                  │
        │                                                                              │
        │ phone         138 0013 8000  4 more of this customer  v history              │
        │ kind          product                                                        │
        │ received      Sun 2026-11-22 22:30  陈主管                                   │
        │ department    after-sales · 钱师傅  ○ not taken on yet                       │
        │ escalated     11-22 22:30 sales manager                                      │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         . next step  A route  s solve  n note  N nudge  v customer              ? help
        """)
  }

  @Test func showsTheDeskLargeInEnglish() {
    #expect(
      window(.english, 120, 36) == """
         Showroom  Mon 2026-11-23  10:42:07 ▸ 7 unattended, up to 2 h 01  ! do next                                 ▲10 alarms
         1 Roster  2 Door  3 Traffic  4 Complaints  5 Today
        ╭─ 4 Complaints ─────────────────────────────────────────────────────────── 5 open, 1 breached, 1 urgent, 1 forgotten ─╮
        │  all 5  to answer 4  waiting 1  forgotten 1  call back  closed  figures   f next list  F figures                     │
        │ owed by d  the desk 3!   sales 0   after-sales 1✗   parts 0   finance 0   customer care 0                            │
        │▌★ #1 黄先生       ━━━━━━━━━━ ✗ 12 min over  → accept             │ #1 黄先生  ★ grave                                │
        │ ▲ #2 周女士       ━━━━━━━╸── ! 2 h 51 left  → route              │ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━          │
        │   #3 Mr Andersson ━━━━━╸──── ◐ 5 h 28 left  ? assess             │               04:30┘    07:30┘    10:30┘          │
        │   #5 吴女士       ╸───────── ○ 11 h 13 left acknowledge by 10:55 │ breached  12 min over, since 10:30                │
        │   #4 林先生       ━━──────── ✓ told in time → ask satisfaction   │ ✓━✓━✓━✓╌○╌○╌○╌○╌○                                 │
        │                                                                  │ routed → accept  . next step                      │
        │                                                                  │ ! first reply was due 02:30                       │
        │                                                                  │                                                   │
        │                                                                  │ phone         138 0013 8000  4 more of this cust… │
        │                                                                  │ kind          product                             │
        │                                                                  │ received      Sun 2026-11-22 22:30  陈主管        │
        │                                                                  │ department    after-sales · 钱师傅  ○ not taken … │
        │                                                                  │ escalated     11-22 22:30 sales manager           │
        │                                                                  │ facts         提车后第三天中控屏黑屏,已来店两次,  │
        │                                                                  │               仍未解决。                          │
        │                                                                  │ wish          本周内修好,并书面说明原因。         │
        │                                                                  │                                                   │
        │                                                                  │ 08:40         routed  钱师傅  陈主管              │
        │                                                                  │               检查线束                            │
        │                                                                  │ 11-22 22:55   assessed  陈主管                    │
        │                                                                  │ 11-22 22:41   acknowledged  陈主管                │
        │                                                                  │ 11-22 22:30   escalated  陈主管                   │
        │                                                                  │               重大                                │
        │                                                                  │ 11-22 22:30   received  陈主管                    │
        │                                                                  │                                                   │
        │                                                                  │                                                   │
        │                                                                  │                                                   │
        │                                                                  │                                                   │
        │                                                                  │                                                   │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
         . next step  A route  s solve  n note  N nudge  v customer  a new complaint  f next list  d by department       ? help
        """)
  }
}

extension String {
  /// Without blanks at its end, which no editor keeps.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
