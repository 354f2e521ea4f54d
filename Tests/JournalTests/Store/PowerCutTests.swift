import Journal
import Testing

/// The power fails before every change to the disk, and each time leaves several of the states it legally may.
@Suite struct PowerCutTests {
  private let path = "/home/ford/book.plist"

  @Test(arguments: 1...6) func noPowerCutLosesAnAcknowledgedAct(seed: UInt64) throws {
    let outcome = run(seed: seed, disk: MemoryDisk())
    #expect(outcome.states > 400, "different states of the disk")
    #expect(outcome.failures == [])
  }

  @Test func withoutSynchronisingFilesTheTestWouldNotice() {
    let disk = MemoryDisk()
    disk.ignoresFileSynchronisation = true
    #expect(!run(seed: 5, disk: disk).failures.isEmpty)
  }

  @Test func withoutSynchronisingDirectoriesTheTestWouldNotice() {
    let disk = MemoryDisk()
    disk.ignoresDirectorySynchronisation = true
    #expect(!run(seed: 6, disk: disk).failures.isEmpty)
  }

  /// A day of two writers who act, fold, begin journals and leave as chance has it; what went wrong after a power cut,
  /// and how many different disks were tried.
  private func run(seed: UInt64, disk: MemoryDisk) -> (states: Int, failures: [String]) {
    var random = Seeded(state: seed)
    var acknowledged: [String] = []
    var tried: [String] = []
    var seen: Set<[Int]> = []
    var failures: [String] = []
    func examine(_ left: MemoryDisk, _ tried: [String], isSecond: Bool) {
      guard failures.count < 3, seen.insert([left.fingerprint, acknowledged.count, isSecond ? 1 : 0]).inserted else {
        return
      }
      if !isSecond {
        // The power fails again while the store recovers.
        left.beforeChange = { [unowned left] in
          examine(left.afterPowerCut(using: &random), tried + ["last"], isSecond: true)
        }
      }
      if let failure = check(left, acknowledged, tried) { failures.append((isSecond ? "again: " : "") + failure) }
    }
    disk.beforeChange = {
      for _ in 0..<6 { examine(disk.afterPowerCut(using: &random), tried, isSecond: false) }
    }
    do {
      var stores = try (0..<2).map { _ in try Store<Ledger>.ledger(path, files: disk) }
      for round in 0..<12 {
        let index = Int.random(in: 0..<2, using: &random)
        let text = "act \(round) " + String(repeating: "x", count: Int.random(in: 0..<40, using: &random))
        tried.append(text)
        try stores[index].add(text)
        acknowledged.append(text)
        switch Int.random(in: 0..<8, using: &random) {
        case 0: try stores[1 - index].checkpoint()
        case 1: try stores[index].rotate()
        case 2:
          try stores[index].close()
          stores[index] = try Store<Ledger>.ledger(path, files: disk)
        default: break
        }
      }
    } catch {
      failures.append("\(error)")
    }
    return (seen.count, failures)
  }

  /// What was tried may be absent or whole; after a first power cut the last act follows whatever was left.
  private func isPossible(_ texts: [String], _ tried: [String]) -> Bool {
    tried.starts(with: texts) || (texts.last == "last" && tried.starts(with: texts.dropLast()))
  }

  /// What is wrong with the store on that disk, nil when nothing is.
  private func check(_ disk: MemoryDisk, _ acknowledged: [String], _ tried: [String]) -> String? {
    do {
      let reader = try Store<Ledger>.ledger(path, .readOnly, files: disk)
      let texts = reader.state.texts
      guard texts.starts(with: acknowledged), isPossible(texts, tried) else { return "\(texts) after \(acknowledged)" }
      let store = try Store<Ledger>.ledger(path, files: disk)
      guard store.access == .readWrite else { return "\(store.access) after \(acknowledged)" }
      try store.add("last")
      try store.close()
      let again = try Store<Ledger>.ledger(path, .readOnly, files: disk)
      return again.state.texts == texts + ["last"] ? nil : "\(again.state.texts) after \(texts)"
    } catch {
      return "\(error) after \(acknowledged)"
    }
  }
}
