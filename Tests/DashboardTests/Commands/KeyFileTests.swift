import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct KeyFileTests {
  private func read(_ text: String) -> KeyFile { KeyFile(text, channels: Channel.defaults) }

  @Test func ownKeysWorkBesideTheStandardOnesAndAreShownFirst() throws {
    var desk = try Desk.floor(.english)
    let file = read("undo = \"Q\"\nwhereabouts = [\"F11\", \"ctrl-e\"]\n")
    #expect(file.problems.isEmpty)
    desk.dashboard.keyMap = file.map
    desk.press("w")
    #expect(desk.lastLine.contains("Q undo"))
    desk.press("Q")
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 3)
    desk.press("w")
    desk.press("u")
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 3)
    desk.press("⎋1?say where")
    #expect(desk.text.contains("F11 ^E m"))
    desk.press("⎋?F11")
    #expect(desk.text.contains("say where somebody is") && !desk.text.contains("take back your last act"))
  }

  @Test func twoActionsCanTradeTheirKeys() {
    let file = read("undo = \"U\"\nredo = \"u\"")
    #expect(file.problems.isEmpty)
    #expect(file.map.labels(of: .undo) == "U F9" && file.map.labels(of: .redo) == "u")
  }

  @Test func writingDownAStandardKeyTakesItFromNobody() {
    // In the week [ turns to the week before; on the other boards it looks back a day.
    let map = read("day-before = \"[\"").map
    #expect(map.action(for: Stroke(.character("[")), at: Spot(pane: .week, row: nil)) == .weekBefore)
    #expect(map.action(for: Stroke(.character("[")), at: Spot(pane: .today, row: nil)) == .dayBefore)
  }

  @Test func twoLettersAreAKeyToo() throws {
    var desk = try Desk.floor(.english)
    let file = read("theme = \"gt\"\nto-traffic = \"gk\"\nzoom = \"Qz\"")
    #expect(file.problems.isEmpty, "\(file.problems)")
    desk.dashboard.keyMap = file.map
    desk.press("Q")
    #expect(desk.text.contains("give the pane the whole window"))
    desk.press("z")
    #expect(desk.dashboard.isZoomed)
    desk.press("Qz")
    desk.press("gk")
    #expect(desk.dashboard.focus == .traffic && desk.dashboard.layers.isEmpty)
    desk.press("gt")
    #expect(desk.dashboard.layers.count == 1)
  }

  @Test(arguments: [
    ("undo = \"d\"", 1, 8, "d is “uncheck” in 5 Today; choose another key, or give uncheck"),
    ("\nundp = \"x\"", 2, 1, "there is no action “undp”; did you mean undo?"),
    ("undo = \"Hyper-x\"", 1, 8, "is no key"), ("undo = 7", 1, 8, "wants a key"), ("undo = []", 1, 8, "wants a key"),
    ("undo = [\"F11\",\n \"w\"]", 2, 2, "w counts “walk-in”"), ("undo = \"Esc\"", 1, 8, "keeps its meaning"),
    ("undo = \"F11\"\nzoom = \"F11\"", 2, 8, "line 1 gave F11 to undo"),
    ("undo = \"g\"", 1, 8, "g keeps gg from “top”"), ("undo = \"wa\"", 1, 8, "w counts “walk-in”"),
    ("undo = \"zq\"", 1, 8, "zq keeps z from “zoom”"), ("undo = ", 1, 8, "all keys stay"),
  ])
  func whatCannotBeUsedIsPointedAt(text: String, line: Int, column: Int, words: String) throws {
    let file = read(text)
    let problem = try #require(file.problems.first)
    #expect(file.problems.count == 1)
    #expect(problem.place.line == line && problem.place.column == column)
    #expect(problem.words.en.contains(words), "\(problem.words.en)")
    // The standard keys stay for it.
    #expect(Set(CommandTable.strokes(of: .undo)).isSubset(of: file.map.strokes(of: .undo)))
    #expect(file.map.strokes(of: .zoom) == CommandTable.strokes(of: .zoom))
  }

  @Test func anActionWhoseOwnKeyIsRefusedGivesNothingAway() {
    // Door would give its d away for x, but x counts a channel.
    let file = read("undo = \"d\"\ndoor = \"x\"")
    #expect(file.problems.map(\.place.line) == [1, 2])
    #expect(file.map.labels(of: .door) == "d")
    #expect(file.map.action(for: Stroke(.character("d")), at: Spot(pane: .roster, row: nil)) == .door)
  }

  /// Whatever a person writes, a key that is not refused does what it was given to wherever that can be done, and
  /// every action can still be pressed wherever it could be before.
  @Test func everyKeyTakenInWorksAndNoActionLosesItsLast() {
    var random = SplitMix(seed: 8)
    let names = [
      "a", "d", "u", "U", "F11", "|", "q", "w", "j", "Tab", "ctrl-e", "Home", "PgUp", "!", "[", "Q", "g", "gr", "gg",
      "Qk",
    ]
    for _ in 0..<300 {
      var wishes: [(action: Action, name: String)] = []
      for _ in 0..<8 {
        guard let action = Action.allCases.randomElement(using: &random),
          let name = names.randomElement(using: &random),
          !wishes.contains(where: { $0.action == action })
        else { continue }
        wishes.append((action, name))
      }
      let text = wishes.map { "\($0.action.name) = \"\($0.name)\"\n" }.joined()
      let file = read(text)
      let refused = Set(file.problems.map(\.place.line))
      for (index, wish) in wishes.enumerated() where !refused.contains(index + 1) {
        guard let stroke = Stroke(named: wish.name), !CommandTable.strokes(of: wish.action).contains(stroke) else {
          continue
        }
        for pane in CommandTable.entry(wish.action).panes ?? PaneID.allCases {
          let spot = Spot(pane: pane, row: nil)
          #expect(file.map.action(for: stroke, at: spot) == wish.action, "\(wish) in \(pane) after \(text)")
          if let prefix = stroke.prefix { #expect(file.map.action(for: Stroke(prefix), at: spot) == nil, "\(text)") }
        }
      }
      for action in Action.allCases {
        for pane in PaneID.allCases where KeyMap.standard.reaches(action, Spot(pane: pane, row: nil)) {
          #expect(!file.map.label(of: action, in: pane).isEmpty, "\(action) in \(pane) after \(text)")
        }
      }
    }
  }

  @Test func everyActionHasANameOfItsOwn() {
    #expect(Set(Action.allCases.map(\.name)).count == Action.allCases.count)
    for action in Action.allCases { #expect(Action(named: action.name) == action) }
    for stroke in Set(Action.allCases.flatMap { CommandTable.strokes(of: $0) }) {
      #expect(Stroke(named: stroke.label) == stroke, "\(stroke.label)")
    }
  }
}
