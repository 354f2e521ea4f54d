/// How one style looks: colours, none meaning the terminal's own, and weight.
public struct Look: Hashable, Sendable {
  /// Colour of the strokes.
  public var foreground: RGB?
  /// Colour behind them.
  public var background: RGB?
  /// Weight and slant.
  public var emphasis: Emphasis

  /// A look.
  public init(foreground: RGB?, background: RGB?, emphasis: Emphasis = []) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
  }
}

/// Says how every role looks on every surface.
public struct Theme: Sendable, Equatable {
  /// The name it is asked for by.
  public let name: String
  /// The name a person reads.
  public let title: String
  /// Whether light text stands on a dark ground; what is assumed of the terminal where the ground is its own.
  public let isDark: Bool
  /// What it was made from, for themes that inherit from it.
  let definition: ThemeDefinition
  private let looks: [Look]

  /// The theme a definition comes out as.
  init(_ definition: ThemeDefinition, named name: String) {
    self.name = name
    self.definition = definition
    title = definition.title ?? name
    isDark = definition.isDark ?? true
    var looks: [Look] = []
    looks.reserveCapacity(Surface.allCases.count * Role.allCases.count)
    for surface in Surface.allCases {
      for role in Role.allCases { looks.append(definition.look(role, on: surface)) }
    }
    self.looks = looks
  }

  /// How a style looks; without a surface, on the base.
  public func look(_ style: Style) -> Look {
    var look = looks[Int((style.surface ?? .base).rawValue) * Role.allCases.count + Int(style.role.rawValue)]
    look.emphasis.formUnion(style.emphasis)
    return look
  }

  /// Every colour it uses, each once, in a fixed order.
  var colors: [RGB] {
    var seen: Set<RGB> = []
    return looks.flatMap { [$0.background, $0.foreground] }.compactMap(\.self).filter { seen.insert($0).inserted }
  }

  /// Themes that look the same are the same, whatever their names.
  public static func == (one: Theme, other: Theme) -> Bool {
    one.looks == other.looks && one.isDark == other.isDark
  }
}

/// What is wrong with a theme file, and where.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The theme.
  public let theme: String
  /// Line, from 1.
  public let line: Int
  /// Column, from 1.
  public let column: Int
  /// What is wrong, in a sentence without a full stop.
  public let message: String

  /// `dark.toml:3:8: no colour called "inkk"`.
  public var description: String { "\(theme).toml:\(line):\(column): \(message)" }
}
