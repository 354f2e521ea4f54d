import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct VisitStoryTests {
  private func visit(_ desk: Desk, _ number: Int) -> Visit? { desk.showroom.state.visits[VisitID(rawValue: number)] }

  /// The floor of six with its three walk-ins, who came at 9:40, gone again.
  private func desk(_ language: Language = .chinese) throws -> Desk {
    var desk = try Desk.floor(language)
    for number in 1...3 {
      try desk.happen(.visit(.leave(VisitID(rawValue: number), "leaving")), at: ClockTime(9, 50))
    }
    try desk.happen(.staff(.add(name: "王主管", latin: "", title: .supervisor)), at: ClockTime(8, 0))
    return desk
  }

  @Test func aVisitorIsCountedAttendedWrittenUpAndLeaves() throws {
    var desk = try desk()
    desk.press("w8")
    #expect(desk.text.contains("v4") && desk.text.contains("待接待") && desk.text.contains("1 批在店  1 待接待"))
    desk.press("a")
    // The one free longest comes first.
    #expect(desk.screen.lines.contains { $0.contains("1") && $0.contains("赵敏") && $0.contains("待岗") })
    desk.press("1")
    #expect(visit(desk, 4)?.consultant == StaffID(rawValue: 4) && desk.place(of: 4) == .customer)
    desk.press("p1pf")
    #expect(visit(desk, 4)?.details.purpose == "look" && visit(desk, 4)?.details.kind == .first)
    desk.press("t4t5")
    #expect(desk.screen.lines.contains { $0.contains("··345·····") })
    desk.press("e周敏⇥138 1234 5678⇥→→⇥锐界⇥h⏎")
    let card = try #require(visit(desk, 4)?.card.flatMap { desk.showroom.state.cards[$0.id] })
    #expect(card.details.phone == "13812345678" && card.details.sex == .woman && card.details.level == .h)
    #expect(card.details.consultant == StaffID(rawValue: 4))
    #expect(desk.text.contains("周敏") && desk.text.contains("p1 新建"))
    desk.press("b2")
    #expect(visit(desk, 4)?.end?.result == "again" && desk.place(of: 4) == .onCall)
    #expect(desk.showroom.state.openVisits.isEmpty && desk.text.contains("约下次 10:42"))
    desk.press("u")
    #expect(visit(desk, 4)?.isOpen == true && desk.place(of: 4) == .customer)
  }

  /// Who is called first takes the visitor; out of turn a reason is asked for, and from the door a substitute.
  @Test func assigningByKeyFollowsTheTurnOrder() throws {
    var desk = try desk()
    desk.press("www8a")
    #expect(desk.screen.lines.contains { $0.contains("赵敏") && $0.contains("轮到") })
    #expect(desk.screen.lines.contains { $0.contains("刘洋") && $0.contains("候补") })
    desk.press("2")
    #expect(desk.text.contains("v4 → 刘洋"))
    desk.press("⏎")
    #expect(desk.text.contains("该赵敏接待") && visit(desk, 4)?.consultant == nil)
    desk.press("会德语⏎")
    #expect(desk.lastLine.contains("v4 → 刘洋 接首次到店客户，排末位 （会德语），刘洋 → 接待"))
    desk.press("p1e周敏⇥13812345678⏎7")
    #expect(desk.screen.lines.contains { $0.contains("刘洋") && $0.contains("周敏") })
    // The key for the next customer assigns the one who waits.
    desk.press("n")
    #expect(visit(desk, 5)?.consultant == StaffID(rawValue: 4) && desk.text.contains("v5 首次到店"))
    desk.press("u")
    #expect(visit(desk, 5)?.consultant == nil && desk.place(of: 4) == .onCall)
    desk.press("n8")
    // Nobody is free but who stands at the door.
    desk.dashboard.select(.visit(VisitID(rawValue: 6)), in: .visits, desk.dashboard.sight(of: desk.world))
    desk.press("a1")
    #expect(desk.text.contains("谁接替门口"))
    desk.press("0")
    #expect(visit(desk, 6)?.consultant == StaffID(rawValue: 1) && desk.place(of: 1) == .customer)
  }

  @Test func theSecondVisitOfAPhoneIsTheSameCustomer() throws {
    var desk = try desk()
    desk.press("8wa1e周敏⇥13812345678⏎b2wa1e周⇥13812345678")
    #expect(desk.text.contains("✓ 老客户 p1 周敏 C 级 · 赵敏，Enter 认卡"))
    desk.press("⏎")
    #expect(visit(desk, 5)?.card == .known(CardID(rawValue: 1)) && visit(desk, 5)?.details.kind == .returning)
    #expect(desk.showroom.state.cards.count == 1 && desk.text.contains("p1 老客户"))
  }

  @Test func twoTestDrivesOneRefusedUnsigned() throws {
    var desk = try desk()
    desk.press("8wa1d锐界一号⏎")
    // Beside the list the line is as wide as the window leaves it; what it lacks stands under it paper by paper.
    #expect(desk.text.contains("锐界一号 · 缺试驾协议、驾驶证"))
    #expect(desk.text.contains("○试驾协议 ○驾驶证 ○身份证"))
    desk.press("do")
    #expect(desk.lastLine.contains("✗ v4 试驾缺试驾协议、驾驶证、身份证"))
    desk.press("dado")
    #expect(desk.lastLine.contains("✗ v4 试驾主管还没签字，不能出车"))
    // One key shows what waits, with everything there is to see; then one signs.
    desk.press("1S")
    #expect(desk.text.contains("● 待签字 1") && desk.text.contains("锐界一号") && desk.text.contains("驾驶证"))
    desk.press("s")
    guard case .signed(let signature)? = visit(desk, 4)?.drive?.phase else {
      Issue.record("not signed")
      return
    }
    #expect(signature.by == "王主管" && signature.seen.contains("car=锐界一号; agreement=✓"))
    desk.press("ffd")
    #expect(visit(desk, 4)?.drive?.outSince != nil)
    desk.wait(until: ClockTime(11, 15))
    #expect(desk.text.contains("超时 3 分"))
    desk.press("d")
    #expect(desk.dashboard.layers.isEmpty)
    desk.press("d底盘稳⏎")
    #expect(visit(desk, 4)?.drive?.isOver == true && visit(desk, 4)?.drivesDone == 1)
    // The second is not signed.
    desk.press("d锐界二号⏎Sn没带驾照⏎")
    #expect(visit(desk, 4)?.mark(of: .testDrive).map { if case .refused = $0 { true } else { false } } == true)
    #expect(desk.text.contains("没有待签字的"))
    desk.press("f8")
    #expect(desk.showroom.state.signings.isEmpty)
  }

  @Test func anOrderNeedsTheSignedClosing() throws {
    var desk = try desk()
    desk.press("8wa1b4")
    #expect(desk.lastLine.contains("须先由主管签“签约成交”") && visit(desk, 4)?.isOpen == true)
    // On the visitor's own row the key first shows what is signed.
    desk.press("t8s")
    #expect(desk.text.contains("● 待签字 1") && desk.showroom.state.signings.count == 1)
    desk.press("s")
    #expect(desk.lastLine.contains("签约成交 已签字") && desk.showroom.state.signings.isEmpty)
    desk.press("ffb4")
    #expect(visit(desk, 4)?.end?.result == "ordered")
  }

  @Test func aLossIsAskedForAndApproved() throws {
    var desk = try desk()
    desk.press("8wa1e周敏⇥13812345678⏎F买了竞品⏎")
    #expect(desk.lastLine.contains("p1 申请战败：买了竞品"))
    desk.press("1S")
    #expect(desk.text.contains("p1 战败") && desk.text.contains("买了竞品"))
    desk.press("s")
    #expect(desk.showroom.state.cards[CardID(rawValue: 1)]?.details.level == .lost)
  }

  @Test func followUpsAreDoneFromTheirList() throws {
    var desk = try desk()
    var details = CardDetails()
    details.name = "周敏"
    details.level = .a
    details.next = NextContact(Desk.monday)
    try desk.happen(.card(.make(details, channel: "web")), at: ClockTime(9, 0))
    desk.press("8ff")
    #expect(desk.text.contains("● 待回访 1") && desk.text.contains("周敏") && desk.text.contains("今天"))
    desk.press(".下周来看车⇥⏎")
    #expect(desk.showroom.state.cards[CardID(rawValue: 1)]?.details.next?.day == Desk.monday.advanced(by: 4))
    #expect(desk.text.contains("今天没有待回访的"))
  }

  /// What is offered behind the cursor is taken with one key.
  @Test func modelsAndNamesAreCompleted() throws {
    var desk = try desk()
    var settings = desk.showroom.state.settings
    settings.cards.models = ["Explorer", "Edge L"]
    try desk.happen(.settings(.change(to: settings)), at: ClockTime(8, 0))
    desk.press("8we周⇥⇥⇥ed")
    #expect(desk.text.contains("edge L →"))
    desk.press("→")
    #expect(desk.text.contains("Edge L") && !desk.text.contains("edge L →"))
    desk.press("⏎")
    #expect(desk.showroom.state.cards[CardID(rawValue: 1)]?.details.model == "Edge L")
  }

  @Test func whoWaitsTooLongIsOnTheTopLineAndTheKeyMendsIt() throws {
    var desk = try desk(.english)
    // Both stand at the door, so that no gap comes first.
    desk.press("w")
    desk.wait(until: ClockTime(11, 3))
    #expect(desk.showroom.state.alarms(at: desk.now).contains { $0.cause == .visit(VisitID(rawValue: 4)) })
    #expect(desk.text.contains("1 here  1 unattended"))
    desk.press("8")
    #expect(desk.text.contains("! v4"))
  }
}
