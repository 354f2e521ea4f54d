extension Replay {
  /// Refuses an edit of what is not the user's: which store it is, how far the file reaches, and what was archived.
  ///
  /// The journal that the file goes on from tells; where it is gone nothing can be held against the edit.
  func checkEdit(_ head: SnapshotHead, _ source: Source) throws(StoreError) {
    func refuse(_ key: String) -> StoreError {
      .badEdit(path: source.layout.snapshot, problem: "\(key) was changed; only the state may be")
    }
    let generations = Generations(source)
    let place = head.through
    guard let opening = try generations.opening(place.generation) else { return }
    guard head.store == opening.store else { throw refuse("store") }
    guard try isWhereAFrameEnds(place, generations) else { throw refuse("through") }
    // Months are added at the end of the list while a journal is in use.
    guard head.archives.starts(with: opening.archives) else { throw refuse("archives") }
    for entry in head.archives.dropFirst(opening.archives.count) {
      guard try generations.sizeOfArchive(entry.month) == entry.bytes else { throw refuse("archives") }
    }
    guard let days = opening.days else { return }
    var kept = days
    kept.remove(through: head.archives.last?.month)
    guard let marks = head.days?.marks, marks.starts(with: kept.marks) else { throw refuse("days") }
  }

  private func isWhereAFrameEnds(_ place: Snapshot.Place, _ generations: Generations) throws(StoreError) -> Bool {
    guard let last = place.lastFrame, last < place.offset else { return place.lastFrame == nil }
    let bytes = try generations.bytes(place.generation, upTo: place.offset)
    // A journal that is shorter than it was tells nothing.
    guard bytes.count == place.offset else { return true }
    let frame = bytes.withUnsafeBytes { Frame($0, at: last, base: 0, generation: place.generation) }
    guard let frame else { return false }
    return frame.end == place.offset && frame.checksum == place.checksum && frame.sequence == place.sequence
  }
}

extension Generations {
  /// Length of a month's archive; nil when there is none.
  fileprivate func sizeOfArchive(_ month: JournalMonth) throws(StoreError) -> Int? {
    do throws(FileError) {
      return try files.status(at: layout.archive(month))?.size
    } catch {
      throw .unreadable(error)
    }
  }
}
