import Supervision
import Terminal
import Testing

@testable import Dashboard

/// The whole window with the complaint desk in it, at the sizes people have.
@Suite struct ComplaintWindowTests {
  private func window(_ language: Language, _ columns: Int, _ rows: Int, _ keys: String = "44") -> String {
    var desk = Desk(language)
    desk.showroom = PaneFloor.lively.showroom
    desk.now = PaneFloor.livelyNow
    desk.size = Size(columns: columns, rows: rows)
    desk.press(keys)
    return desk.screen.lines.map { $0.trimmingEnd }.joined(separator: "\n")
  }

  @Test func showsTheDeskSmallInChinese() {
    #expect(
      window(.chinese, 80, 24) == """
        GOLDEN1
        """)
  }

  @Test func showsTheDeskSmallInEnglish() {
    #expect(
      window(.english, 80, 24) == """
        GOLDEN2
        """)
  }

  @Test func showsTheDeskLargeInChinese() {
    #expect(
      window(.chinese, 120, 36) == """
        GOLDEN3
        """)
  }

  @Test func showsTheDeskLargeInEnglish() {
    #expect(
      window(.english, 120, 36) == """
        GOLDEN4
        """)
  }
}

extension String {
  /// Without blanks at its end, which no editor keeps.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
