import Supervision
import Terminal
import Testing

@testable import Dashboard

extension Desk {
  /// The floor with four complaints: 周女士 #1, 吴先生 #2, 钱小姐 #3, 周明 #4, the last with the phone of the first.
  static func complaining(_ language: Language = .chinese) throws -> Desk {
    var desk = try Desk.floor(language)
    for (customer, phone) in [("吴先生", "13900001111"), ("钱小姐", "13700002222"), ("周明", "138-1234-5678")] {
      try desk.happen(.complaint(.open(ComplaintDetails(customer: customer, phone: phone, kind: "repair"))))
    }
    return desk
  }

  var rows: [RowID] { dashboard.sight(of: world).rows(of: dashboard.focus) }
  /// The line of the border that names a pane.
  func title(_ pane: String) -> String { screen.lines.first { $0.contains(pane) } ?? "" }
}

@Suite struct FilterStoryTests {
  @Test func aListNarrowsAsOneTypesByWordInitialsAndPhone() throws {
    var desk = try Desk.complaining()
    desk.press("4")
    for (typed, found) in [("周", 2), ("zn", 1), ("qx", 1), ("1390000", 1), ("5678", 2), ("wu", 0), ("合同 周", 1)] {
      desk.press("/\(typed)")
      #expect(desk.rows.count == found, "\(typed)")
      #expect(desk.lastLine.contains("\(found)/4") && desk.title("4 投诉").contains("\(found)/4"), "\(typed)")
      desk.press("⎋")
      #expect(desk.rows.count == 4 && !desk.title("4 投诉").contains("/4"))
    }
  }

  @Test func enterKeepsItEscClearsItAndTheSelectionStays() throws {
    var desk = try Desk.complaining()
    desk.press("4/钱⏎")
    #expect(desk.dashboard.layers.isEmpty && desk.title("4 投诉").contains("/钱 1/4"))
    #expect(desk.dashboard.selections[.complaints]?.row == .complaint(ComplaintID(rawValue: 3)))
    // What another desk takes down is let through only when it fits.
    try desk.happen(.complaint(.open(ComplaintDetails(customer: "钱老板", phone: "", kind: "repair"))))
    try desk.happen(.complaint(.open(ComplaintDetails(customer: "冯先生", phone: "", kind: "repair"))))
    #expect(desk.title("4 投诉").contains("/钱 2/6"))
    desk.press("⎋")
    #expect(desk.rows.count == 6)
    #expect(desk.dashboard.selections[.complaints]?.row == .complaint(ComplaintID(rawValue: 3)))
  }

  @Test func anEmptyResultSaysSoAndHowToSeeAllAgain() throws {
    var desk = try Desk.complaining()
    desk.press("4/没有这人⏎")
    #expect(desk.text.contains("4 条里没有“没有这人”") && desk.text.contains("Esc 清除筛选"))
    desk.press("⎋")
    #expect(desk.text.contains("钱小姐"))
    var english = try Desk.complaining(.english)
    english.press("4/zzz⏎")
    #expect(english.text.contains("None of 4 has “zzz”") && english.text.contains("Esc clears the filter"))
  }

  @Test func aSecondSlashFindsAnywhereAndWhatIsNoListSaysSo() throws {
    var desk = try Desk.complaining()
    desk.press("5//吴⏎")
    #expect(desk.dashboard.focus == .complaints)
    desk.press("6/")
    #expect(desk.dashboard.layers.isEmpty && desk.lastLine.contains("这里不是列表"))
  }

  @Test func maskedNamesAreFoundByWhatTheyAre() throws {
    var desk = try Desk.complaining()
    desk.press("*4/13700002222⏎")
    #expect(desk.title("4 投诉").contains("1/4") && desk.text.contains("钱小姐"))
    desk.press("⎋/周明⏎")
    #expect(desk.text.contains("周*"))
  }

  @Test func oneKeyNarrowsAllPanesToACustomerOrAPerson() throws {
    var desk = try Desk.complaining()
    desk.press("4/周女⏎@⎋")
    // The phone makes them one, however it is written.
    #expect(desk.rows == [.complaint(ComplaintID(rawValue: 1)), .complaint(ComplaintID(rawValue: 4))])
    #expect(desk.screen.lines.first?.contains("@ 周女士 13812345678") == true)
    for (title, share) in [("1 值班", "0/6"), ("2 门口", "0/"), ("4 投诉", "2/4"), ("5 今日", "0/")] {
      #expect(desk.title(title).contains(share), "\(title)")
    }
    #expect(desk.text.contains("条都与周女士无关"))
    desk.press("@")
    #expect(desk.rows.count == 4 && desk.screen.lines.first?.contains("周女士") == false)
    desk.press("1↓@")
    #expect(desk.rows == [.person(StaffID(rawValue: 2))] && desk.title("1 值班").contains("1/6"))
    desk.press("⎋")
    #expect(desk.rows.count == 6)
  }

  @Test func theOrderTurnsAndComesBack() throws {
    var desk = try Desk.complaining()
    desk.press("4")
    let own = desk.rows
    desk.press("O")
    let names = desk.rows.map { desk.dashboard.sight(of: desk.world).record(of: $0).customers[0].name }
    #expect(names == ["钱小姐", "吴先生", "周明", "周女士"] && desk.title("4 投诉").contains("↓按姓名"))
    while desk.title("4 投诉").contains("↓") { desk.press("O") }
    #expect(desk.rows == own)
  }
}
