import Supervision
import Terminal

/// A message in the last line that goes by itself, or with the next key.
struct Toast: Hashable, Sendable {
  /// What kind of news it is.
  enum Kind: Hashable, Sendable {
    /// Something was done.
    case done
    /// A rule, or the state of the store, says no.
    case refused
    /// Only a remark.
    case remark
  }

  /// What it says.
  let text: Phrase
  /// What kind of news it is.
  let kind: Kind
  /// The action that takes it back or goes on, named with its key.
  let action: Action?
  /// When it was said.
  let since: Instant

  /// A message from now on.
  init(_ kind: Kind, _ text: Phrase, action: Action? = nil, now: Moment) {
    self.kind = kind
    self.text = text
    self.action = action
    since = now.instant
  }

  /// Whether it was shown long enough on a clock so many times as fast as the reader's: six seconds for news, ten for a
  /// refusal, which is longer to read.
  func isOver(at now: Moment, pace: Int) -> Bool {
    let seconds: Int64 = kind == .refused ? 10 : 6
    return now.instant.milliseconds - since.milliseconds >= seconds * 1000 * Int64(pace)
  }

  /// Draws it over the whole of a row; what takes it back keeps its place when the words are cut.
  func draw(_ screen: inout Screen, in rect: Rect, _ language: Language, _ keys: KeyMap) {
    screen.fill(rect, surface: kind == .refused ? .alarm : .toast)
    let (glyph, style): (String, Style) =
      switch kind {
      case .done: ("✓", .good)
      case .refused: ("✗", .strong)
      case .remark: ("·", .muted)
      }
    var way: [Span] = []
    if let action {
      let entry = CommandTable.entry(action)
      way = [Span("  " + keys.label(of: action), .key), Span(" " + entry.short[language], .muted)]
    }
    let room = max(rect.width - way.reduce(0) { $0 + $1.cells } - 1, 0)
    let words = [Span(" \(glyph) ", style), Span(text[language], kind == .refused ? .strong : .text)]
    let used = screen.put(words, at: rect.origin, width: room)
    screen.put(way, at: Point(x: rect.x + used, y: rect.y), width: max(rect.width - used, 0))
  }
}
