extension Replay {
  /// Applies a frame and moves the cursor past it; false when it does not fit in `live` mode.
  mutating func take(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, path: String, _ mode: FollowMode, _ gap: inout Gap?
  ) throws(StoreError) -> Bool {
    switch frame.kind {
    case .open:
      guard try takeOpening(frame, payload, path: path, mode, &gap) else { return false }
    case .transaction:
      guard sequence < .max, fits(frame, after: sequence + 1, path: path, mode, &gap) else { return false }
      guard frame.sequence > sequence else { break }
      let transaction: State.Transaction = try TransactionFrame.transaction(
        payload, path: path, sequence: frame.sequence)
      apply(transaction, sequence: frame.sequence, offset: frame.offset)
    case .seal:
      guard fits(frame, after: sequence, path: path, mode, &gap) else { return false }
      sequence = max(sequence, frame.sequence)
      cursor?.end = .sealed
    case .gap:
      guard cross(frame, payload, path: path, mode, &gap) else { return false }
      cursor?.offset = frame.end
      cursor?.checksum = frame.previous
      cursor?.lastFrame = nil
      return true
    case .optional:
      guard fits(frame, after: sequence, path: path, mode, &gap) else { return false }
    case .unknown(let kind):
      throw .undecodable(path: path, sequence: frame.sequence, problem: "frame of kind \(kind)")
    }
    pass(frame)
    return true
  }

  /// False when the state lacks transactions: the next that a generation begins with is to be had instead.
  private var isWhole: Bool { damages.isEmpty }

  /// Moves the cursor past a frame.
  mutating func pass(_ frame: Frame) {
    cursor?.offset = frame.end
    cursor?.checksum = frame.checksum
    cursor?.lastFrame = frame.offset
  }

  /// Takes the frame that begins a generation; false when it does not fit in `live` mode.
  private mutating func takeOpening(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, path: String, _ mode: FollowMode, _ gap: inout Gap?
  ) throws(StoreError) -> Bool {
    let opening = try openFrame(payload, path: path)
    try checkIdentity(opening.store, path)
    let isNext = frame.previous == cursor?.checksum && frame.sequence == sequence
    let isChained = isWhole && gap == nil && (isNext || !safeguards.contains(.chain))
    // One that begins afresh replaces what was before; what it does not hold is still missing from the log.
    let isAfresh = frame.previous == 0 && opening.holdsState
    // What repair put down as lost is in the state that was begun with afterwards, if anybody still had it.
    let isFuller = !losses.isEmpty && opening.holdsState
    if !isChained || isAfresh || isFuller {
      guard mode == .fromSnapshot || isChained || isAfresh else { return false }
      if !isChained, !isAfresh || frame.sequence > sequence { _ = fits(frame, after: sequence, path: path, mode, &gap) }
      gap = nil
      if try !begin(at: frame, opening, path: path) { sequence = frame.sequence }
    }
    adopt(opening.archives)
    return true
  }

  /// Takes a list of archives that names later months than the one known.
  private mutating func adopt(_ found: [ArchiveEntry]) {
    guard let last = found.last?.month, archives.last.map({ $0.month < last }) ?? true else { return }
    archives = found
  }

  /// Throws when a file names another store; older ones name none.
  mutating func checkIdentity(_ found: StoreIdentity?, _ path: String) throws(StoreError) {
    if let found, let identity, found != identity { throw .replaced(path: path) }
    identity = identity ?? found
  }

  mutating func openFrame(_ payload: ArraySlice<UInt8>, path: String) throws(StoreError) -> OpenFrame {
    let opening: OpenFrame
    do throws(BinaryPropertyListError) {
      opening = OpenFrame(try BinaryPropertyList.read(payload))
    } catch {
      throw .damaged(path: path, problem: "first frame: \(error)")
    }
    guard opening.minReader <= Snapshot.format else {
      throw .newerFormat(path: path, needed: opening.minReader, known: Snapshot.format)
    }
    minWriter = max(minWriter, opening.minWriter)
    return opening
  }

  /// Takes the state that a generation begins with; false when it has none.
  ///
  /// What was odd before cost the log something, but not the state.
  mutating func begin(at frame: Frame, _ opening: OpenFrame, path: String) throws(StoreError) -> Bool {
    do {
      guard let base: State = try opening.decodedState() else { return false }
      state = base
    } catch {
      throw .undecodable(path: path, sequence: frame.sequence, problem: describe(error))
    }
    if let place = notices.firstIndex(of: .editTaken) { notices[place] = .editOutdated }
    notices += damages.map { .logDamaged($0) }
    damages = []
    losses = []
    sequence = frame.sequence
    identity = identity ?? opening.store
    if let marks = opening.days { days = marks }
    knowsDays = opening.days != nil || frame.sequence == 0
    adopt(opening.archives)
    days.remove(through: archives.last?.month)
    days.note(state.journalDay, generation: frame.generation, offset: frame.offset, first: frame.sequence &+ 1)
    return true
  }

  /// Goes on behind a gap. What it stands for is lost, but known to be: nobody has to wait for repair.
  private mutating func cross(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, path: String, _ mode: FollowMode, _ gap: inout Gap?
  ) -> Bool {
    let first = sequence &+ 1
    let numbers = first..<max(first, frame.sequence &+ 1)
    if let gap {
      if mode == .live { return false }
      damages.append(Damage(path: gap.path, offset: gap.range.lowerBound, count: gap.range.count, lost: numbers))
    } else if !numbers.isEmpty {
      let evidence = GapFrame.evidence(payload)
      losses.append(KnownLoss(path: path, offset: frame.offset, numbers: numbers, evidence: evidence))
    }
    gap = nil
    sequence = max(sequence, frame.sequence)
    return true
  }

  /// True when the frame follows the one before it, or when that it does not has been put down as damage.
  private mutating func fits(
    _ frame: Frame, after expected: UInt64, path: String, _ mode: FollowMode, _ gap: inout Gap?
  ) -> Bool {
    let isNext = frame.previous == cursor?.checksum && frame.sequence == expected
    if gap == nil && (isNext || !safeguards.contains(.chain)) { return true }
    if mode == .live { return false }
    let range = gap?.range ?? frame.offset..<frame.offset
    // A frame that is no transaction bears the number of the last one, which may be among the lost.
    let firstKept = frame.kind == .transaction ? frame.sequence : frame.sequence &+ 1
    let firstLost = sequence &+ 1
    damages.append(
      Damage(
        path: gap?.path ?? path, offset: range.lowerBound, count: range.count,
        lost: firstLost..<max(firstLost, firstKept)))
    gap = nil
    return true
  }
}
