extension ArchiveFile {
  /// The archive that a list names, as far as it can be read, and what is wrong with it.
  static func read(
    _ entry: ArchiveEntry, of store: StoreIdentity?, _ layout: StoreLayout, _ files: any FileOperations
  ) throws(StoreError) -> (file: ArchiveFile?, notice: StoreInfo.Notice?) {
    let path = layout.archive(entry.month)
    let bytes: [UInt8]
    do throws(FileError) {
      guard let file = try files.openIfThere(path, .reading) else { return (nil, .archiveMissing(path: path)) }
      defer { files.close(file) }
      bytes = try files.bytes(file, from: 0, to: try files.status(file).size)
    } catch {
      throw .unreadable(error)
    }
    let list: PropertyList
    do throws(BinaryPropertyListError) {
      list = try BinaryPropertyList.read(bytes)
    } catch {
      return (nil, .archiveDamaged(path: path, problem: "\(error)"))
    }
    guard let file = ArchiveFile(list) else {
      return (nil, .archiveDamaged(path: path, problem: "no archive"))
    }
    if file.month != entry.month || (store != nil && file.store != store) {
      return (nil, .archiveDamaged(path: path, problem: "the archive of another store or month"))
    }
    if file.entry(of: bytes) == entry { return (file, nil) }
    return (file, .archiveDamaged(path: path, problem: "checksum does not fit"))
  }

  /// Its frames as they lay in the journals.
  func stretches(path: String) -> [Stretch] {
    segments.map {
      Stretch(path: path, generation: $0.generation, offset: $0.offset, bytes: $0.frames, last: $0.last)
    }
  }
}
