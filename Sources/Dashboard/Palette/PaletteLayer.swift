import Supervision
import Terminal

/// One line of the palette: something to do, to count or to go to.
struct PaletteLine: Sendable {
  /// What Enter does.
  enum Deed: Hashable, Sendable {
    /// An action, about what is selected where it needs something.
    case command(Action)
    /// An action on a row that was named.
    case act(Action, RowID)
    /// Counting people in by a channel.
    case count(ChannelID, Int)
    /// Going to a row that was named.
    case show(RowID)
  }

  /// What Enter does.
  let deed: Deed
  /// What it says.
  let title: String
  /// What stands at the right: its keys, or how the thing stands.
  var detail = ""
  /// Why it cannot be done now; nil when it can.
  var reason: Phrase?
  /// What Tab completes the line that is typed to.
  let whole: String
}

/// Commands chosen by name, with what they are about: what is typed, what that may mean, and what Enter would do.
struct PaletteLayer: Sendable {
  /// A command with the words it is found by.
  struct Command: Sendable {
    let line: PaletteLine
    let keys: String
    let names: [String]
    let keywords: String
  }

  /// Where keys went when it was opened.
  let spot: Spot
  /// Everything that can be done, what can be done here and now first.
  let commands: [Command]
  /// Everything that can be named.
  let stock: PaletteStock
  /// What is typed.
  var field = TextField(limit: 100)
  /// What that may mean, the best first.
  var lines: [PaletteLine] = []
  /// The line at which the marker stands.
  var selection = 0
  /// What the selected line will do, or why it cannot.
  var preview = Phrase.empty
  /// Whether it cannot.
  var isRefused = false

  /// The selected line; nil when nothing is meant.
  var selected: PaletteLine? { lines.indices.contains(selection) ? lines[selection] : nil }

  /// Moves the marker; one step goes round at the ends, more stop there.
  mutating func move(by step: Int) {
    guard !lines.isEmpty else { return }
    let (wanted, last) = (selection + step, lines.count - 1)
    selection = abs(step) > 1 ? min(max(wanted, 0), last) : wanted < 0 ? last : wanted > last ? 0 : wanted
  }
}
