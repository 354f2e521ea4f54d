extension Store {
  /// Folds the state into the file the way a command can afford it that runs for two thousandths of a second: complete
  /// for all who read it, and left to the system to bring to the disk.
  ///
  /// The journal holds every act durably, and the previous file, which this leaves alone, is durable: a power cut can
  /// cost the file but neither an act nor the way back to it. What else a checkpoint does (a new previous file, a new
  /// journal) waits at most as many acts as without closing.
  func foldAtClose(patience: Duration) throws(StoreError) {
    let isDone = try storeErrors {
      guard isCheckpointFarOff else { return false }
      return try withLock(patience: patience) {
        try lookAtSnapshot()
        guard isCheckpointFarOff, let place = replay.place else { return false }
        if isFolded { return true }
        let bytes = try snapshotBytes(through: place)
        do throws(FileError) {
          try files.replace(path, by: layout.unfinished, bytes)
          try holds(place)
        } catch {
          throw StoreError.file(error)
        }
        return true
      }
    }
    if !isDone { try checkpoint(patience: patience) }
  }

  /// Whether one of the checkpoints every 256 transactions lies between.
  static func isCheckpointDue(from first: UInt64, to last: UInt64) -> Bool { first / 256 != last / 256 }

  /// True when nothing but the state has to be folded: the file is good, the journal neither long nor at one of its
  /// checkpoints every 256 transactions, and neither a month nor a day has closed since the file was written.
  private var isCheckpointFarOff: Bool {
    guard replay.snapshot.content == .valid, let through = replay.snapshot.through else { return false }
    return replay.snapshot.day == replay.days.last && !hasClosedMonth && !isJournalLong
      && !Self.isCheckpointDue(from: through.sequence, to: sequence)
  }
}

extension FileOperations {
  /// Puts a file with these bytes in the place of another, for all who look now.
  func replace(_ path: String, by unfinished: String, _ bytes: [UInt8]) throws(FileError) {
    try unlinkIfThere(unfinished)
    let file = try open(unfinished, .making)
    defer { close(file) }
    try writeWhole(file, bytes, at: 0)
    try rename(unfinished, to: path)
  }

  /// Makes a file durable that is closed already.
  func synchroniseFile(_ path: String) throws(FileError) {
    let file = try open(path, .reading)
    defer { close(file) }
    try synchronise(file)
  }
}
