extension Store {
  /// Stores what `decide` makes of the latest state, and returns it once it is durable; nil stores nothing.
  ///
  /// Lock, catch up, decide, one write, `fdatasync`, apply, unlock (store.md §4). Waits up to `patience` for other
  /// writers: zero says at once that the store is busy. Whatever `decide` throws comes through and nothing is stored;
  /// it must not use the store itself.
  /// Throws `StoreError`: `notSaved` when the transaction is certainly not on disk, `outcomeUnknown` when that cannot be
  /// told; the state is as before either way.
  @discardableResult
  public func commit(
    patience: Duration = .seconds(2), _ decide: (State) throws -> State.Transaction?
  ) throws -> State.Transaction? {
    try withLock(patience: patience) {
      guard let transaction = try decide(replay.state) else { return nil }
      guard replay.sequence < .max else { throw StoreError.unencodable(problem: "no sequence number is left") }
      try append(.transaction, sequence: replay.sequence + 1, payload: try TransactionFrame.payload(transaction))
      replay.apply(transaction, sequence: replay.sequence + 1, offset: replay.cursor?.lastFrame ?? 0)
      assured = replay.sequence
      hasCommitted = true
      return transaction
    }
  }
}
