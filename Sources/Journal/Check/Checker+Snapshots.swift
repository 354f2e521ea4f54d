extension Checker {
  /// The file and its previous version: either is enough to begin with.
  mutating func lookAtSnapshots() throws(StoreError) {
    let hasFolder = try files.exists(layout.folder)
    let present = try place(of: layout.snapshot, .snapshot, isExpected: hasFolder)
    let previous = hasFolder ? try place(of: layout.previous, .previous, isExpected: true) : nil
    base = present ?? previous
  }

  /// How far a snapshot reaches, nil when it cannot be used; says why.
  private mutating func place(
    of path: String, _ kind: StoreCheck.Part.Kind, isExpected: Bool
  ) throws(StoreError) -> Snapshot.Place? {
    let file: SnapshotFile
    do throws(StoreError) {
      file = try SnapshotFile.read(path, isExpected: isExpected, files: files)
    } catch {
      switch error {
      case .badEdit(_, let problem):
        note(
          kind == .snapshot ? .badEdit(path: path, problem: problem) : .unreadable(kind, path: path, problem: problem))
        return nil
      case .notOurs(_, let found) where isExpected:
        note(.unreadable(kind, path: path, problem: found))
        return nil
      default: throw error
      }
    }
    let size = file.status?.size ?? 0
    switch file.content {
    case .valid(let found):
      add(kind, path, size: size, last: found.through.sequence)
      guard let problem = problem(found.state) else { return found.through }
      note(.unreadable(kind, path: path, problem: problem))
    case .edited(let found):
      add(kind, path, size: size, last: found.through.sequence)
      if let problem = problem(found.state) {
        note(.badEdit(path: path, problem: problem))
      } else {
        if kind == .snapshot { note(.edited(path: path)) }
        return found.through
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
