import Journal
import Supervision

/// What opening a store and keeping an act cost as the past grows: a day, 105 days, ten years.
enum OpenBench {
  static func run() throws {
    var opening = Report("open: a store with a past, file warm")
    var keeping = Report("open: one act kept durably with that past")
    var folding = Report("open: the state folded into the file")
    for (name, days) in [("a day", 1), ("105 days", 105), ("ten years", 3_653)] {
      let folder = try ScratchFolder()
      let path = folder.file("showroom.plist")
      let store = try House.store(at: path, days: days)
      let evening = Load.evening(days: days)
      var (open, keep, fold) = (Samples(name), Samples(name), Samples(name))
      var number: UInt64 = 0
      try keep.fill(500) {
        number += 1
        try store.keepArrival(number, at: evening)
      }
      for _ in 0..<3 {
        try store.keepArrival(0, at: evening)
        try fold.time { try store.checkpoint() }
      }
      let bytes = try store.info().snapshotBytes
      try store.close()
      try open.fill(200) {
        _ = try Store.open(at: path, mode: .readWrite, program: "bench", initial: House())
      }
      opening.add(open, note: "\(bytes / 1_024) KiB")
      keeping.add(keep)
      folding.add(fold)
    }
    opening.show()
    keeping.show()
    folding.show()
  }
}
