/// A place where a whole store is put, made beside it first, so that there is one store or the other but never a part.
struct StorePlace {
  let layout: StoreLayout
  let files: any FileOperations
  /// Where the new store is made.
  var made: StoreLayout { StoreLayout(path: layout.snapshot + ".making") }

  /// Throws `occupied` when a store is there and is not to be moved aside.
  init(_ path: String, replacing: Bool, _ files: any FileOperations) throws(StoreError) {
    do throws(FileError) {
      layout = StoreLayout(path: try files.resolve(path) ?? path)
    } catch {
      throw .unreadable(error)
    }
    self.files = files
    if !replacing, try isOccupied() { throw .occupied(path: layout.snapshot) }
  }

  /// Whether anything is there.
  func isOccupied() throws(StoreError) -> Bool {
    do throws(FileError) {
      return try isTaken(layout)
    } catch {
      throw .unreadable(error)
    }
  }

  private func isTaken(_ layout: StoreLayout) throws(FileError) -> Bool {
    if try files.status(at: layout.snapshot) != nil { return true }
    return try files.status(at: layout.folder) != nil
  }

  /// Removes what an attempt that failed has left where stores are made.
  func clear() throws(StoreError) {
    do throws(FileError) {
      for folder in [made.archives, made.backups, made.folder] {
        do throws(FileError) {
          for name in try files.list(folder) where try files.status(at: folder + "/" + name)?.kind == .regular {
            try files.unlink(folder + "/" + name)
          }
        } catch {
          if !error.isAbsence { throw error }
        }
      }
      try files.unlinkIfThere(made.snapshot)
      try files.makeFolders(made.folder)
    } catch {
      throw .file(error)
    }
  }

  /// Makes the store that was made durable.
  func synchronise() throws(StoreError) {
    do throws(FileError) {
      for folder in [made.archives, made.backups, made.folder] {
        guard let names = try? files.list(folder) else { continue }
        for name in names where try files.status(at: folder + "/" + name)?.kind == .regular {
          try synchronise(folder + "/" + name)
        }
        try files.synchroniseDirectory(folder)
      }
      try synchronise(made.snapshot)
      try files.synchroniseDirectory(made.parent)
    } catch {
      throw .notSaved(error)
    }
  }

  private func synchronise(_ path: String) throws(FileError) {
    let file = try files.open(path, .reading)
    defer { files.close(file) }
    try files.synchronise(file)
  }

  /// Puts the store that was made in its place. A store that is there is moved aside whole; gives its new path.
  func install() throws(StoreError) -> String? {
    do throws(FileError) {
      var aside: String?
      if try isTaken(layout) {
        let free = try freePath()
        // The folder last: without it the file would be taken for a store that lost its journal.
        try move(layout.snapshot, StoreLayout(path: free).snapshot)
        try move(layout.folder, StoreLayout(path: free).folder)
        aside = free
      }
      try move(made.folder, layout.folder)
      try move(made.snapshot, layout.snapshot)
      try files.synchroniseDirectory(layout.parent)
      return aside
    } catch {
      throw .file(error)
    }
  }

  private func move(_ path: String, _ destination: String) throws(FileError) {
    if try files.status(at: path) != nil { try files.rename(path, to: destination) }
  }

  private func freePath() throws(FileError) -> String {
    var number = 1
    while true {
      let path = layout.snapshot + (number == 1 ? ".aside" : ".aside.\(number)")
      if try !isTaken(StoreLayout(path: path)) { return path }
      number += 1
    }
  }
}
