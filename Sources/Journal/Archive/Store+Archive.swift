extension Store {
  /// True when the journals hold a month that is over.
  var hasClosedMonth: Bool {
    guard let first = replay.days.marks.first?.day.month, let last = replay.days.last?.month else { return false }
    return first < last && sequence >= archiveAgain
  }

  /// True when the present journal began in a month that is over.
  var isJournalOfClosedMonth: Bool {
    guard hasClosedMonth, let month = replay.days.last?.month else { return false }
    return replay.days.marks.first { $0.day.month == month }?.generation == replay.generation
  }

  /// Puts months away that are over. The lock is held; every step can be done again.
  ///
  /// A failure leaves the journals as they are, which is not worth failing the checkpoint: it is said, and tried again
  /// when more has happened.
  func archiveClosedMonths() throws(StoreError) {
    do throws(StoreError) {
      while hasClosedMonth, let bounds = try nextMonth() { replay.archives.append(try archive(bounds)) }
    } catch {
      guard case .unreadable(let failure) = error else { throw error }
      archiveAgain = sequence + 256
      take([.archiveDelayed(failure)])
    }
  }

  /// Where the oldest month that is not archived lies.
  private func nextMonth() throws(StoreError) -> ArchiveFile.Bounds? {
    let marks = replay.days.marks
    guard let first = marks.first, let end = marks.first(where: { $0.day.month > first.day.month }) else { return nil }
    var start = (first.generation, first.offset)
    if replay.archives.isEmpty, let oldest = try Generations(layout: layout, files: files).all().first {
      start = (oldest, 0)
    }
    return ArchiveFile.Bounds(
      month: first.day.month, start: start, first: replay.archives.last.map { $0.last + 1 } ?? 1,
      days: marks.filter { $0.day.month == first.day.month }, end: end)
  }

  /// The entry of a month's archive, which is durable and has been read back when this returns.
  private func archive(_ bounds: ArchiveFile.Bounds) throws(StoreError) -> ArchiveEntry {
    // One that no list names yet, since a crash came between or the list is an older one that was put back.
    if let found = try ArchiveFile.unlisted(bounds.month, of: replay.identity, layout, files),
      found.first == bounds.first, found.last == bounds.end.first - 1
    {
      try unreadable { () throws(FileError) in try synchroniseArchives() }
      return found
    }
    let generations = Generations(layout: layout, files: files)
    let archive = try ArchiveFile(bounds, program: program, store: replay.identity, from: generations)
    let bytes = archive.bytes
    try unreadable { () throws(FileError) in try publish(bytes, of: bounds.month) }
    return archive.entry(of: bytes)
  }

  private func publish(_ bytes: [UInt8], of month: JournalMonth) throws(FileError) {
    let path = layout.archive(month)
    try files.makeDirectory(layout.archives)
    try files.synchroniseDirectory(layout.folder)
    files.close(try files.makeFile(layout.unfinished, bytes))
    if try files.status(at: path) != nil { try keep(path, as: .damaged, of: "\(month)") }
    try files.rename(layout.unfinished, to: path)
    try synchroniseArchives()
    guard safeguards.contains(.readBack) else { return }
    if try files.wholeFile(path) != bytes { throw FileError(.read, path: path, code: FileError.inputOutput) }
  }

  private func synchroniseArchives() throws(FileError) {
    try files.synchroniseDirectory(layout.archives)
    try files.synchroniseDirectory(layout.folder)
  }

  private func unreadable(_ body: () throws(FileError) -> Void) throws(StoreError) {
    do throws(FileError) {
      try body()
    } catch {
      throw .unreadable(error)
    }
  }

  /// Removes journals that nobody needs: all of them is archived, and the previous snapshot goes on from a later one.
  ///
  /// Oldest first, so that a follower who finds its own journal finds the next one too. What cannot be removed is left.
  func dropJournals(previous: Snapshot.Place?) {
    guard let previous, let archive = replay.archives.last, let unarchived = replay.days.marks.first?.generation,
      let all = try? Generations(layout: layout, files: files).all()
    else { return }
    let needed = safeguards.contains(.previousNeeds) ? previous.generation : .max
    let unneeded = all.filter { $0 < min(needed, unarchived, replay.generation) }
    guard !unneeded.isEmpty, (try? files.status(at: layout.archive(archive.month)))??.size == archive.bytes else {
      return
    }
    for generation in unneeded {
      guard (try? files.unlinkIfThere(layout.journal(generation))) != nil else { return }
    }
  }
}
