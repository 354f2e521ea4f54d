import Supervision
import Terminal
import Testing

@testable import Dashboard

/// A whole day lived by keys alone: forty visits, two test drives, a loss, the DMS's file, the closing and its report.
@Suite struct WholeDayTests {
  private func phone(_ number: Int) -> String { "138000000\(number < 10 ? "0" : "")\(number)" }

  /// What the visitor who is here alone is, does and leaves with.
  private func live(_ number: Int, _ desk: inout Desk) {
    desk.press("w8")
    // Nobody ever looked after the last one.
    if number == 40 { return desk.press("b1") }
    desk.press("a1")
    switch number {
    case 5: desk.press("p6b1")
    case 7: desk.press("p1e客户4⇥\(phone(4))⏎b2")
    case 10:
      desk.press("p2e客户10⇥\(phone(10))⏎d锐界一号⏎dado")
      #expect(desk.lastLine.contains("✗ v10 试驾主管还没签字，不能出车"))
      desk.press("1Ss")
      desk.press("ffd")
      desk.wait(until: desk.now.time.advanced(by: Minutes(6)))
      desk.press("dd底盘稳⏎b2")
    case 11:
      desk.press("p2e客户11⇥\(phone(11))⏎d锐界二号⏎Sn没带驾照⏎ffb2")
    case 20:
      desk.press("p1e客户20⇥\(phone(20))⏎F买了竞品⏎1Ssffb1")
    case let number where number % 3 == 0: desk.press("p1pfb1")
    default: desk.press("p1e客户\(number)⇥\(phone(number))⏎b2")
    }
  }

  private func left(_ desk: Desk) -> [DifferenceClass] {
    desk.showroom.state.differences(on: Desk.monday).filter(\.isLeft).map(\.kind.sort)
  }

  @Test func aWholeDayIsLivedByKeys() throws {
    var desk = Desk(.chinese, at: ClockTime(8, 20))
    for name in ["李娜", "王伟", "赵敏"] {
      try desk.happen(.staff(.add(name: name, latin: "", title: .consultant)), at: ClockTime(8, 20))
    }
    try desk.happen(.staff(.add(name: "王主管", latin: "", title: .supervisor)), at: ClockTime(8, 20))
    for number in 1...3 { try desk.move(number, to: .onCall, at: ClockTime(8, 25)) }
    for number in 1...40 {
      desk.wait(until: ClockTime(9, 0).advanced(by: Minutes(number * 12)))
      live(number, &desk)
      #expect(desk.showroom.state.openVisits.isEmpty, "visit \(number): \(desk.lastLine)")
    }
    let state = desk.showroom.state
    let counts = state.visitCounts(on: Desk.monday)
    #expect(state.visits.count == 40 && counts.values.reduce(0, +) == 40)
    #expect(counts[.returning] == 1 && counts[.other] == 1 && counts[.unfinished] == 1)
    #expect(counts[.firstWithContact] == state.cards.count && state.cards.count > 20)
    #expect(state.visits.values.reduce(0) { $0 + $1.drivesDone } == 1)
    #expect(state.cards.cards.values.filter { $0.details.level == .lost }.map(\.details.name) == ["客户20"])

    // A caller nobody counted; the card of a customer goes to somebody who did not look after them.
    desk.press("N冯凯⇥13612345678⏎")
    let caller = try #require(desk.showroom.state.cards.card(withPhone: "13612345678"))
    var given = try #require(desk.showroom.state.cards.card(withPhone: phone(2))).details
    given.consultant = given.consultant == StaffID(rawValue: 1) ? StaffID(rawValue: 2) : StaffID(rawValue: 1)
    let second = try #require(desk.showroom.state.cards.card(withPhone: phone(2))).id
    try desk.happen(.card(.edit(second, given)), at: desk.now.time)
    // Left a phone, and no card was made.
    try desk.happen(
      .visit(.describe(VisitID(rawValue: 3), VisitDetails(name: "郑女士", kind: .first, phone: "13712345678"))),
      at: desk.now.time)
    try desk.happen(.day(.takeDMS(Desk.monday, export(desk, without: caller.id))), at: ClockTime(17, 30))
    desk.wait(until: ClockTime(17, 50))
    #expect(
      Set(left(desk)) == [
        .unfinishedLine, .contactWithoutCard, .cardWithoutLine, .cardNotInDMS, .dmsWithoutCard, .unlike, .channelCount,
        .consultantCount,
      ])

    desk.press(.function(8))
    desk.press("E")
    #expect(desk.lastLine.contains("还不能闭店"))
    desk.press("f")
    #expect(desk.text.contains("● 对账"))
    var keys = 0
    while let next = desk.showroom.state.differences(on: Desk.monday).first(where: \.isLeft), keys < 40 {
      keys += 1
      desk.dashboard.select(.difference(next.key), in: .close, desk.dashboard.sight(of: desk.world))
      switch next.kind.sort {
      case .unfinishedLine:
        desk.press(desk.showroom.state.visits[VisitID(rawValue: 40)]?.consultant == nil ? ".2" : ".f")
      case .unlike:
        // The level is the DMS's; whose customer it is the card says.
        if case .unlike(_, _, [.consultant]) = next.kind { desk.press(".2") } else { desk.press(".1") }
      case .dmsWithoutCard: desk.press(".1")
      case .channelCount: desk.press("n系统重复，信息部明天删⏎")
      default: desk.press(".")
      }
      // A menu or form that a key opened and that nothing answered is left again.
      if !desk.dashboard.layers.isEmpty { desk.press("⎋n已核对⏎") }
    }
    try #require(left(desk).isEmpty, "\(left(desk)): \(desk.text)")
    desk.press("E31⇥周先生明早九点来⏎")
    let isClosed = desk.showroom.state.isClosed(Desk.monday)
    #expect(isClosed, "\(desk.lastLine)")
    #expect(desk.text.contains("经销商日报") && desk.text.contains("已闭店 17:50 王主管"))
    let figures = desk.showroom.state.days[Desk.monday].standing.closing?.figures
    #expect(figures?[.visits] == 40 && figures?[.testDrives] == 1 && figures?[.losses] == 1)
    desk.press("w")
    #expect(desk.lastLine.contains("不能再改"))
  }

  /// The DMS has every card but one and its like: one with another level, one twice, one that nobody here knows.
  private func export(_ desk: Desk, without missing: CardID) -> [DMSRecord] {
    let state = desk.showroom.state
    var rows: [DMSRecord] = []
    func add(_ name: String, _ phone: String, _ level: CustomerLevel, _ consultant: String) {
      var row = DMSRecord(number: rows.count + 1)
      (row.name, row.phone, row.level, row.consultant) = (name, phone, level, consultant)
      row.channel = .walkIn
      rows.append(row)
    }
    for card in state.cards(of: Desk.monday) where card.id != missing {
      let details = card.details
      let level = details.phone == phone(1) ? CustomerLevel.a : details.level
      add(details.name, details.phone, level, details.consultant.map { state.name(of: $0).zh } ?? "")
    }
    if let last = rows.last { add(last.name, last.phone, last.level ?? .c, last.consultant) }
    add("曹立新", "13512345678", .b, "李娜")
    return rows
  }
}
