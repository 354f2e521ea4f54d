import Supervision
import Terminal

/// The command table as lines for manuals and listings, place after place.
public struct KeyTable: Sendable {
  /// One action, or the counting of arrivals by one channel.
  public struct Line: Hashable, Sendable {
    /// Its name in `keys.toml`; nil for arrivals, whose keys are settings.
    public let name: String?
    /// Its keys, the one hints show first.
    public let keys: [String]
    /// A word or two.
    public let short: Phrase
    /// What it does.
    public let words: Phrase
  }

  /// The actions of one place.
  public struct Section: Hashable, Sendable {
    /// Where they apply.
    public let title: Phrase
    /// The actions.
    public let lines: [Line]
  }

  /// The places, the whole board first, then panes and boards in the order of their digits.
  public let sections: [Section]

  /// The table with the keys in force and the channels' own keys.
  public init(_ keys: KeyMap = .standard, channels: [Channel] = Channel.defaults) {
    func lines(_ actions: [Action]) -> [Line] {
      actions.map { action in
        let entry = CommandTable.entry(action)
        return Line(
          name: action.name, keys: keys.strokes(of: action).map(\.label), short: entry.short, words: entry.long)
      }
    }
    let everywhere = Action.allCases.filter { CommandTable.entry($0).panes == nil }
    let arrivals = channels.map { Line(name: nil, keys: [$0.key], short: $0.name, words: $0.counts) }
    var sections = [Section(title: Phrase(zh: "任何地方", en: "Anywhere"), lines: lines(everywhere) + arrivals)]
    for pane in PaneID.floor + PaneID.boards {
      let own = Action.allCases.filter { CommandTable.entry($0).panes?.contains(pane) ?? false }
      if !own.isEmpty { sections.append(Section(title: .named([pane]), lines: lines(own))) }
    }
    self.sections = sections
  }

  /// As the README's tables in Markdown: a row for each action of the whole board, a row for each pane.
  public var markdown: String {
    var text = "| key | anywhere |\n| --- | --- |\n"
    for line in sections.first?.lines ?? [] {
      text += "| \(KeyTable.code(line.keys)) | \(KeyTable.cell(line.words.en)) |\n"
    }
    text += "\n| pane or board | keys |\n| --- | --- |\n"
    for section in sections.dropFirst() {
      let keys = section.lines.map { "\(KeyTable.code($0.keys)) \(KeyTable.cell($0.short.en))" }
      text += "| \(section.title.en) | \(keys.joined(separator: " · ")) |\n"
    }
    return text
  }

  private static func code(_ keys: [String]) -> String {
    keys.map { $0 == "`" ? "`` ` ``" : "`\(cell($0))`" }.joined(separator: " ")
  }

  /// A bar would end the cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
