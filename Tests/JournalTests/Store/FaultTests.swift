import Glibc
import Journal
import Testing

/// Every file operation of a working day fails in turn.
@Suite struct FaultTests {
  /// Acts through all that a store does; what was acknowledged and what was refused, in order.
  private func day(_ path: String, _ files: FaultyFiles) -> (done: [String], refused: [String]) {
    var done: [String] = []
    var refused: [String] = []
    func act(_ store: Store<Ledger>, _ text: String) {
      do {
        try store.add(text)
        done.append(text)
      } catch {
        refused.append(text)
      }
    }
    if let store = try? Store<Ledger>.ledger(path, files: files) {
      act(store, "one")
      act(store, "two")
      try? store.checkpoint()
      act(store, "three")
      try? store.rotate()
      act(store, "four")
      try? store.close()
    }
    if let store = try? Store<Ledger>.ledger(path, files: files) {
      act(store, "five")
      _ = try? store.catchUp()
      try? store.close()
    }
    return (done, refused)
  }

  @Test(arguments: FaultyFiles.Fault.allCases) func noFaultLosesAnAcknowledgedAct(fault: FaultyFiles.Fault) throws {
    let calls = try { () in
      let scratch = try Scratch()
      let files = FaultyFiles()
      #expect(day(scratch.store, files).refused.isEmpty)
      return files.calls
    }()
    for call in 1...calls {
      let scratch = try Scratch()
      let files = FaultyFiles()
      files.failing = (call, fault)
      let (done, refused) = day(scratch.store, files)
      files.failing = nil
      try check(scratch.store, done, refused, "\(fault) at \(call)")
    }
  }

  @Test func twoFaultsLoseNothingEither() throws {
    for call in stride(from: 1, to: 160, by: 3) {
      let scratch = try Scratch()
      let files = FaultyFiles()
      files.failing = (call, .short)
      let first = day(scratch.store, files)
      let seen = files.calls
      files.failing = (seen + call % 29 + 1, .once)
      let second = day(scratch.store, files)
      files.failing = nil
      try check(scratch.store, first.done + second.done, first.refused + second.refused, "two faults at \(call)")
    }
  }

  /// All acknowledged acts in order; of the refused ones at most some, whole; and work goes on.
  private func check(_ path: String, _ done: [String], _ refused: [String], _ comment: String) throws {
    let store = try Store<Ledger>.ledger(path)
    let texts = store.state.texts
    var rest = texts[...]
    for text in done {
      guard let index = rest.firstIndex(of: text) else {
        Issue.record("\(comment): \(text) is lost from \(texts), done \(done)")
        return
      }
      rest = rest[(index + 1)...]
    }
    #expect(texts.filter { !done.contains($0) }.allSatisfy(refused.contains), "\(comment): \(texts)")
    #expect(texts.count <= done.count + refused.count, "\(comment): \(texts)")
    #expect(store.access == .readWrite, "\(comment): \(store.access)")
    try store.add("last")
    let again = try Store<Ledger>.ledger(path, .readOnly)
    #expect(again.state == store.state, "\(comment)")
    #expect(again.state.texts == texts + ["last"], "\(comment)")
    #expect(try again.transactions(from: again.sequence).map(\.transaction.text) == ["last"], "\(comment)")
  }

  @Test func aFailedSyncIsNotSavedAndNotRetried() throws {
    let scratch = try Scratch()
    let files = FaultyFiles()
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    try store.add("one")
    var syncs = 0
    files.refused = { operation, path in
      guard operation == .synchronise, path.contains("journal.") else { return nil }
      syncs += 1
      return syncs == 1 ? EIO : nil
    }
    #expect(throws: StoreError.notSaved(FileError(.synchronise, path: store.path + ".d/journal.000001", code: EIO))) {
      try store.add("two")
    }
    #expect(syncs == 2 && store.state.texts == ["one"])
    try store.add("three")
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["one", "three"])
  }

  @Test func whatCannotBeTakenBackIsLeftBehind() throws {
    let scratch = try Scratch()
    let files = FaultyFiles()
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    let follower = try Store<Ledger>.ledger(scratch.store)
    try store.add("one")
    files.refused = { operation, path in
      path.hasSuffix("journal.000001") && [.synchronise, .truncate].contains(operation) ? EIO : nil
    }
    #expect(throws: StoreError.notSaved(FileError(.synchronise, path: store.path + ".d/journal.000001", code: EIO))) {
      try store.add("two")
    }
    try store.add("three")
    #expect(store.state.texts == ["one", "three"])
    _ = try follower.catchUp()
    #expect(follower.state == store.state)
    #expect(try store.transactions().map(\.transaction.text) == ["one", "three"])

    files.refused = { operation, _ in [.synchronise, .truncate].contains(operation) ? EIO : nil }
    #expect(
      throws: StoreError.outcomeUnknown(FileError(.synchronise, path: store.path + ".d/journal.000002", code: EIO))
    ) {
      try store.add("four")
    }
    #expect(store.state.texts == ["one", "three"])
    guard case .readOnly(.failed) = store.access else {
      Issue.record("\(store.access)")
      return
    }
  }
}
