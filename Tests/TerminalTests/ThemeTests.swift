import Testing

@testable import Terminal

@Suite struct ThemeTests {
  static let names = ThemeLibrary().names

  @Test("Each theme can be read, and its states told apart by everybody on every terminal", arguments: names)
  func looks(name: String) throws {
    let theme = try #require(try ThemeLibrary().theme(named: name))
    #expect(ThemeLint(theme).findings == [])
    let states = [Role.good, .warning, .bad, .breached].map {
      AppearanceTable(theme, depth: .full, colors: 256).appearance(Style($0))
    }
    #expect(Set(states).count == 4)
  }

  @Test("A theme that cannot be read is told of: faint text, states alike to some, what few colours make the same")
  func hardToRead() throws {
    let toml = """
      inherits = "dark"
      [roles]
      muted = "#303440"
      good = "#d4a26a"
      bad = "#fa8485"
      """
    let theme = try Theme.parse(toml: toml, named: "mine") { _ in ThemeLibrary.fallback }
    let findings = ThemeLint(theme).findings
    let faint = findings.compactMap { finding -> Surface? in
      if case .faint(.muted, let surface, let contrast, 4.5) = finding, contrast < 2 { surface } else { nil }
    }
    #expect(faint.contains(.base))
    // On a selected row the theme it inherits has an ink of its own.
    #expect(!faint.contains(.selected))
    let alike = findings.compactMap { finding -> ColorVision? in
      if case .alike(.good, .bad, let vision, _, _) = finding { vision } else { nil }
    }
    // Ochre and red: apart to most, alike without cones for green.
    #expect(alike.contains(.deuteranopia))
    #expect(!alike.contains(.usual))
  }

  @Test("Red and green are apart to most people, near for those without cones for green; black and white are 1 apart")
  func vision() {
    let (red, green) = (RGB(0xC0392B), RGB(0x6B8E23))
    #expect(ColorVision.usual.distance(red, green) > 2 * ColorVision.deuteranopia.distance(red, green))
    #expect(abs(ColorVision.usual.distance(RGB(0), RGB(0xFFFFFF)) - 1) < 0.001)
    for vision in ColorVision.allCases { #expect(vision.distance(red, red) == 0) }
  }

  @Test("Each colour of a theme has a number of its own, written out as itself")
  func meanings() throws {
    let theme = ThemeLibrary.fallback
    let table = AppearanceTable(theme, depth: .full, colors: 256)
    #expect(Set(table.meanings.compactMap(\.self)) == Set(theme.colors))
    #expect(table.meanings.prefix(16).allSatisfy { $0 == nil })
  }

  @Test("A theme recolours what it inherits, and may leave the ground to the terminal")
  func inherits() throws {
    let toml = """
      inherits = "dark"
      [palette]
      ground = "default"
      accent = "#f80"
      [roles]
      info = { underline = true }
      [on.selected]
      good = "accent"
      """
    let theme = try Theme.parse(toml: toml, named: "mine") { $0 == "dark" ? ThemeLibrary.fallback : nil }
    #expect(theme.look(.text).background == nil)
    #expect(theme.look(.accent).foreground == RGB(0xFF8800))
    #expect(theme.look(.info).emphasis == .underline)
    #expect(theme.look(.info).foreground == ThemeLibrary.fallback.look(.info).foreground)
    #expect(theme.look(.good.on(.selected)).foreground == RGB(0xFF8800))
    #expect(theme != ThemeLibrary.fallback)
  }

  @Test(
    "A broken theme names line, column and reason",
    arguments: [
      ("title = \"x\"\n[palette\n", "mine.toml:2:9"),
      ("[roles]\ntext = \"inkk\"", "mine.toml:2:8: no colour \"inkk\" in the palette"),
      ("[roles]\n  txt = \"#fff\"", "mine.toml:2:3: no role \"txt\"; perhaps \"text\""),
      ("[surfaces]\nbase = { bg = \"#12345g\" }", "mine.toml:2:15: \"#12345g\" is no colour"),
      ("[palette]\nink = \"paper\"", "mine.toml:2:7: a palette colour is #RRGGBB"),
      ("[on.selected]\nbad = { blink = true }", "mine.toml:2:9: \"blink\" means nothing here"),
      ("[on.nowhere]\nbad = \"#fff\"", "mine.toml:1:5: no surface \"nowhere\""),
      ("inherits = \"dusk\"", "mine.toml:1:12: there is no theme \"dusk\" to inherit from"),
      ("dark = \"yes\"", "mine.toml:1:1: \"dark\" wants true or false"),
      ("colour = 1", "mine.toml:1:1: \"colour\" means nothing here"),
      ("[roles]\ntext = 3", "mine.toml:2:1: \"text\" wants a colour"),
    ])
  func errors(toml: String, message: String) {
    let error = #expect(throws: ThemeError.self) { try Theme.parse(toml: toml, named: "mine") }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test("A person's own files join the themes and win by name; a circle of inheritance is an error")
  func library() throws {
    let folder = try Folder()
    folder.write("dark.toml", "inherits = \"dark\"\ntitle = \"Mine\"\n[palette]\naccent = \"#abcdef\"")
    folder.write("one.toml", "inherits = \"two\"")
    folder.write("two.toml", "inherits = \"one\"")
    folder.write("broken.toml", "dark = 1")
    folder.write("heir.toml", "inherits = \"broken\"")
    let library = ThemeLibrary(folder: folder.path)
    #expect(library.names.first == "dark")
    #expect(library.names.suffix(4) == ["broken", "heir", "one", "two"])
    let mine = try #require(try library.theme(named: "dark"))
    #expect(mine.title == "Mine")
    #expect(mine.look(.accent).foreground == RGB(0xABCDEF))
    #expect(mine.look(.good) == ThemeLibrary.fallback.look(.good))
    #expect(throws: ThemeError.self) { try library.theme(named: "one") }
    #expect(throws: ThemeError(theme: "broken", line: 1, column: 1, message: "\"dark\" wants true or false")) {
      try library.theme(named: "heir")
    }
    #expect(try library.theme(named: "../dark") == nil)
    #expect(try ThemeLibrary(folder: "/nowhere").theme(named: "nothing") == nil)
  }
}
