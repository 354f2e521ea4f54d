/// An archive made anew of whatever frames of its month are left: gap frames stand for the rest, so that what is lost is
/// known for good.
///
/// Which day a frame belongs to only a state that is played tells; so its segments name none.
struct RebuiltArchive {
  let file: ArchiveFile
  /// Transactions that nobody has any more.
  private(set) var lost: [Range<UInt64>] = []

  /// Puts the frames in `found` together, in the order they were written; `evidence` is the name under which the file is
  /// kept as it was.
  init(_ old: Checker.Unread, _ found: [Stretch], program: String, store: StoreIdentity?, evidence: String) {
    let entry = old.entry
    var segments: [ArchiveFile.Segment] = []
    var link = old.before ?? Link(sequence: entry.first &- 1, checksum: 0)
    var generation: UInt32 = 1
    func gap(_ next: Link) -> [UInt8] {
      GapFrame(
        count: 256, sequence: next.sequence, generation: generation, chain: next.checksum, evidence: evidence
      ).bytes
    }
    func add(_ frames: [UInt8], at offset: Int, through last: UInt64) {
      let first = segments.last.map { $0.last &+ 1 } ?? entry.first
      segments.append(
        ArchiveFile.Segment(
          day: nil, generation: generation, offset: offset, first: first, last: max(last, first &- 1), frames: frames))
    }
    for stretch in found {
      let run = FrameRun(
        stretch.bytes, base: stretch.offset, path: stretch.path, generation: stretch.generation, after: nil)
      guard let start = run.entry, let end = run.link, end.sequence >= link.sequence else { continue }
      generation = stretch.generation
      if !run.goesOn(from: link) {
        // A segment of its own: the frame that begins a generation has to stay the first of its segment.
        let numbers = link.lost(until: start)
        if !numbers.isEmpty { lost.append(numbers) }
        add(gap(start), at: 8, through: start.sequence)
      }
      let mended = MendedRun(run, stretch.bytes, evidence: evidence)
      lost += mended.lost.map(\.lost).filter { !$0.isEmpty }
      add(mended.bytes, at: stretch.offset, through: end.sequence)
      link = end
    }
    if link.sequence < entry.last {
      // What comes next is in another file; that it is the next number has to do.
      let next = Link(sequence: entry.last, checksum: 0)
      lost.append(link.lost(until: next))
      add(gap(next), at: 8, through: entry.last)
    }
    let isEmpty = found.isEmpty
    file = ArchiveFile(
      program: program, store: store, month: entry.month, dayBits: isEmpty ? 0 : entry.dayBits, segments: segments)
  }
}

extension Checker {
  /// The frames of a month that are left, in the order they were written: those of journals that are there still, and
  /// else what the archive itself has.
  func left(of old: Unread) throws(StoreError) -> [Stretch] {
    let generations = Generations(layout: layout, files: files)
    let all = try generations.all()
    var found = old.salvage.filter { !all.contains($0.generation) }
    for generation in all {
      let bytes = try generations.bytes(generation)
      let whole = Stretch(
        path: layout.journal(generation), home: .journal, generation: generation, offset: 0, bytes: bytes,
        last: old.entry.last)
      if let part = whole.part(old.entry.numbers) { found.append(part) }
    }
    return found
  }
}

extension Stretch {
  /// From the first frame that goes with these transactions to the last of them; nil when none is there.
  fileprivate func part(_ numbers: Range<UInt64>) -> Stretch? {
    var scanner = scanner
    var places: (start: Int, end: Int)?
    while let step = scanner.next() {
      guard case .frame(let frame) = step else { continue }
      let number = frame.kind == .transaction ? frame.sequence : frame.sequence &+ 1
      if number >= numbers.upperBound { break }
      if number >= numbers.lowerBound { places = (places?.start ?? frame.offset, frame.end) }
    }
    return places.map { cut(from: $0.start, to: $0.end) }
  }
}
