import Testing

/// What goes down the line, which may be a slow one.
@Suite struct BytesTests {
  @Test(arguments: [("en", 80, 24), ("zh", 100, 30), ("en", 120, 36), ("zh", 200, 55)])
  func oneCheckOffIsFewBytes(language: String, columns: Int, rows: Int) throws {
    let scratch = try Scratch()
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    let dashboard = try terminal.openBoard(Opening.demo(language), in: scratch)
    let count = terminal.answer(to: " ", with: language == "zh" ? "已打勾" : "checked off")
    #expect((1...400).contains(count))
    terminal.type("q")
    #expect(terminal.wait { dashboard.hasEnded })
  }

  @Test func idleWritesTheClockAndNothingElse() throws {
    let scratch = try Scratch()
    let terminal = try PseudoTerminal(columns: 120, rows: 36)
    let dashboard = try terminal.openBoard(Opening.store(scratch.file("showroom.plist"), at: "10:00:00"), in: scratch)
    let seconds = 5
    let idle = terminal.listen(for: .seconds(seconds))
    #expect(idle.count <= 60 * seconds)
    #expect(idle.count > 0)
    #expect(idle.last("\u{1B}[2J") == nil)
    terminal.type("q")
    #expect(terminal.wait { dashboard.hasEnded })
  }
}
