extension Replay {
  /// Takes up archives that were made after the list that this began with; lists older than the archives are all that is
  /// left when the snapshot is lost.
  mutating func findArchives(_ source: Source) throws(StoreError) {
    let names: [String]
    do throws(FileError) {
      names = try source.files.list(source.layout.archives)
    } catch {
      if error.isAbsence { return }
      throw .unreadable(error)
    }
    for month in names.compactMap(StoreLayout.month(of:)).sorted() {
      if let known = archives.last?.month, month <= known { continue }
      guard let today = days.last?.month, month < today,
        let entry = try ArchiveFile.unlisted(month, of: identity, source.layout, source.files),
        entry.first == (archives.last?.last ?? 0) + 1
      else { return }
      archives.append(entry)
    }
  }
}
