import Glibc
import Journal
import Testing

/// What a writer says of a failed append, and how it goes on.
@Suite struct FaultTests {
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
