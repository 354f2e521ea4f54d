import Testing

/// Terminals old and new, and things that are none.
@Suite struct KindsOfTerminalTests {
  @Test(arguments: [
    "xterm-256color", "xterm", "xterm-direct", "tmux-256color", "screen-256color", "screen", "linux", "vt220", "vt100",
    "ansi",
  ])
  func theBoardComesUpAndGoesWithoutTrace(terminal name: String) throws {
    let scratch = try Scratch()
    let terminal = try PseudoTerminal()
    let found = terminal.discipline
    let dashboard = try terminal.openBoard(Opening.demo(), in: scratch, terminal: name)
    terminal.type("5 ")
    #expect(terminal.wait { terminal.shows("checked off") })
    terminal.type("q")
    #expect(terminal.wait { dashboard.hasEnded })
    #expect(dashboard.end == .exit(0))
    #expect(terminal.discipline == found)
    #expect(terminal.modesLeftOn == [])
  }

  @Test(arguments: ["dumb", "", "no-such-terminal"])
  func whereNothingCanBeDrawnItNamesStatus(terminal name: String) throws {
    let scratch = try Scratch()
    let terminal = try PseudoTerminal()
    let child = try terminal.start(
      Program.path, Opening.demo(),
      environment: Program.environment(home: scratch.path, name.isEmpty ? [:] : ["TERM": name]))
    #expect(terminal.wait { child.hasEnded })
    #expect(child.end == .exit(2))
    let said = String(decoding: terminal.received, as: UTF8.self)
    #expect(said.split(separator: "\r\n").count == 1)
    #expect(said.contains("showroom status"))
    #expect(said.contains("showroom --plain"))
  }

  @Test func withoutATerminalItNamesStatus() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(Opening.demo(), in: scratch, environment: ["TERM": "xterm"])
    #expect(outcome.end == .exit(2))
    #expect(outcome.out == "")
    #expect(outcome.err.split(separator: "\n").count == 1)
    #expect(outcome.err.contains("showroom status"))
  }
}
