extension Store {
  /// Writes everything of the store into one file; one that is there is replaced once the new one is whole. Gives its
  /// length in bytes.
  ///
  /// Taken under the lock where there may be one, so that nothing moves meanwhile.
  @discardableResult
  public func copyWhole(to destination: String, patience: Duration = .seconds(2)) throws(StoreError) -> Int {
    let whole = try storeErrors {
      guard access == .readWrite else { return try collected() }
      return try withLock(patience: patience) { try collected() }
    }
    let bytes = whole.bytes
    let unfinished = destination + ".unfinished"
    do throws(FileError) {
      files.close(try files.makeFile(unfinished, bytes))
      try files.rename(unfinished, to: destination)
      try files.synchroniseDirectory(StoreLayout(path: destination).parent)
    } catch {
      // Half a copy is of no use, and who named the one has not heard of the other.
      try? files.unlinkIfThere(unfinished)
      throw .file(FileError(error.operation, path: destination, code: error.code))
    }
    return bytes.count
  }

  private func collected() throws(StoreError) -> WholeStore {
    var whole = WholeStore(program: program, identity: replay.identity, parts: [])
    do throws(FileError) {
      if let bytes = try files.wholeFile(path) { whole.parts.append(WholeStore.Part(name: "", bytes: bytes)) }
      for prefix in ["", StoreLayout.archiveName + "/", StoreLayout.backupName + "/"] {
        for name in try names(layout.folder + "/" + prefix).map({ prefix + $0 }).filter(WholeStore.isKnown) {
          guard let bytes = try files.wholeFile(layout.folder + "/" + name) else { continue }
          whole.parts.append(WholeStore.Part(name: name, bytes: bytes))
        }
      }
    } catch {
      throw .unreadable(error)
    }
    return whole
  }

  private func names(_ folder: String) throws(FileError) -> [String] {
    do throws(FileError) {
      return try files.list(folder).sorted()
    } catch {
      if error.isAbsence { return [] }
      throw error
    }
  }
}
