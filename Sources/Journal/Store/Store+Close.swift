extension Store {
  /// Folds what this store committed into the file and gives the files back. Afterwards nothing can be written.
  ///
  /// The file is complete then for whoever reads it; that it outlives a power cut is left to the next checkpoint.
  /// The files are given back also when folding fails; the journal holds everything then as before.
  public func close(patience: Duration = .seconds(2)) throws(StoreError) {
    defer {
      replay.close(files)
      lock?.close()
      lock = nil
      standing = .readOnly(.asked)
    }
    if hasCommitted, access == .readWrite { try foldAtClose(patience: patience) }
    if appends >= BlankSpace.firstAppend { try? storeErrors { try withLock(patience: .zero) { giveBlankSpaceBack() } } }
  }
}
