import Glibc
import Journal
import Supervision

/// What it costs to keep one act durably, beside the least it can cost and beside SQLite, all on the same file system.
enum StoreBench {
  static func run() throws {
    try DurableEvent.run()
    try FourWriters.run()
  }
}

/// One act kept, beside one write of the same bytes with one `fdatasync`, and beside one row in SQLite.
private enum DurableEvent {
  static let rounds = 3_000
  static let turn = 50

  static func run() throws {
    let folder = try ScratchFolder()
    let store = try House.store(at: folder.file("showroom.plist"), days: 1)
    let evening = Load.evening(days: 1)
    let frame = try frameLength(store, evening)
    let database: SQLite?
    do throws(SQLite.Missing) {
      database = try SQLite(folder.file("rows.db"))
    } catch {
      database = nil
      say("SQLite is left out: \(error)")
    }
    var extending = try BareFile(folder.file("extending"), frame, isReserved: false)
    var reserved = try BareFile(folder.file("reserved"), frame, isReserved: true)
    let row = [UInt8](repeating: 0x5A, count: frame - 32)
    var (bare, ready, kept, inserted) = (
      Samples("write + fdatasync, file grows"), Samples("write + fdatasync into reserved space"),
      Samples("one act kept durably"), Samples("one row in SQLite \(database?.version ?? "")")
    )
    // In turns, so that a slow spell of the disk falls on all; of some length, so that each finds the disk and the
    // caches as it left them, and not as the one before did.
    for start in stride(from: 0, to: rounds, by: turn) {
      let numbers = start..<start + turn
      for _ in numbers { try bare.time { try extending.append() } }
      for number in numbers {
        try reserved.reserve(number)
        try ready.time { try reserved.append() }
      }
      for number in numbers { try kept.time { try store.keepArrival(UInt64(1_000 + number), at: evening) } }
      if let database { for _ in numbers { try inserted.time { try database.insert(row) } } }
    }
    var report = Report("store: one act of \(frame) bytes, lock to durable")
    for samples in [bare, ready, kept] { report.add(samples, note: "\(Int(samples.rate)) a second") }
    if database != nil { report.add(inserted, note: "\(Int(inserted.rate)) a second") }
    report.show()
    judge(kept, bare: bare, reserved: ready, rows: database == nil ? nil : inserted)
    try store.close()
  }

  /// Bytes that one act takes in the journal.
  private static func frameLength(_ store: Store<House>, _ evening: Moment) throws -> Int {
    try store.keepArrival(0, at: evening)
    let before = try store.info().journalBytes
    for number in 1...100 { try store.keepArrival(UInt64(number), at: evening) }
    return (try store.info().journalBytes - before) / 100
  }

  private static func judge(_ kept: Samples, bare: Samples, reserved: Samples, rows: Samples?) {
    let p50 = kept.percentile(0.5).microseconds
    let (toBare, toReserved) = (
      p50 / bare.percentile(0.5).microseconds, p50 / reserved.percentile(0.5).microseconds
    )
    Verdicts.add(
      "one durable event, p50",
      "\(p50.text(0)) µs, \(toBare.text(2)) × `write` + `fdatasync` (\(toReserved.text(2)) × into reserved space)",
      goal: "≤ 1.15 ×", isReached: toBare <= 1.15)
    guard let rows else { return }
    Verdicts.add(
      "one durable event, rate",
      "\(kept.rate.text(0)) a second, \((kept.rate / rows.rate).text(2)) × SQLite WAL FULL (\(rows.rate.text(0)))",
      goal: "≥ 1.3 ×", isReached: kept.rate >= 1.3 * rows.rate)
  }
}

/// A file that bytes are appended to with nothing around it.
private struct BareFile: ~Copyable {
  private let files = SystemFiles()
  private let file: OpenFile
  private let bytes: [UInt8]
  private let isReserved: Bool
  private var offset = 0

  init(_ path: String, _ count: Int, isReserved: Bool) throws {
    file = try files.open(path, .creating)
    bytes = [UInt8](repeating: 0x5A, count: count)
    self.isReserved = isReserved
  }

  deinit { files.close(file) }

  /// Space for the next rounds, apart from what is measured.
  func reserve(_ round: Int) throws {
    if isReserved, round % 100 == 0 { try files.reserve(file, from: offset, count: bytes.count * 100 + 4_096) }
  }

  mutating func append() throws {
    _ = try bytes.withUnsafeBytes { try files.write(file, $0, at: offset) }
    try files.synchroniseData(file)
    offset += bytes.count
  }
}
