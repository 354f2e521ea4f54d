import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct LogStripTests {
  @Test func aTallWindowTellsWhatWasDoneLast() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 200, rows: 55)
    desk.press("wwc")
    desk.now = desk.now.advanced(by: Minutes(1))
    desk.press("u")
    let lines = desk.screen.lines
    let title = try #require(lines.firstIndex { $0.contains("Log") && $0.contains("acts today") })
    let told = lines[(title + 1)...].prefix(4).map { line in
      line.split(separator: "│").last.map { String($0).trimmingBlanks } ?? ""
    }
    #expect(
      told.map { $0.split(separator: "  ", omittingEmptySubsequences: true).map { String($0).trimmingBlanks } } == [
        ["10:43", "taken back: call-in +1", "王主管"], ["10:42", "↶ call-in +1", "王主管"],
        ["10:42", "walk-in +1", "王主管"], ["10:42", "walk-in +1", "王主管"],
      ])
  }

  @Test func aWindowAsHighAsTheListHasNoStrip() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 140, rows: 40)
    #expect(!desk.text.contains("acts today"))
  }

  @Test func lookingBackTellsOnlyWhatHadBeenDoneByThen() throws {
    var desk = try Desk.floor(.chinese)
    desk.size = Size(columns: 200, rows: 55)
    desk.now = desk.now.advanced(by: Minutes(1))
    desk.press("w")
    #expect(desk.text.contains("10:43   展厅 +1 "))
    desk.press("H←")
    #expect(!desk.text.contains("10:43   展厅 +1 "))
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
