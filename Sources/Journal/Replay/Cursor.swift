/// How far one journal file has been read.
struct Cursor {
  /// What was found at the end.
  enum End: Hashable {
    /// The last frame ends with the file.
    case whole
    /// No valid frame in the rest of the file.
    case torn(Range<Int>)
    /// The next generation goes on.
    case sealed
  }

  let file: OpenFile
  let generation: UInt32
  /// Which file it is: another one under the same name is another journal.
  let identity: FileStatus.Identity
  /// End of the last valid frame.
  var offset: Int
  /// Checksum of the last valid frame.
  var checksum: UInt32
  /// Where the last frame read begins, nil before the first.
  var lastFrame: Int?
  var end = End.whole
  /// How far disk space was reserved when it was looked at last, 0 before.
  var reservedEnd = 0
  /// Where the file ends, blank space included, as far as is known.
  var blankEnd = 0
}
