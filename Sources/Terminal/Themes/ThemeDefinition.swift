/// A theme as its file says it, before names of colours are looked up.
struct ThemeDefinition: Sendable {
  /// A colour as written: its own, the terminal's, or that of a name in the palette.
  enum Paint: Hashable, Sendable {
    case terminal
    case rgb(RGB)
    case named(String)
  }

  /// What is said of a role or a surface; nothing said leaves it to what lies under it.
  struct Entry: Hashable, Sendable {
    var foreground: Paint?
    var background: Paint?
    var emphasis: Emphasis?

    /// This entry with what it leaves open taken from another.
    func over(_ other: Entry?) -> Entry {
      Entry(
        foreground: foreground ?? other?.foreground, background: background ?? other?.background,
        emphasis: emphasis ?? other?.emphasis)
    }
  }

  var title: String?
  var isDark: Bool?
  var palette: [String: Paint] = [:]
  var roles: [Role: Entry] = [:]
  var surfaces: [Surface: Entry] = [:]
  var exceptions: [Surface: [Role: Entry]] = [:]

  /// The definition with everything it leaves open taken from the one it inherits; palette names are merged before use,
  /// so a theme that only names new colours recolours all it inherits.
  func inheriting(_ base: ThemeDefinition) -> ThemeDefinition {
    var merged = base
    merged.title = title
    merged.isDark = isDark ?? base.isDark
    merged.palette.merge(palette) { $1 }
    merged.roles.merge(roles) { $1.over($0) }
    merged.surfaces.merge(surfaces) { $1.over($0) }
    for (surface, entries) in exceptions { merged.exceptions[surface, default: [:]].merge(entries) { $1.over($0) } }
    return merged
  }

  /// The look of a role on a surface: the exception for the pair, then the ink of the surface, then the role.
  func look(_ role: Role, on surface: Surface) -> Look {
    let exception = exceptions[surface]?[role] ?? Entry()
    let entry = exception.over(roles[role])
    let ground = surfaces[surface]
    // A surface with an ink of its own draws everything in it, but for what brings its own ground along.
    let ink = exception.foreground ?? (entry.background == nil ? ground?.foreground : nil) ?? entry.foreground
    return Look(
      foreground: color(ink ?? roles[.text]?.foreground),
      background: color(entry.background ?? ground?.background ?? surfaces[.base]?.background),
      emphasis: (entry.emphasis ?? []).union(ground?.emphasis ?? []))
  }

  private func color(_ paint: Paint?) -> RGB? {
    switch paint {
    case .rgb(let color): color
    // The reader refuses palettes that refer to names, so one look is enough.
    case .named(let name): if case .rgb(let color)? = palette[name] { color } else { nil }
    case .terminal, nil: nil
    }
  }
}
