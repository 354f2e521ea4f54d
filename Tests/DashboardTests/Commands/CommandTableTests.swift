import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct CommandTableTests {
  static let spots = PaneID.allCases.flatMap { pane in
    [true, false].map { Spot(pane: pane, row: nil, isCard: $0) }
  }

  @Test(arguments: spots) func noTwoActionsShareAKeyInOnePlace(spot: Spot) {
    var taken: [Key: String] = [:]
    for action in Action.allCases where CommandTable.reaches(action, spot) {
      for key in CommandTable.entry(action).keys {
        #expect(taken[key] == nil, "\(key.label) means \(action) and \(taken[key] ?? "") in \(spot.pane)")
        taken[key] = action.rawValue
      }
    }
    guard !spot.isCard else { return }
    for channel in Channel.defaults {
      for letter in channel.key {
        #expect(taken[.character(letter)] == nil, "\(letter) counts \(channel.name.en) and means more in \(spot.pane)")
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

  @Test func keysOfAnInputMethodLeftInChineseWorkToo() throws {
    var desk = try Desk.floor()
    desk.press("？")
    #expect(desk.text.contains("帮助"))
    desk.press("⎋4。")
    #expect(desk.firstComplaint?.step == .assessed)
  }
}
