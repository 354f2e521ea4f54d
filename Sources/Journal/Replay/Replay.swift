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
  /// Highest generation seen, 0 before the first.
  var generation: UInt32 = 0
  /// The journal being followed; nil when the next writer has to begin a generation with the state in it.
  var cursor: Cursor?
  /// What could not be read, with what it cost.
  var damages: [Damage] = []
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
    var archives: [PropertyList] = []
    var extras = PropertyList.Entries()
  }

  init(state: State, safeguards: Safeguards) {
    self.state = state
    self.safeguards = safeguards
  }

  /// Where the next frame goes, nil when there is no journal to go on with.
  var place: Snapshot.Place? {
    cursor.map {
      Snapshot.Place(generation: $0.generation, offset: $0.offset, sequence: sequence, checksum: $0.checksum)
    }
  }

  /// Gives the journal's descriptor back.
  mutating func close(_ files: any FileOperations) {
    if let cursor { files.close(cursor.file) }
    cursor = nil
  }
}
