import TOMLKit

extension Theme {
  /// Reads a theme file.
  ///
  /// `base` gives the theme named by `inherits`, or nil when there is none. Everything in the file has to be understood:
  /// an unknown role, colour or word is an error with the line and column it stands at.
  public static func parse(
    toml: String, named name: String, base: (String) -> Theme? = { _ in nil }
  ) throws(ThemeError) -> Theme {
    let reader = ThemeReader(name: name, toml: toml)
    let table: TOMLTable
    do {
      table = try TOMLTable(string: toml)
    } catch let error as TOMLParseError {
      throw ThemeError(
        theme: name, line: error.source.begin.line, column: error.source.begin.column, message: error.description)
    } catch {
      throw ThemeError(theme: name, line: 1, column: 1, message: "not readable as TOML")
    }
    var definition = try reader.definition(table)
    if let parent = table["inherits"]?.string {
      guard let base = base(parent) else {
        throw reader.error([], "inherits", parent, "there is no theme \"\(parent)\" to inherit from")
      }
      definition = definition.inheriting(base.definition)
    }
    try reader.check(definition)
    return Theme(definition, named: name)
  }
}

/// Turns the tables of a theme file into a definition, or says where it makes no sense.
private struct ThemeReader {
  let name: String
  let toml: String

  func error(_ section: [String], _ key: String, _ text: String?, _ message: String) -> ThemeError {
    let place = TOMLPlaces(toml).place(section: section, key: key, text: text)
    return ThemeError(theme: name, line: place.line, column: place.column, message: message)
  }

  func definition(_ table: TOMLTable) throws(ThemeError) -> ThemeDefinition {
    var definition = ThemeDefinition()
    for key in table.keys {
      switch key {
      case "title": definition.title = try string(table, [], key)
      case "inherits": _ = try string(table, [], key)
      case "dark": definition.isDark = try bool(table, [], key)
      case "palette":
        let colors = try section(table, [], key)
        for name in colors.keys { definition.palette[name] = try color(colors, [key], name) }
      case "surfaces":
        let entries = try section(table, [], key)
        for name in entries.keys {
          definition.surfaces[try surface(name, [key])] = try entry(entries, [key], name, word: \.background)
        }
      case "roles":
        let entries = try section(table, [], key)
        for name in entries.keys {
          definition.roles[try role(name, [key])] = try entry(entries, [key], name, word: \.foreground)
        }
      case "on":
        let surfaces = try section(table, [], key)
        for name in surfaces.keys {
          let ground = try surface(name, [key])
          let entries = try section(surfaces, [key], name)
          for role in entries.keys {
            definition.exceptions[ground, default: [:]][try self.role(role, [key, name])] =
              try entry(entries, [key, name], role, word: \.foreground)
          }
        }
      default:
        throw error(
          [], key, nil, "\"\(key)\" means nothing here; known: title, dark, inherits, palette, surfaces, roles, on")
      }
    }
    return definition
  }

  /// Looks every name of a colour up in the palette the theme ends up with.
  func check(_ definition: ThemeDefinition) throws(ThemeError) {
    // In the order of the declarations, so that the same file always gives the same error.
    for surface in Surface.allCases {
      if let name = missing(definition.surfaces[surface], definition) {
        throw unknown(name, ["surfaces"], "\(surface)")
      }
      guard let entries = definition.exceptions[surface] else { continue }
      for role in Role.allCases {
        if let name = missing(entries[role], definition) { throw unknown(name, ["on", "\(surface)"], "\(role)") }
      }
    }
    for role in Role.allCases {
      if let name = missing(definition.roles[role], definition) { throw unknown(name, ["roles"], "\(role)") }
    }
  }

  private func missing(_ entry: ThemeDefinition.Entry?, _ definition: ThemeDefinition) -> String? {
    for paint in [entry?.foreground, entry?.background] {
      if case .named(let name)? = paint, definition.palette[name] == nil { return name }
    }
    return nil
  }

  private func unknown(_ color: String, _ section: [String], _ key: String) -> ThemeError {
    error(section, key, color, "no colour \"\(color)\" in the palette")
  }

