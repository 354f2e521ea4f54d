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
  /// Those that hold what the archives do not.
  let journals: [UInt32]
  /// Oldest first.
  let parts: [Part]
  /// What was found odd while reading.
  private(set) var notices: [StoreInfo.Notice] = []
  /// True when a journal was gone by the time it was to be read, as it is when it was archived meanwhile.
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
    journals = try Generations(layout: layout, files: files).all().filter { $0 >= start }
    parts = archives.map { .archive($0) } + journals.map { .journal($0) }
  }

  /// The frames of a part in the order they were written, none when it ends before transaction `first`; nil when the
  /// journal is gone.
  mutating func stretches(of part: Part, from first: UInt64 = 0) throws(StoreError) -> [Stretch]? {
    switch part {
    case .archive(let entry):
      guard entry.last >= first else { return [] }
      let (stretches, notice) = try ArchiveFile.read(entry, of: identity, layout, files)
      if let notice { note(notice) }
      return stretches
    case .journal(let generation):
      let generations = Generations(layout: layout, files: files)
      let last = try generations.bound(of: generation, among: journals)
      guard last >= first else { return [] }
      let bytes = try generations.bytes(generation)
      if bytes.isEmpty {
        lacksJournal = true
        return nil
      }
      return [
        Stretch(
          path: layout.journal(generation), home: .journal, generation: generation, offset: 0, bytes: bytes,
          last: last)
      ]
    }
  }

  mutating func note(_ notice: StoreInfo.Notice) {
    if !notices.contains(notice) { notices.append(notice) }
  }
}
