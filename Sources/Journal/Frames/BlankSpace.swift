/// Zeros that a writer leaves behind the last frame of a journal for the frames to come.
///
/// A frame written into them changes no length and takes no new block, so that its `fdatasync` writes nothing but the
/// frame. No frame begins with a zero, so whatever is zero to the end of the file is free.
enum BlankSpace {
  /// Bytes made ready at a time, beginning where the last frame ends.
  static let stretch = 16_384
  /// Which append of a store is the first to make some: a command that appends once would only have to clear it away.
  static let firstAppend = 8

  /// Where the zeros begin that are all there is to the end, at a multiple of 8 from the beginning.
  static func start(in bytes: ArraySlice<UInt8>) -> Int {
    guard let last = bytes.lastIndex(where: { $0 != 0 }) else { return bytes.startIndex }
    return min(bytes.startIndex + ((last - bytes.startIndex + 8) & ~7), bytes.endIndex)
  }

  /// True when there is nothing but zeros.
  static func isAll(of bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        if buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self) != 0 { return false }
        index += 8
      }
      while index < buffer.count {
        if buffer[index] != 0 { return false }
        index += 1
      }
      return true
    }
  }
}
