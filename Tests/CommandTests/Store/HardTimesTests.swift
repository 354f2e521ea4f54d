import Foundation
import Glibc
import Testing

/// Disks that are full, read-only or somebody else's, locks that are kept, clocks that go back: what is said and what
/// still works, with the real program.
@Suite struct HardTimesTests {
  private static let mounting: ConditionTrait = .enabled(if: Mount.isAllowed, "mounting is not allowed here")

  private func tally(_ store: String, _ scratch: Scratch, _ language: String = "en") throws -> Program.Outcome {
    try Program.run(
      ["tally", "walk-in", "--store", store, "--now", "2026-11-23T10:42", "--lang", language], in: scratch)
  }

  private func people(_ store: String, _ scratch: Scratch) throws -> Int {
    let arguments = ["status", "--json", "--store", store, "--now", "2026-11-23T10:42"]
    let out = try Program.run(arguments, in: scratch).out
    let status = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [String: Any]
    let channels = (status?["traffic"] as? [String: Any])?["channels"] as? [[String: Any]]
    return channels?.compactMap { $0["people"] as? Int }.reduce(0, +) ?? -1
  }

  @Test(mounting) func aFullDiskIsSaidBeforeAndLeavesRoomToGoOn() throws {
    let scratch = try Scratch()
    let disk = try Mount(in: scratch, kilobytes: 1024)
    let store = disk.path + "/showroom.plist"
    #expect(try Program.run(["store", "begin", "--store", store], in: scratch).status == 0)
    let first = try tally(store, scratch)
    #expect(first.status == 0 && first.err.contains("nearly full, less than 1 MiB left"))
    #expect(try tally(store, scratch, "zh").err.contains("磁盘快满了"))
    let filler = open(disk.path + "/filler", O_RDWR | O_CREAT, 0o600)
    let chunk = [UInt8](repeating: 1, count: 4096)
    while write(filler, chunk, chunk.count) > 0 {}
    close(filler)

    var kept = 2
    while kept < 2000 {
      let outcome = try tally(store, scratch)
      guard outcome.status == 0 else {
        #expect(
          outcome.status == 3 && outcome.err.contains("not saved:")
            && outcome.err.contains("the disk is full; make room"))
        break
      }
      kept += 1
    }
    print("acts kept on a full disk: \(kept - 2)")
    #expect(kept > 100 && kept < 2000)
    #expect(try people(store, scratch) == kept)
    let check = ["store", "check", "--store", store, "--lang", "en"]
    #expect(try Program.run(check, in: scratch).status == 0)

