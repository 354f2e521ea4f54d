extension Store {
  /// Opens the store at `path`, taking no lock.
  ///
  /// In `readOnly` mode nothing is ever created, so a store that is not there is `initial`. In `readWrite` mode the
  /// folders are made; where the files do not allow writing, the store opens for reading and `access` says why.
  /// `program` is written into the files as their author.
  public static func open(
    at path: String, mode: StoreMode, program: String, initial: State, files: any FileOperations = SystemFiles()
  ) throws(StoreError) -> Store {
    try open(at: path, mode: mode, program: program, initial: initial, files: files, safeguards: .all)
  }

  /// Opens it with some safeguards only, as proofs do.
  static func open(
    at path: String, mode: StoreMode, program: String, initial: State, files: any FileOperations,
    safeguards: Safeguards
  ) throws(StoreError) -> Store {
    guard let last = path.last, last != "/" else { throw .isDirectory(path: path) }
    let layout: StoreLayout
    do throws(FileError) {
      // Two names of one file have to share one lock.
      layout = StoreLayout(path: try files.resolve(path) ?? path)
    } catch {
      throw .unreadable(error)
    }
    let (standing, lock) = try prepare(layout, mode, files)
    let source = Replay<State>.Source(
      layout: layout, files: files, isWriter: standing == .readWrite, safeguards: safeguards)
    let replay = try Replay.load(from: source, initial: initial)
    return Store(
      layout: layout, files: files, program: program, initial: initial, safeguards: safeguards, standing: standing,
      lock: lock, replay: replay)
  }

  static func prepare(
    _ layout: StoreLayout, _ mode: StoreMode, _ files: any FileOperations
  ) throws(StoreError) -> (Access, StoreLock?) {
    let present: FileStatus?
    let folder: FileStatus?
    do throws(FileError) {
      present = try files.status(at: layout.snapshot)
      folder = try files.status(at: layout.folder)
    } catch {
      throw .unreadable(error)
    }
    if present?.kind == .directory { throw .isDirectory(path: layout.snapshot) }
    if mode == .readOnly { return (.readOnly(.asked), nil) }
    for (status, path) in [(present, layout.snapshot), (folder, layout.folder)] {
      guard let status, status.owner != files.user else { continue }
      return (.readOnly(.foreignOwner(path: path, owner: status.owner, user: files.user)), nil)
    }
    // Nothing is made beside a file that turns out to be someone else's.
    if present != nil && folder == nil { _ = try SnapshotFile.read(layout.snapshot, isExpected: false, files: files) }
    do throws(FileError) {
      if folder == nil { try files.makeFolders(layout.folder) }
      return (.readWrite, try StoreLock(layout, files))
    } catch {
      guard present != nil || folder != nil else { throw .file(error) }
      return (.readOnly(.notPermitted(error)), nil)
    }
  }
}

extension FileOperations {
  /// Makes a folder and those above it that are absent, durably.
  func makeFolders(_ path: String) throws(FileError) {
    if try status(at: path) != nil { return }
    let parent = StoreLayout(path: path).parent
    if parent != path { try makeFolders(parent) }
    try makeDirectory(path)
    try synchroniseDirectory(parent)
  }
}
