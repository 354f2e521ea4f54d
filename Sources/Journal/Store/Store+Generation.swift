extension Store {
  /// Journals with more than this behind the state that they begin with are followed by a new one at the next
  /// checkpoint; bytes.
  private static var longestJournal: Int { 1 << 19 }

  /// True when a new journal is due.
  var isJournalLong: Bool {
    guard let cursor = replay.cursor else { return false }
    return Self.isLong(journal: cursor.offset, snapshot: replay.snapshot.status?.size ?? 0)
  }

  /// Whether a journal that reaches so far is long beside such a file, which is about as long as the state.
  static func isLong(journal: Int, snapshot: Int) -> Bool { journal > longestJournal + snapshot }

  /// How a generation follows what was before.
  enum Beginning {
    /// The seal before it tells that it comes.
    case afterSeal
    /// Whatever was before no longer counts.
    case afresh
  }

  /// Begins a new journal file with the state in it, durable when this returns. The lock is held and everything was just
  /// reloaded.
  ///
  /// The file gets its name when it is whole, and never in place of another.
  func beginGeneration(_ beginning: Beginning) throws(StoreError) { try beginGeneration(beginning, try opening()) }

  private func beginGeneration(
    _ beginning: Beginning, _ opening: (payload: [UInt8], identity: StoreIdentity)
  ) throws(StoreError) {
    guard replay.generation < .max else { throw .unencodable(problem: "no journal number is left") }
    let next = replay.generation + 1
    let previous =
      switch beginning {
      case .afterSeal: replay.cursor?.checksum ?? 0
      case .afresh: 0 as UInt32
      }
    let bytes = Frame.bytes(
      .open, sequence: replay.sequence, generation: next, previous: previous, payload: opening.payload)
    do throws(FileError) {
      let (file, found) = try publish(bytes, as: layout.journal(next))
      if let old = replay.cursor { files.close(old.file) }
      replay.generation = next
      replay.cursor = Cursor(
        file: file, generation: next, identity: found, offset: bytes.count, checksum: Frame.checksum(of: bytes),
        lastFrame: 0)
      replay.identity = opening.identity
      replay.days.note(replay.state.journalDay, generation: next, offset: 0, first: replay.sequence &+ 1)
    } catch {
      throw .notSaved(error)
    }
  }

  /// What a generation that begins now begins with.
  private func opening() throws(StoreError) -> (payload: [UInt8], identity: StoreIdentity) {
    let identity = replay.identity ?? .drawn()
    let payload = OpenFrame(
      minWriter: replay.minWriter, program: program, store: identity, archives: replay.archives, days: replay.days,
      state: try encoded { try PropertyListCoder.bytes(of: replay.state) }
    ).payload
    guard payload.count <= Frame.longestPayload else {
      throw .tooLarge(count: payload.count, limit: Frame.longestPayload)
    }
    return (payload, identity)
  }

  private func publish(
    _ bytes: [UInt8], as path: String
  ) throws(FileError) -> (OpenFile, FileStatus.Identity) {
    files.close(try files.makeFile(layout.unfinished, bytes))
    try files.link(layout.unfinished, to: path)
    do throws(FileError) {
      try files.unlink(layout.unfinished)
      try files.synchroniseDirectory(layout.folder)
      try files.synchroniseDirectory(layout.parent)
      // Opened again by its name: writes through the first descriptor would go by the old one to whoever watches.
      let file = try files.open(path, .writing)
      do throws(FileError) {
        return (file, try files.measure(file).identity)
      } catch {
        files.close(file)
        throw error
      }
    } catch {
      // Others must not go on in a file whose name may vanish.
      try? files.unlink(path)
      throw error
    }
  }

  /// What `body` makes of the state; throws that it cannot be written.
  func encoded<Form>(_ body: () throws -> Form) throws(StoreError) -> Form {
    do {
      return try body()
    } catch {
      throw .unencodable(problem: describe(error))
    }
  }

  /// Begins a new journal file, as checkpoints do by themselves when the journal is long.
  public func rotate(patience: Duration = .seconds(2)) throws(StoreError) {
    try storeErrors {
      try withLock(patience: patience) {
        try rotateLocked()
        try writeSnapshot()
      }
    }
  }

  /// The seal is the commit point: whoever finds it goes on to the next generation, or begins it.
  func rotateLocked() throws(StoreError) {
    if safeguards.contains(.reload) { try reload() }
    guard access == .readWrite else { throw refused(access) }
    guard replay.cursor?.end == .whole else { return }
    // What the next one begins with is made first: nobody could go on behind a seal if it were too large.
    let opening = try opening()
    try append(.seal, sequence: replay.sequence, payload: [])
    try beginGeneration(.afterSeal, opening)
  }

  /// Rotates unless the state is too large to begin a journal with, which is no reason not to fold it.
  func rotateIfPossible() throws(StoreError) {
    do throws(StoreError) {
      try rotateLocked()
    } catch {
      guard case .tooLarge = error else { throw error }
    }
  }

  /// Narrows what `withLock` throws when its body throws store errors only.
  func storeErrors<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unencodable(problem: "\(error)")
    }
  }
}
