import Glibc
import Journal
import Supervision

/// What it costs to keep one act, beside the least it can cost: one write of the same bytes and one `fdatasync`.
enum StoreBench {
  static func run() throws {
    let rounds = 2_000
    let folder = try ScratchFolder()
    let files = SystemFiles()
    let store = try House.store(at: folder.file("showroom.plist"), days: 1)
    let evening = Load.evening(days: 1)
    var journalBytes = 0
    for number in 0..<100 {
      try store.keepArrival(UInt64(number), at: evening)
      if number == 0 { journalBytes = try store.info().journalBytes }
    }
    let frame = (try store.info().journalBytes - journalBytes) / 99

    let bare = try files.open(folder.file("bare"), .creating)
    defer { files.close(bare) }
    let bytes = [UInt8](repeating: 0x5A, count: frame)
    var offset = 0
    func writeBare() throws {
      _ = try bytes.withUnsafeBytes { try files.write(bare, $0, at: offset) }
      try files.synchroniseData(bare)
      offset += frame
    }

    var (floor, reserved, kept) = (
      Samples("write + fdatasync"), Samples("the same, space reserved"), Samples("one act kept durably")
    )
    // In turns, so that a slow spell of the disk falls on all.
    for number in 0..<rounds {
      try floor.time(writeBare)
      if number % 100 == 0 { try files.reserve(bare, from: offset, count: 65_536) }
      try kept.time { try store.keepArrival(UInt64(1_000 + number), at: evening) }
    }
    for number in 0..<rounds {
      if number % 100 == 0 { try files.reserve(bare, from: offset, count: frame * 100 + 4_096) }
      try reserved.time(writeBare)
    }
    var report = Report("store: one act of \(frame) bytes, lock to durable")
    report.add(floor)
    report.add(reserved)
    report.add(kept)
    report.show()
    try store.close()
  }
}
