import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct ReportsBoardTests {
  private static func desk(_ language: Language, columns: Int, rows: Int) -> Desk {
    let practice = PracticeDay(day: Desk.monday, offset: 8 * 3600, seed: 1)
    var desk = Desk(language, at: ClockTime(17, 30))
    desk.showroom = practice.showroom(until: desk.now).showroom
    desk.size = Size(columns: columns, rows: rows)
    return desk
  }

  private static func body(_ desk: Desk) -> [String] {
    desk.screen.lines.dropFirst(2).dropLast().map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func theListAndTheReportStandBesideEachOtherInChinese() {
    var desk = Self.desk(.chinese, columns: 80, rows: 24)
    desk.press("9↓↓")
    #expect(Self.body(desk) == Self.chinese, "\(Self.body(desk).joined(separator: "\n"))")
  }

  @Test func theComparisonHasTheWindowInEnglish() {
    var desk = Self.desk(.english, columns: 120, rows: 36)
    desk.press("9↓↓↓↓↓⏎")
    #expect(Self.body(desk) == Self.english, "\(Self.body(desk).joined(separator: "\n"))")
  }

  @Test func complaintFiguresAreOneKeyAway() {
    var desk = Self.desk(.chinese, columns: 80, rows: 24)
    desk.press("9F")
    #expect(desk.dashboard.focus == .complaints && desk.dashboard.lens.complaints.showsFigures)
    desk.press("F")
    #expect(!desk.dashboard.lens.complaints.showsFigures)
  }

  @Test func enterLeadsFromReportToConsultantAndEscapeBack() throws {
    var desk = Self.desk(.english, columns: 120, rows: 36)
    desk.press("9↓↓↓↓↓⏎⏎")
    #expect(desk.text.contains("contact rate") && desk.text.contains("Agreed"))
    let first = try #require(desk.dashboard.selection(in: .reports, desk.dashboard.sight(of: desk.world)))
    desk.press("↓")
    #expect(desk.dashboard.selection(in: .reports, desk.dashboard.sight(of: desk.world)) != first)
    desk.press("⎋⎋")
    #expect(desk.dashboard.lens.reports.place == .list)
    desk.press("⎋")
    #expect(desk.dashboard.focus == .today)
  }

  @Test func whatIsAgreedIsKeptWithBothNames() throws {
    var desk = Self.desk(.chinese, columns: 120, rows: 36)
    desk.press("9↓↓↓↓↓⏎⏎a每天两位试驾⇥⇥⇥王主管⇥别人⏎")
    #expect(desk.text.contains("本人签名"))
    desk.press("⎋")
    guard case .person(let id)? = desk.dashboard.selection(in: .reports, desk.dashboard.sight(of: desk.world))?.row
    else {
      Issue.record("no consultant is shown")
      return
    }
    let agreement = CoachingAgreement(
      action: "每天两位试驾", due: Desk.monday, supervisor: "王主管",
      consultant: try #require(desk.showroom.state.person(id)).name)
    try desk.happen(.coaching(.agree(id, agreement)))
    #expect(desk.text.contains("每天两位试驾") && desk.text.contains("王主管"))
  }

  @Test func spansMoveByKeysAndAskForTheirFacts() {
    var desk = Self.desk(.english, columns: 120, rows: 36)
    desk.press("9")
    #expect(desk.effects.contains { if case .gather = $0 { true } else { false } })
    desk.press("[")
    #expect(desk.text.contains("2026-10"))
    desk.press("]]")
    #expect(desk.lastLine.contains("this is the one under way") && desk.text.contains("2026-11"))
    desk.press("s")
    #expect(desk.dashboard.lens.reports.unit == .quarter)
    desk.press("d")
    #expect(desk.text.contains("whereabouts") || desk.text.contains("where they are"))
    desk.press("v")
    #expect(desk.text.contains("by hour") && desk.text.contains("by weekday"))
  }

  static let chinese: [String] = [
    "╭─ 9 报表 ───────────────────────────────────────── [ 2026-11 ]  s 月  b 日期 ─╮",
    "│  1 销售线索工作计划与动向      客流与销售活动汇总                            │",
    "│  2 潜客开发与销售状态          日期       客流 人数 首次 留档 已建卡 未留档 ›│",
    "│▌ 3 客流与销售活动汇总          2026-11-23   32   62   21   12      0      9  │",
    "│  4 分车型客流                                                                │",
    "│  5 业绩与辅导计划                                                            │",
    "│  6 顾问对比                                                                  │",
    "│  7 辅导建议                                                                  │",
    "│  8 登录记录                                                                  │",
    "│  9 离店客户跟踪                                                              │",
    "│ 10 潜客清单                                                                  │",
    "│ 11 战败客户                                                                  │",
    "│ 12 流程执行                                                                  │",
    "│ 13 订单与结转                                                                │",
    "│                                                                              │",
    "│  F 投诉统计                                                                  │",
    "│                                                                              │",
    "│                                                                              │",
    "│                                合计         32   62   21   12      0      9  │",
    "│                                目标                                          │",
    "╰──────────────────────────────────────────────────────────────────────────────╯",
  ]
  static let english: [String] = [
    "╭─ 9 Reports ─────────────────────────────────────────────────────────────────────────────────── [ 2026-11 ]  s month ─╮",
    "│ Report 6 Consultant comparison                                                                                       │",
    "│ consultant    contact   drive return close 1 close 2 invite  promo convert  loss follow overdue deliver cancel       │",
    "│▌Chen Jie      ▲100.0% ▲100.0%  50.0%    0.0%   ▼0.0%  ▼0.0%     --   ▼0.0%  0.0%   0.0%    0.0%      --     --       │",
    "│ Wang Wei        ▼0.0%   ▼0.0%  50.0%      -- ▲100.0% ▲50.0% 100.0%  ▲50.0%  0.0%     --      --    0.0%   0.0%       │",
    "│ Li Na         ▲100.0%   ▼0.0%  ▼0.0%    0.0%      --  20.0% 100.0%   ▼0.0%  0.0%     --      --      --     --       │",
    "│ Ouyang Siyuan ▲100.0%   ▼0.0%  33.3%    0.0%   ▼0.0%  ▼0.0%     --   ▼0.0%  0.0%   0.0%    0.0%      --     --       │",
    "│ Zhao Yiming   ▲100.0%   50.0%  ▼0.0%    0.0%      --  40.0% 100.0%   ▼0.0%  0.0%     --      --      --     --       │",
    "│ Sun Lihua          --      --     --      --      --  ▼0.0%     --   ▼0.0%  0.0%     --      --      --     --       │",
    "│ Situ Min        50.0%   ▼0.0%  ▼0.0%    0.0%      --  ▼0.0%     --   ▼0.0%  0.0%   0.0%    0.0%      --     --       │",
    "│ Wu Xiaotong   ▲100.0%   50.0%  50.0%    0.0%   ▼0.0%  ▼0.0%     --   ▼0.0%  0.0%     --      --      --     --       │",
    "│ Zheng Kai     ▲100.0%   ▼0.0%  ▼0.0%    0.0%      --  ▼0.0%     --   ▼0.0%  0.0%   0.0%    0.0%      --     --       │",
    "│ He Yutong       ▼0.0%   ▼0.0% ▲66.7%      --   ▼0.0%  ▼0.0%     --   ▼0.0%  0.0%   0.0%    0.0%      --     --       │",
    "│ Ma Jianguo      ▼0.0%      --  ▼0.0%      --      --  ▼0.0%     --   ▼0.0%  0.0%     --      --      --     --       │",
    "│ Lin Jing        50.0% ▲100.0%  ▼0.0%    0.0%      --  ▼0.0%     --   ▼0.0%  0.0%   0.0%    0.0%      --     --       │",
    "│ Xu Mei          ▼0.0%      --  ▼0.0%      --      --     --     --      --    --     --      --      --     --       │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│                                                                                                                      │",
    "│ team mean       58.3%   30.0%  20.8%    0.0%   20.0%   9.2% 100.0%    4.2%  0.0%   0.0%    0.0%    0.0%   0.0%       │",
    "│ target          70.0%   40.0%  30.0%    8.0%   35.0%  15.0%  40.0%   15.0% 20.0%  95.0%    5.0%   60.0%   5.0%       │",
    "│ ▲ best  ▼ worst; of loss, overdue and cancel the lowest is best. Team mean: each who has any counts alike            │",
    "╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯",
  ]
}
