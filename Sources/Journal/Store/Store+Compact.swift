extension Store {
  /// Folds everything into the file now, begins a new journal, archives what can be, and thins the backups.
  public func compact(patience: Duration = .seconds(2)) throws(StoreError) {
    try rotate(patience: patience)
    try checkpoint(patience: patience)
    try storeErrors {
      try withLock(patience: patience) {
        do throws(FileError) {
          try files.unlinkIfThere(layout.unfinished)
          try thinBackups()
        } catch {
          throw StoreError.file(error)
        }
      }
    }
  }

  /// Bytes of disk that the file and everything in its folder take, space kept in reserve included.
  public func diskUse() throws(StoreError) -> Int {
    do throws(FileError) {
      var bytes = try files.status(at: path)?.allocated ?? 0
      for folder in [layout.folder, layout.archives, layout.backups] {
        guard try files.status(at: folder) != nil else { continue }
        for name in try files.list(folder) {
          guard let status = try files.status(at: folder + "/" + name), status.kind == .regular else { continue }
          bytes += status.allocated
        }
      }
      return bytes
    } catch {
      throw .unreadable(error)
    }
  }

  /// Whether a path is that of the file or lies in its folder.
  public func isPart(_ path: String) -> Bool {
    let parent = StoreLayout(path: path).parent
    guard let folder = try? files.resolve(parent) ?? parent else { return false }
    let whole = folder + "/" + (path.split(separator: "/").last ?? "")
    return whole == self.path || folder == layout.folder || folder.hasPrefix(layout.folder + "/")
  }
}
