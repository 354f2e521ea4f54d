@testable import Journal

/// Files put in the place of others, as people and backup programs do: what was acknowledged must not vanish behind the
/// back of those who have the store open, and a record of another history must not pass for ours.
struct ReplacementProof {
  var subject = Subject.whole

  /// What is wrong, nil when nothing is.
  func complaint() -> String? {
    equalCopy() ?? olderCopy() ?? lostRecord() ?? foreignRecord()
  }

  /// A journal is replaced by a copy of the same bytes while a writer has it open.
  private func equalCopy() -> String? {
    let stage = Stage(subject)
    stage.play([.open(0), .act(0), .act(0)])
    stage.disk[Scene.journal] = stage.disk[Scene.journal]
    stage.play([.act(0)])
    return subject.examine(stage.disk.copy(), stage.truth).map { "after an equal copy: \($0)" }
  }

  /// Everything is replaced by what it was earlier; a writer who knows better must not go on from there.
  private func olderCopy() -> String? {
    let stage = Stage(subject)
    stage.play([.open(0), .act(0), .act(0)])
    let older = stage.disk.copy()
    stage.play([.act(0), .act(0)])
    let newer = stage.disk.copy()
    for path in older.paths { stage.disk[path] = older[path] }
    let known = stage.truth.acknowledged.count
    stage.play([.act(0)])
    if stage.truth.acknowledged.count == known { for path in newer.paths { stage.disk[path] = newer[path] } }
    stage.play([.act(0)])
    return subject.examine(stage.disk.copy(), stage.truth).map { "after an older copy: \($0)" }
  }

  /// One record is cut out between two others.
  private func lostRecord() -> String? {
    spliced { own, _ in own[0] + own[1] + own[3] }.map { "a lost record: \($0)" }
  }

  /// One record is replaced by one that another history had in its place.
  private func foreignRecord() -> String? {
    spliced { own, foreign in own[0] + own[1] + foreign[2] + own[3] }.map { "a foreign record: \($0)" }
  }

  /// Puts a journal together from two histories that part after the first act; it has to be told from a whole one.
  private func spliced(_ splice: ([[UInt8]], [[UInt8]]) -> [UInt8]) -> String? {
    do {
      let disk = MemoryDisk()
      try subject.open(disk).add("one")
      let other = disk.copy()
      for (disk, text) in [(disk, "two"), (other, "zwo")] {
        let store = try subject.open(disk)
        try store.add(text)
        try store.add("three")
      }
      let spliced = disk.copy()
      spliced[Scene.journal] = splice(frames(disk), frames(other))
      let reader = try subject.open(spliced, .readOnly)
      return reader.damages.isEmpty ? "silent, \(reader.state.texts)" : nil
    } catch {
      return "\(error)"
    }
  }

  private func frames(_ disk: MemoryDisk) -> [[UInt8]] {
    let journal = disk[Scene.journal] ?? []
    var scanner = FrameScanner(journal, base: 0, generation: 1)
    var frames: [[UInt8]] = []
    while case .frame(let frame)? = scanner.next() { frames.append(Array(journal[frame.offset..<frame.end])) }
    return frames
  }
}
