extension Store {
  /// Keeps what `decide` makes of the state's excerpt, as opening the store, one commit and closing it would, and gives it
  /// with the excerpt after it once it is durable.
  ///
  /// Meant for commands that run for a thousandth of a second. Nil, with nothing changed, when the store is not as on most
  /// days or `decide` gives nil: the store itself is to be asked then, which also says what is odd. Whatever `decide`
  /// throws comes through. Throws `locked` when others kept the store longer than `patience`, `notSaved`, and
  /// `outcomeUnknown`, after which the store begins a new journal if it can.
  public static func errand(
    at path: String, program: String, initial: State, patience: Duration = .seconds(2),
    files: any FileOperations = SystemFiles(), _ decide: (State.Excerpt) throws -> State.Transaction?
  ) throws -> (transaction: State.Transaction, excerpt: State.Excerpt)? {
    guard let path = try? files.resolve(path) else { return nil }
    let layout = StoreLayout(path: path)
    guard let lock = try? errandLock(layout, files) else { return nil }
    defer { lock.close() }
    guard try lock.acquire(patience: patience) else { return nil }
    defer { lock.release() }
    do {
      return try Errand<State>(layout: layout, files: files, program: program).run(decide)
    } catch StoreError.outcomeUnknown(let failure) {
      try? leaveBehind(layout, program: program, initial: initial, files)
      throw StoreError.outcomeUnknown(failure)
    }
  }

  /// Begins a new journal, so that nobody goes on behind a frame of which it is not known whether it will last. The lock
  /// is held.
  private static func leaveBehind(
    _ layout: StoreLayout, program: String, initial: State, _ files: any FileOperations
  ) throws(StoreError) {
    let source = Replay<State>.Source(layout: layout, files: files, isWriter: true)
    let store = Store(
      layout: layout, files: files, program: program, initial: initial, safeguards: .all, standing: .readWrite,
      lock: nil, replay: try Replay.load(from: source, initial: initial))
    try store.beginGeneration(.afresh)
  }

  /// The lock of a store that is there and belongs to this user.
  private static func errandLock(_ layout: StoreLayout, _ files: any FileOperations) throws -> StoreLock? {
    guard let folder = try files.status(at: layout.folder), folder.owner == files.user else { return nil }
    return try StoreLock(layout, files)
  }
}
