import Supervision
import Terminal

/// All keys, narrowed as one types; Enter does what the marker stands at.
struct HelpLayer: Sendable {
  /// Where it was asked for.
  let spot: Spot
  /// What is typed.
  var filter = TextField()
  /// The line at which the marker stands, counted without headings.
  var selection = 0

  /// The groups in which help lists the actions.
  enum Group: CaseIterable {
    case here
    case board
    case moving
    case elsewhere

    var title: Phrase {
      switch self {
      case .here: Phrase(zh: "此处", en: "Here")
      case .board: Phrase(zh: "看板", en: "On the board")
      case .moving: Phrase(zh: "移动", en: "Moving about")
      case .elsewhere: Phrase(zh: "其他窗格", en: "In other panes")
      }
    }
  }

  /// One line of help.
  struct Line {
    let group: Group
    let title: Phrase
    let keys: String
    /// The panes its key is for, when the key means more elsewhere.
    let panes: [PaneID]
    /// The names it goes by.
    let names: [String]
    /// More words it is found by.
    let keywords: String
    let reason: Phrase?
    let deed: Deed
  }

  /// What Enter does at a line.
  enum Deed: Hashable {
    case action(Action)
    case count(ChannelID)
  }

  /// The lines that match what is typed, by word in either language or by key, group after group.
  func lines(_ dashboard: Dashboard, _ world: World) -> [Line] {
    let sight = dashboard.sight(of: world)
    var all = Action.allCases.map { action in
      let entry = CommandTable.entry(action)
      return Line(
        group: group(action, entry), title: entry.long, keys: dashboard.keyMap.labels(of: action),
        panes: dashboard.keyMap.panes(of: action), names: [entry.short.zh, entry.short.en],
        keywords: dashboard.keywords(of: action, sight),
        reason: dashboard.reason(against: action, at: spot, world, sight), deed: .action(action))
    }
    all += sight.state.settings.channels.map { channel in
      Line(
        group: .board, title: channel.counts, keys: channel.key, panes: [], names: [channel.name.zh, channel.name.en],
        keywords: "\(channel.counts.zh)\n\(channel.counts.en)", reason: dashboard.refusalToAct(world, sight),
        deed: .count(channel.id))
    }
    let found = matches(all)
    return Group.allCases.flatMap { group in found.filter { $0.group == group } }
  }

  /// Those of a key, when what is typed is one; else those whose names or words hold it.
  private func matches(_ lines: [Line]) -> [Line] {
    let wanted = filter.text.lowercased()
    guard !wanted.isEmpty else { return lines }
    let byKey = lines.filter { $0.keys.split(separator: " ").contains(filter.text[...]) }
    if !byKey.isEmpty { return byKey }
    return lines.filter { line in (line.names + [line.keywords]).contains { $0.lowercased().contains(wanted) } }
  }

  private func group(_ action: Action, _ entry: CommandEntry) -> Group {
    guard let panes = entry.panes else { return action.order >= Action.up.order ? .moving : .board }
    return panes.contains(spot.pane) ? .here : .elsewhere
  }

  /// What came of a key.
  enum Outcome {
    case handled
    case chosen(Line)
    case cancelled
  }

  /// Does what a key does: typing narrows, the arrows move, Enter chooses, Esc leaves.
  mutating func handle(_ key: Key, _ lines: [Line]) -> Outcome {
    let last = max(lines.count - 1, 0)
    selection = min(selection, last)
    switch key {
    case .escape, .function(1): return .cancelled
    case .enter: return lines.indices.contains(selection) ? .chosen(lines[selection]) : .handled
    case .up: selection = max(selection - 1, 0)
    case .down: selection = min(selection + 1, last)
    case .pageUp: selection = max(selection - 10, 0)
    case .pageDown: selection = min(selection + 10, last)
    case .home: selection = 0
    case .end: selection = last
    default: if filter.handle(key) { selection = 0 }
    }
    return .handled
  }
}

extension Action {
  /// Its place in the order of the table.
  fileprivate var order: Int { Action.allCases.firstIndex(of: self) ?? 0 }
}
