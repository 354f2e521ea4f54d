import Journal
import Testing

/// The power fails before every change to the disk while a month is put away.
@Suite struct ArchivePowerCutTests {
  private let path = "/home/ford/book.plist"

  @Test(arguments: 1...2) func noPowerCutLosesADayOrAnAct(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let disk = MemoryDisk()
    var acknowledged: [String] = []
    var tried: [String] = []
    var seen: Set<Int> = []
    var failures: [String] = []
    disk.beforeChange = {
      for _ in 0..<4 where failures.count < 3 {
        let left = disk.afterPowerCut(using: &random)
        guard seen.insert(left.fingerprint).inserted else { continue }
        if let failure = check(left, acknowledged, tried) { failures.append(failure) }
        if let failure = check(left, acknowledged, tried) { failures.append("again: \(failure)") }
      }
    }
    var store = try Store<Ledger>.ledger(path, files: disk)
    for day in ["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-29", "2026-12-01", "2026-12-02", "2027-01-01"] {
      for act in 0..<Int.random(in: 1...2, using: &random) {
        let text = "\(day) \(act)"
        tried.append(text)
        try store.add(text)
        acknowledged.append(text)
        if Bool.random(using: &random) { try store.checkpoint() }
      }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: try store.rotate()
      case 1:
        try store.close()
        store = try Store<Ledger>.ledger(path, files: disk)
      default: break
      }
    }
    try store.checkpoint()
    #expect(try store.info().archives == ["2026-10", "2026-11", "2026-12"])
    #expect(seen.count > 80, "\(seen.count) different states of the disk")
    #expect(failures == [])
  }

  /// What is wrong with the store on that disk, nil when nothing is.
  private func check(_ disk: MemoryDisk, _ acknowledged: [String], _ tried: [String]) -> String? {
    do {
      let reader = try Store<Ledger>.ledger(path, .readOnly, files: disk)
      let texts = reader.state.texts.filter { $0 != "2027-02-01 last" }
      guard texts.starts(with: acknowledged), tried.starts(with: texts) else { return "\(texts) after \(acknowledged)" }
      if let failure = try history(reader) { return "reader: \(failure)" }
      let store = try Store<Ledger>.ledger(path, files: disk)
      try store.add("2027-02-01 last")
      try store.checkpoint()
      if let failure = try history(store) { return "writer: \(failure)" }
      try store.close()
      return store.access == .readOnly(.asked) ? nil : "\(store.access)"
    } catch {
      return "\(error) after \(acknowledged)"
    }
  }

  /// What is wrong with the log or a past day.
  private func history(_ store: Store<Ledger>) throws -> String? {
    try store.inspect()
    let texts = try store.transactions().map(\.transaction.text)
    guard texts == store.state.texts else { return "log \(texts) of \(store.state.texts)" }
    let days = Set(texts.compactMap { JournalDay(String($0.prefix(10))) }).sorted()
    guard try store.days() == days else { return "days \(try store.days()) of \(texts)" }
    for day in days {
      let evening = texts.lastIndex { $0.hasPrefix(day.description) }.map { Array(texts[...$0]) }
      let found = try store.state(on: day)?.texts
      guard found == evening else { return "\(day): \(found ?? []) instead of \(evening ?? [])" }
    }
    let odd = try store.info().notices.filter {
      switch $0 {
      case .tornTail, .evidence, .snapshotReplaced: false
      default: true
      }
    }
    return odd.isEmpty ? nil : "\(odd)"
  }
}
