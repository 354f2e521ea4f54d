import Supervision
import Terminal
import Testing

@testable import Dashboard

extension Desk {
  /// Clicks at the first place where a text stands.
  mutating func click(_ text: String, in window: Range<Int> = 0..<200) throws {
    let found = try #require(
      screen.lines.enumerated().first { window.contains($0.offset) && $0.element.contains(text) })
    let before = found.element.prefix(upTo: try #require(found.element.firstRange(of: text)).lowerBound)
    take(.mouse(MouseEvent(.press(.left), at: Point(x: TextWidth.cells(String(before)), y: found.offset))))
  }
}

@Suite struct MouseStoryTests {
  @Test func aClickSelectsPaneAndRowASecondOpensIt() throws {
    var desk = try Desk.complaining()
    try desk.click("钱小姐")
    #expect(desk.dashboard.focus == .complaints)
    #expect(desk.dashboard.selections[.complaints]?.row == .complaint(ComplaintID(rawValue: 3)))
    try desk.click("钱小姐")
    guard case .card? = desk.dashboard.layers.last else {
      Issue.record("a double click opens the complaint")
      return
    }
    desk.press("⎋")
    try desk.click("李娜", in: 15..<36)
    #expect(desk.dashboard.focus == .roster && desk.dashboard.selections[.roster]?.row == .person(StaffID(rawValue: 2)))
  }

  @Test func aClickInALongListLeavesItWhereItStands() throws {
    var desk = try Desk.floor(at: ClockTime(18, 0))
    desk.size = Size(columns: 80, rows: 24)
    desk.press("5")
    for _ in 0..<40 { desk.press("↓") }
    let before = desk.screen.lines
    let window = desk.screen.lines.indices.last { before[$0].contains("▌") } ?? 0
    desk.take(.mouse(MouseEvent(.press(.left), at: Point(x: 60, y: window - 1))))
    let after = desk.screen.lines
    func plain(_ lines: [String]) -> [String] { lines.map { String($0.suffix(30).filter { $0 != "▌" && $0 != " " }) } }
    #expect(plain(before).dropLast() == plain(after).dropLast())
    #expect(after[window - 1].contains("▌"))
  }

  @Test func theWheelMovesWhatIsUnderItAndHintsAndMenusTakeClicks() throws {
    var desk = try Desk.complaining()
    desk.press("4")
    let place = try #require(desk.screen.lines.firstIndex { $0.contains("1 值班") })
    desk.take(.mouse(MouseEvent(.scrollDown, at: Point(x: 5, y: place + 2))))
    #expect(desk.dashboard.focus == .complaints && desk.dashboard.selections[.roster]?.index == 1)
    try desk.click("登记投诉", in: 35..<36)
    #expect(desk.text.contains("受理"))
    desk.press("⎋")
    desk.press("1↓↓m")
    try desk.click("会议")
    #expect(desk.place(of: 4) == "meeting")
    desk.press("m")
    desk.take(.mouse(MouseEvent(.press(.left), at: Point(x: 1, y: 30))))
    #expect(desk.dashboard.layers.isEmpty)
  }

  @Test func aKeyLeavesTheMouseToTheTerminal() throws {
    var desk = try Desk.floor(.english)
    desk.press(.function(12))
    #expect(desk.effects == [.useMouse(false)] && desk.lastLine.contains("mouse off"))
    desk.press("Z")
    #expect(desk.effects.last == .useMouse(true))
  }
}
