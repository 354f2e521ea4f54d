/// A look in the numbers a terminal takes: -1 is its own colour.
struct Appearance: Hashable, Sendable {
  var foreground: Int
  var background: Int
  var emphasis: Emphasis
}

/// Turns the looks of a theme into what a terminal of limited colours can show.
struct AppearanceTable: Sendable {
  let theme: Theme
  let depth: ColorDepth
  /// How the terminal takes colours at full depth: as `0xRRGGBB`, or as palette numbers that stand for them.
  let isDirect: Bool
  /// How many colours the terminal has.
  let colors: Int
  private let numbers: [RGB: Int]
  private let states: [Role: Int]

  init(_ theme: Theme, depth: ColorDepth, colors: Int, isDirect: Bool = false) {
    self.theme = theme
    self.depth = depth
    self.colors = colors
    self.isDirect = isDirect
    numbers =
      switch depth {
      case .palette: AppearanceTable.numbers(of: theme, distinct: false)
      case .full: isDirect ? [:] : AppearanceTable.numbers(of: theme, distinct: true)
      case .mono, .sixteen: [:]
      }
    states = depth == .sixteen ? Sixteen.states(of: theme) : [:]
  }

  /// The colour each palette number stands for, where numbers are written out as colours; 256 entries or none.
  var meanings: [RGB?] {
    guard depth == .full, !isDirect else { return [] }
    var meanings = [RGB?](repeating: nil, count: 256)
    for (color, number) in numbers where (0..<256).contains(number) { meanings[number] = color }
    return meanings
  }

  func appearance(_ style: Style) -> Appearance {
    let look = theme.look(style)
    switch depth {
    case .mono: return Mono.appearance(style, look)
    case .sixteen: return Sixteen.appearance(style, look, theme: theme, states: states, colors: colors)
    case .palette, .full:
      return Appearance(
        foreground: number(look.foreground), background: number(look.background), emphasis: look.emphasis)
    }
  }

  private func number(_ color: RGB?) -> Int {
    guard let color else { return -1 }
    // Direct descriptions keep the numbers below 8 for the old colours.
    return isDirect && depth == .full ? max(Int(color.value), 8) : numbers[color] ?? 7
  }

  /// A palette number for each colour of a theme, the nearest there is; `distinct` gives no number twice.
  private static func numbers(of theme: Theme, distinct: Bool) -> [RGB: Int] {
    var numbers: [RGB: Int] = [:]
    var taken: Set<Int> = []
    for color in theme.colors {
      let number = Palette.nearest(color, except: distinct ? taken : []) ?? Palette.nearest(color) ?? 7
      numbers[color] = number
      taken.insert(number)
    }
    return numbers
  }
}

/// Without colours, weight and reverse keep states and places apart.
enum Mono {
  static func appearance(_ style: Style, _ look: Look) -> Appearance {
    var emphasis = style.emphasis.union(look.emphasis.intersection([.italic, .underline]))
    switch style.role {
    case .strong, .title, .accent, .key, .warning, .borderFocused, .chartNow: emphasis.insert(.bold)
    case .titleFocused: emphasis.formUnion([.bold, .underline])
    case .bad: emphasis.formUnion([.bold, .underline])
    case .breached, .badge: emphasis.formUnion([.bold, .reverse])
    default: break
    }
    switch style.surface ?? .base {
    case .selected, .header, .toast, .alarm: emphasis.formSymmetricDifference(.reverse)
    case .selectedUnfocused, .input: emphasis.insert(.underline)
    case .base, .footer, .overlay, .track: break
    }
    return Appearance(foreground: -1, background: -1, emphasis: emphasis)
  }
}
