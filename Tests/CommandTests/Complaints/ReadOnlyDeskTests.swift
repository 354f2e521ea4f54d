import Foundation
import Testing

/// The complaint desk of somebody who may look but not write: another user where the tests run as root, else without
/// the permission.
@Suite struct ReadOnlyDeskTests {
  @Test(.enabled(if: geteuid() != 0 || Stranger.isHere, "as root it needs setpriv, and a build that others may read"))
  func theDeskIsReadFollowedAndRefusesEveryActWithoutLosingAny() throws {
    let house = try House()
    let opened = ["complaint", "open", "周女士", "--kind", "contract", "--phone", "13812345678", "--received", "09:00"]
    _ = try Program.run(
      opened + ["--store", house.store, "--now", house.now, "--lang", "en"], in: house.scratch)
    let isRoot = geteuid() == 0
    try lock(house, isRoot ? (0o755, 0o644) : (0o555, 0o444))
    defer { try? lock(house, (0o755, 0o600)) }
    let before = try house.everything()

    // What it says is what the owner would read; acts are refused with the status of a store that cannot be used.
    func visit(_ arguments: String...) throws -> Program.Outcome {
      let all = arguments + ["--store", house.store, "--now", house.now, "--lang", "en"]
      let environment = Program.environment(home: "/")
      guard isRoot else { return try Program.run(Program.path, all, environment: environment) }
      return try Program.run(Stranger.program, Stranger.arguments + all, environment: environment)
    }
    #expect(try visit("complaint", "list").out.contains("周"))
    for act in [["ack", "1"], ["note", "1", "x"], ["open", "王先生", "--kind", "sales"]] {
      let all = ["complaint"] + act + ["--store", house.store, "--now", house.now, "--lang", "en"]
      let outcome =
        isRoot
        ? try Program.run(Stranger.program, Stranger.arguments + all, environment: Program.environment(home: "/"))
        : try Program.run(Program.path, all, environment: Program.environment(home: "/"))
      #expect(outcome.status == 3 && !outcome.err.isEmpty, "\(act) \(outcome.err)")
    }

    let terminal = try PseudoTerminal(columns: 160, rows: 40)
    if isRoot { chown(terminal.name, Stranger.user, Stranger.user) }
    let opening = Opening.store(house.store, at: "10:50")
    let child = try terminal.start(
      isRoot ? Stranger.program : Program.path, (isRoot ? Stranger.arguments : []) + opening,
      environment: Program.environment(home: "/", ["TERM": "xterm-256color"]))
    #expect(terminal.wait { terminal.shows("Read-only: ") && terminal.shows("周女士") })
    // Its next step by key, a form and a menu: each says that nothing is kept.
    for keys in ["44.", "a", "n"] {
      terminal.type(keys)
      #expect(terminal.wait { terminal.shows("nothing was kept") }, "\(keys)")
    }
    #expect(try house.everything() == before)
    // What the owner does meanwhile is seen.
    try lock(house, (0o755, 0o644))
    try house.say("complaint", "ack", "1")
    if isRoot { #expect(terminal.wait { terminal.shows("assess") }) }
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
  }

  private func lock(_ house: House, _ modes: (folder: UInt32, file: UInt32)) throws {
    let folders = [house.scratch.path, house.store + ".d"]
    for path in folders { chmod(path, 0o755) }
    for name in try FileManager.default.contentsOfDirectory(atPath: house.store + ".d") {
      chmod(house.store + ".d/" + name, modes.file)
    }
    chmod(house.store, modes.file)
    for path in folders { chmod(path, modes.folder) }
  }
}
