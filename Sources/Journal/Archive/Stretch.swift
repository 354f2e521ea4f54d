/// A run of frames as it lies in a journal, or lay in one before it was archived.
struct Stretch {
  /// What kind of file it was read from.
  enum Home: Hashable {
    case journal
    /// All its frames belong to that day; nil when a damaged archive does not tell.
    case archive(day: JournalDay?)
  }

  /// The file that it was read from.
  let path: String
  let home: Home
  /// The journal that the frames were written to.
  let generation: UInt32
  /// Where `bytes` begin in that journal.
  let offset: Int
  let bytes: [UInt8]
  /// Last transaction that counts; one that its writer could not make sure of may come after it.
  let last: UInt64

  var scanner: FrameScanner { FrameScanner(bytes, base: offset, generation: generation) }

  /// The frame that begins the generation, when it is in here and holds a state.
  func opening() -> (frame: Frame, opening: OpenFrame)? {
    guard offset == 0 else { return nil }
    var scanner = scanner
    guard case .frame(let frame)? = scanner.next(), frame.kind == .open,
      let list = try? BinaryPropertyList.read(scanner.payload(of: frame))
    else { return nil }
    let opening = OpenFrame(list)
    return opening.holdsState ? (frame, opening) : nil
  }

  /// The same without what comes before `place` or from `end` on, both in bytes of the journal.
  func cut(from place: Int, to end: Int) -> Stretch {
    let lower = min(max(0, place - offset), bytes.count)
    let upper = min(max(lower, end - offset), bytes.count)
    return Stretch(
      path: path, home: home, generation: generation, offset: offset + lower,
      bytes: Array(bytes[lower..<upper]), last: last)
  }
}
