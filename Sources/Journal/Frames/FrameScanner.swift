/// Goes through the bytes of a journal frame by frame and tells damage from a torn tail (store.md §4).
struct FrameScanner {
  /// What comes next.
  enum Step: Hashable {
    /// A valid frame.
    case frame(Frame)
    /// Bytes of the file that are no frame though a valid one comes after them.
    case damage(Range<Int>)
    /// Bytes up to the end of the file without any valid frame.
    case torn(Range<Int>)
  }

  let bytes: [UInt8]
  /// Where `bytes` begin in the file, a multiple of 8.
  let base: Int
  let generation: UInt32
  private let safeguards: Safeguards
  private var position = 0
  private var finder = FrameFinder()

  init(_ bytes: [UInt8], base: Int, generation: UInt32, _ safeguards: Safeguards = .all) {
    self.bytes = bytes
    self.base = base
    self.generation = generation
    self.safeguards = safeguards
  }

  /// The next step, nil at the end of the file or where nothing but blank space follows (`BlankSpace`).
  mutating func next() -> Step? {
    guard position < bytes.count else { return nil }
    if let frame = frame(at: position) {
      position = frame.end - base
      return .frame(frame)
    }
    if BlankSpace.isAll(of: bytes[position...]) {
      position = bytes.count
      return nil
    }
    let start = position
    position += 8
    while safeguards.contains(.lookOn), position + Frame.headerCount <= bytes.count {
      if frame(at: position) != nil { return .damage(base + start..<base + position) }
      position += 8
    }
    position = bytes.count
    return .torn(base + start..<base + BlankSpace.start(in: bytes[start...]))
  }

  /// The payload of a frame that this scanner gave.
  func payload(of frame: Frame) -> ArraySlice<UInt8> {
    bytes[frame.payload.lowerBound - base..<frame.payload.upperBound - base]
  }

  private mutating func frame(at offset: Int) -> Frame? {
    let (base, generation, safeguards) = (base, generation, safeguards)
    return bytes.withUnsafeBytes { finder.frame($0, at: offset, base: base, generation: generation, safeguards) }
  }
}
