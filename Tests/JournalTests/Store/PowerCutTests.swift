import Journal
import Testing

/// The power fails before every change to the disk, and each time leaves several of the states it legally may.
@Suite struct PowerCutTests {
  private let path = "/home/ford/book.plist"

  @Test(arguments: 1...4) func noPowerCutLosesAnAcknowledgedAct(seed: UInt64) throws {
    let outcome = run(seed: seed, disk: MemoryDisk())
    #expect(outcome.states >= 2500)
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

  /// A day with two writers, checkpoints, a new generation and a torn tail; what went wrong after a power cut.
  private func run(seed: UInt64, disk: MemoryDisk) -> (states: Int, failures: [String]) {
    var random = Seeded(state: seed)
    var acknowledged: [String] = []
    var tried: [String] = []
    var states = 0
    var failures: [String] = []
    disk.beforeChange = {
      for _ in 0..<28 where failures.count < 3 {
        states += 1
        let left = disk.afterPowerCut(using: &random)
        var changes = Int.random(in: 0..<60, using: &random)
        // Now and then the power fails again while the store recovers.
        left.beforeChange = { [unowned left] in
          changes -= 1
          guard changes == 0 else { return }
          states += 1
          let again = left.afterPowerCut(using: &random)
          if let failure = check(again, acknowledged, tried + ["last"]) { failures.append("second cut: " + failure) }
        }
        if let failure = check(left, acknowledged, tried) { failures.append(failure) }
      }
    }
    func act(_ store: Store<Ledger>, _ text: String) throws {
      tried.append(text)
      try store.add(text)
      acknowledged.append(text)
    }
    do {
      let one = try Store<Ledger>.ledger(path, files: disk)
      try act(one, "one")
      let two = try Store<Ledger>.ledger(path, files: disk)
      try act(two, "two")
      try one.checkpoint()
      try act(two, "three, which is rather longer than the others")
      try one.rotate()
      try act(two, "four")
      try two.checkpoint()
      try act(one, "five")
      try one.close()
      let next = try Store<Ledger>.ledger(path, files: disk)
      try act(next, "six")
      try next.close()
    } catch {
      failures.append("\(error)")
    }
    return (states, failures)
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
