import Foundation
import Testing

/// A day's work on the dashboard with the process killed every few moments: what the screen said to be done is there
/// when it comes again, and nothing is there twice.
@Suite(Tmux.trait) struct KilledDayTests {
  /// How often it is killed: more often where somebody asks for a longer look.
  private var lives: Int { ProcessInfo.processInfo.environment["SHOWROOM_KILLS"].flatMap { Int($0) } ?? 6 }

  @Test func noAcknowledgedActIsLost() throws {
    let scratch = try Scratch()
    let store = scratch.file("showroom.plist")
    var (tried, said) = (0, Floor(walkIns: 0, duties: 0))
    for life in 1...lives {
      let tmux = try Tmux(scratch, columns: 100, rows: 30, showroom: Opening.store(store, at: "12:00:00"))
      let found = try #require(try Floor(tmux.wait(for: "the board") { Floor($0) != nil }))
      #expect(found.walkIns >= said.walkIns && found.duties >= said.duties, "life \(life): \(found) after \(said)")
      #expect(found.walkIns <= tried, "life \(life): \(found)")
      said = found
      tried = found.walkIns
      // One duty and two arrivals, each waited for; then more at once than can be done before the end.
      try tmux.press("1", "5")
      if found.duties < 18 {
        try tmux.press("Space")
        try tmux.wait(for: "\(found.duties + 1)/18")
        said.duties += 1
      }
      for _ in 0..<2 {
        try tmux.press("w")
        tried += 1
        try tmux.wait(for: "\(tried) today")
      }
      try tmux.type("wwwwwwwwwwww")
      tried += 12
      let seen = try Floor(tmux.wait(for: "one more") { (Floor($0)?.walkIns ?? 0) > said.walkIns + 2 })
      said.walkIns = try #require(seen).walkIns
      kill(try #require(pid_t(tmux.state("pane_pid"))), SIGKILL)
      try tmux.waitForEnd()
    }
    let log = try Program.run(Opening.store(store, at: "12:00:00") + ["log"], in: scratch).out
    let lines = log.split(separator: "\n")
    #expect(lines.count { $0.contains("walk-in +1") } >= said.walkIns)
    #expect(lines.count { $0.contains("checked off") } >= said.duties)
    let check = try Program.run(["store", "check", "--store", store, "--lang", "en"], in: scratch)
    #expect(check.end == .exit(0), "\(check.out)\(check.err)")
    print("killed \(lives) times: \(said.walkIns) arrivals and \(said.duties) duties said to be done, none lost")
  }
}

/// What the board says was done today.
private struct Floor: Equatable {
  var walkIns: Int
  var duties: Int

  init(walkIns: Int, duties: Int) { (self.walkIns, self.duties) = (walkIns, duties) }

  /// As the screen tells it; nil when the board is not drawn.
  init?(_ screen: String) {
    guard let arrivals = screen.firstMatch(of: /Traffic ─+ (\d+) today/).flatMap({ Int($0.1) }),
      let duties = screen.firstMatch(of: /Today ─[^╮]* (\d+)\/18/).flatMap({ Int($0.1) })
    else { return nil }
    self.init(walkIns: arrivals, duties: duties)
  }
}
