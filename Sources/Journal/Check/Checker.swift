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
  /// How far the snapshot to begin with reaches, nil when there is none.
  var base: Snapshot.Place?
  var identity: StoreIdentity?
  /// Format that a writer must know.
  var minWriter = Snapshot.format
  /// The archives there should be.
  var entries: [ArchiveEntry] = []
  /// Those that can be read, oldest first.
  var months: [Month] = []
  /// Those that cannot.
  var unread: [Unread] = []
  /// Where the frames archived last end: the very beginning when there are none, nil when that cannot be told.
  var archived: Link? = Link(sequence: 0, checksum: 0)
  var archivedGeneration: UInt32 = 0
  /// Journals as they were found, lowest generation first; missing ones with nothing in them.
  var runs: [FrameRun] = []
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
    try lookAtArchives()
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
    for old in unread {
      let path = layout.archive(old.entry.month)
      let numbers = claim(old.entry.numbers, &lost)
      if let problem = old.problem {
        note(.archiveUnreadable(path: path, problem: problem, lost: numbers))
      } else {
        note(.archiveMissing(path: path, lost: numbers))
      }
    }
    for month in months {
      let isIntact = month.runs.allSatisfy(\.breaks.isEmpty)
      if isIntact, let problem = month.problem {
        note(.unreadable(.archive, path: layout.archive(month.entry.month), problem: problem))
      }
      for run in month.runs { account(for: run, { _ in true }, &lost) }
    }
    for run in runs { account(for: run, covers(run), &lost) }
    let known = numbers.union(lost)
    if let first = known.ranges.first, let end = known.ranges.last?.upperBound {
      let holes = RangeSet(first.lowerBound..<end).subtracting(known)
      for hole in holes.ranges { note(.missing(numbers: hole)) }
    }
    check.count = numbers.ranges.reduce(0) { $0 + ($1.upperBound - $1.lowerBound) }
    check.last = max(base?.sequence ?? 0, (numbers.ranges.last?.upperBound).map { $0 - 1 } ?? 0)
  }

  private mutating func account(
    for run: FrameRun, _ isCovered: (FrameRun.Break) -> Bool, _ lost: inout RangeSet<UInt64>
  ) {
    for found in run.breaks {
      let cost = claim(found.lost, &lost)
      let damage = Damage(path: run.path, offset: found.range.lowerBound, count: found.range.count, lost: cost)
      note(.damaged(damage, isCovered: isCovered(found)))
    }
    for loss in run.losses where !lost.isSuperset(of: RangeSet(loss.numbers)) {
      lost.insert(contentsOf: loss.numbers)
      note(.lossKnown(loss))
    }
  }

  /// Which of `range` no file holds and nothing else was charged with; from the first to the last of them.
  private func claim(_ range: Range<UInt64>, _ lost: inout RangeSet<UInt64>) -> Range<UInt64> {
    let really = RangeSet(range).subtracting(numbers).subtracting(lost)
    lost.formUnion(really)
    guard let first = really.ranges.first, let last = really.ranges.last else {
      return range.lowerBound..<range.lowerBound
    }
    return first.lowerBound..<last.upperBound
  }

  /// Tells which breaks of a journal the state makes up for: those before the snapshot's place, and all before a later
  /// journal that begins with a state.
  private func covers(_ run: FrameRun) -> (FrameRun.Break) -> Bool {
    let generations = Generations(layout: layout, files: files)
    let isFollowed =
      !run.breaks.isEmpty
      && runs.contains { later in
        guard later.generation > run.generation, later.opening != nil else { return false }
        return (try? generations.opening(later.generation))??.holdsState ?? false
      }
    let base = base
    return { found in
      if isFollowed { return true }
      guard let base else { return false }
      return (run.generation, found.range.upperBound) <= (base.generation, base.offset)
    }
  }
}
