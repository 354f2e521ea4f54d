extension Theme {
  /// Reads a theme file.
  ///
  /// `base` gives the theme named by `inherits`, or nil when there is none. Everything in the file has to be understood:
  /// an unknown role, colour or word is an error with the line and column it stands at.
  public static func parse(
    toml: String, named name: String, base: (String) -> Theme? = { _ in nil }
  ) throws(ThemeError) -> Theme {
    do throws(TOMLError) {
      var reader = ThemeReader()
      try reader.read(try TOMLTable(toml))
      if let parent = reader.parent {
        guard let base = base(parent.name) else {
          throw parent.place.error("there is no theme \"\(parent.name)\" to inherit from")
        }
        reader.definition = reader.definition.inheriting(base.definition)
      }
      try reader.checkNames()
      return Theme(reader.definition, named: name)
    } catch {
      throw ThemeError(theme: name, line: error.place.line, column: error.place.column, message: error.message)
    }
  }
}

/// Turns the tables of a theme file into a definition, or says where it makes no sense.
private struct ThemeReader {
  var definition = ThemeDefinition()
  /// The theme it inherits from, and where that is said.
  private(set) var parent: (name: String, place: TOMLTable.Place)?
  /// Every palette name used, in the order of the file.
  private var used: [(name: String, place: TOMLTable.Place)] = []

  mutating func read(_ table: TOMLTable) throws(TOMLError) {
    for entry in table.entries {
      switch entry.key {
      case "title": definition.title = try text(entry)
      case "inherits": parent = (try text(entry), entry.valuePlace)
      case "dark":
        guard let isDark = entry.boolean else { throw entry.error("\"dark\" wants true or false") }
        definition.isDark = isDark
      case "palette": try readPalette(try section(entry))
      case "surfaces":
        for item in try section(entry).entries {
          definition.surfaces[try surface(item)] = try self.entry(item, word: \.background)
        }
      case "roles":
        for item in try section(entry).entries {
          definition.roles[try role(item)] = try self.entry(item, word: \.foreground)
        }
      case "on":
        for ground in try section(entry).entries {
          let surface = try surface(ground)
          for item in try section(ground).entries {
            definition.exceptions[surface, default: [:]][try role(item)] = try self.entry(item, word: \.foreground)
          }
        }
      default:
        throw entry.keyPlace.error(
          "\"\(entry.key)\" means nothing here; known: title, dark, inherits, palette, surfaces, roles, on")
      }
    }
  }

  /// Looks every name of a colour up in the palette the theme ends up with.
  func checkNames() throws(TOMLError) {
    for (name, place) in used where definition.palette[name] == nil {
      throw place.error("no colour \"\(name)\" in the palette")
    }
  }

  private mutating func readPalette(_ colors: TOMLTable) throws(TOMLError) {
    for item in colors.entries {
      let written = try text(item)
      guard let paint = try paint(written, at: item.valuePlace) else {
        throw item.valuePlace.error("a palette colour is #RRGGBB or \"default\"")
      }
      definition.palette[item.key] = paint
    }
  }

  /// A colour alone, or a table of inks and marks.
  private mutating func entry(
    _ item: TOMLTable.Entry, word: WritableKeyPath<ThemeDefinition.Entry, ThemeDefinition.Paint?>
  ) throws(TOMLError) -> ThemeDefinition.Entry {
    var entry = ThemeDefinition.Entry()
    if let text = item.text {
      entry[keyPath: word] = try namedPaint(text, at: item.valuePlace)
      return entry
    }
    guard let parts = item.table else {
      throw item.keyPlace.error("\"\(item.key)\" wants a colour or a table like { fg = \"…\", bold = true }")
    }
    for part in parts.entries {
      switch part.key {
      case "fg": entry.foreground = try namedPaint(try text(part), at: part.valuePlace)
      case "bg": entry.background = try namedPaint(try text(part), at: part.valuePlace)
      default:
        guard let mark = ThemeNames.marks[part.key] else {
          throw part.keyPlace.error(
            "\"\(part.key)\" means nothing here; known: fg, bg, bold, underline, italic, reverse")
        }
        guard let isOn = part.boolean else { throw part.error("\"\(part.key)\" wants true or false") }
        entry.emphasis = isOn ? (entry.emphasis ?? []).union(mark) : (entry.emphasis ?? []).subtracting(mark)
      }
    }
    return entry
  }

  private mutating func namedPaint(
    _ text: String, at place: TOMLTable.Place
  ) throws(TOMLError) -> ThemeDefinition.Paint {
    if let paint = try paint(text, at: place) { return paint }
    used.append((text, place))
    return .named(text)
  }

  /// The colour that is written out; nil for a palette's name.
  private func paint(_ text: String, at place: TOMLTable.Place) throws(TOMLError) -> ThemeDefinition.Paint? {
    if text == "default" { return .terminal }
    guard text.hasPrefix("#") else { return nil }
    guard let color = RGB(hex: text) else {
      throw place.error("\"\(text)\" is no colour; colours are written #RRGGBB")
    }
    return .rgb(color)
  }

  private func role(_ item: TOMLTable.Entry) throws(TOMLError) -> Role {
    guard let role = ThemeNames.roles[item.key] else {
      throw item.keyPlace.error(
        "no role \"\(item.key)\"\(suggestion(item.key, Role.allCases.map(\.name)))")
    }
    return role
  }

  private func surface(_ item: TOMLTable.Entry) throws(TOMLError) -> Surface {
    guard let surface = ThemeNames.surfaces[item.key] else {
      throw item.keyPlace.error(
        "no surface \"\(item.key)\"\(suggestion(item.key, Surface.allCases.map(\.name)))")
    }
    return surface
  }

  private func suggestion(_ name: String, _ known: [String]) -> String {
    let near = known.first { FuzzyMatch.score(name, in: $0) != nil || $0.lowercased() == name.lowercased() }
    return near.map { "; perhaps \"\($0)\"" } ?? "; known: \(known.joined(separator: ", "))"
  }

  private func section(_ entry: TOMLTable.Entry) throws(TOMLError) -> TOMLTable {
    guard let table = entry.table else { throw entry.error("\"\(entry.key)\" has to be a table") }
    return table
  }

  private func text(_ entry: TOMLTable.Entry) throws(TOMLError) -> String {
    guard let text = entry.text else { throw entry.error("\"\(entry.key)\" wants text in quotes") }
    return text
  }
}

extension TOMLTable.Place {
  fileprivate func error(_ message: String) -> TOMLError { TOMLError(place: self, message: message) }
}

extension TOMLTable.Entry {
  fileprivate func error(_ message: String) -> TOMLError { keyPlace.error(message) }
}

/// The words of a theme file.
private enum ThemeNames {
  static let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.name, $0) })
  static let surfaces = Dictionary(uniqueKeysWithValues: Surface.allCases.map { ($0.name, $0) })
  static let marks: [String: Emphasis] = [
    "bold": .bold, "underline": .underline, "italic": .italic, "reverse": .reverse,
  ]
}
