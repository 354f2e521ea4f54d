/// What a piece of text means; a theme says how each meaning looks.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// What stands beside the matter: units, labels, times past.
  case muted
  /// Decoration that may be missed: separators, empty slots.
  case faint
  /// What the eye should find first in a line: names, totals.
  case strong
  /// The title of a pane.
  case title
  /// The title of the pane that has the keyboard.
  case titleFocused
  /// The frame of a pane.
  case border
  /// The frame of the pane that has the keyboard.
  case borderFocused
  /// The one colour of the house: markers, the brand, what can be acted on.
  case accent
  /// The name of a key to press.
  case key
  /// All is well.
  case good
  /// Soon too late.
  case warning
  /// Late or wrong.
  case bad
  /// Past its limit, shouting; themes draw it filled.
  case breached
  /// News without judgement.
  case info
  /// Bars and lines of a chart.
  case chart
  /// The bar of the present hour.
  case chartNow
  /// What is usual, drawn beside what is.
  case chartUsual
  /// Text of the top line.
  case header
  /// What a person types.
  case input
  /// What stands in an empty field until a person types.
  case placeholder
  /// A small filled label: a count, a mode.
  case badge
}

/// What lies under the text.
public enum Surface: UInt8, CaseIterable, Sendable {
  /// The ground of everything.
  case base
  /// The top line.
  case header
  /// The bottom line.
  case footer
  /// The selected row of the pane that has the keyboard.
  case selected
  /// The selected row of any other pane.
  case selectedUnfocused
  /// A box lying over the panes.
  case overlay
  /// A field to type in.
  case input
  /// The passing message that something was done.
  case toast
  /// A line that must not be missed.
  case alarm
  /// The empty part of a gauge.
  case track
}

/// Weight and slant of text, independent of its colour.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: UInt8
  /// The set with those bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier strokes.
  public static let bold = Emphasis(rawValue: 1)
  /// A line under the text.
  public static let underline = Emphasis(rawValue: 2)
  /// Slanted strokes, where the terminal has them.
  public static let italic = Emphasis(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 8)
}