    unlink(disk.path + "/filler")
    #expect(try tally(store, scratch).status == 0)
    #expect(try people(store, scratch) == kept + 1)
  }

  @Test(mounting) func aReadOnlyViewFollowsLiveAndSaysWhyNothingCanBeKept() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    let view = try Mount(of: house.scratch.path, readOnlyIn: try Scratch())
    let there = view.path + "/showroom.plist"
    let refused = try tally(there, house.scratch)
    #expect(refused.status == 3 && refused.err.contains("the disk is read-only"))
    #expect(try tally(there, house.scratch, "zh").err.contains("磁盘是只读的"))

    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    let child = try terminal.openBoard(Opening.store(there, at: "10:50"), in: try Scratch())
    #expect(terminal.wait { terminal.shows("Read-only: ") })
    try house.say("staff", "add", "赵一")
    #expect(terminal.wait { terminal.shows("赵一") })
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("nothing was kept") })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    #expect(child.end == .exit(0))
  }

  @Test(.enabled(if: Stranger.isHere, "needs root and setpriv, and a build that others may read"))
  func somebodyWhoMayOnlyReadFollowsLive() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    for path in ["", "/showroom.plist.d"] { chmod(house.scratch.path + path, 0o755) }
    for name in try FileManager.default.contentsOfDirectory(atPath: house.store + ".d") {
      chmod(house.store + ".d/" + name, 0o644)
    }
    chmod(house.store, 0o644)
    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    chown(terminal.name, Stranger.user, Stranger.user)
    let child = try terminal.start(
      Stranger.program, Stranger.arguments + Opening.store(house.store, at: "10:50"),
      environment: Program.environment(home: "/", ["TERM": "xterm-256color"]))
    #expect(terminal.wait { terminal.shows("Read-only: ") && terminal.shows("belongs to user") })
    try house.say("staff", "add", "赵一")
    #expect(terminal.wait { terminal.shows("赵一") })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })

    // What is written anew is its owner's alone.
    chmod(house.store, 0o644)
    let refused = try Program.run(
      Stranger.program, Stranger.arguments + ["tally", "walk-in", "--store", house.store, "--lang", "en"],
      environment: Program.environment(home: "/"))
    #expect(refused.status == 3 && refused.err.contains("belongs to user root and you are user "))
    chmod(house.store, 0o600)
    let unread = try Program.run(
      Stranger.program, Stranger.arguments + ["status", "--store", house.store, "--lang", "en"],
      environment: Program.environment(home: "/"))
    #expect(unread.status == 3 && unread.err.contains("no permission"))
  }

  @Test func actsWaitInTheDashboardWhileTheStoreIsBusy() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    let child = try terminal.openBoard(Opening.store(house.store, at: "10:50"), in: house.scratch)
    let lock = open(house.store + ".d/lock", O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("1 act waits and is kept as soon as it lets go") })
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("2 acts wait and are kept as soon as it lets go") })
    let busy = try house.run("tally", "walk-in")
    #expect(busy.status == 4 && busy.err.contains("is in use by"))
    #expect(try house.people() == 1)
    flock(lock, LOCK_UN)
    close(lock)
    #expect(terminal.wait { (try? house.people()) == 3 })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    #expect(child.end == .exit(0))
  }

  @Test func actsThatWaitToTheEndAreSaidToBeLost() throws {
    let house = try House()
    try house.say("tally", "walk-in")
    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    let child = try terminal.openBoard(Opening.store(house.store, at: "10:50"), in: house.scratch)
    let lock = open(house.store + ".d/lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("1 act waits") })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    #expect(terminal.wait { terminal.shows("the last act was not kept") })
  }

  @Test func aClockSetBackIsSaidAndLosesNothing() throws {
    var house = try House()
    try house.say("tally", "walk-in")
    house.now = "2026-11-20T09:00"
    let told = try house.run("tally", "walk-in")
    #expect(told.status == 0)
    #expect(told.err.contains("the clock says 2026-11-20, but the store has come to 2026-11-23"))
    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    let child = try terminal.openBoard(
      ["--store", house.store, "--now", "2026-11-20T09:05", "--lang", "zh"], in: house.scratch)
    #expect(terminal.wait { terminal.shows("请核对时钟") })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    house.now = "2026-11-23T11:00"
    let log = try #require(try house.json("log", "--all") as? [Any])
    #expect(log.count == 2)
    #expect(try house.say("store", "check", "--replay").contains("whole"))
  }

  @Test func aStoreSwappedForAnotherIsNoticed() throws {
    let (house, other) = (try House(), try House())
    try house.say("tally", "walk-in")
    for _ in 0..<3 { try other.say("tally", "walk-in") }
    let terminal = try PseudoTerminal(columns: 200, rows: 40)
    let child = try terminal.openBoard(Opening.store(house.store, at: "10:50"), in: house.scratch)
    for name in ["showroom.plist.d", "showroom.plist"] {
      rename(house.scratch.file(name), house.scratch.file("old." + name))
      rename(other.scratch.file(name), house.scratch.file(name))
    }
    #expect(terminal.wait { terminal.shows("is of another store") })
    terminal.type("w")
    #expect(terminal.wait { terminal.shows("nothing was kept") })
    terminal.type("q")
    #expect(terminal.wait { child.hasEnded })
    #expect(try house.people() == 3)
  }
}

/// Somebody else at this machine, who may read what is shown to all.
enum Stranger {
  static let user: UInt32 = 65_534
  static let program = "/usr/bin/setpriv"
  static let arguments = ["--reuid=\(user)", "--regid=\(user)", "--clear-groups", Program.path]

  static let isHere: Bool = {
    guard geteuid() == 0, access(program, X_OK) == 0 else { return false }
    let tried = try? Program.run(program, arguments + ["--version"], environment: Program.environment(home: "/"))
    return tried?.status == 0
  }()
}
