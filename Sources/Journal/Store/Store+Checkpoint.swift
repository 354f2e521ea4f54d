extension Store {
  /// Folds the state into the file; does nothing when the file holds it already.
  ///
  /// Temporary file, `fsync`, the present file kept as the previous one, rename, `fsync` of the directories (store.md §4).
  /// Begins a new journal when the present one is long or a month is over, archives that month, and removes journals that
  /// nobody needs any more.
  public func checkpoint(patience: Duration = .seconds(2)) throws(StoreError) {
    try storeErrors {
      try withLock(patience: patience) {
        try lookAtSnapshot()
        if isFolded && !hasClosedMonth { return }
        if isJournalLong || isJournalOfClosedMonth { try rotateIfPossible() }
        try archiveClosedMonths()
        let previous = replay.snapshot.content == .valid ? replay.snapshot.through : nil
        try writeSnapshot()
        dropJournals(previous: previous)
      }
    }
  }

  /// How long from `now` until `checkpoint` should be called, zero for at once, nil when there is nothing to fold.
  ///
  /// `now` is any clock that never goes back. Due are 256 transactions, or 2 s without a new one (store.md §4).
  public func checkpointDelay(now: Duration) -> Duration? {
    guard access == .readWrite, transactionsSinceSnapshot > 0 else { return nil }
    if transactionsSinceSnapshot >= 256 { return .zero }
    guard let last = lastChange, last.sequence == sequence else {
      lastChange = (sequence, now)
      return .seconds(2)
    }
    return max(.zero, last.time + .seconds(2) - now)
  }

  /// Transactions that the file does not hold yet.
  var transactionsSinceSnapshot: UInt64 {
    let through = replay.snapshot.content == .valid ? replay.snapshot.through?.sequence ?? 0 : 0
    return sequence > through ? sequence - through : 0
  }

  /// True when the file holds all that the journal does.
  var isFolded: Bool {
    guard replay.snapshot.content == .valid, let through = replay.snapshot.through else { return false }
    return through == replay.place
  }

  /// Another process may have written the file, a newer one with more in it, and a person may have edited it.
  func lookAtSnapshot() throws(StoreError) {
    do throws(FileError) {
      if try files.status(at: path) == replay.snapshot.status { return }
    } catch {
      throw .unreadable(error)
    }
    let file = try SnapshotFile.read(path, isExpected: true, files: files, .head, safeguards)
    replay.snapshot.status = file.status
    switch file.content {
    case .valid(let found):
      replay.snapshot.content = .valid
      replay.snapshot.through = found.head.through
      replay.snapshot.day = found.head.days?.last
      replay.identity = replay.identity ?? found.head.store
      replay.archives = found.head.archives
      replay.snapshot.extras = found.head.extras
      replay.minWriter = max(replay.minWriter, found.head.minWriter)
      guard access == .readWrite else { throw refused(access) }
    case .edited:
      try reload()
      guard access == .readWrite else { throw refused(access) }
      if replay.snapshot.content == .edited { try takeEdit() }
    case .damaged(let problem):
      replay.snapshot.content = .damaged
      replay.notices.append(.snapshotReplaced(problem: problem))
    case .absent:
      replay.snapshot.content = .absent
    }
  }

  /// Writes the file. The lock is held.
  func writeSnapshot() throws(StoreError) {
    guard let place = replay.place else { return }
    let bytes = try snapshotBytes(through: place)
    do throws(FileError) {
      files.close(try files.makeFile(layout.unfinished, bytes))
      // Makes the present file durable, which an evening has to be as well.
      try keepPresentSnapshot()
      keepEvening()
      try files.rename(layout.unfinished, to: path)
      try files.synchroniseDirectory(layout.folder)
      try files.synchroniseDirectory(layout.parent)
      try holds(place)
    } catch {
      throw .file(error)
    }
  }

  func snapshotBytes(through place: Snapshot.Place) throws(StoreError) -> [UInt8] {
    let head = SnapshotHead(
      minWriter: replay.minWriter, program: program, store: replay.identity, through: place,
      archives: replay.archives, days: replay.days, extras: replay.snapshot.extras)
    return try encoded { try head.bytes(with: replay.state, excerpt: replay.state.excerpt) }
  }

  /// Takes note of what the file holds now.
  func holds(_ place: Snapshot.Place) throws(FileError) {
    replay.snapshot.status = try files.status(at: path)
    replay.snapshot.content = .valid
    replay.snapshot.through = place
    replay.snapshot.day = replay.days.last
    hasCommitted = false
  }

  /// A good file becomes the previous one; a damaged one is kept as evidence beside it.
  private func keepPresentSnapshot() throws(FileError) {
    switch replay.snapshot.content {
    case .valid:
      // A store that was closed lately may have left it to the system to write (`foldAtClose`).
      try files.synchroniseFile(path)
      try files.unlinkIfThere(layout.previousUnfinished)
      try files.link(path, to: layout.previousUnfinished)
      try files.rename(layout.previousUnfinished, to: layout.previous)
    case .damaged: try keep(path, as: .damaged)
    case .absent, .edited: break
    }
  }
}
