import Testing

/// The mouse and the clipboard in a terminal nobody here wrote.
@Suite(Tmux.trait) struct MouseTests {
  /// Where a text stands on a screen, counted as terminals count, from 1.
  private func place(of text: String, on screen: String) throws -> (column: Int, row: Int) {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let start = try #require(lines[row].firstRange(of: text)).lowerBound
    return (lines[row][..<start].count + 1, row + 1)
  }

  @Test func clicksGoWhereTheyPointAndAKeyLeavesTheMouseToTheTerminal() throws {
    let scratch = try Scratch()
    let tmux = try Tmux(scratch, columns: 120, rows: 36, showroom: Opening.demo())
    let screen = try tmux.wait(for: "4 Complaints", "1 Roster")
    #expect(try tmux.state("mouse_standard_flag") == "1" && tmux.state("mouse_sgr_flag") == "1")
    let pane = try place(of: "4 Complaints", on: screen)
    let press = "\u{1B}[<0;\(pane.column + 6);\(pane.row + 2)M\u{1B}[<0;\(pane.column + 6);\(pane.row + 2)m"
    try tmux.type(press)
    try tmux.wait(for: "the marker in the second row") { seen in
      seen.split(separator: "\n", omittingEmptySubsequences: false)[pane.row + 1].contains("▌")
    }
    try tmux.press("F12")
    try tmux.wait(for: "mouse off")
    #expect(try tmux.state("mouse_any_flag") == "0")
    try tmux.press("Z")
    try tmux.wait(for: "mouse on")
    #expect(try tmux.state("mouse_any_flag") == "1")
    try tmux.press("q")
    try tmux.waitForEnd()
    #expect(try tmux.state("mouse_any_flag") == "0")
  }

  @Test func whatIsCopiedLiesOnTheClipboard() throws {
    let scratch = try Scratch()
    let tmux = try Tmux(scratch, columns: 120, rows: 36, showroom: Opening.demo())
    try tmux.wait(for: "4 Complaints")
    try tmux.ask(["set-option", "-s", "set-clipboard", "on"])
    try tmux.press("4", "y")
    try tmux.wait(for: "the whole list, CSV")
    try tmux.press("l")
    try tmux.wait(for: "copied the whole list")
    // tmux says that there is no buffer as long as nothing is copied.
    func copied() -> String { (try? tmux.ask(["show-buffer"])) ?? "" }
    let isWhole = eventually(within: .seconds(10)) { copied().hasPrefix("no.,customer,phone,kind") }
    #expect(isWhole, "\(copied())")
  }
}
