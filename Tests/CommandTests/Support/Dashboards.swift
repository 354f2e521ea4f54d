import Testing

/// Ways to open the dashboard in a test.
enum Opening {
  /// A practice day at 10:42 on a Monday.
  static func demo(_ language: String = "en") -> [String] {
    ["demo", "--now", "2026-11-23T10:42:00", "--lang", language]
  }

  /// The dashboard on a store at a time of a Monday.
  static func store(_ store: String, at time: String) -> [String] {
    ["--store", store, "--now", "2026-11-23T\(time)", "--lang", "en", "--user", "Xia"]
  }
}

extension PseudoTerminal {
  /// Starts `showroom` in it and waits until the board has been drawn.
  func openBoard(
    _ arguments: [String], in scratch: Scratch, terminal: String = "xterm-256color",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Child {
    let child = try start(
      Program.path, arguments, environment: Program.environment(home: scratch.path, ["TERM": terminal]))
    #expect(wait { shows("Door") || shows("门口") }, "no board on \(terminal)", sourceLocation: sourceLocation)
    _ = settle()
    return child
  }
}

extension Tmux {
  /// A window with `showroom` in it.
  convenience init(
    _ scratch: Scratch, columns: Int = 100, rows: Int = 30, showroom arguments: [String]
  ) throws {
    try self.init(scratch, columns: columns, rows: rows, running: [Program.path] + arguments)
  }

  /// Whether tests can use tmux, and what to do when not.
  static let trait: ConditionTrait = .enabled(if: isHere, "tmux is not installed: .ci/setup installs it")
}
