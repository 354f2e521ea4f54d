import Foundation
import Testing

/// What the dashboard remembers, and what it makes of files that a person wrote.
@Suite struct RememberingTests {
  private func settings(_ scratch: Scratch) throws -> String {
    try String(contentsOfFile: scratch.file(".config/showroom/settings.toml"), encoding: .utf8)
  }

  private func write(_ text: String, to name: String, in scratch: Scratch) throws {
    let path = scratch.file(".config/showroom/" + name)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  @Test func languageAndThemeAreThoseOfTheLastTime() throws {
    let scratch = try Scratch()
    try write("# mine\ncolour = 7\n", to: "settings.toml", in: scratch)
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let first = try terminal.openBoard([], in: scratch)
    terminal.type("L")
    #expect(terminal.wait { terminal.shows("门口") })
    terminal.type("T")
    #expect(terminal.wait { terminal.shows("主题") })
    terminal.type("light\r")
    _ = terminal.settle()
    terminal.type("q")
    #expect(terminal.wait { first.hasEnded })
    let written = try settings(scratch)
    for line in ["colour = 7", "language = \"zh\"", "theme = \"light\""] {
      #expect(written.contains(line), "\(written)")
    }

    let again = try PseudoTerminal(columns: 120, rows: 36)
    let second = try again.openBoard([], in: scratch)
    #expect(again.shows("门口") && !again.shows("Door"))
    again.type("q")
    #expect(again.wait { second.hasEnded })
    #expect(try settings(scratch) == written)
  }

  @Test func ofAPracticeDayNothingIsRemembered() throws {
    let scratch = try Scratch()
    let mine = "theme = \"light\"\n"
    try write(mine, to: "settings.toml", in: scratch)
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let child = try terminal.openBoard(["demo"], in: scratch)
    terminal.type("L")
    #expect(terminal.wait { terminal.shows("门口") })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    #expect(try settings(scratch) == mine)
  }

  @Test func aBrokenFileIsNamedWithItsLineAndLeftAlone() throws {
    let scratch = try Scratch()
    let broken = "language = \"zh\"\ntheme = light\n"
    try write(broken, to: "settings.toml", in: scratch)
    let terminal = try PseudoTerminal(columns: 200, rows: 36)
    let child = try terminal.openBoard([], in: scratch)
    #expect(terminal.shows("settings.toml:2:"))
    terminal.type("Lq")
    #expect(terminal.wait { child.hasEnded })
    #expect(try settings(scratch) == broken)
  }

  @Test func aThemeOfOnesOwn() throws {
    let scratch = try Scratch()
    try write("inherits = \"dark\"\n", to: "themes/mine.toml", in: scratch)
    try write("inherits = \"dark\"\n[roles]\ntext = \"inkk\"\n", to: "themes/bad.toml", in: scratch)
    for (theme, complaint) in [("mine", nil), ("bad", "bad.toml:3:")] {
      let terminal = try PseudoTerminal(columns: 200, rows: 36)
      let child = try terminal.openBoard(["demo", "--theme", theme], in: scratch)
      if let complaint { #expect(terminal.shows(complaint)) } else { #expect(!terminal.shows(".toml")) }
      terminal.type("q")
      #expect(terminal.wait { child.hasEnded })
    }
    let terminal = try PseudoTerminal()
    let child = try terminal.start(
      Program.path, ["demo", "--theme", "plaid"],
      environment: Program.environment(home: scratch.path, ["TERM": "xterm-256color"]))
    #expect(terminal.wait { child.hasEnded })
    #expect(child.end == .exit(2))
    #expect(terminal.wait { terminal.shows("there is no theme “plaid”; themes are dark, light") })
  }
}
