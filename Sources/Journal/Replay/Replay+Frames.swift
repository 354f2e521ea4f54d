extension Replay {
  /// Applies a frame and moves the cursor past it; false when it does not fit in `live` mode.
  mutating func take(
    _ frame: Frame, _ payload: ArraySlice<UInt8>, path: String, _ mode: FollowMode, _ gap: inout Gap?
  ) throws(StoreError) -> Bool {
    switch frame.kind {
    case .open:
      let opening = try openFrame(payload, path: path)
      if let base = opening.state {
        try begin(at: frame, base, path: path)
        gap = nil
        break
      }
      guard fits(frame, after: sequence, path: path, mode, &gap) else { return false }
      sequence = frame.sequence
    case .transaction:
      guard sequence < .max, fits(frame, after: sequence + 1, path: path, mode, &gap) else { return false }
      guard frame.sequence > sequence else { break }
      let transaction: State.Transaction = try TransactionFrame.transaction(
        payload, path: path, sequence: frame.sequence)
      state.apply(transaction, sequence: frame.sequence)
      sequence = frame.sequence
    case .seal:
      guard fits(frame, after: sequence, path: path, mode, &gap) else { return false }
      sequence = max(sequence, frame.sequence)
      cursor?.end = .sealed
    case .optional:
      guard fits(frame, after: sequence, path: path, mode, &gap) else { return false }
    case .unknown(let kind):
      throw .undecodable(path: path, sequence: frame.sequence, problem: "frame of kind \(kind)")
    }
    cursor?.offset = frame.end
    cursor?.checksum = frame.checksum
    cursor?.lastFrame = frame.offset
    return true
  }

  private mutating func openFrame(_ payload: ArraySlice<UInt8>, path: String) throws(StoreError) -> OpenFrame {
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

  /// A generation that holds a state settles all that was odd before it.
  private mutating func begin(at frame: Frame, _ base: PropertyList, path: String) throws(StoreError) {
    do {
      state = try PropertyListCoder.decode(from: base)
    } catch {
      throw .undecodable(path: path, sequence: frame.sequence, problem: describe(error))
    }
    sequence = frame.sequence
    damages = []
  }

  /// True when the frame follows the one before it, or when that it does not has been put down as damage.
  private mutating func fits(
    _ frame: Frame, after expected: UInt64, path: String, _ mode: FollowMode, _ gap: inout Gap?
  ) -> Bool {
    let isChained = frame.previous == cursor?.checksum || !safeguards.contains(.chain)
    let isNext = frame.sequence == expected || !safeguards.contains(.order)
    if gap == nil && isChained && isNext { return true }
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
