import Glibc
import Testing

@testable import Terminal

// One after another: there is one terminal library, and it knows one terminal at a time.
@Suite(.serialized) struct SessionTests {
  private let theme = ThemeLibrary.fallback

  private func screen(_ text: String, columns: Int = 40, rows: Int = 4) -> Screen {
    var screen = Screen(size: Size(columns: columns, rows: rows))
    screen.put(text, at: Point(x: 1, y: 1), style: .strong)
    return screen
  }

  @Test("The terminal is taken with the first frame and given back as it was found")
  func takesAndGivesBack() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 4)
    let before = terminal.mode
    let session = try Session(options: terminal.options())
    #expect(terminal.output() == "")
    #expect(session.size == Size(columns: 40, rows: 4))
    #expect(terminal.mode.c_lflag & tcflag_t(ICANON | ECHO | ISIG) == 0)
    session.show(screen("展厅 open"), theme: theme)
    let frame = terminal.output()
    #expect(frame.hasPrefix("\u{1B}[?1h\u{1B}=\u{1B}[?2004h\u{1B}[?2026h"))
    #expect(frame.contains("\u{1B}[?1049h"))
    #expect(frame.contains("展厅 open"))
    #expect(frame.hasSuffix("\u{1B}[?2026l"))
    session.close()
    let end = terminal.output()
    #expect(end.contains("\u{1B}[?1049l"))
    #expect(end.contains("\u{1B}[?2004l"))
    #expect(end.contains("\u{1B}[?25h") || end.contains("\u{1B}[?12l"))
    #expect(terminal.mode.c_lflag == before.c_lflag)
    #expect(terminal.mode.c_oflag == before.c_oflag)
    session.close()
    #expect(terminal.output() == "")
  }

  @Test("Nothing changed, nothing written; little changed, little written; nothing is cleared after the first frame")
  func budgets() throws {
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let session = try Session(options: terminal.options())
    var screen = screen("one", columns: 120, rows: 36)
    session.show(screen, theme: theme)
    _ = terminal.output()
    session.show(screen, theme: theme)
    #expect(terminal.output() == "")
    screen.put("two", at: Point(x: 60, y: 20), style: .good)
    session.show(screen, theme: theme)
    let change = terminal.output()
    #expect(change.utf8.count < 120, "\(change.debugDescription)")
    #expect(change.contains("two"))
    screen.tint(Rect(x: 0, y: 9, width: 120, height: 1), surface: .selected)
    session.show(screen, theme: theme)
    let row = terminal.output()
    #expect(row.utf8.count < 400, "\(row.utf8.count)")
    #expect(!(change + row).contains("\u{1B}[2J") && !(change + row).contains("\u{1B}[J"))
    session.redrawAll()
    session.show(screen, theme: theme)
    #expect(terminal.output().contains("two"))
  }

  @Test(
    "As many colours as the terminal has and the person wants",
    arguments: [
      ("xterm-256color", ["COLORTERM": "truecolor"], ColorDepth.full, "38;2;241;244;250"),
      ("xterm-256color", [:], .palette, "38;5;"), ("xterm-256color", ["NO_COLOR": "1"], .mono, "1m"),
      ("xterm", [:], .sixteen, "37;40m"), ("xterm", ["COLORTERM": "24bit"], .full, "38;2;"),
      ("linux", [:], .sixteen, "37m"), ("vt220", [:], .mono, "1m"),
      ("tmux-256color", ["TMUX": "x"], .full, "38;2;"), ("screen", [:], .sixteen, "37;40m"),
      ("xterm-kitty", ["COLORTERM": "truecolor"], .full, "38;2;"),
    ] as [(String, [String: String], ColorDepth, String)])
  func depths(name: String, environment: [String: String], depth: ColorDepth, sample: String) throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 4)
    let session = try Session(options: terminal.options(name, environment))
    #expect(session.depth == depth)
    session.show(screen("open"), theme: theme)
    let frame = terminal.output()
    #expect(frame.contains(sample), "\(frame.debugDescription)")
    #expect(frame.contains("open"))
    if depth == .full { #expect(!frame.contains("8;5;")) }
    if depth == .mono { #expect(!frame.contains("\u{1B}[37") && !frame.contains("38;5")) }
    #expect(frame.contains("2026") == (name.hasPrefix("xterm") || name.hasPrefix("tmux")))
  }

  @Test("A dumb, unset or unknown terminal and a pipe are refused in so many words")
  func refusals() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 4)
    #expect(throws: SessionError.dumbTerminal("dumb")) { try Session(options: terminal.options("dumb")) }
    #expect(throws: SessionError.unknownTerminal("teletype-9")) { try Session(options: terminal.options("teletype-9")) }
    var unset = terminal.options()
    unset.terminal = nil
    #expect(throws: SessionError.dumbTerminal("")) { try Session(options: unset) }
    var pipe = terminal.options()
    pipe.output = open("/dev/null", O_WRONLY)
    defer { Glibc.close(pipe.output) }
    #expect(throws: SessionError.notATerminal) { try Session(options: pipe) }
    let session = try Session(options: terminal.options())
    #expect(throws: SessionError.busy) { try Session(options: terminal.options()) }
    session.close()
    #expect(terminal.output().isEmpty == false)
  }

  @Test("Keys, pastes, a lone Escape, deadlines and watched descriptors come in turn")
  func inputs() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 4)
    let session = try Session(options: terminal.options())
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { ends.forEach { _ = Glibc.close($0) } }
    terminal.type("j\u{1B}[B\u{1B}[200~周\u{1B}[201~")
    #expect(session.next(until: nil) == .key(.character("j")))
    #expect(session.next(until: nil) == .key(.down))
    #expect(session.next(until: nil) == .paste("周"))
    #expect(session.next(until: Session.now) == .tick)
    terminal.type("\u{1B}")
    #expect(session.next(until: nil) == .key(.escape))
    _ = write(ends[1], "x", 1)
    #expect(session.next(until: nil, watching: [ends[0]]) == .ready(fileDescriptor: ends[0]))
    terminal.type("q")
    #expect(session.next(until: nil, watching: [ends[0]]) == .key(.character("q")))
  }

  @Test("Closing the window ends it at once, whatever was asked for")
  func hangsUp() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 4)
    let session = try Session(options: terminal.options())
    session.show(screen("open"), theme: theme)
    terminal.hangUp()
    #expect(session.next(until: nil) == .hangUp)
    #expect(session.next(until: Session.now + 1_000_000_000) == .hangUp)
    session.show(screen("more"), theme: theme)
    session.close()
  }

  @Test("Another theme repaints; the clipboard and the cursor are the terminal's own")
  func themesAndClipboard() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 4)
    let session = try Session(options: terminal.options())
    var screen = screen("open")
    session.show(screen, theme: theme)
    _ = terminal.output()
    let light = try #require(try ThemeLibrary().theme(named: "light"))
    session.show(screen, theme: light)
    #expect(terminal.output().contains("open"))
    screen.cursor = Point(x: 2, y: 2)
    session.show(screen, theme: light)
    #expect(terminal.output().contains("\u{1B}[?25h"))
    // Inside tmux the same follows once more, for the terminal around it.
    #expect(session.copy("周女士") && terminal.output().hasPrefix("\u{1B}]52;c;5ZGo5aWz5aOr\u{07}"))
  }

  @Test("A screen of another size than the window is cut, not refused")
  func sizes() throws {
    let terminal = try PseudoTerminal(columns: 10, rows: 2)
    let session = try Session(options: terminal.options())
    for size in [(0, 0), (1, 1), (9, 3), (10, 2), (11, 1), (500, 200)] {
      var screen = Screen(size: Size(columns: size.0, rows: size.1))
      screen.fill(screen.bounds, with: "x", style: .good)
      screen.put("展厅展厅展厅", at: Point(x: size.0 % 2, y: 0))
      session.show(screen, theme: theme)
    }
    #expect(!terminal.output().isEmpty)
  }
}
