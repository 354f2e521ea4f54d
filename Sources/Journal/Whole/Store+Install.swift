extension Store {
  /// Makes the store at `path` the one that `copyWhole` wrote to `source`, checked before it is put in place. Where a store
  /// is, `replacing` moves it aside whole, and its new path is given; otherwise this throws `occupied`.
  public static func installWhole(
    from source: String, at path: String, replacing: Bool, files: any FileOperations = SystemFiles(),
    patience: Duration = .seconds(2)
  ) throws(StoreError) -> String? {
    let bytes: [UInt8]
    do throws(FileError) {
      guard let found = try files.wholeFile(source) else { throw FileError.absent(source) }
      bytes = found
    } catch {
      throw .unreadable(error)
    }
    let whole = try WholeStore(bytes, path: source)
    let place = try StorePlace(path, replacing: replacing, files)
    try place.clear()
    try write(whole, place)
    let check = try check(at: place.made.snapshot, files: files)
    guard check.isWhole else { throw .damaged(path: source, problem: "\(check.findings.count) things are not whole") }
    var aside: String?
    if try place.isOccupied() {
      // Nobody writes to the old store while it moves.
      try withLock(of: place.layout, files, patience: patience) { () throws(StoreError) in aside = try place.install() }
    } else {
      aside = try place.install()
    }
    return aside
  }

  private static func write(_ whole: WholeStore, _ place: StorePlace) throws(StoreError) {
    let made = place.made
    do throws(FileError) {
      for folder in [made.archives, made.backups] { try place.files.makeDirectory(folder) }
      for part in whole.parts {
        let path = part.name.isEmpty ? made.snapshot : made.folder + "/" + part.name
        place.files.close(try place.files.makeFile(path, part.bytes))
      }
      for folder in [made.archives, made.backups, made.folder, made.parent] {
        try place.files.synchroniseDirectory(folder)
      }
    } catch {
      throw .notSaved(error)
    }
  }
}
