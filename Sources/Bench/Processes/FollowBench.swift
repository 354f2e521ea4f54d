import Glibc
import Journal
import Supervision

/// From an act in one process to its picture in another: a real dashboard in a terminal of its own, and beside it a
/// command, and a program that has the store open.
enum FollowBench {
  private static let rounds = 120

  static func run() throws {
    let folder = try ScratchFolder()
    let path = folder.file("showroom.plist")
    setenv("USER", "bench", 0)
    setenv("SHOWROOM_WELCOME", "no", 1)
    try Programs.begin(path)
    let tally = [Programs.showroom, "--store", path, "tally", "walk-in"]
    guard try Process.run(tally) == 0 else { throw Failure(description: "\(Programs.showroom) does not run") }
    let screen = try WatchedTerminal(columns: 100, rows: 30)
    let dashboard = try Process([Programs.showroom, "--store", path, "--lang", "en"], terminal: screen.path)
    defer {
      kill(dashboard.pid, SIGTERM)
      dashboard.wait()
    }
    try screen.waitForPicture()

    var fromCommand = Samples("command started → drawn")
    var fromExit = Samples("command ended → drawn")
    for round in 0..<rounds {
      screen.waitForGap(round)
      let began = Clock.monotonic
      try Process.run(tally)
      let ended = Clock.monotonic
      let drawn = try screen.nextBytes()
      fromCommand.keep(.nanoseconds(drawn - began))
      fromExit.keep(.nanoseconds(max(0, drawn - ended)))
    }
    let store = try Store.open(at: path, mode: .readWrite, program: "bench", initial: Showroom())
    var fromCommit = Samples("act kept by an open store: begun → drawn")
    var fromDone = Samples("act kept by an open store: durable → drawn")
    for round in 0..<rounds {
      screen.waitForGap(round)
      let began = Clock.monotonic
      try store.commit { showroom in
        let now = Moment(Instant(milliseconds: Clock.realtime / 1_000_000), offset: 0)
        let context = Context(now: now, author: Load.arrivalAuthor, id: ActID(high: 9, low: UInt64(round)))
        return try showroom.decide(.traffic(.count(.walkIn)), context)
      }
      let ended = Clock.monotonic
      let drawn = try screen.nextBytes()
      fromCommit.keep(.nanoseconds(drawn - began))
      fromDone.keep(.nanoseconds(max(0, drawn - ended)))
    }
    var report = Report("follow: an act in one process, its picture in another")
    for samples in [fromCommit, fromDone, fromCommand, fromExit] { report.add(samples) }
    report.show()
    let milliseconds = fromCommit.percentile(0.5).microseconds / 1_000
    Verdicts.add(
      "event written in one process → drawn in another, p50",
      "\(milliseconds.text(2)) ms from before the act was kept, "
        + "\((fromDone.percentile(0.5).microseconds / 1_000).text(2)) ms from its `fdatasync`",
      goal: "≤ 5 ms", isReached: milliseconds <= 5)
  }
}
