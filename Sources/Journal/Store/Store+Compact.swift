extension Store {
  /// Folds everything into the file now, archives what can be, and gives back disk that nobody needs: what sealed journals
  /// had in reserve, backups past their time, and what a crash has left half made.
  public func compact(patience: Duration = .seconds(2)) throws(StoreError) {
    try checkpoint(patience: patience)
    try storeErrors {
      try withLock(patience: patience) {
        do throws(FileError) {
          try files.unlinkIfThere(layout.unfinished)
          try files.unlinkIfThere(layout.previousUnfinished)
          try thinBackups()
          for name in try files.list(layout.folder) {
            guard let generation = StoreLayout.generation(of: name), generation < replay.generation else { continue }
            try giveBackReserve(layout.journal(generation))
          }
        } catch {
          throw StoreError.file(error)
        }
      }
    }
  }

  /// Cutting a file to the length it has frees the disk behind its end.
  private func giveBackReserve(_ path: String) throws(FileError) {
    let file = try files.open(path, .writing)
    defer { files.close(file) }
    try files.truncate(file, to: try files.status(file).size)
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
