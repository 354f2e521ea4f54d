/// Mends what a check found, with the lock held. Every step keeps the file as it was under another name first, leaves
/// the store usable if it is the last one done, and can be repeated.
struct Repairer {
  let layout: StoreLayout
  let files: any FileOperations
  private(set) var steps: [RepairStep] = []

  init(_ layout: StoreLayout, _ files: any FileOperations) {
    self.layout = layout
    self.files = files
  }

  mutating func mend(_ checker: Checker) throws(StoreError) {
    try requireBeginning(checker)
    for run in checker.runs where !run.breaks.isEmpty { try mend(run) }
    for finding in checker.check.findings {
      switch finding {
      case .unreadable(_, let path, _): try setAside(path, as: .damaged)
      case .badEdit(let path, _): try setAside(path, as: .edited)
      default: break
      }
    }
  }

  /// Nothing is touched when there would be no state to begin with.
  private func requireBeginning(_ checker: Checker) throws(StoreError) {
    if checker.base != nil { return }
    let generations = Generations(layout: layout, files: files)
    for run in checker.runs where run.opening != nil {
      if try generations.opening(run.generation)?.holdsState ?? false { return }
    }
    throw .damaged(path: layout.snapshot, problem: "neither the file nor any journal has a state to begin with")
  }

  private mutating func mend(_ run: FrameRun) throws(StoreError) {
    let old = try Generations(layout: layout, files: files).bytes(run.generation)
    let evidence = try keep(run.path, as: .damaged)
    let mended = MendedRun(run, old, evidence: evidence?.name ?? "")
    do throws(FileError) {
      files.close(try files.makeFile(layout.unfinished, mended.bytes))
      try files.rename(layout.unfinished, to: run.path)
      try files.synchroniseDirectory(layout.folder)
    } catch {
      throw .notSaved(error)
    }
    for found in mended.restored {
      steps.append(.restored(path: run.path, offset: found.range.lowerBound, numbers: found.lost))
    }
    for found in mended.lost {
      steps.append(
        .lost(
          Damage(path: run.path, offset: found.range.lowerBound, count: found.range.count, lost: found.lost)))
    }
  }

  private mutating func setAside(_ path: String, as reason: Evidence) throws(StoreError) {
    guard let evidence = try keep(path, as: reason) else { return }
    do throws(FileError) {
      try files.unlink(path)
      try files.synchroniseDirectory(StoreLayout(path: path).parent)
    } catch {
      throw .notSaved(error)
    }
    steps.append(.setAside(path: path, evidence: evidence.path))
  }

  /// Gives a file a second name in the folder, durably; nil when there is no file. One kept by an earlier try stays.
  private func keep(_ path: String, as reason: Evidence) throws(StoreError) -> (name: String, path: String)? {
    do throws(FileError) {
      guard let identity = try files.status(at: path)?.identity else { return nil }
      let base = reason.rawValue + "." + (path.split(separator: "/").last.map(String.init) ?? "")
      var name = base
      var number = 1
      while let taken = try files.status(at: layout.folder + "/" + name) {
        if taken.identity == identity { return (name, layout.folder + "/" + name) }
        number += 1
        name = "\(base).\(number)"
      }
      try files.link(path, to: layout.folder + "/" + name)
      try files.synchroniseDirectory(layout.folder)
      return (name, layout.folder + "/" + name)
    } catch {
      throw .notSaved(error)
    }
  }
}
