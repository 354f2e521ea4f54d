import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct ComplaintsPaneTests {
  @Test func showsSmallInChinese() {
    #expect(
      text(ComplaintsPane.self, .chinese, 39, 8) == """
        ╭─ 4 投诉 ─── 5 未结，1 超时，1 紧急 ─╮
        │ ★ #1 黄先生   ✗ 超时12分   待签收   │
        │ ▲ #2 周女士   ! 剩2时51分  待转部门 │
        │   #3 Mr Ande… ◐ 剩5时28分  ?待评审  │
        │   #5 吴女士   ○ 剩11时13分 待告知   │
        │   #4 林先生   ✓ 按时答复   待评价   │
        │                                     │
        ╰─────────────────────────────────────╯
        """)
  }

  @Test func showsSmallInEnglish() {
    #expect(
      text(ComplaintsPane.self, .english, 39, 8) == """
        ╭─ 4 Complaints ────────── 5 open !2 ─╮
        │ ★ #1 黄先生  ✗ 12 min over  accept  │
        │ ▲ #2 周女士  ! 2 h 51 left  → route │
        │   #3 Mr And… ◐ 5 h 28 left  ? asse… │
        │   #5 吴女士  ○ 11 h 13 left acknow… │
        │   #4 林先生  ✓ told in time ask sa… │
        │                                     │
        ╰─────────────────────────────────────╯
        """)
  }

  @Test func showsLargeInChinese() {
    #expect(
      text(ComplaintsPane.self, .chinese, 100, 8) == """
        ╭─ 4 投诉 ──────────────────────────────────────────────────────── 5 未结，1 超时，1 紧急，1 搁置 ─╮
        │ ★ #1 黄先生       重大 产品         ━━━━━━━━━━━━  ✗ 超时 12 分    待签收           售后部 钱师傅 │
        │ ▲ #2 周女士       升级 价格合同交付 ━━━━━━━━━─── ! 剩 2 时 51 分  待转部门                       │
        │   #3 Mr Andersson      维修         ━━━━━━╸───── ◐ 剩 5 时 28 分  ?待评审                        │
        │   #5 吴女士            服务         ━─────────── ○ 剩 11 时 13 分 待告知 10:55前                 │
        │   #4 林先生            销售         ━━╸───────── ✓ 按时答复       待评价                         │
        │                                                                                                  │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func showsLargeInEnglish() {
    #expect(
      text(ComplaintsPane.self, .english, 100, 8) == """
        ╭─ 4 Complaints ─────────────────────────────────────── 5 open, 1 breached, 1 urgent, 1 forgotten ─╮
        │ ★ #1 黄先生       product    ━━━━━━━━━━━━ ✗ 12 min over  → accept             after-sales 钱师傅 │
        │ ▲ #2 周女士       price/con… ━━━━━━━━━─── ! 2 h 51 left  → route                                 │
        │   #3 Mr Andersson repair     ━━━━━━╸───── ◐ 5 h 28 left  ? assess                                │
        │   #5 吴女士       service    ━─────────── ○ 11 h 13 left acknowledge by 10:55                    │
        │   #4 林先生       sales      ━━╸───────── ✓ told in time → ask satisfaction                      │
        │                                                                                                  │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func putsTheRecordOfTheSelectedUnderATallList() {
    let state = PaneFloor.lively.state
    let tall = text(
      ComplaintsPane.self, on: state, .english, 110, 30, selection: .complaint(ComplaintID(rawValue: 4)))
    #expect(tall.contains("#4 林先生 ──"))
    #expect(tall.contains("✓told  →rated  ○closed"))
    #expect(tall.contains("09:05         resolved  陈主管") && tall.contains("更换地垫,赠保养一次"))
  }

  @Test func saysHowToTakeOneDownWhenNoneIsOpen() {
    let empty = text(ComplaintsPane.self, on: ShowroomState(), .chinese, 39, 8)
    #expect(empty.contains("没有未结投诉"))
    #expect(empty.contains("a 登记投诉"))
  }
}
