extension Replay {
  /// The state as the files give it now, or `initial` when there are none. Changes nothing.
  ///
  /// A writer may have been at work while this was reading: what is really damaged is so at a second look too.
  static func load(from source: Source, initial: State) throws(StoreError) -> Replay {
    var replay = try loadOnce(from: source, initial: initial)
    var looks = 1
    while replay.lacksSomething, looks < 2 || (looks < 8 && replay.isOutdated(source)) {
      looks += 1
      replay.close(source.files)
      replay = try loadOnce(from: source, initial: initial)
    }
    return replay
  }

  /// True when a journal was not as it should be.
  private var lacksSomething: Bool {
    let isNoted = notices.contains {
      switch $0 {
      case .journalMissing, .logDamaged: true
      default: false
      }
    }
    return isNoted || !damages.isEmpty
  }

  /// True when there is a newer snapshot: only then may a journal that this one needs be gone.
  private func isOutdated(_ source: Source) -> Bool {
    (try? source.files.status(at: source.layout.snapshot)) != snapshot.status
  }

  private static func loadOnce(from source: Source, initial: State) throws(StoreError) -> Replay {
    var replay = Replay(state: initial, safeguards: source.safeguards)
    do throws(StoreError) {
      try replay.begin(source)
      let start = replay.generation
      _ = try replay.follow(source, mode: .fromSnapshot)
      if !replay.knowsDays { try replay.findDays(source, initial: initial) }
      if replay.snapshot.through == nil { try replay.findArchives(source) }
      replay.findMissing(before: start, source)
    } catch {
      replay.close(source.files)
      throw error
    }
    return replay
  }

  /// Goes through all journals for where days begin; format 1 did not say.
  private mutating func findDays(_ source: Source, initial: State) throws(StoreError) {
    guard let oldest = try Generations(source).all().first else { return }
    var replay = Replay(state: initial)
    defer { replay.close(source.files) }
    replay.generation = oldest - 1
    guard (try? replay.follow(source, mode: .fromSnapshot)) == true else { return }
    days = replay.days
    days.remove(through: archives.last?.month)
    knowsDays = true
  }

  /// Takes the newest snapshot there is and goes to its place in the journal.
  private mutating func begin(_ source: Source) throws(StoreError) {
    let generations = Generations(source)
    let hasFolder = try source.files.exists(source.layout.folder)
    let file = try SnapshotFile.read(
      source.layout.snapshot, isExpected: hasFolder, files: source.files, .head, safeguards)
    snapshot.status = file.status
    switch file.content {
    case .valid(let found):
      if let fault = try takeUnlessFaulty(found, path: source.layout.snapshot, content: .valid) {
        snapshot.content = .damaged
        return try beginWithout("\(fault)", generations, source)
      }
      try go(to: found.head.through, source)
    case .edited(let found):
      try checkEdit(found.head, source)
      try take(found, path: source.layout.snapshot, content: .edited)
      notices.append(.editTaken)
      try go(to: found.head.through, source)
    case .damaged(let problem):
      snapshot.content = .damaged
      try beginWithout(problem, generations, source)
    case .absent:
      if hasFolder { try beginWithout(nil, generations, source) }
    }
  }

  /// Begins with the previous snapshot, or else with the last generation that holds a state.
  private mutating func beginWithout(
    _ problem: String?, _ generations: Generations, _ source: Source
  ) throws(StoreError) {
    let layout = source.layout
    if let problem { notices.append(.snapshotReplaced(problem: problem)) }
    let previous = try SnapshotFile.read(layout.previous, isExpected: true, files: source.files, .head, safeguards)
    let content = snapshot.content
    if case .valid(let found) = previous.content,
      try takeUnlessFaulty(found, path: layout.previous, content: content) == nil
    {
      snapshot.through = nil
      if problem == nil { notices.append(.snapshotReplaced(problem: "missing")) }
      return try go(to: found.head.through, source)
    }
    let all = try generations.all()
    for generation in all.reversed() {
      guard let first = try generations.firstFrame(generation), let opened = try openJournal(generation, source) else {
        continue
      }
      cursor = opened
      self.generation = generation
      let path = opened.file.path
      if try begin(at: first.frame, try openFrame(first.payload, path: path), path: path) {
        if problem == nil { notices.append(.snapshotReplaced(problem: "missing")) }
        return pass(first.frame)
      }
      close(source.files)
    }
    generation = 0
    guard all.isEmpty, problem == nil else {
      throw .damaged(path: layout.snapshot, problem: problem ?? "missing, and no journal holds a state to begin with")
    }
  }

  /// Takes a marked snapshot, or says why its file is no property list after all.
  private mutating func takeUnlessFaulty(
    _ found: Snapshot, path: String, content: SnapshotSeen.Content
  ) throws(StoreError) -> BinaryPropertyListError? {
    do throws(StoreError) {
      try take(found, path: path, content: content)
      return nil
    } catch {
      guard let fault = found.fault else { throw error }
      return fault
    }
  }

  private mutating func take(
    _ found: Snapshot, path: String, content: SnapshotSeen.Content
  ) throws(StoreError) {
    do {
      state = try found.decodedState()
    } catch {
      if content == .edited { throw .badEdit(path: path, problem: describe(error)) }
      throw .undecodable(path: path, sequence: found.head.through.sequence, problem: describe(error))
    }
    sequence = found.head.through.sequence
    identity = found.head.store
    days = found.head.days ?? DayMarks()
    knowsDays = found.head.days != nil || found.head.through.sequence == 0
    archives = found.head.archives
    minWriter = max(minWriter, found.head.minWriter)
    snapshot.content = content
    snapshot.through = found.head.through
    snapshot.day = found.head.days?.last
    snapshot.extras = found.head.extras
  }
}
