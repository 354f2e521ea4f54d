import Supervision
import Terminal
import Testing

@testable import Dashboard

/// The desk in the whole window: lists, record, figures, and the keys that lead there.
@Suite struct ComplaintDeskTests {
  private func desk(_ language: Language, _ columns: Int, _ rows: Int) -> String {
    var screen = Screen(size: Size(columns: columns, rows: rows))
    let sight = Sight.of(PaneFloor.lively.state, at: PaneFloor.livelyNow)
    let view = PaneView(
      sight: sight, language: language, isFocused: true, isZoomed: true,
      selection: .complaint(ComplaintID(rawValue: 1)))
    ComplaintsPane.draw(&screen, view)
    return screen.lines.joined(separator: "\n")
  }

  @Test func showsListOverRecordInSmallWindows() {
    #expect(
      desk(.english, 80, 20) == """
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
        ╰──────────────────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func showsRecordBesideListInWideWindows() {
    #expect(
      desk(.chinese, 120, 24) == """
        ╭─ 4 投诉 ──────────────────────────────────────────────────────────────────────────── 5 未结，1 超时，1 紧急，1 搁置 ─╮
        │  在办 5  待答复 4  等客户 1  搁置 1  待回访  已结  统计   f 换列表  F 统计                                           │
        │ 各部门欠办 d  投诉台 3!   销售部 0   售后部 1✗   配件部 0   财务部 0   客户关系部 0                                  │
        │▌★ #1 黄先生       ━━━━━━━━ ✗ 超时12分   待签收         售后部 …  │ #1 黄先生  ★ 重大                                 │
        │ ▲ #2 周女士       ━━━━━━── ! 剩2时51分  待转部门                 │ ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━          │
        │   #3 Mr Andersson ━━━━╸─── ◐ 剩5时28分  ?待评审                  │               04:30┘    07:30┘    10:30┘          │
        │   #5 吴女士       ╸─────── ○ 剩11时13分 待告知 10:55前           │ 超时  已超 12 分，自 10:30                        │
        │   #4 林先生       ━╸────── ✓ 按时答复   待评价                   │ ✓━✓━✓━✓╌○╌○╌○╌○╌○                                 │
        │                                                                  │ 已转部门 → 待签收  . 下一步                       │
        │                                                                  │ ! 首次回复应在 02:30 前                           │
        │                                                                  │                                                   │
        │                                                                  │ 电话          138 0013 8000  另有 4 件  v 往来    │
        │                                                                  │ 类别          产品                                │
        │                                                                  │ 受理          周日 2026-11-22 22:30  陈主管       │
        │                                                                  │ 部门          售后部 · 钱师傅  ○ 未签收           │
        │                                                                  │ 上报          11-22 22:30 销售经理                │
        │                                                                  │ 事实          提车后第三天中控屏黑屏,已来店两次,  │
        │                                                                  │               仍未解决。                          │
        │                                                                  │ 诉求          本周内修好,并书面说明原因。         │
        │                                                                  │                                                   │
        │                                                                  │ 08:40         已转部门  钱师傅  陈主管            │
        │                                                                  │               检查线束                            │
        │                                                                  │ 11-22 22:55   已评审  陈主管                      │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
        """)
  }

  @Test func aSecondFourIsTheDeskAndEscapeLeadsBack() throws {
    var desk = try Desk.floor()
    desk.press("4")
    #expect(!desk.text.contains("等客户"))
    desk.press("4")
    #expect(desk.text.contains("等客户") && desk.text.contains("各部门欠办"))
    // What the desk itself owes, then what a department does; Esc takes the filter off before it leaves.
    desk.press("d1")
    #expect(desk.text.contains("周女士"))
    desk.press("d3")
    #expect(!desk.text.contains("周女士") && desk.text.contains("没有投诉"))
    desk.press("⎋")
    #expect(desk.text.contains("周女士") && desk.text.contains("等客户"))
    desk.press("⎋")
    #expect(!desk.text.contains("等客户"))
  }

  @Test func listsAndFiguresAreReachedByOneKeyFromTheFloor() throws {
    var desk = try Desk.floor(.english)
    desk.press("4f")
    #expect(desk.dashboard.lens.complaints.standing == .running && desk.text.contains("周女士"))
    desk.press("f")
    #expect(desk.text.contains("No complaint is waiting"))
    desk.press("F")
    #expect(desk.text.contains("within 12 h") && desk.text.contains("Department"))
    // Before anything is answered there is no share to tell.
    #expect(desk.text.contains("--"))
    desk.press("F⎋")
    #expect(desk.text.contains("周女士"))
  }

  @Test func whatNobodyTouchesIsForgottenToTheMinute() throws {
    var desk = try Desk.floor()
    desk.press("4")
    // The last act was the acknowledgement at 09:20.
    desk.wait(until: ClockTime(13, 19))
    #expect(!desk.text.contains("搁置"))
    desk.wait(until: ClockTime(13, 20))
    #expect(desk.text.contains("1 搁置") && desk.text.contains("?待评审"))
    // Nobody holds it yet, so somebody has to be named.
    desk.press("N⏎")
    #expect(desk.firstComplaint?.nudges.isEmpty == true && desk.text.contains("✗"))
    desk.press("⎋A→⇥老周⏎N⏎")
    #expect(desk.firstComplaint?.nudges.count == 1)
    #expect(!desk.text.contains("1 搁置"))
  }

  @Test func aCustomerWhoComplainedBeforeIsKnownByThePhone() throws {
    var desk = try Desk.floor()
    desk.press("4a⇥138 1234 5678")
    #expect(desk.text.contains("周女士：这位客户已有 1 件") && desk.text.contains("今天 09:00"))
    desk.press("⇥⇥→→")
    #expect(desk.text.contains("★ 重大：登记即上报销售经理"))
    desk.press("⏎")
    // Taken down first, then asked what it has to do with the other of today.
    let second = ComplaintID(rawValue: 2)
    #expect(desk.showroom.state.complaints[second]?.details.customer == "周女士")
    #expect(desk.showroom.state.complaints[second]?.escalations.map(\.rung) == ["sales-manager"])
    #expect(desk.text.contains("#2 与哪件关联") && desk.text.contains("#1 周女士"))
    desk.press("⇥")
    #expect(desk.showroom.state.complaints[second]?.mergedInto == desk.firstComplaint?.id)
    #expect(desk.firstComplaint?.isOpen == true)
  }

  @Test func enterLeadsToTheRecordAndOnToTheCustomer() throws {
    var desk = try Desk.floor()
    let details = ComplaintDetails(customer: "周女士", phone: "+86 13812345678", kind: "repair", facts: "异响")
    try desk.happen(.complaint(.open(details)), at: ClockTime(10, 0))
    desk.press("4⏎⏎")
    #expect(desk.text.contains("2 件投诉") && desk.text.contains("异响") && desk.text.contains("交车时间一拖再拖"))
    desk.press("⎋⎋v")
    #expect(desk.text.contains("2 件投诉"))
  }

  @Test func namesAreMaskedWhileOthersLookOn() throws {
    var desk = try Desk.floor()
    try desk.happen(.complaint(.open(ComplaintDetails(customer: "欧阳文静", kind: "sales"))), at: ClockTime(10, 0))
    desk.press("44*")
    #expect(desk.text.contains("周女士") && desk.text.contains("138****5678") && desk.text.contains("欧阳*"))
    #expect(!desk.text.contains("13812345678") && !desk.text.contains("欧阳文静"))
    desk.press("⏎")
    #expect(!desk.text.contains("13812345678"))
    desk.press("⎋*")
    #expect(desk.text.contains("13812345678") && desk.text.contains("欧阳文静"))
  }

  @Test func aStepThatIsNotDueSaysWhatComesFirst() throws {
    var desk = try Desk.floor(.english)
    desk.press("4")
    let refusals = [
      ("K", "#1 is acknowledged already"), ("t", "#1 must be given a solution first; press s"),
      ("P", "#1 must be routed first; press A"), ("I", "#1 must be routed first; press A"),
      ("X", "#1 must be told to the customer first; press t"), ("m", "#1 must be told to the customer first; press t"),
      ("M", "周女士 has no other complaint to link"), ("R", "#1 is still being handled"),
      ("p", "the clock does not stop in this house"),
    ]
    for (key, words) in refusals {
      desk.press(key)
      #expect(desk.lastLine.hasPrefix(" ✗ \(words)"), "\(key): \(desk.lastLine)")
    }
    let log = desk.firstComplaint?.log
    #expect(log?.count == 2)
  }

  @Test func theClockStandsStillWhileTheCustomerIsWaitedFor() throws {
    var desk = try Desk.floor()
    var settings = Settings()
    settings.complaints.pausesWhileWaiting = true
    try desk.happen(.settings(.change(to: settings)), at: ClockTime(9, 30))
    desk.wait(until: ClockTime(11, 0))
    desk.press("4p等客户发照片⏎")
    desk.wait(until: ClockTime(14, 0))
    #expect(desk.text.contains("‖") && desk.text.contains("剩 10 时 00 分"))
    desk.press("4")
    #expect(desk.text.contains("等客户 1"))
    desk.press("⏎")
    #expect(desk.text.contains("‖ 暂停：等客户发照片"))
    desk.press("⎋p")
    desk.wait(until: ClockTime(15, 0))
    #expect(desk.text.contains("剩 9 时 00 分") || desk.text.contains("剩9时00分"))
  }

  @Test func theReturnSheetSaysWhetherItsGroundHolds() throws {
    var desk = try Desk.floor()
    desk.press("4B→⇥→⇥2026-11-01⇥3200")
    #expect(desk.text.contains("✗ 不符合"))
    desk.press("⌫⌫⌫⌫2900")
    #expect(desk.text.contains("✓ 符合"))
    desk.press("⇥维修单两张⏎")
    #expect(desk.firstComplaint?.returning?.ground == .sixtyDays && desk.firstComplaint?.returning?.wish == .exchange)
    #expect(desk.firstComplaint?.returning?.stage == .evidence)
    desk.press("B⇥⇥⌫x⏎")
    #expect(desk.text.contains("不是日期，请写成 2026-11-03"))
  }
}
