import Testing

/// The floor board as a person sees it.
@Suite(Tmux.trait) struct BoardTests {
  @Test(arguments: [
    ("en", ["1 Roster", "2 Door", "3 Traffic", "4 Complaints", "5 Today", "next"]),
    ("zh", ["1 值班", "2 门口", "3 客流", "4 投诉", "5 今日"]),
  ])
  func thePracticeDayShowsAllFivePanes(language: String, titles: [String]) throws {
    for (columns, rows) in [(80, 24), (120, 36), (200, 55)] {
      let scratch = try Scratch()
      let tmux = try Tmux(scratch, columns: columns, rows: rows, showroom: Opening.demo(language))
      let screen = try tmux.wait(for: titles.joined(separator: ", ")) { screen in
        titles.dropLast(language == "en" ? 1 : 0).allSatisfy(screen.contains)
      }
      #expect(screen.split(separator: "\n", omittingEmptySubsequences: false).count >= rows)
      #expect(try tmux.state("alternate_on") == "1")
    }
  }

  @Test func noSizeOfTheWindowEndsIt() throws {
    let scratch = try Scratch()
    let tmux = try Tmux(scratch, columns: 80, rows: 24, showroom: Opening.demo())
    try tmux.wait(for: "1 Roster")
    for (columns, rows) in [(120, 36), (200, 55), (40, 10), (20, 5), (1, 1), (2, 30), (150, 2), (80, 24)] {
      try tmux.resize(columns: columns, rows: rows)
      try tmux.press("Tab", "Down", "z", "z", "?", "Escape")
    }
    try tmux.wait(for: "1 Roster", "2 Door", "3 Traffic", "4 Complaints", "5 Today")
    #expect(try tmux.state("pane_dead") == "0")
  }

  @Test func suspendedItGivesTheTerminalBackUntilItGoesOn() throws {
    let scratch = try Scratch()
    let tmux = try Tmux(scratch, columns: 80, rows: 24, running: ["/bin/sh", "-i"])
    try tmux.type("stty -a >\(scratch.file("before")); \(Program.path) \(Opening.demo().joined(separator: " "))\n")
    try tmux.wait(for: "1 Roster")
    try tmux.press("C-z")
    try tmux.wait(for: "Stopped")
    #expect(try tmux.state("alternate_on") == "0")
    #expect(try tmux.state("cursor_flag") == "1")
    try tmux.type("fg\n")
    try tmux.wait(for: "1 Roster", "5 Today")
    #expect(try tmux.state("alternate_on") == "1")
    try tmux.press("q")
    try tmux.type("stty -a | diff - \(scratch.file("before")) && echo as it'' was\n")
    try tmux.wait(for: "as it was")
    #expect(try tmux.state("alternate_on") == "0")
    #expect(try tmux.state("cursor_flag") == "1")
    #expect(try tmux.state("mouse_any_flag") == "0")
  }
}
