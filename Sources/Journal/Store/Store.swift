/// A state kept durably: an append-only journal of transactions, folded now and then into one file.
///
/// Made for one thread; any number of stores, in one process or many, may be open on the same path.
public final class Store<State: Journaled> {
  /// The file, without symbolic links.
  public let path: String
  /// The state after the last transaction applied.
  public private(set) var state: State
  /// Number of the last transaction applied, 0 before the first.
  public private(set) var sequence: UInt64
  /// What can be done.
  public private(set) var access: Access

  private init(path: String, state: State, access: Access) {
    self.path = path
    self.state = state
    self.access = access
    sequence = 0
  }

  /// Opens the store at `path`, taking no lock. In `readOnly` mode nothing is ever created, so a store that is not there
  /// is `initial`; in `readWrite` mode its folders are made. `program` is written into the files as their author.
  public static func open(
    at path: String, mode: StoreMode, program: String, initial: State, files: any FileOperations = SystemFiles()
  ) throws(StoreError) -> Store {
    Store(path: path, state: initial, access: mode == .readWrite ? .readWrite : .readOnly(.asked))
  }

  /// Stores what `decide` makes of the latest state, and returns it once it is durable; nil stores nothing.
  ///
  /// Waits up to `patience` for other writers: zero says at once that the store is busy. Whatever `decide` throws comes
  /// through and nothing is stored. Throws `StoreError` when the transaction is not on disk.
  public func commit(
    patience: Duration = .seconds(2), _ decide: (State) throws -> State.Transaction?
  ) throws -> State.Transaction? {
    guard let transaction = try decide(state) else { return nil }
    sequence += 1
    state.apply(transaction, sequence: sequence)
    return transaction
  }

  /// Takes in what other processes stored, without a lock; true when the state changed.
  public func catchUp() throws(StoreError) -> Bool { false }

  /// How long from `now` until `checkpoint` should be called, zero for at once, nil when there is nothing to fold.
  ///
  /// `now` is any clock that never goes back. Due are 256 transactions, or 2 s without one.
  public func checkpointDelay(now: Duration) -> Duration? { nil }

  /// Folds the state into the file.
  public func checkpoint(patience: Duration = .seconds(2)) throws(StoreError) {}

  /// Begins a new journal file.
  public func rotate(patience: Duration = .seconds(2)) throws(StoreError) {}

  /// Folds what this store committed into the file and gives all files back. Afterwards nothing can be written.
  public func close() throws(StoreError) { access = .readOnly(.asked) }

  /// A description for people and reports.
  public func info() throws(StoreError) -> StoreInfo {
    StoreInfo(
      path: path, format: 1, sequence: sequence, generation: 0, snapshotBytes: 0, journalBytes: 0,
      transactionsSinceSnapshot: 0, archives: [], access: access, notices: [], folder: [])
  }

  /// Calls `body` with every transaction still on disk whose number is `first` or above, in order.
  public func forEachTransaction(from first: UInt64 = 1, _ body: (UInt64, State.Transaction) throws -> Void) throws {}
}
