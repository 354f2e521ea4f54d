/// A state kept durably: an append-only journal of transactions, folded now and then into one file (store.md).
///
/// Made for one thread; any number of stores, in one process or many, may be open on the same path.
public final class Store<State: Journaled> {
  /// The file, without symbolic links.
  public let path: String
  let layout: StoreLayout
  let files: any FileOperations
  let program: String
  let initial: State
  let safeguards: Safeguards
  /// What the files and the caller allow; damage and newer formats are looked at apart.
  var standing: Access
  var replay: Replay<State>
  var lock: StoreLock?
  /// True when this store appended something that the file may not hold yet.
  var hasCommitted = false
  /// How often this store has appended.
  var appends = 0
  /// Number of the last transaction that this store knows to be durable: its own, and all it read under the lock.
  var assured: UInt64 = 0
  /// True from when acts were found missing until the journal that holds them is back.
  var isBereft = false
  /// The file when its list of archives was last looked at.
  var lookedAt: FileStatus?
  /// Number from which on archiving is tried; rises when it failed.
  var archiveAgain: UInt64 = 0
  /// What `checkpointDelay` saw last, and when.
  var lastChange: (sequence: UInt64, time: Duration)?

  init(
    layout: StoreLayout, files: any FileOperations, program: String, initial: State, safeguards: Safeguards,
    standing: Access, lock: StoreLock?, replay: Replay<State>
  ) {
    path = layout.snapshot
    self.layout = layout
    self.files = files
    self.program = program
    self.initial = initial
    self.safeguards = safeguards
    self.standing = standing
    self.lock = lock
    self.replay = replay
  }

  deinit {
    replay.close(files)
    lock?.close()
  }

  /// The state after the last transaction applied.
  public var state: State { replay.state }

  /// Number of the last transaction applied, 0 before the first.
  public var sequence: UInt64 { replay.sequence }

  /// What can be done.
  public var access: Access {
    guard standing == .readWrite else { return standing }
    if let refusal = replay.refusal { return .readOnly(.notPermitted(refusal)) }
    if replay.minWriter > Snapshot.format { return .readOnly(.newerFormat(needed: replay.minWriter)) }
    return replay.damages.isEmpty ? .readWrite : .readOnly(.damaged(replay.damages))
  }

  var source: Replay<State>.Source {
    Replay<State>.Source(
      layout: layout, files: files, isWriter: standing == .readWrite, safeguards: safeguards)
  }

  /// Takes in what other processes stored, without a lock; true when the state may have changed.
  ///
  /// May show a transaction a moment before it is durable, and takes it back when it could not be made so.
  public func catchUp() throws(StoreError) -> Bool {
    let before = (replay.sequence, replay.cursor?.generation, replay.cursor?.checksum)
    // Apart from each other, since `||` would lose the type of what is thrown.
    if try !isSameFile() { try reload() } else if try !replay.follow(source, mode: .live) { try reload() }
    return before != (replay.sequence, replay.cursor?.generation, replay.cursor?.checksum)
  }

  /// Reads everything again from the snapshot on. What is found must hold all that this store held; otherwise it stays
  /// as it was and this throws `gone` or `lost`.
  func reload() throws(StoreError) {
    var fresh = try Replay.load(from: source, initial: initial)
    do throws(StoreError) {
      try checkNothingMissing(in: fresh)
    } catch {
      fresh.close(files)
      isBereft = true
      throw error
    }
    isBereft = false
    let notices = replay.notices.filter { !fresh.notices.contains($0) }
    replay.close(files)
    replay = fresh
    replay.notices = notices + fresh.notices
  }

  /// False when the journal's name leads to another file than the one that is open.
  func isSameFile() throws(StoreError) -> Bool {
    guard let cursor = replay.cursor else { return false }
    guard safeguards.contains(.sameFile) else { return true }
    do throws(FileError) {
      return try files.measure(at: cursor.file.path)?.identity == cursor.identity
    } catch {
      throw .unreadable(error)
    }
  }
}
