/// Something in a theme that is hard to read or hard to tell apart.
public enum ThemeFinding: Hashable, Sendable {
  /// A role does not stand out from a surface it is used on: contrast after WCAG 2, and what is asked for.
  case faint(Role, on: Surface, contrast: Double, wanted: Double)
  /// Two states look much alike to somebody: their distance in Oklab, and what is asked for.
  case alike(Role, Role, to: ColorVision, distance: Double, wanted: Double)
  /// Two states come out as the same look on a terminal of so many colours; 0 means none.
  case merged(Role, Role, colors: Int)
  /// A selected row looks like any other on a terminal of so many colours.
  case unmarked(colors: Int)
  /// Text has the colour of its ground on a terminal of so many colours.
  case invisible(Role, on: Surface, colors: Int)
}

/// Looks a theme over: whether everything in it can be read, and states told apart by everybody on every terminal.
public struct ThemeLint: Sendable {
  /// The theme.
  public let theme: Theme

  /// A look at a theme.
  public init(_ theme: Theme) { self.theme = theme }

  /// Everything that is not as it should be; nothing for a theme to work with all day.
  public var findings: [ThemeFinding] { contrasts + likenesses + lessened }

  /// The least contrast of text in it; nil where grounds are the terminal's own.
  public var leastContrast: Double? {
    pairs.filter { wanted($0.role, on: $0.surface) >= 4.5 }.compactMap { contrast($0.role, on: $0.surface) }.min()
  }

  /// The least distance of two states, over all kinds of sight.
  public var leastDistance: Double? { distances.map(\.distance).min() }

  /// Whether it is made for a projector, where light spills onto the wall and contrast has to be higher.
  private var isForProjector: Bool { theme.name.hasPrefix("projector") }

  private var pairs: [(role: Role, surface: Surface)] {
    Surface.allCases.flatMap { surface in
      Role.allCases.filter { Self.isUsed($0, on: surface) }.map { ($0, surface) }
    }
  }

  private var contrasts: [ThemeFinding] {
    pairs.compactMap { role, surface in
      let wanted = wanted(role, on: surface)
      guard let contrast = contrast(role, on: surface), contrast < wanted else { return nil }
      return .faint(role, on: surface, contrast: contrast, wanted: wanted)
    }
  }

  private func contrast(_ role: Role, on surface: Surface) -> Double? {
    let look = theme.look(Style(role, on: surface))
    guard let ink = look.foreground, let ground = look.background else { return nil }
    return ink.contrast(with: ground)
  }

  /// What may be drawn: on a gauge's track only bars, in a field no frames.
  private static func isUsed(_ role: Role, on surface: Surface) -> Bool {
    switch surface {
    case .track: [.chart, .chartNow, .chartUsual, .good, .warning, .bad].contains(role)
    case .input: ![.border, .borderFocused, .title, .titleFocused].contains(role)
    default: true
    }
  }

  /// Contrast asked for after WCAG 2: 4.5 for text (7 on a projector), 3 for shapes and decoration.
  private func wanted(_ role: Role, on surface: Surface) -> Double {
    switch role {
    // The frame of a pane without the keyboard says nothing that its title does not.
    case .border: 1.5
    // On its track the usual is a shade between track and bar.
    case .chartUsual where surface == .track: 1.8
    case .borderFocused, .chart, .chartNow, .chartUsual, .faint: 3
    default: surface == .track ? 3 : isForProjector ? 7 : 4.5
    }
  }

  /// Glyph and word tell a state as well, so colours need only be seen to differ, at twice what is just seen.
  private static let wantedDistance = 0.045
  private static let states: [Role] = [.good, .warning, .bad, .info]

  private var distances: [(one: Role, other: Role, vision: ColorVision, distance: Double)] {
    ColorVision.allCases.flatMap { vision in
      Self.states.enumerated().flatMap { index, one in
        Self.states[(index + 1)...].compactMap { other in
          guard let a = theme.look(Style(one)).foreground, let b = theme.look(Style(other)).foreground else {
            return nil
          }
          return (one, other, vision, vision.distance(a, b))
        }
      }
    }
  }

  private var likenesses: [ThemeFinding] {
    distances.filter { $0.distance < Self.wantedDistance }.map {
      .alike($0.one, $0.other, to: $0.vision, distance: $0.distance, wanted: Self.wantedDistance)
    }
  }

  /// What becomes of it with fewer colours.
  private var lessened: [ThemeFinding] {
    var findings: [ThemeFinding] = []
    for (depth, colors) in [(ColorDepth.palette, 256), (.sixteen, 16), (.sixteen, 8), (.mono, 0)] {
      let table = AppearanceTable(theme, depth: depth, colors: colors)
      let shouting: [Role] = [.good, .warning, .bad, .breached]
      for surface in [Surface.base, .overlay] {
        for (index, one) in shouting.enumerated() {
          for other in shouting[(index + 1)...]
          where table.appearance(Style(one, on: surface)) == table.appearance(Style(other, on: surface)) {
            findings.append(.merged(one, other, colors: colors))
          }
        }
      }
      if table.appearance(.text.on(.base)) == table.appearance(.text.on(.selected)) {
        findings.append(.unmarked(colors: colors))
      }
      guard depth != .mono else { continue }
      for (role, surface) in pairs {
        let seen = table.appearance(Style(role, on: surface))
        if seen.foreground == seen.background, seen.foreground >= 0 {
          findings.append(.invisible(role, on: surface, colors: colors))
        }
      }
    }
    return findings
  }
}
