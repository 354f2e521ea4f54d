extension Checker {
  /// Plays every generation from the state it begins with and compares the outcome with what the next one begins with:
  /// proof from end to end that the log adds up to the state.
  mutating func proveStates<State: Journaled>(_ initial: State) throws(StoreError) {
    var history = try History(
      layout: layout, files: files, identity: identity, archives: entries, days: DayMarks())
    var proof = StateProof(initial: initial)
    for part in history.parts {
      for stretch in try history.stretches(of: part) ?? [] {
        if let path = try proof.take(stretch) { note(.differs(path: path)) }
      }
    }
  }
}

/// A state played on from the one that a generation begins with.
private struct StateProof<State: Journaled> {
  private var state: State
  /// What the next frame has to go on from; nil when it is no use to go on.
  private var link: Link?

  init(initial: State) { state = initial }

  /// Plays frames; the path of the file when it begins with another state than the one played up to there.
  mutating func take(_ stretch: Stretch) throws(StoreError) -> String? {
    var differing: String?
    var scanner = stretch.scanner
    while let step = scanner.next() {
      guard case .frame(let frame) = step else {
        link = nil
        continue
      }
      if frame.kind == .open {
        if try !begin(frame, scanner.payload(of: frame), stretch.path) { differing = stretch.path }
      } else if let present = link, present == Link(frame), frame.kind != .gap {
        if frame.kind == .transaction {
          let transaction: State.Transaction = try TransactionFrame.transaction(
            scanner.payload(of: frame), path: stretch.path, sequence: frame.sequence)
          state.apply(transaction, sequence: frame.sequence)
        }
        link = Link(sequence: frame.sequence, checksum: frame.checksum)
      } else {
        link = nil
      }
    }
    return differing
  }

  /// False when the frame goes on from the one before it but with another state.
  private mutating func begin(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, _ path: String
  ) throws(StoreError) -> Bool {
    let isChained = link == Link(frame) && frame.previous != 0
    link = Link(sequence: frame.sequence, checksum: frame.checksum)
    do {
      guard let list = try OpenFrame(BinaryPropertyList.read(payload)).state() else { return true }
      // An older program's state, read and written again, has what this one adds.
      let found = try PropertyListCoder.decode(State.self, from: list)
      let isSame = try !isChained || PropertyListCoder.encode(state) == PropertyListCoder.encode(found)
      state = found
      return isSame
    } catch {
      throw .undecodable(path: path, sequence: frame.sequence, problem: describe(error))
    }
  }
}
