/// The whole log as the files have it: archived months, then the journals from where the archives end.
struct History {
  /// What is read in one piece.
  enum Part: Hashable {
    case archive(ArchiveEntry)
    case journal(UInt32)
  }

  let layout: StoreLayout
  let files: any FileOperations
  let identity: StoreIdentity?
  let archives: [ArchiveEntry]
  let days: DayMarks
  /// Oldest first.
  let parts: [Part]
  /// What was found odd while reading.
  private(set) var notices: [StoreInfo.Notice] = []
  /// True when a journal was gone by the time it was to be read, as when it was archived meanwhile.
  private(set) var lacksJournal = false

  init(
    layout: StoreLayout, files: any FileOperations, identity: StoreIdentity?, archives: [ArchiveEntry], days: DayMarks
  ) throws(StoreError) {
    self.layout = layout
    self.files = files
    self.identity = identity
    self.archives = archives
    self.days = days
    // The first journal that an archive has only a part of, or none.
    let start = archives.isEmpty ? 0 : days.marks.first?.generation ?? 0
    let journals = try Generations(layout: layout, files: files).all().filter { $0 >= start }
    parts = archives.map { .archive($0) } + journals.map { .journal($0) }
  }

  /// The frames of a part, in the order they were written.
  mutating func stretches(of part: Part) throws(StoreError) -> [Stretch] {
    switch part {
    case .archive(let entry):
      let (file, notice) = try ArchiveFile.read(entry, of: identity, layout, files)
      if let notice { note(notice) }
      return file?.stretches(path: layout.archive(entry.month)) ?? []
    case .journal(let generation):
      let generations = Generations(layout: layout, files: files)
      let bytes = try generations.bytes(generation)
      if bytes.isEmpty { lacksJournal = true }
      let last = try bound(of: generation, generations)
      return [
        Stretch(path: layout.journal(generation), generation: generation, offset: 0, bytes: bytes, last: last)
      ]
    }
  }

  mutating func note(_ notice: StoreInfo.Notice) {
    if !notices.contains(notice) { notices.append(notice) }
  }

  /// What the next generation begins with bounds the one before: a transaction taken back may still be in there.
  private func bound(of generation: UInt32, _ generations: Generations) throws(StoreError) -> UInt64 {
    for case .journal(let next) in parts where next > generation {
      if let first = try generations.firstFrame(next) { return first.frame.sequence }
    }
    return .max
  }
}
