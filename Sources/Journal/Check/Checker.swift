/// Reads everything of a store from end to end without changing anything.
///
/// Files are read in the order in which a reader could need them: the snapshots say from where on the journals count,
/// then every journal, each held against the one before it.
struct Checker {
  let layout: StoreLayout
  let files: any FileOperations
  /// Why a state cannot be understood, nil when it can.
  let problem: (PropertyList) -> String?
  private(set) var check: StoreCheck
  /// Journals as they were found, lowest generation first; missing ones with nothing in them.
  var runs: [FrameRun] = []
  /// How far the snapshot to begin with reaches, nil when there is none.
  var base: Snapshot.Place?
  /// Where the archives end; the very beginning when there are none.
  var archived = Link(sequence: 0, checksum: 0)
  /// Transactions that some file holds.
  var numbers = RangeSet<UInt64>()

  init(_ layout: StoreLayout, _ files: any FileOperations, problem: @escaping (PropertyList) -> String?) {
    self.layout = layout
    self.files = files
    self.problem = problem
    check = StoreCheck(path: layout.snapshot)
  }

  /// Looks at everything.
  mutating func run() throws(StoreError) {
    try lookAtSnapshots()
    try lookAtJournals()
    account()
    try lookAside()
  }

  mutating func note(_ finding: StoreCheck.Finding) { check.findings.append(finding) }

  mutating func add(_ kind: StoreCheck.Part.Kind, _ path: String, size: Int, last: UInt64?, count: Int = 0) {
    check.parts.append(StoreCheck.Part(kind: kind, path: path, size: size, last: last, count: count))
  }

  /// Says what is damaged and what that costs, each lost number once and none that another file has.
  private mutating func account() {
    var lost = RangeSet<UInt64>()
    for run in runs {
      let isCovered = covers(run)
      for found in run.breaks {
        let really = RangeSet(found.lost).subtracting(numbers).subtracting(lost)
        lost.formUnion(really)
        let bounds = really.ranges.first.map { $0.lowerBound..<(really.ranges.last?.upperBound ?? $0.upperBound) }
        let cost = bounds ?? found.lost.lowerBound..<found.lost.lowerBound
        let damage = Damage(
          path: run.path, offset: found.range.lowerBound, count: found.range.count, lost: cost)
        note(.damaged(damage, isCovered: isCovered(found)))
      }
      run.losses.forEach { loss in
        lost.insert(contentsOf: loss.numbers)
        note(.lossKnown(loss))
      }
    }
    let known = numbers.union(lost)
    if let first = known.ranges.first, let end = known.ranges.last?.upperBound {
      let holes = RangeSet(first.lowerBound..<end).subtracting(known)
      for hole in holes.ranges { note(.missing(numbers: hole)) }
    }
    check.count = numbers.ranges.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) }
    check.last = max(base?.sequence ?? 0, (numbers.ranges.last?.upperBound).map { $0 - 1 } ?? 0)
  }

  /// Tells which breaks of a run the state makes up for: those before the snapshot's place, and all before a later
  /// generation that begins with a state.
  private func covers(_ run: FrameRun) -> (FrameRun.Break) -> Bool {
    let isFollowed = runs.contains { later in
      later.generation > run.generation && later.opening != nil
        && (try? Generations(layout: layout, files: files).beginsAfresh(later.generation)) ?? false
    }
    let base = base
    return { found in
      if isFollowed { return true }
      guard let base else { return false }
      return (run.generation, found.range.upperBound) <= (base.generation, base.offset)
    }
  }
}
