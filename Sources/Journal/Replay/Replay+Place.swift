extension Replay {
  /// Opens the journal at a snapshot's place. One that is missing or too short costs nothing: the snapshot covers it.
  mutating func go(to place: Snapshot.Place, _ source: Source) throws(StoreError) {
    generation = place.generation
    let path = source.layout.journal(place.generation)
    guard var opened = try openJournal(place.generation, source) else {
      return notices.append(.journalMissing(path: path))
    }
    do throws(FileError) {
      guard try source.files.measure(opened.file).size >= place.offset else {
        source.files.close(opened.file)
        return notices.append(.journalMissing(path: path))
      }
    } catch {
      source.files.close(opened.file)
      throw .unreadable(error)
    }
    opened.offset = place.offset
    opened.checksum = place.checksum
    cursor = opened
    try checkJournal(at: place, source)
  }

  /// A snapshot and a journal that were put together from two stores must not be taken for one. The last frame tells, so
  /// that the first, which is long, is read only when that is in doubt.
  private mutating func checkJournal(at place: Snapshot.Place, _ source: Source) throws(StoreError) {
    guard let file = cursor?.file, let last = place.lastFrame else { return }
    do throws(FileError) {
      let header = try source.files.bytes(file, from: last, to: last + Frame.headerCount)
      if header.count == Frame.headerCount, Frame.checksum(of: header) == place.checksum {
        cursor?.lastFrame = last
        return
      }
    } catch {
      throw .unreadable(error)
    }
    if let first = try Generations(source).firstFrame(place.generation) {
      try checkIdentity(openFrame(first.payload, path: file.path).store, source.layout.snapshot)
    }
  }

  /// The journal of a generation, at its beginning; nil when it is not there.
  mutating func openJournal(_ generation: UInt32, _ source: Source) throws(StoreError) -> Cursor? {
    do throws(FileError) {
      guard let file = try openForPurpose(source.layout.journal(generation), source) else { return nil }
      do throws(FileError) {
        let identity = try source.files.measure(file).identity
        return Cursor(file: file, generation: generation, identity: identity, offset: 0, checksum: 0)
      } catch {
        source.files.close(file)
        throw error
      }
    } catch {
      throw .unreadable(error)
    }
  }

  /// Reading does where writing is refused; the refusal is remembered.
  private mutating func openForPurpose(_ path: String, _ source: Source) throws(FileError) -> OpenFile? {
    guard source.isWriter else { return try source.files.openIfThere(path, .reading) }
    do throws(FileError) {
      return try source.files.openIfThere(path, .writing)
    } catch {
      guard error.isRefusal else { throw error }
      refusal = error
      return try source.files.openIfThere(path, .reading)
    }
  }
}
