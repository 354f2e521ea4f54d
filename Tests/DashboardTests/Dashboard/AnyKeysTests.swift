import Foundation
import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct AnyKeysTests {
  private static let keys: [Key] =
    ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !*/?:.>+=[]&^-，。,;%~@").map(Key.character)
    + [
      .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .backspace, .delete, .control("p"),
    ] + (1...10).map(Key.function)

  /// How many steps each of the twenty parts takes: `SHOWROOM_STEPS=5000` for a hundred thousand in all.
  private static let steps = ProcessInfo.processInfo.environment["SHOWROOM_STEPS"].flatMap { Int($0) } ?? 1_500

  /// Parts that run beside each other: each begins on another board, on the practice day or
  /// on a small floor, and goes another way.
  @Test(arguments: 0..<20) func whateverIsPressedAtWhateverSizeTheBoardStands(part: Int) throws {
    var random = SplitMix(seed: UInt64(7 + part))
    var desk = part % 10 == 0 ? Desk.practising(part == 0 ? .chinese : .english) : try Desk.floor()
    let begun = desk.showroom.acts.count
    desk.press(.escape)
    let boards = PaneID.allCases
    desk.dashboard.focus = boards[part % boards.count]
    var drawing = Drawing()
    for step in 0..<Self.steps {
      switch random.next() % 40 {
      case 0: desk.size = Size(columns: Int(random.next() % 220), rows: Int(random.next() % 70))
      case 1: desk.paste(Hostile.texts[Int(random.next() % UInt64(Hostile.texts.count))])
      case 2: desk.wait(minutes: Int(random.next() % 4), seconds: step % 90)
      // Lists in which letters only filter are left often, so that most keys reach the board.
      case 3...11: desk.press(.escape)
      case 12: desk.store = random.next() % 5 == 0 ? .readOnly(Phrase(zh: "只读", en: "read-only")) : .writable
      default: desk.press(Self.keys[Int(random.next() % UInt64(Self.keys.count))])
      }
      desk.effects = []
      guard step % 20 == 0 else { continue }
      let sight = desk.dashboard.sight(of: desk.world)
      // The boards that are worked out only when they are open are looked at one at a time.
      for pane in PaneID.floor + [desk.dashboard.focus, boards[step / 20 % boards.count]] {
        let rows = sight.rows(of: pane)
        let row = desk.dashboard.selection(in: pane, sight)?.row
        #expect(rows.isEmpty ? row == nil : row.map(rows.contains) == true)
      }
      // What is drawn over the last picture is what would be drawn afresh, by somebody who remembers nothing.
      let shown = desk.dashboard.draw(desk.world, size: desk.size, over: &drawing)
      #expect(shown.size == desk.size)
      guard step % 100 == 0 else { continue }
      var forgetful = desk.dashboard
      forgetful.lookout = Lookout()
      #expect(shown == forgetful.draw(desk.world, size: desk.size), "step \(step)")
    }
    // A monkey got through the rules like anybody else, so the showroom is still one that replays, and clean.
    #expect(desk.showroom.acts.count > begun)
    #expect(desk.showroom.standing(at: desk.now.instant) == desk.showroom.state)
    #expect(try Hostile.found(in: desk.showroom).map { String($0.debugDescription.prefix(80)) } == [])
  }
}

extension Desk {
  /// Lets time go on by no round number.
  fileprivate mutating func wait(minutes: Int, seconds: Int) {
    let milliseconds = Int64(minutes * 60 + seconds) * 1000 + 7
    now = Moment(Instant(milliseconds: now.instant.milliseconds + milliseconds), offset: now.offset)
  }
}
