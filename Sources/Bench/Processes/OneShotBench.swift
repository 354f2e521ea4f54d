import Glibc
import Journal

/// A whole command from start to exit, beside the `sqlite3` shell that inserts one row.
enum OneShotBench {
  private static let rounds = 200

  static func run() throws {
    // Every user has a name in the environment; without one the system's lists of names would be asked.
    setenv("USER", "bench", 0)
    let folder = try ScratchFolder()
    let (young, old) = (folder.file("young.plist"), folder.file("ordinary.plist"))
    let evening = try OrdinaryDay.make(old)
    try Programs.begin(young)
    let tallies = [
      ("a store begun today", [Programs.showroom, "--store", young, "tally", "walk-in"]),
      ("an ordinary day", [Programs.showroom, "--store", old, "--now", evening, "tally", "walk-in"]),
    ]
    for (_, tally) in tallies {
      guard try Process.run(tally) == 0 else { throw Failure(description: "\(Programs.showroom) does not run") }
    }
    let shells = try [Shell("WAL", folder), Shell("DELETE", folder)].filter { $0.isInstalled }
    if shells.isEmpty { say("the sqlite3 shell is left out: it is not installed (Debian: sqlite3)") }

    var ours = tallies.map { Samples("showroom tally walk-in, \($0.0)") }
    var least = Samples("showroom --lang ?, which does nothing")
    var theirs = shells.map { Samples("sqlite3, one row, journal_mode=\($0.mode)") }
    for _ in 0..<rounds {
      for (index, tally) in tallies.enumerated() { try ours[index].time { try Process.run(tally.1) } }
      try least.time { try Process.run([Programs.showroom, "--lang", "?"]) }
      for (index, shell) in shells.enumerated() { try theirs[index].time { try Process.run(shell.insertion) } }
    }
    var report = Report("one-shot: a whole process, \(Programs.showroom)")
    for samples in theirs + ours + [least] { report.add(samples) }
    report.show()
    guard let shell = theirs.min(by: { $0.percentile(0.5) < $1.percentile(0.5) }) else { return }
    for (samples, (day, _)) in zip(ours, tallies) {
      let ratio = samples.percentile(0.5) / shell.percentile(0.5)
      Verdicts.add(
        "a whole one-shot `showroom tally walk-in`, p50, \(day)",
        "\((samples.percentile(0.5).microseconds / 1_000).text(2)) ms, \(ratio.text(2)) × "
          + "`sqlite3` (\((shell.percentile(0.5).microseconds / 1_000).text(2)) ms)",
        goal: "≤ 0.5 ×", isReached: ratio <= 0.5)
    }
  }

  /// The shell with a database in one of its two durable ways of writing.
  private struct Shell {
    let mode: String
    let insertion: [String]
    let isInstalled: Bool

    init(_ mode: String, _ folder: borrowing ScratchFolder) throws {
      self.mode = mode
      let database = folder.file("rows.\(mode).db")
      let payload = String(repeating: "x", count: 300)
      // In WAL mode the shell would sync at checkpoints only if it were not told otherwise.
      insertion = ["sqlite3", database, "pragma synchronous=full; insert into event (payload) values ('\(payload)')"]
      let table = "pragma journal_mode=\(mode); create table event (sequence integer primary key, payload text)"
      isInstalled = (try? Process.run(["sqlite3", database, table])) == 0
    }
  }
}
