import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct ComplaintStoryTests {
  @Test func aComplaintIsTakenDownInChineseAndMovedToItsEnd() throws {
    var desk = try Desk.floor()
    desk.press("4a吴先生⇥139-0000x⇥→→⇥⇥")
    desk.paste("提车当天发现车漆划痕,\n要求说法")
    desk.press("⇥重新喷漆⏎")
    #expect(desk.text.contains("✗ 电话“139-0000x”含有非数字，请只写数字、+ 和 -"))
    #expect(desk.text.contains("提车当天发现车漆划痕, 要求说法") && desk.text.contains("重新喷漆"))
    desk.press("⌫⏎")
    let id = ComplaintID(rawValue: 2)
    func complaint() -> Complaint? { desk.showroom.state.complaints[id] }
    #expect(complaint()?.details.customer == "吴先生" && complaint()?.details.kind == "service")
    #expect(desk.lastLine.hasPrefix(" ✓ #2 已登记：吴先生"))
    // The cursor stands on it, so it is moved along at once: acknowledged, assessed, then routed in a form.
    desk.press("...")
    #expect(desk.text.contains("#2 转部门"))
    desk.press("→⇥老周⏎")
    #expect(complaint()?.department == "after-sales" && complaint()?.owner == "老周")
    // The department says who took it on, then it is looked into.
    desk.press(".")
    #expect(desk.text.contains("#2 部门签收") && desk.text.contains("老周"))
    desk.press("⏎..")
    #expect(complaint()?.acceptance?.person == "老周")
    #expect(desk.text.contains("#2 解决方案"))
    desk.press("⏎")
    #expect(desk.text.contains("✗ 请填写解决方案"))
    desk.press("免费补漆并送保养⏎")
    #expect(complaint()?.step == .resolved)
    desk.press(".p.5.")
    #expect(desk.text.contains("#2 结案"))
    desk.press("车间未检查⇥交车前检查⏎")
    #expect(complaint()?.step == .closed && complaint()?.satisfaction == 5)
    #expect(complaint()?.judgement == ComplaintJudgement(cause: "车间未检查", prevention: "交车前检查"))
    #expect(complaint()?.log.contains { $0.deed == .told(by: .phone) } == true)
    // It stays at the end of the list, quietly, where it can be opened again.
    #expect(desk.screen.lines.contains { $0.contains("#2") && $0.contains("吴先生") && $0.contains("✓ 结案 10:42") })
    #expect(desk.dashboard.selections[.complaints]?.row == .complaint(id))
    // Its card tells all of it, and it is opened again with a reason.
    desk.press("//吴先⏎⏎")
    #expect(desk.text.contains("免费补漆并送保养") && desk.text.contains("★★★★★") && desk.text.contains("已评价 5 分"))
    desk.press("⎋R补漆有色差⏎")
    #expect(complaint()?.step == .routed)
    #expect(!desk.text.contains("✓ 结案"))
    desk.press("⏎")
    #expect(desk.text.contains("重开  王主管"))
  }

  @Test func itTurnsAmberRedAndBreachedAsTimeGoesOn() throws {
    var desk = try Desk.floor()
    // Visitors who wait all day would press more.
    for number in 1...3 { try desk.happen(.visit(.leave(VisitID(rawValue: number), "leaving")), at: ClockTime(9, 50)) }
    desk.press("4⏎")
    let phases: [(ClockTime, String, Role)] = [
      (ClockTime(14, 59), "在时限内", .good), (ClockTime(15, 0), "预警", .warning), (ClockTime(18, 0), "紧急", .bad),
      (ClockTime(21, 30), "超时", .breached),
    ]
    for (time, word, role) in phases {
      desk.wait(until: time)
      let screen = desk.screen
      let lines = screen.lines
      let row = try #require(lines.firstIndex { $0.contains("剩 ") && $0.contains(word) || $0.contains("已超 ") })
      let line = lines[row]
      #expect(line.contains(word))
      let start = try #require(line.firstRange(of: word)?.lowerBound)
      let column = TextWidth.cells(line[..<start])
      #expect(screen.style(at: Point(x: column, y: row))?.role == role)
    }
    desk.press("⎋")
    #expect(desk.text.contains("1 超时") && desk.text.contains("✗"))
  }

  @Test func whatIsTypedSurvivesTheDiskAndEscape() throws {
    var desk = try Desk.floor()
    desk.diskFault = Phrase(zh: "磁盘已满", en: "the disk is full")
    desk.press("4a钱女士⏎")
    #expect(desk.text.contains("✗ 没有保存：磁盘已满") && desk.text.contains("钱女士"))
    desk.press("⎋a")
    #expect(desk.text.contains("钱女士"))
    desk.diskFault = nil
    desk.press("⏎")
    #expect(desk.showroom.state.complaints[ComplaintID(rawValue: 2)]?.details.customer == "钱女士")
    desk.press("a")
    #expect(!desk.text.contains("Enter 保存") || !desk.screen.lines.contains { $0.contains("客户") && $0.contains("钱女士") })
  }

  @Test func theCardNamesItsKeysAndRefusesWhatCannotBe() throws {
    var desk = try Desk.floor(.english)
    desk.press("4⏎")
    #expect(desk.text.contains(". next step  A route  s solve  n note  N nudge  v customer"))
    desk.press("R")
    #expect(desk.lastLine == " ✗ #1 is still being handled")
    desk.press("n他要见经理⏎")
    #expect(desk.firstComplaint?.log.last?.note == "他要见经理")
    #expect(desk.text.contains("他要见经理"))
  }
}
