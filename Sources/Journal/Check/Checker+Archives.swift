extension Checker {
  /// A closed month as it was found.
  struct Month {
    let entry: ArchiveEntry
    let file: ArchiveFile
    /// One a segment.
    var runs: [FrameRun] = []
    /// What is wrong with the file as a whole.
    let problem: String?
  }

  /// Every archive that is listed, its frames each held against the one before like those of the journals.
  mutating func lookAtArchives() throws(StoreError) {
    if entries.isEmpty { entries = try entriesOfLastJournal() }
    for entry in entries {
      let path = layout.archive(entry.month)
      let (file, notice) = try ArchiveFile.read(entry, of: identity, layout, files)
      guard let file else {
        unread.append((path, entry, notice))
        archived = nil
        continue
      }
      var problem: String?
      if case .archiveDamaged(_, let found)? = notice { problem = found }
      var month = Month(entry: entry, file: file, problem: problem)
      for segment in file.segments { add(segment, path, to: &month) }
      months.append(month)
      let count = month.runs.reduce(0) { $0 + $1.count }
      add(.archive, path, size: entry.bytes, last: entry.last, count: count)
    }
  }

  private mutating func add(_ segment: ArchiveFile.Segment, _ path: String, to month: inout Month) {
    var run = FrameRun(
      segment.frames, base: segment.offset, path: path, generation: segment.generation, after: archived)
    if let link = archived, let entry = run.entry, entry != link, !(run.isAfresh && entry.sequence <= link.sequence) {
      let found = FrameRun.Break(range: run.base..<run.base, lost: link.lost(until: entry), next: entry)
      run.breaks.insert(found, at: 0)
    } else if run.entry == nil, run.link == nil || run.link == archived {
      let next = Link(sequence: max(segment.last, archived?.sequence ?? 0), checksum: 0)
      let lost = (archived ?? Link(sequence: segment.first &- 1, checksum: 0)).lost(until: next)
      run.breaks.append(FrameRun.Break(range: run.base..<run.end, lost: lost, next: next))
    }
    month.runs.append(run)
    numbers.formUnion(run.numbers)
    archivedGeneration = run.generation
    archived = run.link
  }

  /// Without a snapshot the last journal that begins with a state knows the archives.
  private mutating func entriesOfLastJournal() throws(StoreError) -> [ArchiveEntry] {
    if base != nil { return [] }
    let generations = Generations(layout: layout, files: files)
    for generation in try generations.all().reversed() {
      guard let opening = try generations.opening(generation), opening.holdsState else { continue }
      identity = opening.store
      return opening.archives
    }
    return []
  }
}

extension Generations {
  /// What a journal begins with, nil when that cannot be read.
  func opening(_ generation: UInt32) throws(StoreError) -> OpenFrame? {
    guard let first = try firstFrame(generation) else { return nil }
    return (try? BinaryPropertyList.read(first.payload)).map(OpenFrame.init)
  }
}
