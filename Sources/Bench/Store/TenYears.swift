import Glibc
import Journal
import Supervision

/// A store of a million acts over ten years, made once by the ordinary means and kept for the runs to come.
enum TenYears {
  static let acts: UInt64 = 1_000_000
  private static let days = 3_653
  /// Ten years that end on Sunday, 22 November 2026.
  private static let first = CivilDay(number: 20_779 - days + 1)
  /// Acts between two looks whether the file is to be folded, as a day's work has them.
  private static let checkpointEvery: UInt64 = 250

  /// The store's file, made now if it is not there. A format that changed asks for a new one: remove the folder.
  static func store() throws -> String {
    let parent = getenv("BENCH_FOLDER").map { String(cString: $0) } ?? "."
    let folder = parent + "/bench.ten-years"
    let path = folder + "/showroom.plist"
    let files = SystemFiles()
    if try files.status(at: folder + "/complete") != nil { return path }
    ScratchFolder.remove(folder)
    try files.makeDirectory(folder)
    say("\nten years: \(acts) acts are being made in \(folder), which takes a minute or two")
    let began = Clock.monotonic
    try make(path)
    files.close(try files.open(folder + "/complete", .creating))
    sync()
    say("  made in \((Double(Clock.monotonic - began) / 1e9).text(0)) s")
    return path
  }

  private static func make(_ path: String) throws {
    let store = try Store.open(
      at: path, mode: .readWrite, program: "bench", initial: Showroom(), files: UnhurriedFiles(SystemFiles()))
    var number: UInt64 = 0
    func keep(_ command: Command, at moment: Moment, by author: Author) throws {
      number += 1
      // Names as random as real ones: alike ones would make the files smaller than they are.
      let id = ActID(high: number &* 0x9E37_79B9_7F4A_7C15, low: number &* 0xD1B5_4A32_D192_ED03)
      let context = Context(now: moment, author: author, id: id)
      try store.commit { showroom in
        do {
          let act = try showroom.decide(command, context)
          return act.events.isEmpty ? nil : act
        } catch is Refusal {
          return nil
        }
      }
      if store.sequence % checkpointEvery == 0 { try store.checkpoint() }
    }
    func fill(to sequence: UInt64, at moment: Moment) throws {
      while store.sequence < sequence {
        let before = store.sequence
        try keep(.traffic(.count(.walkIn)), at: moment, by: Load.arrivalAuthor)
        guard store.sequence > before else { throw Failure(description: "an arrival was refused") }
      }
    }
    // A practice day is livelier than the ten years: counts and moves are left out while it is ahead of them, and single
    // arrivals make up the number where it is behind.
    for act in PracticeDay.days(days, from: first, offset: 28_800, seed: 1) {
      let done = UInt64(max(0, act.at.businessDay(rollingAt: ClockTime(4, 0)).number - first.number))
      let due = min(acts, acts * (done * 86_400 + UInt64(act.at.time.seconds)) / (UInt64(days) * 86_400))
      if store.sequence > due, act.command.isCommon { continue }
      try keep(act.command, at: act.at, by: act.author)
      try fill(to: due, at: act.at)
    }
    try fill(to: acts, at: Moment(day: first.advanced(by: days - 1), time: ClockTime(20, 0), offset: 28_800))
    try store.checkpoint()
    try store.close()
  }
}

extension Command {
  /// Whether it is one of the many acts of a day that no other needs.
  fileprivate var isCommon: Bool {
    switch self {
    case .traffic, .floor: true
    default: false
    }
  }
}
