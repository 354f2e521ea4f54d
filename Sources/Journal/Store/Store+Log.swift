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
      var scanner = FrameScanner(try generations.bytes(generation), base: 0, generation: generation, safeguards)
      while let step = scanner.next() {
        note(step, in: generation)
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

  /// Reads every journal from end to end, so that damage shows also where the file covers it and nobody else looks.
  public func inspect() throws(StoreError) {
    let generations = Generations(layout: layout, files: files)
    for generation in try generations.all() {
      var scanner = FrameScanner(try generations.bytes(generation), base: 0, generation: generation, safeguards)
      while let step = scanner.next() { note(step, in: generation) }
    }
  }

  private func note(_ step: FrameScanner.Step, in generation: UInt32) {
    let range: Range<Int>
    switch step {
    case .damage(let found): range = found
    // The end of the journal was whole once if somebody read on from behind it.
    case .torn(let found):
      guard let cursor = replay.cursor, cursor.generation == generation, found.lowerBound < cursor.offset else {
        return
      }
      range = found.lowerBound..<cursor.offset
    case .frame: return
    }
    let path = layout.journal(generation)
    let notice = StoreInfo.Notice.journalDamaged(path: path, offset: range.lowerBound, count: range.count)
    let isKnown = replay.damages.contains { $0.path == path && $0.offset == range.lowerBound }
    if !isKnown && !replay.notices.contains(notice) { replay.notices.append(notice) }
  }
}

extension Generations {
  /// Number of the last transaction before a generation, nil when its first frame is not valid.
  fileprivate func firstSequence(_ generation: UInt32) throws(StoreError) -> UInt64? {
    try firstFrame(generation)?.frame.sequence
  }
}
