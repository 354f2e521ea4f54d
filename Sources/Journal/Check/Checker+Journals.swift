extension Checker {
  /// Every journal from end to end, each held against the one before it and the last against the snapshot.
  mutating func lookAtJournals() throws(StoreError) {
    let generations = Generations(layout: layout, files: files)
    let all = try generations.all()
    // Journals that are archived in part or whole overlap with the archives: the numbers tell whether any is missing.
    if let first = all.first, archivedGeneration > 0, first <= archivedGeneration { archived = nil }
    var before = archived
    for generation in all {
      let bytes = try generations.bytes(generation)
      let run = FrameRun(bytes, path: layout.journal(generation), generation: generation, after: before)
      join(run)
      runs.append(run)
      before = run.link ?? before
      numbers.formUnion(run.numbers)
      let last = run.numbers.ranges.last.map { $0.upperBound - 1 }
      add(.journal, run.path, size: run.end, last: last, count: run.count)
    }
    meetSnapshot()
    tellTorn()
  }

  /// Finds what is missing between the last run, or what is archived, and the run that comes next.
  private mutating func join(_ next: FrameRun) {
    let last = runs.last
    guard let link = last?.link ?? archived else { return }
    // What is lost before a run whose own beginning is damaged is counted there.
    guard let entry = next.entry else { return giveUpTail(at: link) }
    if next.goesOn(from: link) { return }
    let lost = link.lost(until: entry)
    if let last, next.generation == last.generation + 1 {
      let range = last.torn ?? last.whole..<last.whole
      runs[runs.count - 1].breaks.append(FrameRun.Break(range: range, lost: lost, next: entry))
    } else if next.generation > 1 {
      giveUpTail(at: link)
      addMissing(next.generation - 1, FrameRun.Break(range: 0..<0, lost: lost, next: entry))
    }
  }

  private mutating func giveUpTail(at link: Link) {
    guard let torn = runs.last?.torn else { return }
    let next = Link(sequence: link.sequence, checksum: 0)
    runs[runs.count - 1].breaks.append(FrameRun.Break(range: torn, lost: link.lost(until: next), next: next))
  }

  /// A journal that is not there; of several in a row one stands for all.
  private mutating func addMissing(_ generation: UInt32, _ found: FrameRun.Break) {
    var run = FrameRun([], path: layout.journal(generation), generation: generation, after: nil)
    run.breaks.append(found)
    runs.append(run)
  }

  /// The snapshot says where its last frame ended: a journal that is shorter has lost it.
  private mutating func meetSnapshot() {
    guard let base else { return }
    let next = Link(sequence: base.sequence, checksum: base.checksum)
    let link = runs.last?.link ?? archived ?? next
    let generation = runs.last?.generation ?? 0
    if generation == base.generation, let last = runs.last, last.whole < base.offset {
      let found = FrameRun.Break(range: last.whole..<base.offset, lost: link.lost(until: next), next: next)
      runs[runs.count - 1].breaks.append(found)
    } else if generation < base.generation {
      addMissing(base.generation, FrameRun.Break(range: 0..<base.offset, lost: link.lost(until: next), next: next))
    }
  }

  /// A tail cut off is no damage at the end of the last journal.
  private mutating func tellTorn() {
    guard let last = runs.last, let torn = last.torn, last.breaks.allSatisfy({ $0.range.lowerBound < torn.lowerBound })
    else { return }
    note(.tornTail(path: last.path, offset: torn.lowerBound, count: torn.count))
  }
}
