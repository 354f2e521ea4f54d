extension Store {
  /// Throws when what is on the disk now holds less than this store has seen: a store that vanished must never become an
  /// empty one, nor an older one, behind the back of a process that knows better.
  func checkNothingMissing(in fresh: Replay<State>) throws(StoreError) {
    guard sequence > 0, safeguards.contains(.nothingMissing) else { return }
    if let ours = replay.identity, let found = fresh.identity, ours != found { throw .replaced(path: path) }
    let isEmpty = fresh.generation == 0 && fresh.snapshot.content == .absent
    if isEmpty { throw .gone(path: path) }
    // A reader may have shown one transaction that its writer could not make durable and took back (store.md §4).
    let isSameJournal = fresh.cursor != nil && fresh.generation >= replay.generation
    let held = isSameJournal ? max(assured, sequence - 1) : sequence
    if fresh.sequence < held { throw .lost(path: path, numbers: fresh.sequence + 1..<sequence + 1) }
    // Others may have gone on from an older state meanwhile and reached the same number with other acts.
    if isBereft, try !isOurJournalBack() { throw .lost(path: path, numbers: sequence..<sequence + 1) }
  }

  /// True when the last frame this store read is where it was.
  private func isOurJournalBack() throws(StoreError) -> Bool {
    guard let cursor = replay.cursor, let last = cursor.lastFrame else { return true }
    do throws(FileError) {
      guard let file = try files.openIfThere(cursor.file.path, .reading) else { return false }
      defer { files.close(file) }
      let header = try files.bytes(file, from: last, to: last + Frame.headerCount)
      return header.count == Frame.headerCount && Frame.checksum(of: header) == cursor.checksum
    } catch {
      throw .unreadable(error)
    }
  }
}
