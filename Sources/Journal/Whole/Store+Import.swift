extension Store {
  /// Makes the store at `path` from what `export` wrote, played anew, and gives it open. Where a store is, `replacing` moves
  /// it aside whole, and its new path is given; otherwise this throws `occupied`.
  ///
  /// Throws `notOurs` for other property lists and `damaged` where a record makes no sense; then nothing has changed.
  public static func importing(
    _ list: PropertyList, from source: String, at path: String, replacing: Bool, program: String, initial: State,
    files: any FileOperations = SystemFiles()
  ) throws -> (last: UInt64, aside: String?) {
    guard list["kind"]?.string == StoreExport.kind, case .array(let log)? = list["log"], let state = list["state"]
    else { throw StoreError.notOurs(path: source, found: "no store written out as values") }
    let place = try StorePlace(path, replacing: replacing, files)
    try place.clear()
    // Nothing has to be durable before all of it is there.
    let store = try open(
      at: place.made.snapshot, mode: .readWrite, program: program, initial: initial, files: UnhurriedFiles(files))
    store.replay.identity = list["store"]?.string.flatMap(StoreIdentity.init)
    try store.play(log, source)
    try store.finish(state)
    let last = store.sequence
    try store.close()
    try place.synchronise()
    guard try place.isOccupied() else { return (last, try place.install()) }
    var aside: String?
    try withLock(of: place.layout, files, patience: .seconds(2)) { () throws(StoreError) in aside = try place.install()
    }
    return (last, aside)
  }

  private func play(_ log: [PropertyList], _ source: String) throws {
    for (index, item) in log.enumerated() {
      guard let record = StoreRecord(item) else {
        throw StoreError.damaged(path: source, problem: "record \(index + 1) of the log makes no sense")
      }
      do {
        try play(record)
      } catch let error as DecodingError {
        throw StoreError.damaged(path: source, problem: "record \(index + 1) of the log: \(describe(error))")
      }
      if isJournalLong { try checkpoint() }
    }
  }

  private func play(_ record: StoreRecord) throws {
    switch record {
    case .beginning(let after, let state):
      guard after >= sequence else { return }
      replay.state = try PropertyListCoder.decode(from: state)
      replay.sequence = after
      // A store begins with its first journal, whatever the number of its first transaction.
      try beginGeneration(.afresh)
    case .transaction(let number, let list):
      guard number > sequence else { return }
      let transaction: State.Transaction = try PropertyListCoder.decode(from: list)
      if replay.cursor == nil { try beginGeneration(.afresh) }
      if number > sequence + 1 { try lose(until: number - 1) }
      try append(.transaction, sequence: number, payload: try TransactionFrame.payload(transaction))
      replay.apply(transaction, sequence: number, offset: replay.cursor?.lastFrame ?? 0)
    case .lost(let numbers):
      if replay.cursor == nil { try beginGeneration(.afresh) }
      try lose(until: numbers.upperBound - 1)
    }
    hasCommitted = true
    assured = sequence
  }

  /// Puts numbers down as lost for good.
  private func lose(until number: UInt64) throws(StoreError) {
    guard number > sequence, let chain = replay.cursor?.checksum else { return }
    try append(.gap, sequence: number, payload: [])
    // The frame after a gap goes on from the one before it.
    replay.cursor?.checksum = chain
    replay.cursor?.lastFrame = nil
    replay.sequence = number
  }

  /// The state is what it was, whatever the log lacks.
  private func finish(_ list: PropertyList) throws {
    let state: State = try PropertyListCoder.decode(from: list)
    if try PropertyListCoder.encode(state) != PropertyListCoder.encode(replay.state) || replay.cursor == nil {
      replay.state = state
      try beginGeneration(.afresh)
    }
    try writeSnapshot()
  }
}
