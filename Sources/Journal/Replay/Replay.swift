/// A state as a snapshot and the journals after it give it, and where in the journals that is.
struct Replay<State: Journaled> {
  /// Where a process reads and what it may do to the files.
  struct Source {
    let layout: StoreLayout
    let files: any FileOperations
    /// Journals are opened for writing where that is possible.
    var isWriter: Bool
    var safeguards = Safeguards.all
  }

  let safeguards: Safeguards
  var state: State
  /// Last transaction applied.
  var sequence: UInt64 = 0
  /// Which store it is; nil when none of the files read says so.
  var identity: StoreIdentity?
  /// Months that are archived.
  var archives: [ArchiveEntry] = [] {
    didSet { days.remove(through: archives.last?.month) }
  }
  /// Where the other days begin.
  var days = DayMarks()
  /// False when the files read are of format 1, which says nothing of days.
  var knowsDays = true
  /// Highest generation seen, 0 before the first.
  var generation: UInt32 = 0
  /// The journal being followed; nil when the next writer has to begin a generation with the state in it.
  var cursor: Cursor?
  /// What could not be read, with what it cost.
  var damages: [Damage] = []
  /// What repair found lost and the state therefore lacks.
  var losses: [KnownLoss] = []
  var notices: [StoreInfo.Notice] = []
  /// The snapshot file as last seen.
  var snapshot = SnapshotSeen()
  /// Format that a writer must know.
  var minWriter = Snapshot.format
  /// Why a journal could not be opened for writing.
  var refusal: FileError?

  /// What to remember of the user's file.
  struct SnapshotSeen {
    /// What was in it.
    enum Content { case absent, valid, edited, damaged }

    var content = Content.absent
    /// Changes when another process replaces it.
    var status: FileStatus?
    /// How far it reaches.
    var through: Snapshot.Place?
    /// The last day that it knows of.
    var day: JournalDay?
    var extras = PropertyList.Entries()
  }

  init(state: State, safeguards: Safeguards = .all) {
    self.state = state
    self.safeguards = safeguards
  }

  /// Where the next frame goes, nil when there is no journal to go on with.
  var place: Snapshot.Place? {
    cursor.map {
      Snapshot.Place(
        generation: $0.generation, offset: $0.offset, sequence: sequence, checksum: $0.checksum,
        lastFrame: $0.lastFrame)
    }
  }

  /// Applies the transaction in the frame at `offset` of the present journal.
  mutating func apply(_ transaction: State.Transaction, sequence: UInt64, offset: Int) {
    state.apply(transaction, sequence: sequence)
    self.sequence = sequence
    days.note(state.journalDay, generation: generation, offset: offset, first: sequence)
  }

  /// Gives the journal's descriptor back.
  mutating func close(_ files: any FileOperations) {
    if let cursor { files.close(cursor.file) }
    cursor = nil
  }
}
