import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct CloseStoryTests {
  private func visit(_ number: Int) -> VisitID { VisitID(rawValue: number) }

  /// Ten to six: five parties came, two cards were made at the door and one of a call nobody counted, and the DMS's
  /// export is taken in with one of each kind of difference.
  private func desk(_ language: Language = .chinese) throws -> Desk {
    var desk = Desk(language, at: ClockTime(17, 50))
    let morning = ClockTime(9, 0)
    for name in ["李娜", "王伟"] {
      try desk.happen(.staff(.add(name: name, latin: "", title: .consultant)), at: morning)
    }
    try desk.happen(.staff(.add(name: "王主管", latin: "", title: .supervisor)), at: morning)
    for _ in 1...5 { try desk.happen(.traffic(.count(.walkIn)), at: morning) }
    for (number, staff) in [(1, 1), (2, 2), (3, 1), (4, 2)] {
      try desk.happen(.visit(.assign(visit(number), StaffID(rawValue: staff), reason: "x")), at: morning)
    }
    func card(_ name: String, _ phone: String, _ level: CustomerLevel, _ channel: ChannelID, at number: Int?) throws {
      var details = CardDetails()
      (details.name, details.phone, details.level) = (name, phone, level)
      try desk.happen(.card(.make(details, channel: channel, visit: number.map(visit))), at: morning)
    }
    try card("周敏", "13812345678", .h, .walkIn, at: 1)
    try card("吴浩", "13912345678", .a, .walkIn, at: 2)
    try card("冯凯", "13612345678", .b, .callIn, at: nil)
    var details = try #require(desk.showroom.state.cards[CardID(rawValue: 2)]).details
    details.consultant = StaffID(rawValue: 1)
    try desk.happen(.card(.edit(CardID(rawValue: 2), details)), at: morning)
    let left = VisitDetails(name: "郑女士", kind: .first, phone: "13712345678")
    try desk.happen(.visit(.describe(visit(3), left)), at: morning)
    try desk.happen(.visit(.describe(visit(4), VisitDetails(kind: .returning))), at: morning)
    for number in 1...3 { try desk.happen(.visit(.leave(visit(number), "again")), at: ClockTime(10, 0)) }
    try desk.happen(.visit(.leave(visit(5), "leaving")), at: ClockTime(10, 0))
    var rows: [DMSRecord] = []
    for (name, phone, level) in [
      ("周敏", "13812345678", CustomerLevel.a), ("吴浩", "13912345678", .a), ("吴浩", "13912345678", .a),
      ("曹立新", "13512345678", .b),
    ] {
      var row = DMSRecord(number: rows.count + 1)
      (row.name, row.phone, row.level, row.channel) = (name, phone, level, .walkIn)
      row.consultant = "李娜"
      rows.append(row)
    }
    try desk.happen(.day(.takeDMS(Desk.monday, rows)), at: ClockTime(17, 45))
    return desk
  }

  private func left(_ desk: Desk) -> [DifferenceClass] {
    desk.showroom.state.differences(on: Desk.monday).filter(\.isLeft).map(\.kind.sort)
  }

  @Test func theDayIsReconciledClosedAndReportedByKeys() throws {
    var desk = try desk()
    desk.press(.function(8))
    #expect(desk.text.contains("1 批还没有离店") && desk.text.contains("8 处差异未处理"))
    desk.press("E")
    #expect(desk.lastLine.contains("还不能闭店：1 批还没有离店、8 处差异未处理"))
    // Each is one key away: the visitor who is still here.
    desk.press("⏎")
    #expect(desk.dashboard.focus == .visits && desk.text.contains("v4"))
    desk.press("b2")
    #expect(desk.showroom.state.openVisits.isEmpty)
    desk.press(.function(8))
    desk.press("↓⏎")
    #expect(
      desk.text.contains("● 对账 8")
        && left(desk) == [
          .unfinishedLine, .contactWithoutCard, .cardWithoutLine, .cardNotInDMS, .dmsWithoutCard, .unlike,
          .channelCount,
          .consultantCount,
        ])
    desk.press("↑↑.2")
    #expect(desk.showroom.state.visits[visit(5)]?.consultant == StaffID(rawValue: 2))
    desk.press(".f")
    #expect(!left(desk).contains(.unfinishedLine))
    // Left a phone: the card is made of it; the call is counted; both are entered in the DMS.
    desk.press("....")
    #expect(left(desk) == [.dmsWithoutCard, .unlike, .channelCount, .consultantCount])
    #expect(desk.text.contains("曹立新") && desk.text.contains("13512345678"))
    desk.press(".1")
    #expect(desk.showroom.state.cards.card(withPhone: "13512345678") != nil)
    // The two records side by side; theirs stands.
    #expect(desk.text.contains("潜客卡") && desk.text.contains("DMS") && left(desk).first == .unlike)
    desk.press(".1")
    #expect(desk.showroom.state.cards[CardID(rawValue: 1)]?.details.level == .a)
    desk.press("n系统重复，信息部明天删⏎")
    #expect(desk.text.contains("系统重复，信息部明天删") && left(desk) == [.consultantCount])
    // The card goes to who looked after them; the DMS is put right.
    desk.press("↓.")
    #expect(
      left(desk) == [.unlike] && desk.showroom.state.cards[CardID(rawValue: 2)]?.details.consultant?.rawValue == 2)
    desk.press("gg.2")
    #expect(left(desk).isEmpty)
    desk.press("E")
    #expect(desk.text.contains("闭店 2026-11-23 · 确认后冻结"))
    desk.press("31⇥周先生明早九点来⏎")
    #expect(desk.showroom.state.isClosed(Desk.monday))
    #expect(desk.text.contains("经销商日报") && desk.text.contains("已闭店 17:50 王主管"))
    #expect(desk.screen.lines.contains { $0.contains("库存车") && $0.contains("31") })
    // Nothing changes any more, save by taking the closing back or with a reason.
    desk.press("w")
    #expect(desk.lastLine.contains("不能再改；要更正请写明原因重开"))
    desk.press("f")
    #expect(desk.text.contains("交接单") && desk.text.contains("周先生明早九点来"))
    desk.press("y")
    #expect(desk.effects.contains { if case .copy(let text) = $0 { text.contains("对账说明") } else { false } })
    desk.press("u")
    #expect(!desk.showroom.state.isClosed(Desk.monday))
    desk.press("U")
    #expect(desk.showroom.state.isClosed(Desk.monday))
    desk.press("A漏计一批⏎w")
    #expect(!desk.showroom.state.isClosed(Desk.monday) && desk.showroom.state.openVisits.count == 1)
  }

  @Test func theRowOfTodayLeadsToTheClosing() throws {
    var desk = try desk()
    desk.dashboard.select(
      .duty(DutyKey(.closing, due: ClockTime(17, 45))), in: .today, desk.dashboard.sight(of: desk.world))
    desk.press("⏎")
    #expect(desk.dashboard.focus == .close)
    desk.press("⎋5E")
    #expect(desk.dashboard.focus == .close)
    desk.press("⎋")
    #expect(desk.dashboard.focus == .today)
  }

  @Test(
    arguments: Language.allCases,
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 55)])
  func everyListIsGoodAtEverySize(language: Language, size: Size) throws {
    var desk = try desk(language)
    desk.size = size
    desk.press(.function(8))
    for _ in CloseLens.allCases {
      let lines = desk.screen.lines
      #expect(lines.count == size.rows && lines.allSatisfy { TextWidth.cells($0) <= size.columns })
      // Wide characters push no border out of its column.
      #expect(lines[2..<(size.rows - 1)].allSatisfy { "╮│┃╯".contains($0.last ?? " ") })
      desk.press("f")
    }
    desk.press("f*")
    // Where others look on, no whole name and no whole phone shows.
    #expect(!desk.text.contains("曹立新") && !desk.text.contains("13512345678") && desk.text.contains("曹*"))
  }
}
