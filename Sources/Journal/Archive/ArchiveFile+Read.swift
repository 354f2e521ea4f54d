extension ArchiveFile {
  /// The frames of the archive that a list names, and what is wrong with it.
  ///
  /// A file that is not what was archived is searched for frames: each can still be checked by itself.
  static func read(
    _ entry: ArchiveEntry, of store: StoreIdentity?, _ layout: StoreLayout, _ files: any FileOperations
  ) throws(StoreError) -> (stretches: [Stretch], notice: StoreInfo.Notice?) {
    let path = layout.archive(entry.month)
    guard let bytes = try bytes(path, files) else { return ([], .archiveMissing(path: path)) }
    let file = (try? BinaryPropertyList.read(bytes)).flatMap(ArchiveFile.init)
    if let file, file.entry(of: bytes) == entry, isOurs(file.store, store) { return (file.stretches(path: path), nil) }
    let isWhole = SnapshotMark.verdict(bytes) == .valid
    if isWhole, let file, !isOurs(file.store, store) || file.month != entry.month {
      return ([], .archiveDamaged(path: path, problem: "the archive of another store or month"))
    }
    let salvage = Stretch.salvage(bytes, path: path, last: entry.last)
    if let found = salvage.lazy.compactMap({ $0.opening()?.opening.store }).first, !isOurs(found, store) {
      return ([], .archiveDamaged(path: path, problem: "the archive of another store"))
    }
    return (salvage, .archiveDamaged(path: path, problem: "checksum does not fit"))
  }

  /// What a list would say of an archive that none names; nil when it is not whole or another store's.
  static func unlisted(
    _ month: JournalMonth, of store: StoreIdentity?, _ layout: StoreLayout, _ files: any FileOperations
  ) throws(StoreError) -> ArchiveEntry? {
    guard let bytes = try bytes(layout.archive(month), files), SnapshotMark.verdict(bytes) == .valid,
      let list = try? BinaryPropertyList.read(bytes), let file = ArchiveFile(list), file.month == month,
      isOurs(file.store, store)
    else { return nil }
    return file.entry(of: bytes)
  }

  /// False when both are known and differ: stores of format 1 had no identity.
  private static func isOurs(_ found: StoreIdentity?, _ store: StoreIdentity?) -> Bool {
    found == nil || store == nil || found == store
  }

  private static func bytes(_ path: String, _ files: any FileOperations) throws(StoreError) -> [UInt8]? {
    do throws(FileError) {
      return try files.wholeFile(path)
    } catch {
      throw .unreadable(error)
    }
  }

  private func stretches(path: String) -> [Stretch] {
    segments.map {
      Stretch(
        path: path, home: .archive(day: $0.day), generation: $0.generation, offset: $0.offset, bytes: $0.frames,
        last: $0.last)
    }
  }
}
