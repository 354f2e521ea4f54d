import Supervision
import Terminal

/// The keys in force: those of the command table, a person's own before them.
///
/// A person's key comes on top of the standard ones, which keep working unless another action took them: so every word
/// on the screen that names a standard key stays true. In a pane the actions of that pane come before those of the whole
/// board; so in each place a key means one thing.
public struct KeyMap: Hashable, Sendable {
  /// The keys of the command table.
  public static let standard = KeyMap()

  private let strokes: [Action: [Stroke]]
  /// What a stroke means, place by place; the panes of an action of the whole board are nil.
  private let meanings: [Stroke: [Meaning]]
  /// The keys that begin something.
  private let prefixes: Set<Key>

  private struct Meaning: Hashable {
    let action: Action
    let panes: [PaneID]?
  }

  /// The standard keys with some actions' own before them.
  ///
  /// An own key is taken from every action it clashes with that could be meant in the same place; that those have others
  /// left is for `KeyFile` to see to.
  init(own: [Action: [Stroke]] = [:]) {
    var strokes: [Action: [Stroke]] = [:]
    var meanings: [Stroke: [Meaning]] = [:]
    var given: [(action: Action, stroke: Stroke)] = []
    for (action, wanted) in own {
      let standard = CommandTable.strokes(of: action)
      given += wanted.filter { !standard.contains($0) }.map { (action, $0) }
    }
    for action in Action.allCases {
      let mine = own[action] ?? []
      let rest = CommandTable.strokes(of: action).filter { stroke in
        !mine.contains(stroke)
          && !given.contains { $0.action != action && $0.stroke.clashes(with: stroke) && $0.action.meets(action) }
      }
      strokes[action] = mine + rest
      let panes = CommandTable.entry(action).panes
      for stroke in mine + rest { meanings[stroke, default: []].append(Meaning(action: action, panes: panes)) }
    }
    self.strokes = strokes
    self.meanings = meanings
    prefixes = Set(meanings.keys.compactMap(\.prefix))
  }

  /// All that can be pressed for an action somewhere, the one to be shown first.
  func strokes(of action: Action) -> [Stroke] { strokes[action] ?? [] }

  /// The key of an action to be shown where no place is meant.
  func label(of action: Action) -> String { strokes(of: action).first?.label ?? "" }

  /// The key of an action to be shown in a pane: the first that means it there; empty when none does.
  func label(of action: Action, in pane: PaneID) -> String {
    strokes(of: action).first { meaning(of: $0, in: pane) == action }?.label ?? ""
  }

  /// All keys of an action as they are shown: `u F9`.
  func labels(of action: Action) -> String { strokes(of: action).map(\.label).joined(separator: " ") }

  /// The action a stroke means at a spot; nil when it means none there.
  func action(for stroke: Stroke, at spot: Spot) -> Action? {
    guard let action = meaning(of: stroke, in: spot.pane), reaches(action, spot) else { return nil }
    return action
  }

  /// Whether a key begins something at a spot.
  func isPrefix(_ key: Key, at spot: Spot) -> Bool {
    prefixes.contains(key) && !following(key, at: spot).isEmpty
  }

  /// What can follow a prefix at a spot, in the order of the table.
  func following(_ prefix: Key, at spot: Spot) -> [(stroke: Stroke, action: Action)] {
    Action.allCases.flatMap { action in
      strokes(of: action).filter { $0.prefix == prefix && self.action(for: $0, at: spot) == action }.map {
        ($0, action)
      }
    }
  }

  /// Whether an action can be meant at a spot by some key.
  func reaches(_ action: Action, _ spot: Spot) -> Bool {
    let entry = CommandTable.entry(action)
    guard !spot.isCard || entry.onCard else { return false }
    if let panes = entry.panes { return panes.contains(spot.pane) }
    return strokes(of: action).contains { meaning(of: $0, in: spot.pane) == action }
  }

  private func meaning(of stroke: Stroke, in pane: PaneID) -> Action? {
    guard let meanings = meanings[stroke] else { return nil }
    return (meanings.first { $0.panes?.contains(pane) ?? false } ?? meanings.first { $0.panes == nil })?.action
  }

  /// What the hint bar names at a spot, the most important first.
  func hints(at spot: Spot) -> [Action] {
    KeyMap.hinted.filter { action in
      reaches(action, spot) && (!CommandTable.entry(action).needsRow || spot.row != nil)
    }
  }

  private static let hinted = Action.allCases.filter { CommandTable.entry($0).hinted && $0 != .help }

  /// The keys of an action as they are shown; where the first of them means more in other panes, after its own panes.
  func keyLabel(of action: Action, _ language: Language) -> String {
    let panes = panes(of: action)
    return panes.isEmpty ? labels(of: action) : "\(Phrase.named(panes)[language])  \(labels(of: action))"
  }

  /// The panes that tell an action from others with the same key; none when its key is its own.
  func panes(of action: Action) -> [PaneID] {
    guard let stroke = strokes(of: action).first, let sharers = meanings[stroke], sharers.count > 1 else { return [] }
    return CommandTable.entry(action).panes ?? []
  }

  /// The panes in which a key means something, in their order; none when it means nothing anywhere.
  func panes(for key: Key) -> [PaneID] {
    let panes = Set((meanings[Stroke(key)] ?? []).flatMap { $0.panes ?? [] })
    return PaneID.allCases.filter(panes.contains)
  }
}

extension Action {
  /// Whether there is a place where both can be meant.
  func meets(_ other: Action) -> Bool {
    guard let mine = CommandTable.entry(self).panes, let theirs = CommandTable.entry(other).panes else { return true }
    return !Set(mine).isDisjoint(with: theirs)
  }

  /// Its name in files and manuals: `next-thing`.
  var name: String {
    rawValue.reduce(into: "") { name, letter in name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// The action of a name.
  init?(named name: String) {
    guard let action = Action.byName[name.lowercased()] else { return nil }
    self = action
  }

  private static let byName = Dictionary(allCases.map { ($0.name, $0) }) { first, _ in first }
}
