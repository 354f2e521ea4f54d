import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct LogStripTests {
  @Test func lookingBackInATallWindowTellsWhatHadBeenDoneByThen() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 200, rows: 55)
    desk.press("wwc")
    desk.now = desk.now.advanced(by: Minutes(1))
    desk.press("u")
    #expect(!desk.text.contains(" acts "))
    desk.press("H")
    #expect(
      told(desk) == [
        ["10:43", "taken back: call-in +1", "王主管"], ["10:42", "↶ call-in +1", "王主管"],
        ["10:42", "walk-in +1 (v5)", "王主管"], ["10:42", "walk-in +1 (v4)", "王主管"],
      ])
    desk.press("←")
    #expect(
      told(desk).prefix(2) == [["10:42", "call-in +1", "王主管"], ["10:42", "walk-in +1 (v5)", "王主管"]])
  }

  @Test func aWindowAsHighAsTheListHasNoRoomForIt() throws {
    var desk = try Desk.floor(.english)
    desk.size = Size(columns: 140, rows: 40)
    desk.press("wH")
    #expect(!desk.text.contains(" acts "))
  }

  /// The first rows of the list, each as its columns.
  private func told(_ desk: Desk) -> [[String]] {
    let lines = desk.screen.lines
    guard let title = lines.firstIndex(where: { $0.contains("Log") && $0.contains(" acts ") }) else { return [] }
    return lines[(title + 1)...].prefix(4).map { line in
      let row = line.split(separator: "│").last ?? ""
      return row.split(separator: "  ").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
  }
}
