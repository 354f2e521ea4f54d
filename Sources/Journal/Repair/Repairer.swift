/// Mends what a check found, with the lock held. Every step keeps the file as it was under another name first, leaves
/// the store usable if it is the last one done, and can be repeated.
struct Repairer {
  let layout: StoreLayout
  let files: any FileOperations
  /// Written into archives as their author.
  let program: String
  private(set) var steps: [RepairStep] = []
  /// What the lists of archives have to say from now on.
  private(set) var entries: [ArchiveEntry] = []

  init(_ layout: StoreLayout, _ files: any FileOperations, program: String) {
    self.layout = layout
    self.files = files
    self.program = program
  }

  mutating func mend(_ checker: Checker) throws(StoreError) {
    try requireBeginning(checker)
    for run in checker.runs where !run.breaks.isEmpty { try mend(run) }
    for month in checker.months where month.problem != nil || !month.runs.allSatisfy(\.breaks.isEmpty) {
      try mend(month)
    }
    for old in checker.unread { try rebuild(old, checker) }
    for finding in checker.check.findings {
      switch finding {
      case .unreadable(.archive, _, _): break
      case .unreadable(_, let path, _): try setAside(path, as: .damaged)
      case .badEdit(let path, _): try setAside(path, as: .edited)
      default: break
      }
    }
  }

  /// Nothing is touched when there would be no state to begin with, nor what a newer program wants for itself.
  private func requireBeginning(_ checker: Checker) throws(StoreError) {
    guard checker.minWriter <= Snapshot.format else {
      throw .readOnly(path: layout.snapshot, .newerFormat(needed: checker.minWriter))
    }
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
    try replace(run.path, with: mended.bytes)
    note(mended, of: run)
  }

  /// An archive is mended segment by segment; one that differs in a single bit from what was archived becomes that again.
  private mutating func mend(_ month: Checker.Month) throws(StoreError) {
    if try mendBit(month.entry) { return }
    let path = layout.archive(month.entry.month)
    let evidence = try keep(path, as: .damaged, of: "archive.\(month.entry.month)")
    var segments: [ArchiveFile.Segment] = []
    for (segment, run) in zip(month.file.segments, month.runs) {
      let mended = MendedRun(run, segment.frames, evidence: evidence?.name ?? "")
      note(mended, of: run)
      segments.append(
        ArchiveFile.Segment(
          day: segment.day, generation: segment.generation, offset: segment.offset, first: segment.first,
          last: segment.last, frames: mended.bytes))
    }
    let file = ArchiveFile(
      program: month.file.program, store: month.file.store, month: month.entry.month, dayBits: month.file.dayBits,
      segments: segments)
    let bytes = file.bytes
    try replace(path, with: bytes)
    entries.append(file.entry(of: bytes))
    if month.runs.allSatisfy(\.breaks.isEmpty) { steps.append(.folded(path: path)) }
  }

  /// An archive that is of no use, or gone, is made anew of what is left of its frames.
  private mutating func rebuild(_ old: Checker.Unread, _ checker: Checker) throws(StoreError) {
    if old.problem != nil, try mendBit(old.entry) { return }
    let path = layout.archive(old.entry.month)
    let evidence = try keep(path, as: .damaged, of: "archive.\(old.entry.month)")
    let found = try checker.left(of: old)
    let rebuilt = RebuiltArchive(
      old, found, program: program, store: checker.identity, evidence: evidence?.name ?? "")
    let bytes = rebuilt.file.bytes
    try replace(path, with: bytes)
    entries.append(rebuilt.file.entry(of: bytes))
    for numbers in rebuilt.lost { steps.append(.lost(Damage(path: path, offset: 0, count: 0, lost: numbers))) }
    if rebuilt.lost.isEmpty { steps.append(.rebuilt(path: path)) }
  }

  /// True when one flipped bit was all that was wrong with an archive.
  private mutating func mendBit(_ entry: ArchiveEntry) throws(StoreError) -> Bool {
    let path = layout.archive(entry.month)
    var bytes: [UInt8]
    do throws(FileError) {
      guard let found = try files.wholeFile(path), found.count == entry.bytes else { return false }
      bytes = found
    } catch {
      throw .unreadable(error)
    }
    let difference = bytes.withUnsafeBytes { CRC32C.of($0) } ^ entry.checksum
    guard case .data(let byte, let bit)? = FlippedBit.place(difference: difference, count: bytes.count) else {
      return false
    }
    bytes[byte] ^= 1 << UInt8(bit)
    _ = try keep(path, as: .damaged, of: "archive.\(entry.month)")
    try replace(path, with: bytes)
    steps.append(.restored(path: path, offset: byte, numbers: entry.first..<entry.first))
    return true
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(StoreError) {
    do throws(FileError) {
      files.close(try files.makeFile(layout.unfinished, bytes))
      try files.rename(layout.unfinished, to: path)
      try files.synchroniseDirectory(StoreLayout(path: path).parent)
      try files.synchroniseDirectory(layout.folder)
    } catch {
      throw .notSaved(error)
    }
  }

  private mutating func note(_ mended: MendedRun, of run: FrameRun) {
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
  private func keep(
    _ path: String, as reason: Evidence, of name: String? = nil
  ) throws(StoreError) -> (name: String, path: String)? {
    do throws(FileError) {
      guard let identity = try files.status(at: path)?.identity else { return nil }
      let base = reason.rawValue + "." + (name ?? path.split(separator: "/").last.map(String.init) ?? "")
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
