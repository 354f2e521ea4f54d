/// Looks for frames where none need be, in time that grows with the bytes and no faster, whatever they are.
///
/// Bytes that look like the beginning of a long frame at every place would each have all that follows checksummed: hours
/// for a few megabytes that somebody made up. Once more has been checksummed than there is, an index does it.
struct FrameFinder {
  /// Bytes checksummed for nothing so far.
  private var wasted = 0
  private var index: CRC32CIndex?

  /// The frame at `offset` of `bytes`, which are the same at every call; see `Frame.init`.
  mutating func frame(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, base: Int, generation: UInt32, _ safeguards: Safeguards = .all
  ) -> Frame? {
    guard let frame = Frame(unchecked: bytes, at: offset, base: base, generation: generation) else { return nil }
    if isValid(frame, bytes, at: offset) { return frame }
    wasted += frame.end - frame.offset
    return safeguards.contains(.checksum) ? nil : frame
  }

  private mutating func isValid(_ frame: Frame, _ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    if wasted <= bytes.count { return frame.isValid(bytes, at: offset) }
    let index = index ?? CRC32CIndex(bytes)
    self.index = index
    let (head, body) = frame.checksummed(at: offset)
    return index.checksum(UnsafeRawBufferPointer(rebasing: bytes[head]), body, of: bytes) == frame.checksum
  }
}
