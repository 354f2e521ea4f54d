extension Store {
  /// Disk space kept ready past the end of a journal, so that a full disk leaves room to go on (store.md §2).
  private static var reserve: Int { 65_536 }

  /// Writes one frame durably at the end of the journal, or leaves the journal as it was. The lock is held.
  func append(_ kind: Frame.Kind, sequence: UInt64, payload: [UInt8]) throws(StoreError) {
    guard let cursor = replay.cursor else { return }
    let bytes = Frame.bytes(
      kind, sequence: sequence, generation: cursor.generation, previous: cursor.checksum, payload: payload)
    do throws(FileError) {
      // Whoever made this generation may have died before its name was durable.
      if cursor.lastFrame == 0 { try files.synchroniseDirectory(layout.folder) }
    } catch {
      throw .notSaved(error)
    }
    keepReserve(cursor, for: bytes.count)
    do throws(FileError) {
      try writeFrame(bytes, cursor)
      try files.synchroniseData(cursor.file)
    } catch {
      try takeBack(cursor, after: error)
    }
    replay.cursor?.lastFrame = cursor.offset
    replay.cursor?.offset = cursor.offset + bytes.count
    replay.cursor?.checksum = Frame.checksum(of: bytes)
    replay.cursor?.end = kind == .seal ? .sealed : .whole
    // Nothing comes after a seal; space that cannot be given back does no harm.
    if kind == .seal { try? files.truncate(cursor.file, to: cursor.offset + bytes.count) }
  }

  /// Writes a frame; where blank space is lacking, a store that has appended often makes some behind it.
  private func writeFrame(_ bytes: [UInt8], _ cursor: Cursor) throws(FileError) {
    appends += 1
    if appends < BlankSpace.firstAppend || cursor.offset + bytes.count <= cursor.blankEnd {
      return try files.writeWhole(cursor.file, bytes, at: cursor.offset)
    }
    let blank = [UInt8](repeating: 0, count: BlankSpace.stretch)
    do throws(FileError) {
      try files.writeWhole(cursor.file, bytes + blank, at: cursor.offset)
      replay.cursor?.blankEnd = cursor.offset + bytes.count + blank.count
    } catch {
      guard error.code == FileError.diskFull else { throw error }
      // A full disk may still take the frame alone.
      try files.writeWhole(cursor.file, bytes, at: cursor.offset)
      replay.cursor?.blankEnd = cursor.offset + bytes.count
    }
  }

  /// A reserve that cannot be had is no reason not to write.
  private func keepReserve(_ cursor: Cursor, for count: Int) {
    guard cursor.reservedEnd < Self.reserveNeeded(behind: cursor.offset + count),
      let measure = try? files.measure(cursor.file)
    else { return }
    replay.cursor?.reservedEnd = Self.keepReserve(
      cursor.file, from: cursor.offset, count: count, allocated: measure.allocated, files)
  }

  private static func reserveNeeded(behind end: Int) -> Int { end + reserve / 2 }

  /// Reserves space behind `count` bytes at `offset` where there is too little; gives where it ends.
  @discardableResult
  static func keepReserve(
    _ file: OpenFile, from offset: Int, count: Int, allocated: Int, _ files: any FileOperations
  ) -> Int {
    guard allocated < reserveNeeded(behind: offset + count),
      (try? files.reserve(file, from: offset, count: count + reserve)) != nil
    else { return allocated }
    return offset + count + reserve
  }

  /// Gives back what blank space is left at the end of a working day; what cannot be given back does no harm.
  func giveBlankSpaceBack() {
    guard appends >= BlankSpace.firstAppend, let cursor = replay.cursor, cursor.end == .whole else { return }
    try? files.truncate(cursor.file, to: cursor.offset)
    replay.cursor?.blankEnd = 0
    replay.cursor?.reservedEnd = 0
  }

  /// Cuts off what a failed append may have left. Where that fails too, a new generation with the state in it leaves the
  /// doubtful frame behind. Always throws.
  private func takeBack(_ cursor: Cursor, after failure: FileError) throws(StoreError) {
    guard safeguards.contains(.takeBack) else { throw .notSaved(failure) }
    replay.cursor?.reservedEnd = 0
    replay.cursor?.blankEnd = 0
    do throws(FileError) {
      try files.truncate(cursor.file, to: cursor.offset)
      // The failed one is never tried again: this makes the cut durable, not the data.
      try files.synchroniseData(cursor.file)
    } catch {
      do throws(StoreError) {
        try beginGeneration(.afresh)
      } catch {
        standing = .readOnly(.failed(failure))
        throw .outcomeUnknown(failure)
      }
    }
    throw .notSaved(failure)
  }
}
