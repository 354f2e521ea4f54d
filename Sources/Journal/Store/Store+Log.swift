extension Store {
  /// Calls `body` with every transaction still on disk whose number is `first` or above, in order.
  ///
  /// Stops at the last transaction that `state` holds. Numbers lost to damage are left out. Takes no lock; whatever `body`
  /// throws comes through.
  public func forEachTransaction(
    from first: UInt64 = 1, _ body: (UInt64, State.Transaction) throws -> Void
  ) throws {
    guard first <= sequence else { return }
    let generations = Generations(layout: layout, files: files)
    var next = max(1, first)
    let all = try generations.all()
    let starts = try all.map { try generations.firstSequence($0) }
    for (index, generation) in all.enumerated() {
      // What a generation begins with bounds the one before: a transaction taken back may still be in there.
      let end = starts[(index + 1)...].lazy.compactMap { $0 }.first ?? sequence
      if end < next { continue }
      var scanner = FrameScanner(try generations.bytes(generation), base: 0, generation: generation)
      while let step = scanner.next() {
        guard case .frame(let frame) = step, frame.kind == .transaction else { continue }
        guard frame.sequence >= next, frame.sequence <= min(end, sequence) else { continue }
        let transaction: State.Transaction = try TransactionFrame.transaction(
          scanner.payload(of: frame), path: layout.journal(generation), sequence: frame.sequence)
        try body(frame.sequence, transaction)
        guard frame.sequence < .max else { return }
        next = frame.sequence + 1
      }
    }
  }
}

extension Generations {
  /// Number of the last transaction before a generation, nil when its first frame is not valid.
  fileprivate func firstSequence(_ generation: UInt32) throws(StoreError) -> UInt64? {
    try firstFrame(generation)?.frame.sequence
  }
}
