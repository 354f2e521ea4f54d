extension History {
  /// The state at the end of a day that is over; nil when nothing is kept of it.
  mutating func state<State: Journaled>(on day: JournalDay, initial: State) throws(StoreError) -> State? {
    guard let end = try end(of: day) else { return nil }
    var (index, run) = (end.index, end.run)
    // Back to the nearest state: in the same journal, unless what it begins with is damaged.
    while true {
      if let start = run.lastIndex(where: { $0.opening() != nil }) {
        return try state(from: run[start...], limit: end.limit, initial: initial)
      }
      guard index > 0 else { return nil }
      if case .journal = parts[index], case .archive = parts[index - 1], let mark = days.marks.first {
        // What the archive has of this journal is not taken twice.
        run[0] = run[0].cut(from: mark.offset, to: .max)
      }
      index -= 1
      run = try stretches(of: parts[index]) + run
    }
  }

  /// The part that a day ends in, its frames up to there, and the day's last transaction.
  private mutating func end(
    of day: JournalDay
  ) throws(StoreError) -> (index: Int, run: [Stretch], limit: UInt64)? {
    if let index = parts.firstIndex(where: { if case .archive(let entry) = $0 { entry.holds(day) } else { false } }),
      case .archive(let entry) = parts[index]
    {
      let (file, notice) = try ArchiveFile.read(entry, of: identity, layout, files)
      if let notice { note(notice) }
      guard let file else { return nil }
      let segments = file.segments.prefix { $0.day <= day }
      guard let last = segments.last?.last else { return nil }
      return (index, Array(file.stretches(path: layout.archive(entry.month)).prefix(segments.count)), last)
    }
    guard let place = days.marks.firstIndex(where: { $0.day == day }), place + 1 < days.marks.count else { return nil }
    let next = days.marks[place + 1]
    let last = next.offset > 0 ? next.generation : next.generation - 1
    guard let index = parts.lastIndex(where: { if case .journal(let number) = $0 { number <= last } else { false } })
    else { return nil }
    var run = try stretches(of: parts[index])
    if parts[index] == .journal(next.generation) { run = run.map { $0.cut(from: 0, to: next.offset) } }
    return (index, run, next.first - 1)
  }

  /// Plays frames that begin with a state.
  private mutating func state<State: Journaled>(
    from run: ArraySlice<Stretch>, limit: UInt64, initial: State
  ) throws(StoreError) -> State? {
    guard let base = run.first, let (frame, opening) = base.opening() else { return nil }
    var replay = Replay(state: initial)
    replay.cursor = Cursor(over: base)
    _ = try replay.begin(at: frame, opening, path: base.path)
    replay.pass(frame)
    var gap: Replay<State>.Gap?
    for (index, stretch) in zip(run.indices, run) {
      replay.enter(stretch)
      var scanner = stretch.scanner
      if index == run.startIndex { _ = scanner.next() }
      while let step = scanner.next() {
        switch step {
        case .frame(let frame):
          if frame.kind == .transaction && frame.sequence > limit { continue }
          _ = try replay.take(frame, scanner.payload(of: frame), path: stretch.path, .fromSnapshot, &gap)
        case .damage(let range), .torn(let range):
          gap = Replay.Gap(path: stretch.path, range: range)
        }
      }
    }
    for notice in replay.notices { note(notice) }
    for damage in replay.damages { note(.logDamaged(damage)) }
    if replay.sequence < limit {
      let range = gap?.range ?? 0..<0
      note(
        .logDamaged(
          Damage(
            path: gap?.path ?? base.path, offset: range.lowerBound, count: range.count,
            lost: replay.sequence + 1..<max(replay.sequence + 1, limit &+ 1))))
    }
    return replay.state
  }
}

extension Cursor {
  /// A cursor over bytes in memory, to play them as journals are.
  fileprivate init(over stretch: Stretch) {
    self.init(
      file: OpenFile(number: -1, path: stretch.path), generation: stretch.generation,
      identity: FileStatus.Identity(device: 0, inode: 0), offset: stretch.offset, checksum: 0)
  }
}

extension Replay {
  /// Goes on in the next run of frames with the checksum of the last frame before it.
  fileprivate mutating func enter(_ stretch: Stretch) {
    let checksum = cursor?.checksum ?? 0
    cursor = Cursor(over: stretch)
    cursor?.checksum = checksum
    generation = stretch.generation
  }
}
