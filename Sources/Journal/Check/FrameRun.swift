/// Where a frame goes on from: the last transaction before it and the checksum of the frame before it.
struct Link: Hashable {
  var sequence: UInt64
  var checksum: UInt32
}

/// What frames that lie one after the other in a file turn out to be when each is checked and held against the one
/// before it. Payloads are not decoded.
struct FrameRun {
  /// Bytes that are no frame, or a place where frames are missing altogether.
  struct Break: Hashable {
    /// Where in the file; empty when nothing lies in place of what is missing.
    var range: Range<Int>
    /// Numbers of the transactions that should be there.
    var lost: Range<UInt64>
    /// What the frame after it goes on from.
    var next: Link
  }

  let path: String
  let generation: UInt32
  /// Where the bytes begin and end in the file.
  let base: Int
  let end: Int
  /// What the first frame goes on from, nil when it cannot be read.
  private(set) var entry: Link?
  /// True when the run begins with an open frame that goes on from no frame but has the state itself.
  private(set) var isAfresh = false
  /// The first frame when it opens a generation.
  private(set) var opening: Frame?
  /// How many transactions there are.
  private(set) var count = 0
  /// Their numbers.
  private(set) var numbers = RangeSet<UInt64>()
  var breaks: [Break] = []
  private(set) var losses: [KnownLoss] = []
  /// Bytes at the end without any valid frame.
  private(set) var torn: Range<Int>?
  private(set) var isSealed = false
  /// What the next frame has to go on from, nil before the first.
  private(set) var link: Link?
  /// End of the last valid frame.
  private(set) var whole: Int

  /// Goes through `bytes`, which begin at `base` of the file; `before` is where the frames before them ended.
  init(_ bytes: [UInt8], base: Int = 0, path: String, generation: UInt32, after before: Link?) {
    self.path = path
    self.generation = generation
    self.base = base
    end = base + bytes.count
    link = before
    whole = base
    var stretch = Stretch()
    var gap: Range<Int>?
    var scanner = FrameScanner(bytes, base: base, generation: generation)
    while !isSealed, let step = scanner.next() {
      switch step {
      case .frame(let frame):
        // A gap tells what comes after it, not before.
        if frame.offset == base, frame.kind != .gap { enter(frame) }
        take(frame, after: gap, scanner, &stretch)
        gap = nil
        whole = frame.end
      case .damage(let range): gap = range
      case .torn(let range): torn = range
      }
    }
    stretch.close(into: &numbers)
  }

  /// True when nothing is missing between `link` and the first frame, which can be read.
  func goesOn(from link: Link) -> Bool {
    guard let entry else { return false }
    // Whoever began afresh took the state along, and may have left a doubtful transaction behind; and where an archive
    // was made anew, the checksum of its last frame is not known.
    let isFree = isAfresh || link.checksum == 0
    return entry == link || isFree && entry.sequence <= link.sequence
  }

  /// Numbers that follow each other, entered into the set at once: a million single ones would take long.
  private struct Stretch {
    var first: UInt64 = 0
    var last: UInt64?

    mutating func add(_ number: UInt64, _ numbers: inout RangeSet<UInt64>) {
      if let last, number == last &+ 1, number != 0 {
        self.last = number
      } else {
        close(into: &numbers)
        (first, last) = (number, number)
      }
    }

    mutating func close(into numbers: inout RangeSet<UInt64>) {
      if let last, last < .max { numbers.insert(contentsOf: first..<last + 1) }
      last = nil
    }
  }

  private mutating func enter(_ frame: Frame) {
    entry = Link(frame)
    link = entry
    guard frame.kind == .open else { return }
    opening = frame
    isAfresh = frame.previous == 0
  }

  private mutating func take(_ frame: Frame, after gap: Range<Int>?, _ scanner: FrameScanner, _ stretch: inout Stretch)
  {
    let start = Link(frame)
    let before = link ?? start
    if frame.kind == .gap {
      lose(frame, before, gap, scanner)
    } else if gap != nil || before != start {
      breaks.append(Break(range: gap ?? frame.offset..<frame.offset, lost: before.lost(until: start), next: start))
    }
    switch frame.kind {
    case .transaction:
      count += 1
      stretch.add(frame.sequence, &numbers)
    case .seal: isSealed = true
    case .open, .gap, .optional, .unknown: break
    }
    let sequence = max(before.sequence, frame.sequence)
    link = Link(
      sequence: frame.kind == .open ? frame.sequence : sequence,
      checksum: frame.kind == .gap ? frame.previous : frame.checksum)
  }

  private mutating func lose(_ frame: Frame, _ before: Link, _ gap: Range<Int>?, _ scanner: FrameScanner) {
    let next = Link(sequence: frame.sequence, checksum: frame.previous)
    let numbers = before.lost(until: next)
    if let gap {
      breaks.append(Break(range: gap, lost: numbers, next: next))
    } else if !numbers.isEmpty {
      let evidence = GapFrame.evidence(scanner.payload(of: frame))
      losses.append(KnownLoss(path: path, offset: frame.offset, numbers: numbers, evidence: evidence))
    }
  }
}

extension Link {
  /// What `frame` goes on from.
  init(_ frame: Frame) {
    let isTransaction = frame.kind == .transaction && frame.sequence > 0
    self.init(sequence: isTransaction ? frame.sequence - 1 : frame.sequence, checksum: frame.previous)
  }

  /// Numbers missing between this place and a later one.
  func lost(until next: Link) -> Range<UInt64> {
    let first = sequence &+ 1
    return first..<max(first, next.sequence &+ 1)
  }
}
