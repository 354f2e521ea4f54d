import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct CommandTableTests {
  static let spots = PaneID.allCases.flatMap { pane in
    [true, false].map { Spot(pane: pane, row: nil, isCard: $0) }
  }

  @Test(arguments: spots) func noTwoActionsShareAKeyInOnePlace(spot: Spot) {
    var taken: [Stroke: Action] = [:]
    for action in Action.allCases where CommandTable.reaches(action, spot) {
      let isOwn = CommandTable.entry(action).panes != nil
      for stroke in CommandTable.strokes(of: action) {
        for (other, before) in taken where other.clashes(with: stroke) {
          // What the board does by a letter that means more in a pane is gone to by two letters there.
          let isBeside = isOwn != (CommandTable.entry(before).panes != nil) && other == stroke
          let hasMore = [action, before].allSatisfy { !KeyMap.standard.label(of: $0, in: spot.pane).isEmpty }
          #expect(isBeside && hasMore, "\(stroke.label) means \(action), \(other.label) \(before) in \(spot.pane)")
        }
        taken[stroke] = action
      }
    }
    guard !spot.isCard else { return }
    for channel in Channel.defaults {
      for letter in channel.key {
        let stroke = Stroke(.character(letter))
        #expect(taken[stroke] == nil, "\(letter) counts \(channel.name.en) and means more in \(spot.pane)")
      }
    }
  }

  @Test(arguments: Action.allCases) func everyActionHasAKeyAndWordsInBothLanguages(action: Action) {
    let entry = CommandTable.entry(action)
    #expect(!entry.keys.isEmpty)
    for words in [entry.short, entry.long] {
      #expect(!words.zh.isEmpty && !words.en.isEmpty)
    }
    // Nothing may hang on Control alone but what terminals themselves use.
    let plain = entry.keys.contains { if case .control = $0 { false } else { true } }
    #expect(plain || action == .redraw || action == .suspend)
  }

  /// A prefix shows what can follow; the next key does it, and what cannot follow is said.
  @Test func aPrefixShowsWhatCanFollow() throws {
    var desk = try Desk.floor(.english)
    desk.press("g")
    #expect(desk.text.contains("╭─ g …") && desk.text.contains("w go to the week's roster"))
    desk.press("w")
    #expect(desk.dashboard.focus == .week && desk.dashboard.layers.isEmpty)
    desk.press("gx")
    #expect(desk.lastLine.contains("nothing is gx") && desk.dashboard.layers.isEmpty)
    // By arrows too, for who does not read letters.
    desk.press("g↓⏎")
    #expect(desk.dashboard.layers.isEmpty)
  }

  @Test func keysOfAnInputMethodLeftInChineseWorkToo() throws {
    var desk = try Desk.floor()
    desk.press("？")
    #expect(desk.text.contains("帮助"))
    desk.press("⎋4。")
    #expect(desk.firstComplaint?.step == .assessed)
  }
}
