extension Store {
  /// Mends what `check` finds at `path` and says what it did; does nothing where nothing is damaged.
  ///
  /// Damaged records that differ in one bit are put right; others are put down as lost for good, with their numbers, so
  /// that the store can be written to again. Files that cannot be used are taken out of the way. Every file stays in the
  /// folder as it was, under another name. Afterwards the state lies in a journal of its own as well as in the file.
  /// Throws `damaged` when there is nothing to begin with, `readOnly`, `wrongOwner` and `locked` as writing does.
  public static func repair(
    at path: String, program: String, initial: State, files: any FileOperations = SystemFiles(),
    patience: Duration = .seconds(2)
  ) throws(StoreError) -> [RepairStep] {
    let layout: StoreLayout
    do throws(FileError) {
      layout = StoreLayout(path: try files.resolve(path) ?? path)
    } catch {
      throw .unreadable(error)
    }
    var repairer = Repairer(layout, files, program: program)
    try withLock(of: layout, files, patience: patience) { () throws(StoreError) in
      let checker = try checker(layout, files)
      if !checker.check.isWhole { try repairer.mend(checker) }
    }
    if repairer.steps.isEmpty, try check(at: path, files: files).isWhole { return [] }
    let store = try open(at: path, mode: .readWrite, program: program, initial: initial, files: files)
    try store.beginAnew(replacing: repairer.entries, patience: patience)
    try store.close()
    return repairer.steps + [.folded(path: store.path)]
  }

  /// Folds the state into the file and begins a journal with it, both with the lists of archives as they are now.
  private func beginAnew(replacing entries: [ArchiveEntry], patience: Duration) throws(StoreError) {
    try storeErrors {
      try withLock(patience: patience) {
        try reload()
        guard access == .readWrite else { throw refused(access) }
        replay.archives = replay.archives.map { old in entries.first { $0.month == old.month } ?? old }
        try beginGeneration(.afresh)
        try writeSnapshot()
      }
    }
  }

  /// Runs `body` with the lock of a store that need not be fit to be opened.
  static func withLock(
    of layout: StoreLayout, _ files: any FileOperations, patience: Duration, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    let (standing, lock) = try prepare(layout, .readWrite, files)
    guard let lock else { throw StoreError(refusing: standing, path: layout.snapshot) }
    defer { lock.close() }
    while try !lock.acquire(patience: patience) { try lock.renew() }
    defer { lock.release() }
    try body()
  }
}

extension StoreError {
  /// Why nothing can be written.
  init(refusing access: Access, path: String) {
    guard case .readOnly(let reason) = access else {
      self = .readOnly(path: path, .asked)
      return
    }
    if case .foreignOwner(let path, let owner, let user) = reason {
      self = .wrongOwner(path: path, owner: owner, user: user)
    } else {
      self = .readOnly(path: path, reason)
    }
  }
}
