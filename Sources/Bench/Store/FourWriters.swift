import Glibc
import Journal
import Supervision

/// Four processes that each keep 500 acts in one store, and the same as rows in one SQLite database.
enum FourWriters {
  private static let writers = 4
  private static let acts = 500
  private static let rounds = 5

  /// When a writer worked, in nanoseconds of the monotonic clock, which all processes share.
  private struct Shift {
    let began: Int64
    let ended: Int64
    var length: Int64 { ended - began }
  }

  /// What one round came to.
  private struct Round {
    let rate: Double
    /// Time of the slowest writer over that of the fastest.
    let spread: Double
  }

  static func run() throws {
    var (ours, theirs): ([Round], [Round]) = ([], [])
    for _ in 0..<rounds {
      let folder = try ScratchFolder()
      let path = folder.file("showroom.plist")
      try House.store(at: path, days: 1).close()
      ours.append(try round(Role.store, path))
      try checkNothingLost(path)
      let database = folder.file("rows.db")
      do throws(SQLite.Missing) {
        _ = try SQLite(database)
      } catch {
        say("SQLite is left out: \(error)")
        continue
      }
      theirs.append(try round(Role.database, database))
      guard try SQLite(database).count() == writers * acts else { throw Failure(description: "SQLite lost rows") }
    }
    judge(ours, theirs)
  }

  private static func judge(_ ours: [Round], _ theirs: [Round]) {
    let rate = median(ours.map(\.rate))
    let spread = ours.map(\.spread).max() ?? 0
    say("\nstore: \(writers) processes × \(acts), medians of \(ours.count) rounds")
    say("  our store  \(rate.text(0)) a second; slowest over fastest \(spread.text(2)) at worst")
    Verdicts.add(
      "four processes × 500 events, slowest over fastest", "\(spread.text(2)) at worst, nothing lost", goal: "≤ 3",
      isReached: spread <= 3)
    guard !theirs.isEmpty else { return }
    let rows = median(theirs.map(\.rate))
    let rowsSpread = theirs.map(\.spread).max() ?? 0
    say("  SQLite     \(rows.text(0)) a second; slowest over fastest \(rowsSpread.text(2)) at worst")
    Verdicts.add(
      "four processes × 500 events, rate",
      "\(rate.text(0)) a second, \((rate / rows).text(2)) × SQLite (\(rows.text(0)))", goal: "≥ 1 ×",
      isReached: rate >= rows)
  }

  private static func median(_ figures: [Double]) -> Double {
    let sorted = figures.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func round(_ role: Role, _ path: String) throws -> Round {
    let (gate, results) = (try Pipe(), try Pipe())
    let children = try (0..<writers).map { number in
      try Process(
        [Programs.bench, Role.word, role.rawValue, path, String(number)], input: gate.reading, output: results.writing,
        error: STDERR_FILENO)
    }
    // Each says that it is ready; then the gate opens for all at once.
    for _ in children { _ = try results.pair() }
    gate.closeWriting()
    let shifts = try children.map { _ in try results.pair() }.map { Shift(began: $0, ended: $1) }
    guard children.allSatisfy({ $0.wait() == 0 }) else { throw Failure(description: "a writer failed") }
    let lengths = shifts.map(\.length)
    guard let first = shifts.map(\.began).min(), let last = shifts.map(\.ended).max(), let shortest = lengths.min(),
      let longest = lengths.max()
    else { throw Failure(description: "no writer") }
    return Round(
      rate: Double(writers * acts) / (Double(last - first) / 1e9), spread: Double(longest) / Double(shortest))
  }

  private static func checkNothingLost(_ path: String) throws {
    let store = try Store.open(at: path, mode: .readOnly, program: "bench", initial: House())
    let kept = store.state.showroom.acts.count { $0.by == Load.arrivalAuthor }
    guard kept == writers * acts else {
      throw Failure(description: "\(writers * acts) acts were kept by four processes, \(kept) are there")
    }
  }

  /// What a process of this program is started for by another.
  enum Role: String {
    case store
    case database
    /// The first argument of such a process.
    static let word = "as-writer"
  }

  /// Keeps the acts of one writer: says when it is ready, waits for the gate, then says when it began and ended.
  static func write(_ role: Role, _ path: String, writer: UInt64) throws {
    let keep: (UInt64) throws -> Void
    switch role {
    case .store:
      let store = try Store.open(at: path, mode: .readWrite, program: "bench", initial: House())
      let evening = Load.evening(days: 1)
      keep = { try store.keepArrival(writer << 32 | $0, patience: .seconds(20), at: evening) }
    case .database:
      let database = try SQLite(path)
      let row = [UInt8](repeating: 0x5A, count: 304)
      keep = { _ in try database.insert(row) }
    }
    Pipe.send(0, 0)
    var byte: UInt8 = 0
    _ = read(STDIN_FILENO, &byte, 1)
    let began = Clock.monotonic
    for number in 1...UInt64(acts) { try keep(number) }
    Pipe.send(began, Clock.monotonic)
  }
}
