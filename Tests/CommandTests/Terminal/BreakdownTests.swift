import Foundation
import Glibc
import Testing

/// A program that really breaks down while it holds the terminal: by a trap of Swift, a full stack, a surrender.
@Suite struct BreakdownTests {
  @Test(arguments: [
    ("range", [SIGILL, SIGTRAP], "an internal error"), ("overflow", [SIGILL, SIGTRAP], "an internal error"),
    ("stack", [SIGSEGV, SIGBUS], "a memory fault"), ("abort", [SIGABRT], "gave up"),
  ])
  func theTerminalIsGivenBackAndAReportIsLeft(way: String, signals: [Int32], words: String) throws {
    let scratch = try Scratch()
    let report = scratch.file("state/crash.txt")
    let terminal = try PseudoTerminal()
    let found = terminal.discipline
    let program = try terminal.start(
      Program.folder + "/Breakdown", [way, report],
      environment: Program.environment(home: scratch.path, ["TERM": "xterm-256color"]))
    #expect(terminal.wait { terminal.shows("breaking down") })
    #expect(terminal.discipline != found)
    #expect(terminal.modesLeftOn.contains("alternate screen") && terminal.modesLeftOn.contains("mouse"))
    terminal.type("x")
    // Left alone, the backtracer of Swift would hold the terminal for half a minute.
    #expect(terminal.wait(within: .seconds(5)) { program.hasEnded })
    #expect(signals.contains { program.end == .signal($0) }, "\(String(describing: program.end))")
    _ = terminal.settle(quiet: .milliseconds(20))
    #expect(terminal.discipline == found)
    #expect(terminal.modesLeftOn == [])
    #expect(terminal.shows("\(words). Report: \(report)"))
    let lines = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n")
    #expect(lines.first == "breakdown 1" && lines.contains("addresses"))
    #expect(lines.last?.contains("0x") == true, "\(lines)")
  }

  @Test(Tmux.trait) func theShellGoesOnAfterATrap() throws {
    let scratch = try Scratch()
    let tmux = try Tmux(scratch, columns: 100, rows: 24, running: ["/bin/sh", "-i"])
    try tmux.type("stty -a >\(scratch.file("before")); \(Program.folder)/Breakdown range \(scratch.file("report"))\n")
    try tmux.wait(for: "breaking down")
    #expect(try tmux.state("alternate_on") == "1")
    try tmux.press("x")
    try tmux.wait(for: "an internal error. Report:")
    try tmux.type("stty -a | diff - \(scratch.file("before")) && echo as it'' was\n")
    try tmux.wait(for: "as it was")
    for (state, value) in [("alternate_on", "0"), ("cursor_flag", "1"), ("mouse_any_flag", "0")] {
      #expect(try tmux.state(state) == value, "\(state)")
    }
  }
}
