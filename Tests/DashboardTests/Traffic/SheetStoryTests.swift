import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct SheetStoryTests {
  private func lines(_ desk: Desk) -> [SheetLine] {
    desk.showroom.state.sheets.lines.values.sorted { $0.id < $1.id }
  }

  @Test func aCallCountedFirstIsWrittenDownLater() throws {
    var desk = try Desk.floor(.chinese)
    desk.press("cc33")
    #expect(desk.text.contains("2 位已计数、未登记") && desk.text.contains("留档率 --"))
    desk.press("e周敏⇥13812345678⇥锐界⏎")
    #expect(lines(desk).map(\.entry.name) == ["周敏"] && desk.text.contains("1 位已计数、未登记"))
    // A new one counts as well.
    desk.press("n吴强⏎")
    let day = desk.showroom.state.businessDay(of: desk.now)
    #expect(desk.showroom.state.tally[day]?[.callIn]?.people.total == 3 && lines(desk).count == 2)
    #expect(desk.text.contains("留档率 50%"))
    desk.press("3")
    #expect(!desk.text.contains("未登记"))
  }

  @Test func aLeadIsAnsweredAndBecomesACardByKeys() throws {
    var desk = try Desk.floor(.chinese)
    desk.press("33fn易车⇥郑凯⇥13900001111⇥锐界⏎")
    #expect(desk.text.contains("郑凯") && desk.text.contains("待定"))
    desk.wait(until: ClockTime(10, 50))
    desk.press("t")
    #expect(desk.text.contains("8 分") && lines(desk).first?.contacted != nil)
    desk.press("vv⏎")
    #expect(
      lines(desk).first?.result == .validCard && desk.showroom.state.cards[CardID(rawValue: 1)]?.details.name == "郑凯")
    #expect(desk.text.contains("有效建卡") && desk.text.contains("有效率 100%"))
  }

  @Test func anyCustomerIsFoundByInitialsAndOpensWithTheirHistory() throws {
    var desk = try Desk.floor(.chinese)
    var details = CardDetails()
    (details.name, details.phone, details.model) = ("王晓彤", "13812345678", "锐界")
    try desk.happen(.card(.make(details, channel: .web)))
    try desk.happen(.card(.followUp(CardID(rawValue: 1), note: "约周六")))
    desk.press("8&wxt")
    #expect(desk.effects == [.openRegister] && desk.text.contains("查找客户") && desk.text.contains("13812345678"))
    desk.press("⌫⌫⌫567⏎")
    #expect(desk.text.contains("来往记录") && desk.text.contains("回访"))
    desk.press("⏎")
    #expect(desk.text.contains("p1 王晓彤"))
    desk.press("⎋⎋⎋⎋")
    #expect(!desk.text.contains("查找客户"))
    // Of the days gone by what was read.
    let old = RegisterSearch.hand(desk.showroom)
    var other = try Desk.floor(.chinese)
    other.press("//zzz⏎")
    #expect(other.text.contains("查找客户") && other.text.contains("没有找到"))
    other.press("⎋8&王晓彤")
    other.dashboard.registered(RegisterSearch(old), other.world)
    #expect(other.text.contains("锐界"))
  }
}
