import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct AnyKeysTests {
  private static let keys: [Key] =
    "abcdefghijklmnopqrstuvwxyzADGHLRTU0123456789 !*/?:.>+=，。,;%~@Oy&".map(Key.character)
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .backspace, .delete, .function(1), .function(2), .function(5), .function(9), .control("p"),
    ]

  @Test func whateverIsPressedAtWhateverSizeTheBoardStands() throws {
    var random = SplitMix(seed: 7)
    var desk = try Desk.floor()
    var drawing = Drawing()
    var acts = 0
    for step in 0..<20_000 {
      switch random.next() % 40 {
      case 0: desk.size = Size(columns: Int(random.next() % 220), rows: Int(random.next() % 70))
      case 1: desk.paste("王先生\u{1B}[31m\n" + String(repeating: "长", count: Int(random.next() % 60)))
      case 2: desk.wait(minutes: Int(random.next() % 4), seconds: step % 90)
      // Lists in which letters only filter are left often, so that most keys reach the board.
      case 3...11: desk.press(.escape)
      case 12: desk.store = random.next() % 5 == 0 ? .readOnly(Phrase(zh: "只读", en: "read-only")) : .writable
      default: desk.press(Self.keys[Int(random.next() % UInt64(Self.keys.count))])
      }
      acts = max(acts, desk.showroom.acts.count)
      guard step % 5 == 0 else { continue }
      let sight = desk.dashboard.sight(of: desk.world)
      for pane in PaneID.allCases {
        let rows = sight.rows(of: pane)
        let row = desk.dashboard.selection(in: pane, sight)?.row
        #expect(rows.isEmpty ? row == nil : row.map(rows.contains) == true)
      }
      // What is drawn over the last picture is what would be drawn afresh, by somebody who remembers nothing.
      let shown = desk.dashboard.draw(desk.world, size: desk.size, over: &drawing)
      guard step % 20 == 0 else { continue }
      var forgetful = desk.dashboard
      forgetful.lookout = Lookout()
      #expect(shown == forgetful.draw(desk.world, size: desk.size))
      #expect(shown.size == desk.size)
    }
    // A monkey got through the rules like anybody else, so the showroom is still one that replays.
    #expect(acts > 100)
    #expect(desk.showroom.standing(at: desk.now.instant) == desk.showroom.state)
  }
}

extension Desk {
  /// Lets time go on by no round number.
  fileprivate mutating func wait(minutes: Int, seconds: Int) {
    let milliseconds = Int64(minutes * 60 + seconds) * 1000 + 7
    now = Moment(Instant(milliseconds: now.instant.milliseconds + milliseconds), offset: now.offset)
  }
}
