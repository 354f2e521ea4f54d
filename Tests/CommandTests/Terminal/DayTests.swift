import Glibc
import Testing

/// A day worked through by keys, from opening to close; whatever was said to be done is there in the end.
@Suite(Tmux.trait) struct DayTests {
  @Test func aDayIsWorkedThroughAndNothingIsLost() throws {
    let scratch = try Scratch()
    let store = scratch.file("showroom.plist")
    var ledger: [String] = []

    var tmux = try Tmux(scratch, columns: 100, rows: 30, showroom: Opening.store(store, at: "08:25:00"))
    try tmux.wait(for: "Nobody on the staff yet")
    try tmux.press("1")
    for name in ["李娜", "王伟", "陈杰"] {
      try tmux.press("a")
      try tmux.wait(for: "New on the staff")
      try tmux.type(name)
      try tmux.act("Enter", says: "added \(name)", &ledger)
      try tmux.press("s")
      try tmux.wait(for: "\(name) Mon 23 · shift")
      try tmux.act("Enter", says: "\(name) early 08:30–17:30", &ledger)
      if name != "陈杰" { try tmux.act("d", says: "\(name) → door", &ledger) }
    }
    try tmux.act("5", "Space", says: "checked off: morning meeting", &ledger)
    try tmux.act("w", says: "walk-in +1, 1 today", &ledger)
    try tmux.act("w", says: "walk-in +1, 2 today", &ledger)

    // In the middle of a burst of arrivals the power goes. What was said is kept, what was not may be.
    try tmux.type("wwwwwwww")
    let screen = try tmux.wait(for: "an arrival more") {
      !$0.contains("2 today") && $0.contains(/\d+ today \(\S+\)  u undo/)
    }
    let said = try #require(screen.firstMatch(of: /\+1, (\d+) today/).flatMap { Int($0.1) })
    kill(try #require(pid_t(tmux.state("pane_pid"))), SIGKILL)
    try tmux.waitForEnd()

    tmux = try Tmux(scratch, columns: 100, rows: 30, showroom: Opening.store(store, at: "12:00:00"))
    try tmux.wait(for: "2/2", "李娜", "王伟", "陈杰", "1/18")
    let counted = try #require(try tmux.screen().firstMatch(of: /Traffic ─+ (\d+) today/).flatMap { Int($0.1) })
    #expect((said...10).contains(counted))
    for arrival in 3...max(counted, 3) { ledger.append("walk-in +1, \(arrival) today") }
    try tmux.press("4", "a")
    try tmux.wait(for: "New complaint")
    try tmux.type("周女士")
    try tmux.act("Enter", says: "#1 taken down: 周女士", &ledger)
    try tmux.act(".", says: "#1 acknowledged", &ledger)
    try tmux.act("c", says: "call-in +1, 1 today", &ledger)
    try tmux.act("u", says: "taken back: call-in", &ledger)
    try tmux.press("q")
    try tmux.waitForEnd()

    tmux = try Tmux(scratch, columns: 100, rows: 30, showroom: Opening.store(store, at: "17:35:00"))
    try tmux.wait(for: "周女士", "\(counted) today")
    try tmux.press("5")
    for done in 2...18 {
      try tmux.press("Space")
      try tmux.wait(for: "\(done)/18")
      ledger.append("checked off")
    }
    try tmux.press("q")
    try tmux.waitForEnd()

    let log = try Program.run(Opening.store(store, at: "18:00:00") + ["log"], in: scratch).out
    let lines = log.split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.count == ledger.count)
    for entry in Set(ledger) where entry != "checked off" {
      #expect(lines.contains { $0.contains(entry.prefix { $0 != "," }) }, "\(entry)")
    }
    #expect(lines.count { $0.contains("checked off") } == 18)
  }
}

extension Tmux {
  /// Presses keys and waits until the dashboard says that it is done; then it counts.
  fileprivate func act(_ keys: String..., says toast: String, _ ledger: inout [String]) throws {
    for key in keys { try press(key) }
    try wait(for: "✓ \(toast)")
    ledger.append(toast)
  }
}
