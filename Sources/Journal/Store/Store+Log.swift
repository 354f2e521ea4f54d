extension Store {
  /// Calls `body` with every transaction still on disk whose number is `first` or above, in order.
  ///
  /// Goes through the archives and the journals, and stops at the last transaction that `state` holds. Numbers lost to
  /// damage are left out, and told by `notices` afterwards. Takes no lock; whatever `body` throws comes through.
  public func forEachTransaction(
    from first: UInt64 = 1, _ body: (UInt64, State.Transaction) throws -> Void
  ) throws {
    guard first <= sequence else { return }
    try walk(from: max(1, first)) { frame, payload, path in
      let transaction: State.Transaction = try TransactionFrame.transaction(
        payload, path: path, sequence: frame.sequence)
      try body(frame.sequence, transaction)
    }
  }

  /// Reads every archive and every journal from end to end, so that damage shows also where nobody else looks.
  public func inspect() throws(StoreError) {
    try storeErrors { try walk(from: 1) { _, _, _ in } }
  }

  /// Calls `body` with the frame and the payload of every transaction from `first` to the last that `state` holds, and
  /// takes note of all that cannot be read.
  private func walk(from first: UInt64, _ body: (Frame, ArraySlice<UInt8>, String) throws -> Void) throws {
    var next = first
    var history = try history()
    var index = 0
    while index < history.parts.count, next <= sequence {
      let part = history.parts[index]
      index += 1
      guard let stretches = try history.stretches(of: part, from: first) else {
        // A journal that went into an archive while this was reading is there now.
        let newer = try self.history()
        if newer.archives != history.archives { (history, index) = (newer, 0) }
        continue
      }
      for stretch in stretches where stretch.last >= first {
        var scanner = stretch.scanner
        while let step = scanner.next() {
          note(step, in: stretch)
          guard case .frame(let frame) = step, frame.kind == .transaction else { continue }
          guard frame.sequence >= next, frame.sequence <= min(stretch.last, sequence) else { continue }
          if case .archive = part { noteHole(next..<frame.sequence, in: stretch.path) }
          try body(frame, scanner.payload(of: frame), stretch.path)
          guard frame.sequence < .max else { return }
          next = frame.sequence + 1
        }
      }
      if case .archive(let entry) = part, next <= min(entry.last, sequence), entry.last < .max {
        // That a whole month is missing is said once already.
        if !stretches.isEmpty { noteHole(next..<min(entry.last, sequence) + 1, in: layout.archive(entry.month)) }
        next = entry.last + 1
      }
    }
    take(history.notices)
  }

  /// Numbers that an archive should have.
  private func noteHole(_ lost: Range<UInt64>, in path: String) {
    if !lost.isEmpty { take([.logDamaged(Damage(path: path, offset: 0, count: 0, lost: lost))]) }
  }

  private func note(_ step: FrameScanner.Step, in stretch: Stretch) {
    var range: Range<Int>
    switch step {
    case .damage(let found): range = found
    // The end of the journal was whole once if somebody read on from behind it.
    case .torn(let found):
      range = found
      if stretch.home == .journal {
        guard let cursor = replay.cursor, cursor.generation == stretch.generation, found.lowerBound < cursor.offset
        else { return }
        range = found.lowerBound..<cursor.offset
      }
    case .frame: return
    }
    let isKnown = replay.damages.contains { $0.path == stretch.path && $0.offset == range.lowerBound }
    if !isKnown {
      take([.journalDamaged(path: stretch.path, offset: range.lowerBound, count: range.count)])
    }
  }
}
