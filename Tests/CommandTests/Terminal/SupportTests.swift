import Glibc
import Testing

/// The tools the stories of the real terminal are told with, tried on programs that behave in a known way.
@Suite struct SupportTests {
  @Test func aProgramsWordsAndEndAreKept() throws {
    let environment = Program.environment(home: "/")
    let told = try Program.run(
      "/bin/sh", ["-c", "cat; echo no >&2; exit 3"], environment: environment, input: "展厅\n")
    #expect(told.end == .exit(3))
    #expect(told.out == "展厅\n")
    #expect(told.err == "no\n")
    let stuck = try Program.run("/bin/cat", ["/dev/zero"], environment: environment, .milliseconds(20))
    #expect(stuck.end == nil)
  }

  @Test func aPseudoTerminalIsTheControllingOne() throws {
    let terminal = try PseudoTerminal(columns: 91, rows: 17)
    let before = terminal.discipline
    let shell = try terminal.start(
      "/bin/sh", ["-c", "stty size </dev/tty; stty raw; printf '\\033[?1049h'; exec cat"],
      environment: Program.environment(home: "/"))
    #expect(terminal.wait { terminal.shows("\u{1B}[?1049h") })
    #expect(terminal.shows("17 91"))
    #expect(terminal.modesLeftOn == ["alternate screen"])
    #expect(terminal.discipline != before)
    terminal.hangUp()
    #expect(shell.waitForEnd() == .signal(SIGHUP))
  }

  @Test(Tmux.trait)
  func tmuxShowsWhatAProgramDraws() throws {
    let scratch = try Scratch()
    let tmux = try Tmux(scratch, columns: 30, rows: 5, running: ["/bin/sh", "-c", "stty size; read x; echo got $x"])
    try tmux.wait(for: "5 30")
    try tmux.type("门口")
    try tmux.press("Enter")
    try tmux.wait(for: "got 门口")
    try tmux.waitForEnd()
  }
}
