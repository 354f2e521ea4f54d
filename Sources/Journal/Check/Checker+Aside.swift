extension Checker {
  /// Files that nobody needs while all is well: backups, which have to be readable, and evidence, which is only named.
  mutating func lookAside() throws(StoreError) {
    for name in try names(in: layout.backups) where Backups.day(of: name) != nil {
      try lookAtBackup(layout.backups + "/" + name)
    }
    for name in try names(in: layout.folder) where Evidence(name) != nil {
      let path = layout.folder + "/" + name
      add(.evidence, path, size: try size(of: path), last: nil)
    }
  }

  private mutating func lookAtBackup(_ path: String) throws(StoreError) {
    let file = try SnapshotFile.read(path, isExpected: true, files: files)
    let size = file.status?.size ?? 0
    switch file.content {
    case .valid(let found), .edited(let found): add(.backup, path, size: size, last: found.head.through.sequence)
    case .damaged(let problem):
      add(.backup, path, size: size, last: nil)
      note(.unreadable(.backup, path: path, problem: problem))
    case .absent: break
    }
  }

  private func names(in folder: String) throws(StoreError) -> [String] {
    do throws(FileError) {
      return try files.list(folder).sorted()
    } catch {
      if error.isAbsence { return [] }
      throw .unreadable(error)
    }
  }

  private func size(of path: String) throws(StoreError) -> Int {
    do throws(FileError) {
      return try files.status(at: path)?.size ?? 0
    } catch {
      throw .unreadable(error)
    }
  }
}
