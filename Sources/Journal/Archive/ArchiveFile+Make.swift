extension ArchiveFile {
  /// Where in the journals a month lies.
  struct Bounds {
    let month: JournalMonth
    /// Its first frame.
    let start: (generation: UInt32, offset: Int)
    /// Its first transaction.
    let first: UInt64
    /// Where its days begin; frames before the first mark belong to that day too.
    let days: [DayMarks.Mark]
    /// Where the first day after it begins.
    let end: DayMarks.Mark
  }

  /// Copies a month out of the journals. Ones that are missing leave a hole, which readers notice by the chain.
  init(
    _ bounds: Bounds, program: String, store: StoreIdentity?, from generations: Generations
  ) throws(StoreError) {
    self.program = program
    self.store = store
    month = bounds.month
    var segments: [Segment] = []
    var next = bounds.first
    let all = try generations.all()
    guard var day = bounds.days.first?.day else {
      self.segments = []
      dayBits = 0
      return
    }
    for generation in all where (bounds.start.generation...bounds.end.generation).contains(generation) {
      let isLast = generation == bounds.end.generation
      let bytes = try generations.kept(generation, among: all)
      let bound = isLast ? bounds.end.first - 1 : try generations.bound(of: generation, among: all)
      let marks = bounds.days.filter { $0.generation == generation }
      let end = min(isLast ? bounds.end.offset : .max, bytes.count)
      var place = generation == bounds.start.generation ? min(bounds.start.offset, end) : 0
      for (mark, cut) in zip(marks.map(Optional.some) + [nil], marks.map { min($0.offset, end) } + [end]) {
        let nextMark = mark ?? bounds.days.first { $0.generation > generation } ?? bounds.end
        let last = max(next - 1, min(mark == nil ? bound : .max, nextMark.first - 1))
        if cut > place {
          segments.append(
            Segment(
              day: day, generation: generation, offset: place, first: next, last: last,
              frames: Array(bytes[place..<cut]))
          )
          next = last + 1
        }
        place = max(place, cut)
        day = mark?.day ?? day
      }
    }
    self.segments = segments
    dayBits = ArchiveEntry.bits(of: segments.compactMap(\.day))
  }
}

extension Generations {
  /// The last transaction that counts in a journal: what the next one begins with. One that its writer could not make
  /// sure of may come after it.
  func bound(of generation: UInt32, among all: [UInt32]) throws(StoreError) -> UInt64 {
    for next in all where next > generation {
      if let first = try firstFrame(next) { return first.frame.sequence }
    }
    return .max
  }

  /// The bytes of a journal without what a failed append left at its end, where the next one begins afresh because of it:
  /// it cost nothing, and would be taken for damage for ever.
  fileprivate func kept(_ generation: UInt32, among all: [UInt32]) throws(StoreError) -> [UInt8] {
    var bytes = try bytes(generation)
    guard let next = all.first(where: { $0 > generation }), try firstFrame(next)?.frame.previous == 0 else {
      return bytes
    }
    var scanner = FrameScanner(bytes, base: 0, generation: generation)
    while let step = scanner.next() {
      if case .torn(let range) = step { bytes.removeLast(range.count) }
    }
    return bytes
  }
}
