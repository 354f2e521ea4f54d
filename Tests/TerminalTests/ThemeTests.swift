import Testing

@testable import Terminal

@Suite struct ThemeTests {
  static let names = ThemeLibrary().names

  /// What may be drawn: on a gauge's track only bars, in a field no frames.
  private static func isUsed(_ role: Role, on surface: Surface) -> Bool {
    switch surface {
    case .track: [.chart, .chartNow, .chartUsual, .good, .warning, .bad].contains(role)
    case .input: ![.border, .borderFocused, .title, .titleFocused].contains(role)
    default: true
    }
  }

  /// Contrast asked for after WCAG 2: 4.5 for text, 3 for shapes and decoration.
  private static func wanted(_ role: Role, on surface: Surface, _ theme: String) -> Double {
    switch role {
    // The frame of a pane without the keyboard says nothing that its title does not.
    case .border: 1.5
    // On its track the usual is a shade between track and bar.
    case .chartUsual where surface == .track: 1.8
    case .borderFocused, .chart, .chartNow, .chartUsual, .faint: 3
    default: surface == .track ? 3 : theme == "projector" ? 7 : 4.5
    }
  }

  @Test("Every role can be read on every surface it is used on", arguments: names)
  func contrast(name: String) throws {
    let theme = try #require(try ThemeLibrary().theme(named: name))
    for surface in Surface.allCases {
      for role in Role.allCases where ThemeTests.isUsed(role, on: surface) {
        let look = theme.look(Style(role, on: surface))
        let ink = try #require(look.foreground)
        let ground = try #require(look.background)
        let wanted = ThemeTests.wanted(role, on: surface, name)
        #expect(ink.contrast(with: ground) >= wanted, "\(role) on \(surface)")
      }
    }
  }

  @Test("States stay apart in full colour, in 256, 16 and 8 colours and without any", arguments: names)
  func states(name: String) throws {
    let theme = try #require(try ThemeLibrary().theme(named: name))
    for (depth, colors) in [(ColorDepth.full, 256), (.palette, 256), (.sixteen, 16), (.sixteen, 8), (.mono, 0)] {
      let table = AppearanceTable(theme, depth: depth, colors: colors)
      for surface in [Surface.base, .overlay] {
        let states = [Role.good, .warning, .bad, .breached].map { table.appearance(Style($0, on: surface)) }
        #expect(Set(states).count == 4, "\(depth) on \(surface)")
      }
      #expect(table.appearance(.text.on(.base)) != table.appearance(.text.on(.selected)), "\(depth)")
      for role in Role.allCases {
        for surface in Surface.allCases {
          let seen = table.appearance(Style(role, on: surface))
          #expect(depth == .mono || seen.foreground != seen.background, "\(role) on \(surface) in \(depth)")
        }
      }
    }
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
