extension Store {
  /// Puts back how things stood in a snapshot: a backup, or a file that was replaced. Gives the path under which the
  /// present file is kept, by which this can be taken back in the same way.
  ///
  /// Nothing is removed and the log stays as it is: the state becomes the one that a new journal begins with, as an edit
  /// by hand does. Throws `notOurs` for what is no snapshot of this store.
  @discardableResult
  public func restore(from snapshot: String, patience: Duration = .seconds(2)) throws(StoreError) -> String {
    let file = try SnapshotFile.read(snapshot, isExpected: false, files: files)
    let found: Snapshot
    switch file.content {
    case .valid(let content), .edited(let content): found = content
    case .damaged(let problem): throw .damaged(path: snapshot, problem: problem)
    case .absent: throw .unreadable(.absent(snapshot))
    }
    let state: State
    do {
      state = try found.decodedState()
    } catch {
      throw .undecodable(path: snapshot, sequence: found.head.through.sequence, problem: describe(error))
    }
    return try storeErrors {
      try withLock(patience: patience) {
        if let store = found.head.store, store != replay.identity {
          throw StoreError.notOurs(path: snapshot, found: "a snapshot of another store")
        }
        return try goOn(from: state)
      }
    }
  }

  /// The lock is held.
  private func goOn(from state: State) throws(StoreError) -> String {
    try reload()
    try writeSnapshot()
    let kept: String
    do throws(FileError) {
      kept = try keep(path, as: .replaced)
    } catch {
      throw .file(error)
    }
    let present = replay.state
    replay.state = state
    do throws(StoreError) {
      try beginGeneration(.afresh)
    } catch {
      replay.state = present
      throw error
    }
    try writeSnapshot()
    return kept
  }
}
