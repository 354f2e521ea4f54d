extension History {
  /// The state at the end of a day that is over; nil when nothing is kept of it.
  mutating func state<State: Journaled>(on day: JournalDay, initial: State) throws(StoreError) -> State? {
    guard var end = try end(of: day) else { return nil }
    if end.run.contains(where: { $0.home == .archive(day: nil) }) {
      // The day's end has to be found by playing the month.
      guard let marks = try replay(to: end, initial: initial)?.days.marks,
        marks.contains(where: { $0.day == day })
      else { return nil }
      end.limit = marks.first { $0.day > day }.map { $0.first - 1 } ?? end.limit
    }
    guard let replay = try replay(to: end, initial: initial) else { return nil }
    for notice in replay.notices { note(notice) }
    for damage in replay.damages { note(.logDamaged(damage)) }
    return replay.state
  }

  /// How far to play.
  private struct End {
    /// The part that it is in.
    let part: Int
    /// The frames of that part up to there.
    let run: [Stretch]
    /// The last transaction.
    var limit: UInt64
  }

  /// All there is to know at that end, from the nearest state before it; nil when there is none.
  private mutating func replay<State: Journaled>(to end: End, initial: State) throws(StoreError) -> Replay<State>? {
    var (part, run) = (end.part, end.run)
    // In the same journal, unless what it begins with is damaged.
    while true {
      for start in run.indices.reversed() {
        // Where days are not told apart a run goes on past the end.
        guard let (frame, opening) = run[start].opening(), frame.sequence <= end.limit else { continue }
        var replay = Replay(state: initial)
        replay.cursor = Cursor(over: run[start])
        _ = try replay.begin(at: frame, opening, path: run[start].path)
        replay.pass(frame)
        try replay.play(run[start...], limit: end.limit)
        return replay
      }
      guard part > 0 else { return nil }
      if case .journal = parts[part], case .archive = parts[part - 1], let mark = days.marks.first, !run.isEmpty {
        // What the archive has of this journal is not taken twice.
        run[0] = run[0].cut(from: mark.offset, to: .max)
      }
      part -= 1
      run = (try stretches(of: parts[part]) ?? []) + run
    }
  }

  /// Where a day ends that is over.
  private mutating func end(of day: JournalDay) throws(StoreError) -> End? {
    if let part = parts.firstIndex(where: { if case .archive(let entry) = $0 { entry.holds(day) } else { false } }),
      case .archive(let entry) = parts[part]
    {
      let run = (try stretches(of: parts[part]) ?? []).prefix {
        if case .archive(let found?) = $0.home { found <= day } else { true }
      }
      let isSalvage = run.contains { $0.home == .archive(day: nil) }
      return run.last.map { End(part: part, run: Array(run), limit: isSalvage ? entry.last : $0.last) }
    }
    guard let place = days.marks.firstIndex(where: { $0.day == day }), place + 1 < days.marks.count else { return nil }
    let next = days.marks[place + 1]
    let last = next.offset > 0 ? next.generation : next.generation - 1
    guard let part = parts.lastIndex(where: { if case .journal(let number) = $0 { number <= last } else { false } })
    else { return nil }
    var run = try stretches(of: parts[part]) ?? []
    if parts[part] == .journal(next.generation) { run = run.map { $0.cut(from: 0, to: next.offset) } }
    return End(part: part, run: run, limit: next.first - 1)
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
  /// Plays what follows the frame that a run begins with, up to a transaction.
  fileprivate mutating func play(
    _ run: ArraySlice<Stretch>, limit: UInt64
  ) throws(StoreError) {
    var gap: Gap?
    for (index, stretch) in zip(run.indices, run) {
      enter(stretch)
      var scanner = stretch.scanner
      if index == run.startIndex { _ = scanner.next() }
      while let step = scanner.next() {
        switch step {
        case .frame(let frame):
          // A later beginning would bring a later state along.
          if frame.sequence > limit { continue }
          _ = try take(frame, scanner.payload(of: frame), path: stretch.path, .fromSnapshot, &gap)
        case .damage(let range), .torn(let range):
          gap = Gap(path: stretch.path, range: range)
        }
      }
    }
    guard sequence < limit, let path = run.last?.path else { return }
    damages.append(
      Damage(
        path: gap?.path ?? path, offset: gap?.range.lowerBound ?? 0, count: gap?.range.count ?? 0,
        lost: sequence + 1..<max(sequence + 1, limit &+ 1)))
  }

  /// Goes on in the next run of frames with the checksum of the last frame before it.
  private mutating func enter(_ stretch: Stretch) {
    let checksum = cursor?.checksum ?? 0
    cursor = Cursor(over: stretch)
    cursor?.checksum = checksum
    generation = stretch.generation
  }
}
