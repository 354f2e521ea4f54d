import Journal
import Supervision

/// What it costs to look back: months of practice days kept act by act, the evening of each opened again.
enum HistoryBench {
  static func run() throws {
    let folder = try ScratchFolder()
    let path = folder.file("showroom.plist")
    var store = try Store.open(at: path, mode: .readWrite, program: "bench", initial: House())
    var number: UInt64 = 0
    var fold = Samples("checkpoint, once a day")
    var day: CivilDay?
    for act in PracticeDay.days(75, from: Load.first, offset: 28_800, seed: 1) {
      number += 1
      let context = Context(now: act.at, author: act.author, id: ActID(high: 1, low: number))
      let done = try store.commit { house in (try? house.showroom.decide(act.command, context)).map { .act($0) } }
      guard done != nil, store.state.showroom.day != day else { continue }
      day = store.state.showroom.day
      try fold.time { try store.checkpoint() }
    }
    try store.close()
    store = try Store.open(at: path, mode: .readOnly, program: "bench", initial: House())
    let info = try store.info()
    let title =
      "history: \(store.sequence) acts in 75 days, \(info.archives.count) archives, \(info.snapshotBytes / 1_024) KiB file"
    var report = Report(title)
    report.add(fold)
    var list = Samples("all days named")
    try list.fill(50) { _ = try store.days() }
    report.add(list)
    var evening = Samples("a day's evening opened")
    for day in try store.days() { try evening.time { _ = try store.state(on: day) } }
    report.add(evening)
    var log = Samples("the whole log read")
    try log.fill(5) { try store.forEachTransaction { _, _ in } }
    report.add(log)
    report.show()
  }
}
