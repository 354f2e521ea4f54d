extension Store {
  /// Runs `body` with the lock held, on the latest state, with the files ready to be appended to.
  func withLock<Result>(patience: Duration, _ body: () throws -> Result) throws -> Result {
    guard standing == .readWrite, let lock else { throw refused(standing) }
    while try !lock.acquire(patience: patience) {
      // A new lock would begin a store anew that is gone: this throws then.
      try reload()
      try lock.renew()
    }
    defer { lock.release() }
    try settle()
    assured = max(assured, sequence)
    return try body()
  }

  /// Catches up under the lock and mends what a crash may have left.
  private func settle() throws(StoreError) {
    if try needsReload() { try reload() }
    guard access == .readWrite else { throw refused(access) }
    if replay.snapshot.content == .edited { return try takeEdit() }
    switch replay.cursor?.end {
    case .whole: break
    case .torn(let range): try cutTail(range)
    case .sealed: try beginGeneration(.afterSeal)
    case nil:
      try beginGeneration(.afresh)
      // The journal holds the state already; the file for the user can wait if it has to.
      try? writeSnapshot()
    }
  }

  /// Only a process that has just reloaded under the lock may begin a generation (store.md §4), so whatever leads there
  /// counts as a reason.
  private func needsReload() throws(StoreError) -> Bool {
    if replay.snapshot.content == .edited { return true }
    if replay.cursor != nil {
      guard try isSameFile(), try replay.follow(source, mode: .live) else { return true }
    }
    let isToBegin = replay.cursor == nil || replay.cursor?.end == .sealed
    return isToBegin && safeguards.contains(.reload)
  }

  /// What was edited by hand becomes the state that a new generation begins with; the edited file is kept.
  func takeEdit() throws(StoreError) {
    do throws(FileError) {
      try keep(path, as: .edited)
    } catch {
      throw .file(error)
    }
    try beginGeneration(.afresh)
    try writeSnapshot()
  }

  /// Keeps a copy of bytes that are no frame, then cuts them off.
  private func cutTail(_ range: Range<Int>) throws(StoreError) {
    guard let cursor = replay.cursor else { return }
    do throws(FileError) {
      let bytes = try files.bytes(cursor.file, from: range.lowerBound, to: range.upperBound)
      let evidence = try freeName("\(Evidence.torn.rawValue).\(cursor.generation).\(range.lowerBound)")
      files.close(try files.makeFile(evidence, bytes))
      try files.truncate(cursor.file, to: cursor.offset)
      try files.synchroniseData(cursor.file)
      replay.cursor?.end = .whole
      replay.notices.append(.tornTail(path: cursor.file.path, offset: range.lowerBound, count: range.count))
      replay.notices.append(.evidence(path: evidence))
    } catch {
      throw .notSaved(error)
    }
  }

  /// Gives the file at `path` a second name in the folder, and says which.
  @discardableResult
  func keep(_ path: String, as reason: Evidence, of name: String? = nil) throws(FileError) -> String {
    let evidence = try freeName("\(reason.rawValue).\(name ?? "\(replay.sequence)")")
    try files.link(path, to: evidence)
    replay.notices.append(.evidence(path: evidence))
    return evidence
  }

  /// A path in the folder that nothing bears yet.
  private func freeName(_ name: String) throws(FileError) -> String {
    var candidate = layout.folder + "/" + name
    var number = 1
    while try files.status(at: candidate) != nil {
      number += 1
      candidate = layout.folder + "/\(name).\(number)"
    }
    return candidate
  }

  func refused(_ access: Access) -> StoreError { StoreError(refusing: access, path: path) }
}
