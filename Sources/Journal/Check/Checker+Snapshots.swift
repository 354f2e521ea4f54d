extension Checker {
  /// The file and its previous version: either is enough to begin with.
  mutating func lookAtSnapshots() throws(StoreError) {
    let hasFolder = try files.exists(layout.folder)
    let present = try snapshot(layout.snapshot, .snapshot, isExpected: hasFolder)
    let previous = hasFolder ? try snapshot(layout.previous, .previous, isExpected: true) : nil
    begin(with: present ?? previous)
  }

  private mutating func begin(with snapshot: Snapshot?) {
    base = snapshot?.head.through
    identity = snapshot?.head.store
    minWriter = snapshot?.head.minWriter ?? minWriter
    entries = snapshot?.head.archives ?? []
  }

  /// Why its state cannot be used, nil when it can.
  private func fault(of found: Snapshot) -> String? {
    guard case .list(let state) = found.state else { return nil }
    return problem(state)
  }

  /// A snapshot that can be used, nil for another; says why.
  private mutating func snapshot(
    _ path: String, _ kind: StoreCheck.Part.Kind, isExpected: Bool
  ) throws(StoreError) -> Snapshot? {
    let file: SnapshotFile
    do throws(StoreError) {
      file = try SnapshotFile.read(path, isExpected: isExpected, files: files)
    } catch {
      switch error {
      case .badEdit(_, let problem) where kind == .snapshot: note(.badEdit(path: path, problem: problem))
      case .badEdit(_, let problem): note(.unreadable(kind, path: path, problem: problem))
      case .notOurs(_, let found) where isExpected: note(.unreadable(kind, path: path, problem: found))
      default: throw error
      }
      return nil
    }
    let size = file.status?.size ?? 0
    switch file.content {
    case .valid(let found):
      add(kind, path, size: size, last: found.head.through.sequence)
      guard let problem = fault(of: found) else { return found }
      note(.unreadable(kind, path: path, problem: problem))
    case .edited(let found):
      add(kind, path, size: size, last: found.head.through.sequence)
      if let problem = fault(of: found) {
        note(.badEdit(path: path, problem: problem))
      } else {
        if kind == .snapshot { note(.edited(path: path)) }
        return found
      }
    case .damaged(let problem):
      add(kind, path, size: size, last: nil)
      note(.unreadable(kind, path: path, problem: problem))
    case .absent where kind == .snapshot && isExpected: note(.snapshotMissing(path: path))
    case .absent: break
    }
    return nil
  }
}