  private func role(_ name: String, _ section: [String]) throws(ThemeError) -> Role {
    guard let role = ThemeNames.roles[name] else {
      throw error(section, name, nil, "no role \"\(name)\"\(suggestion(name, Role.allCases.map { "\($0)" }))")
    }
    return role
  }

  private func surface(_ name: String, _ section: [String]) throws(ThemeError) -> Surface {
    guard let surface = ThemeNames.surfaces[name] else {
      throw error(section, name, nil, "no surface \"\(name)\"\(suggestion(name, Surface.allCases.map { "\($0)" }))")
    }
    return surface
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    let near = known.first { FuzzyMatch.score(name, in: $0) != nil || $0.lowercased() == name.lowercased() }
    return near.map { "; perhaps \"\($0)\"" } ?? "; known: \(known.joined(separator: ", "))"
  }

  private func entry(
    _ table: TOMLTable, _ section: [String], _ key: String,
    word: WritableKeyPath<ThemeDefinition.Entry, ThemeDefinition.Paint?>
  ) throws(ThemeError) -> ThemeDefinition.Entry {
    var entry = ThemeDefinition.Entry()
    if let text = table[key]?.string {
      entry[keyPath: word] = try paint(text, section, key)
      return entry
    }
    guard let parts = table[key]?.table else {
      throw error(section, key, nil, "\"\(key)\" wants a colour or a table like { fg = \"…\", bold = true }")
    }
    let marks: [String: Emphasis] = [
      "bold": .bold, "underline": .underline, "italic": .italic, "reverse": .reverse,
    ]
    for part in parts.keys {
      switch part {
      case "fg": entry.foreground = try paint(try string(parts, section + [key], part), section, key)
      case "bg": entry.background = try paint(try string(parts, section + [key], part), section, key)
      default:
        guard let mark = marks[part] else {
          throw error(
            section, key, part, "\"\(part)\" means nothing here; known: fg, bg, bold, underline, italic, reverse")
        }
        guard let isOn = parts[part]?.bool else { throw error(section, key, part, "\"\(part)\" wants true or false") }
        entry.emphasis = isOn ? (entry.emphasis ?? []).union(mark) : (entry.emphasis ?? []).subtracting(mark)
      }
    }
    return entry
  }

  private func paint(_ text: String, _ section: [String], _ key: String) throws(ThemeError) -> ThemeDefinition.Paint {
    if text == "default" { return .terminal }
    guard text.hasPrefix("#") else { return .named(text) }
    guard let color = RGB(hex: text) else {
      throw error(section, key, text, "\"\(text)\" is no colour; colours are written #RRGGBB")
    }
    return .rgb(color)
  }

  private func color(_ table: TOMLTable, _ section: [String], _ key: String) throws(ThemeError) -> ThemeDefinition.Paint
  {
    let text = try string(table, section, key)
    let paint = try paint(text, section, key)
    if case .named = paint { throw error(section, key, text, "a palette colour is #RRGGBB or \"default\"") }
    return paint
  }

  private func section(_ table: TOMLTable, _ section: [String], _ key: String) throws(ThemeError) -> TOMLTable {
    guard let found = table[key]?.table else { throw error(section, key, nil, "\"\(key)\" has to be a table") }
    return found
  }

  private func string(_ table: TOMLTable, _ section: [String], _ key: String) throws(ThemeError) -> String {
    guard let text = table[key]?.string else { throw error(section, key, nil, "\"\(key)\" wants text in quotes") }
    return text
  }

  private func bool(_ table: TOMLTable, _ section: [String], _ key: String) throws(ThemeError) -> Bool {
    guard let value = table[key]?.bool else { throw error(section, key, nil, "\"\(key)\" wants true or false") }
    return value
  }
}

/// The words of a theme file, spelt once: asking a case for its name is slow.
private enum ThemeNames {
  static let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })
  static let surfaces = Dictionary(uniqueKeysWithValues: Surface.allCases.map { ("\($0)", $0) })
}
