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

  /// A closed month whose archive is of no use as it is.
  struct Unread {
    let entry: ArchiveEntry
    /// Nil when it is missing.
    let problem: String?
    /// What can be read of it all the same.
    let salvage: [Stretch]
    /// Where the frames before it end.
    let before: Link?
  }

  /// Every archive that is listed, its frames each held against the one before like those of the journals.
  mutating func lookAtArchives() throws(StoreError) {
    if entries.isEmpty { entries = try entriesOfLastJournal() }
    for entry in entries { try lookAtArchive(entry) }
  }

  private mutating func lookAtArchive(_ entry: ArchiveEntry) throws(StoreError) {
    let path = layout.archive(entry.month)
    guard let bytes = try bytes(of: path) else { return pass(over: entry, nil) }
    let list = try? BinaryPropertyList.read(bytes)
    if let needed = list?["minReader"]?.natural, needed > Snapshot.format, SnapshotMark.verdict(bytes) == .valid {
      throw .newerFormat(path: path, needed: needed, known: Snapshot.format)
    }
    guard let file = list.flatMap(ArchiveFile.init) else {
      return pass(over: entry, "cannot be parsed", salvaged(bytes, path, entry))
    }
    guard file.month == entry.month, file.store == identity || identity == nil else {
      return pass(over: entry, "the archive of another store or month")
    }
    let isAsListed = bytes.count == entry.bytes && bytes.withUnsafeBytes { CRC32C.of($0) } == entry.checksum
    var month = Month(entry: entry, file: file, problem: isAsListed ? nil : "checksum does not fit")
    for segment in file.segments { add(segment, path, to: &month) }
    months.append(month)
    let count = month.runs.reduce(0) { $0 + $1.count }
    add(.archive, path, size: bytes.count, last: entry.last, count: count)
  }

  /// Goes on behind an archive that cannot be read, or is missing when there is no problem with it.
  private mutating func pass(over entry: ArchiveEntry, _ problem: String?, _ salvage: [Stretch] = []) {
    for stretch in salvage {
      let run = FrameRun(stretch.bytes, path: stretch.path, generation: stretch.generation, after: nil)
      numbers.formUnion(run.numbers)
    }
    unread.append(Unread(entry: entry, problem: problem, salvage: salvage, before: archived))
    archived = nil
  }

  /// All frames in the bytes of an archive; none when they are another store's.
  private func salvaged(_ bytes: [UInt8], _ path: String, _ entry: ArchiveEntry) -> [Stretch] {
    let found = Stretch.salvage(bytes, path: path, last: entry.last)
    let store = found.lazy.compactMap { $0.opening()?.opening.store }.first
    return store == nil || identity == nil || store == identity ? found : []
  }

  private func bytes(of path: String) throws(StoreError) -> [UInt8]? {
    do throws(FileError) {
      return try files.wholeFile(path)
    } catch {
      throw .unreadable(error)
    }
  }

  private mutating func add(_ segment: ArchiveFile.Segment, _ path: String, to month: inout Month) {
    var run = FrameRun(
      segment.frames, base: segment.offset, path: path, generation: segment.generation, after: archived)
    if let link = archived, let entry = run.entry, !run.goesOn(from: link) {
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
