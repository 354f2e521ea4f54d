/// How a piece of text is drawn: its meaning, what lies under it, and its weight.
public struct Style: Hashable, Sendable {
  /// The meaning.
  public var role: Role
  /// What lies under the text; none keeps what is already there, so a row can be tinted before or after.
  public var surface: Surface?
  /// Weight added to what the theme gives the role.
  public var emphasis: Emphasis

  /// The style of a meaning.
  public init(_ role: Role, on surface: Surface? = nil, emphasis: Emphasis = []) {
    self.role = role
    self.surface = surface
    self.emphasis = emphasis
  }

  /// The same on another ground.
  public func on(_ surface: Surface) -> Style { Style(role, on: surface, emphasis: emphasis) }
  /// The same, heavier.
  public func bold() -> Style { adding(.bold) }
  /// The same with foreground and background exchanged.
  public func reversed() -> Style { adding(.reverse) }

  private func adding(_ more: Emphasis) -> Style { Style(role, on: surface, emphasis: emphasis.union(more)) }
}

extension Style {
  /// `Role.text` on whatever lies under it.
  public static let text = Style(.text)
  /// `Role.muted` on whatever lies under it.
  public static let muted = Style(.muted)
  /// `Role.faint` on whatever lies under it.
  public static let faint = Style(.faint)
  /// `Role.strong` on whatever lies under it.
  public static let strong = Style(.strong)
  /// `Role.title` on whatever lies under it.
  public static let title = Style(.title)
  /// `Role.titleFocused` on whatever lies under it.
  public static let titleFocused = Style(.titleFocused)
  /// `Role.border` on whatever lies under it.
  public static let border = Style(.border)
  /// `Role.borderFocused` on whatever lies under it.
  public static let borderFocused = Style(.borderFocused)
  /// `Role.accent` on whatever lies under it.
  public static let accent = Style(.accent)
  /// `Role.key` on whatever lies under it.
  public static let key = Style(.key)
  /// `Role.good` on whatever lies under it.
  public static let good = Style(.good)
  /// `Role.warning` on whatever lies under it.
  public static let warning = Style(.warning)
  /// `Role.bad` on whatever lies under it.
  public static let bad = Style(.bad)
  /// `Role.breached` on whatever lies under it.
  public static let breached = Style(.breached)
  /// `Role.info` on whatever lies under it.
  public static let info = Style(.info)
  /// `Role.chart` on whatever lies under it.
  public static let chart = Style(.chart)
  /// `Role.chartNow` on whatever lies under it.
  public static let chartNow = Style(.chartNow)
  /// `Role.chartUsual` on whatever lies under it.
  public static let chartUsual = Style(.chartUsual)
  /// `Role.header` on whatever lies under it.
  public static let header = Style(.header)
  /// `Role.input` on whatever lies under it.
  public static let input = Style(.input)
  /// `Role.placeholder` on whatever lies under it.
  public static let placeholder = Style(.placeholder)
  /// `Role.badge` on whatever lies under it.
  public static let badge = Style(.badge)
}
