import Glibc
import Journal
import Supervision

/// What a store costs after ten years: opening it, memory, and looking through all of it.
enum TenYearsBench {
  /// The first argument of a process that opens a store and says how long that took and what it holds.
  static let word = "as-opener"
  private static let rounds = 15

  static func run() throws {
    let path = try TenYears.store()
    var (opening, memory) = (Samples("open to state, a new process each time"), 0)
    for _ in 0..<rounds {
      let results = try Pipe()
      let nowhere = Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(nowhere) }
      let process = try Process(
        [Programs.bench, word, path], input: nowhere, output: results.writing, error: STDERR_FILENO)
      let (time, resident) = try results.pair()
      guard process.wait() == 0 else { throw Failure(description: "the store could not be opened") }
      opening.keep(.nanoseconds(time))
      memory = max(memory, Int(resident))
    }
    var check = Samples("showroom store check, whole process")
    var look = Samples("showroom status, whole process")
    for _ in 0..<5 {
      try look.time { _ = try Process.run([Programs.showroom, "--store", path, "status"]) }
      guard try check.time({ try Process.run([Programs.showroom, "--store", path, "store", "check"]) }) == 0
      else {
        throw Failure(description: "showroom store check found something wrong")
      }
    }
    var report = Report("ten years: \(TenYears.acts) acts")
    report.add(opening, note: "\(memory / 1_024) MiB resident at most")
    report.add(look)
    report.add(check)
    report.show()
    let milliseconds = opening.percentile(0.5).microseconds / 1_000
    let mebibytes = Double(memory) / 1_024
    Verdicts.add(
      "open a store of 1,000,000 events over ten years",
      "\(milliseconds.text(1)) ms to state, \(mebibytes.text(1)) MiB resident", goal: "≤ 15 ms, ≤ 24 MiB",
      isReached: milliseconds <= 15 && mebibytes <= 24)
    let seconds = check.percentile(0.5).microseconds / 1e6
    Verdicts.add(
      "verify 1,000,000 events (`store check`)", "\(seconds.text(2)) s", goal: "≤ 1 s", isReached: seconds <= 1)
  }

  /// Opens the store once, in this process, and says nanoseconds and KiB of memory.
  static func open(_ path: String) throws {
    let began = Clock.monotonic
    let store = try Store.open(at: path, mode: .readOnly, program: "bench", initial: Showroom())
    let ended = Clock.monotonic
    guard store.sequence >= TenYears.acts else { throw Failure(description: "only \(store.sequence) acts are there") }
    Pipe.send(ended - began, try residentPeak())
  }

  /// Most memory this program ever held at once, in KiB. What `wait4` tells may be that of the process it came from.
  private static func residentPeak() throws -> Int64 {
    var buffer = [CChar](repeating: 0, count: 4_096)
    guard let stream = fopen("/proc/self/status", "re") else { throw Failure(description: "no /proc/self/status") }
    defer { fclose(stream) }
    while fgets(&buffer, Int32(buffer.count), stream) != nil {
      let words = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split { $0 == " " || $0 == "\t" }
      if words.first == "VmHWM:", words.count > 1, let count = Int64(words[1]) { return count }
    }
    throw Failure(description: "no VmHWM in /proc/self/status")
  }
}
