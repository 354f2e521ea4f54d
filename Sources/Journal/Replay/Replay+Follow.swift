extension Replay {
  /// How to take what does not fit.
  enum FollowMode {
    /// Nothing odd is expected beyond a torn tail: the caller loads afresh when something is.
    case live
    /// Nothing better than these files is to be had: what is odd is damage.
    case fromSnapshot
  }

  /// Takes in all that was appended, through all generations; false when the journal no longer fits what was read before
  /// and everything has to be loaded afresh.
  mutating func follow(_ source: Source, mode: FollowMode) throws(StoreError) -> Bool {
    var gap: Gap?
    if cursor != nil, !(try readOn(source, mode, &gap)) { return false }
    while let next = try nextJournal(source, mode) {
      if let old = cursor {
        if case .torn(let range) = old.end { gap = Gap(path: old.file.path, range: range) }
        source.files.close(old.file)
      }
      var opened = next
      opened.checksum = cursor?.checksum ?? 0
      cursor = opened
      generation = opened.generation
      if !(try readOn(source, mode, &gap)) { return false }
    }
    return true
  }

  /// Bytes passed over, until the next frame tells what they cost.
  struct Gap {
    let path: String
    let range: Range<Int>
  }

  private mutating func nextJournal(_ source: Source, _ mode: FollowMode) throws(StoreError) -> Cursor? {
    guard generation < .max else { return nil }
    if let next = try openJournal(generation + 1, source) { return next }
    // A whole file can be lost too; the one after it shows that.
    guard mode == .fromSnapshot, cursor?.end == .sealed || (cursor == nil && generation > 0) else { return nil }
    let later = try Generations(source).all().first { [generation] in $0 > generation }
    guard let later else { return nil }
    return try openJournal(later, source)
  }

  /// Takes in what is new in the present journal.
  private mutating func readOn(_ source: Source, _ mode: FollowMode, _ gap: inout Gap?) throws(StoreError) -> Bool {
    guard let present = cursor else { return true }
    let bytes: [UInt8]
    do throws(FileError) {
      // A seal that could not be made durable is taken back like any other frame.
      if present.end == .sealed { return try nextBytes(present, source) != nil }
      let size = try source.files.measure(present.file).size
      guard size >= present.offset, let next = try nextBytes(present, source) else { return false }
      // What follows was looked through when the journal was opened, and writers write from the front.
      if next.isEmpty || mode == .live && BlankSpace.isAll(of: next) {
        cursor?.end = .whole
        cursor?.blankEnd = size
        return true
      }
      bytes = try source.files.bytes(present.file, from: present.offset, to: size)
      cursor?.blankEnd = size
    } catch {
      throw .unreadable(error)
    }
    var scanner = FrameScanner(bytes, base: present.offset, generation: present.generation, safeguards)
    cursor?.end = .whole
    while let step = scanner.next() {
      switch step {
      case .frame(let frame):
        guard try take(frame, scanner.payload(of: frame), path: present.file.path, mode, &gap) else { return false }
        if cursor?.end == .sealed { return true }
      case .damage(let range):
        if mode == .live { return false }
        gap = Gap(path: present.file.path, range: range)
      case .torn(let range):
        cursor?.end = .torn(range)
      }
    }
    return true
  }

  /// The bytes after the last frame read that a header would take, fewer at the end of the file.
  ///
  /// Nil when that frame was taken back, which a writer does when it cannot be made durable, and another written in its
  /// place.
  private func nextBytes(_ cursor: Cursor, _ source: Source) throws(FileError) -> ArraySlice<UInt8>? {
    let end = cursor.offset + Frame.headerCount
    guard let last = cursor.lastFrame else {
      return try source.files.bytes(cursor.file, from: cursor.offset, to: end)[...]
    }
    let bytes = try source.files.bytes(cursor.file, from: last, to: end)
    guard safeguards.contains(.sameFrame) else { return bytes.dropFirst(cursor.offset - last) }
    guard bytes.count >= cursor.offset - last, Frame.checksum(of: bytes) == cursor.checksum else { return nil }
    return bytes[(cursor.offset - last)...]
  }
}
