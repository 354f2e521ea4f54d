/// With sixteen colours grounds are chosen by meaning, strokes by nearness as far as they can be read.
enum Sixteen {
  private static let stateRoles: [Role] = [.bad, .good, .warning, .info]

  /// A number for each role that tells a state, no two the same.
  static func states(of theme: Theme) -> [Role: Int] {
    var states: [Role: Int] = [:]
    let ground = ground(.base, isDark: theme.isDark)
    for role in stateRoles {
      guard let color = theme.look(Style(role)).foreground else { continue }
      // Eight colours tell a bright one from its dark twin by weight alone, which is not enough.
      let free = colors(on: ground).filter { number in !states.values.contains { $0 % 8 == number % 8 } }
      states[role] = nearest(color, on: ground, among: free)
    }
    return states
  }

  static func appearance(
    _ style: Style, _ look: Look, theme: Theme, states: [Role: Int], colors: Int
  ) -> Appearance {
    let surface = style.surface ?? .base
    var background = ground(surface, isDark: theme.isDark)
    let isFilled = look.background != theme.look(Style(.text, on: surface)).background
    if isFilled, let fill = look.background { background = nearest(fill, on: nil, among: Array(1..<15)) }
    var foreground = theme.isDark ? 7 : 0
    if let wanted = states[style.role], contrast(wanted, background) >= 2.5 {
      foreground = wanted
    } else if let color = look.foreground {
      // A grey that turned pink, or an accent that turned grey, would say what is not meant.
      let kin = isColorful(color) ? Sixteen.colors(on: background) : [0, 7, 8, 15]
      let readable = kin.contains { contrast($0, background) >= 2.5 }
      foreground = nearest(color, on: background, among: readable ? kin : Array(0..<16))
    }
    // Where the ground is the terminal's own, it stays so.
    if look.background == nil, !isFilled, surface == .base || surface == .footer { background = -1 }
    var emphasis = look.emphasis
    if colors < 16 {
      // Eight colours: bold makes the strokes bright, grounds have no bright form.
      if background > 7 { background = background == 8 && (surface == .input) ? 4 : background - 8 }
      if foreground > 7 {
        foreground -= 8
        emphasis.insert(.bold)
      }
      if foreground == background { foreground = background == 7 ? 0 : 7 }
    }
    return Appearance(foreground: foreground, background: background, emphasis: emphasis)
  }

  private static func ground(_ surface: Surface, isDark: Bool) -> Int {
    switch surface {
    case .base, .footer, .overlay: isDark ? 0 : 15
    case .header: isDark ? 4 : 7
    case .selected: isDark ? 4 : 14
    case .selectedUnfocused, .input, .track: isDark ? 8 : 7
    case .toast: 6
    case .alarm: 1
    }
  }

  /// The numbers that are colours and show on a ground; yellow on white is left out, whatever brown the VGA made of it.
  private static func colors(on ground: Int) -> [Int] {
    let isLight = Palette.color(ground).luminance > 0.4
    return (1..<15).filter { $0 != 7 && $0 != 8 && !(isLight && ($0 == 3 || $0 == 11)) }
  }

  private static func isColorful(_ color: RGB) -> Bool {
    max(color.red, color.green, color.blue) - min(color.red, color.green, color.blue) > 48
  }

  private static func contrast(_ a: Int, _ b: Int) -> Double {
    Palette.color(a).contrast(with: Palette.color(b))
  }

  /// The nearest of some numbers that can be read on a ground; the one that reads best when none can.
  private static func nearest(_ color: RGB, on ground: Int?, among numbers: [Int]) -> Int {
    let readable = numbers.filter { number in ground.map { contrast(number, $0) >= 2.5 } ?? true }
    let nearest = readable.min { Palette.color($0).distance(to: color) < Palette.color($1).distance(to: color) }
    return nearest ?? numbers.max { contrast($0, ground ?? 0) < contrast($1, ground ?? 0) } ?? 7
  }
}
