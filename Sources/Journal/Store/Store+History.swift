extension Store {
  /// The days of which something is kept, oldest first.
  public func days() throws(StoreError) -> [JournalDay] {
    let history = try history()
    return history.archives.flatMap(\.days) + history.days.marks.map(\.day)
  }

  /// The state as it stood at the end of that day, or as it stands on the day under way; nil if nothing is kept of it.
  ///
  /// What of the log cannot be read on the way is told by `notices` afterwards.
  public func state(on day: JournalDay) throws(StoreError) -> State? {
    if day == replay.days.last { return state }
    var attempt = try history()
    while true {
      let state = try attempt.state(on: day, initial: initial)
      let next = try history()
      // A journal that went into an archive while this was reading is there now.
      guard attempt.lacksJournal, next.archives != attempt.archives else {
        take(attempt.notices)
        return state
      }
      attempt = next
    }
  }

  /// Archives that are not where they should be, without reading any.
  func missingArchives() throws(FileError) -> [StoreInfo.Notice] {
    var notices: [StoreInfo.Notice] = []
    for archive in replay.archives {
      let path = layout.archive(archive.month)
      switch try files.status(at: path)?.size {
      case nil: notices.append(.archiveMissing(path: path))
      case archive.bytes: break
      case let size?: notices.append(.archiveDamaged(path: path, problem: "\(size) bytes, not \(archive.bytes)"))
      }
    }
    return notices
  }

  /// The log as it is now: others may have archived a month since this store last looked.
  func history() throws(StoreError) -> History {
    if let status = try? files.status(at: path), status != replay.snapshot.status, status != lookedAt {
      lookedAt = status
      if case .valid(let found)? = try? SnapshotFile.read(path, isExpected: true, files: files, .head).content,
        found.head.store == replay.identity, found.head.archives.count >= replay.archives.count
      {
        replay.archives = found.head.archives
      }
    }
    // An older file that was put back does not list what was archived since.
    if let first = replay.days.marks.first, let oldest = try Generations(source).all().first, oldest > first.generation
    {
      try replay.findArchives(source)
    }
    return try History(
      layout: layout, files: files, identity: replay.identity, archives: replay.archives, days: replay.days)
  }

  /// Adds what is not said yet.
  func take(_ notices: [StoreInfo.Notice]) {
    replay.notices += notices.filter { !replay.notices.contains($0) }
  }
}
