import Journal

/// What was told, held against what is on the disk.
final class SoakVerdict {
  private let plan: SoakPlan
  private let acknowledged: [SoakFile]
  private let seen: [SoakFile]
  /// Acts acknowledged so far.
  private(set) var acts = 0
  /// States of which somebody said that he saw them.
  private(set) var looks = 0
  /// Acts on the disk.
  private(set) var kept = 0
  private(set) var generation: UInt32 = 0
  private(set) var archives = 0

  init(_ plan: SoakPlan) throws {
    self.plan = plan
    func open(_ path: String) throws -> SoakFile {
      guard let file = SoakFile(path) else { throw SoakFailure("cannot open \(path)") }
      return file
    }
    acknowledged = try SoakPlan.everybody.filter { $0.0 == .writer }.map { try open(plan.told($0, $1)) }
    seen = try SoakPlan.everybody.filter { $0.0 != .writer }.map { try open(plan.told($0, $1)) } + [open(plan.days)]
  }

  /// Looks at everything while nobody works; throws what is wrong first.
  func examine() throws {
    let store = try Store.open(
      at: plan.store, mode: .readOnly, program: "soak", initial: SoakLedger(writers: SoakPlan.writers))
    let (ids, digests, last) = try log(of: store)
    guard store.sequence == UInt64(ids.count), store.state.count == UInt64(ids.count),
      store.state.digest == digests.last, store.state.last == last
    else { throw SoakFailure("the state of \(store.sequence) acts is not what the log of \(ids.count) adds up to") }
    guard store.damages.isEmpty else { throw SoakFailure("\(store.damages)") }
    for pair in acknowledged.flatMap({ $0.news() }) {
      guard pair.sequence >= 1, pair.sequence <= ids.count, ids[Int(pair.sequence) - 1] == pair.value else {
        throw SoakFailure("act \(pair.sequence) was acknowledged and is lost")
      }
      acts += 1
    }
    for pair in seen.flatMap({ $0.news() }) {
      guard pair.sequence <= ids.count, digests[Int(pair.sequence)] == pair.value else {
        throw SoakFailure("a state was seen after \(pair.sequence) acts that never was")
      }
      looks += 1
    }
    let info = try store.info()
    (kept, generation, archives) = (ids.count, info.generation, info.archives.count)
  }

  /// Identifiers in order, the digest after each and before the first, and each writer's last number.
  private func log(of store: Store<SoakLedger>) throws -> (ids: [UInt64], digests: [UInt64], last: [UInt64]) {
    var ids: [UInt64] = []
    var digests: [UInt64] = [0]
    var last = [UInt64](repeating: 0, count: SoakPlan.writers)
    try store.forEachTransaction { sequence, act in
      guard act.isWhole else { throw SoakFailure("half of act \(sequence)") }
      guard sequence == UInt64(ids.count) + 1, act.number == last[act.writer] + 1 else {
        throw SoakFailure("act \(act.number) of writer \(act.writer) is number \(sequence) after \(ids.count)")
      }
      last[act.writer] = act.number
      ids.append(act.id)
      digests.append(SoakLedger.digest(digests[ids.count - 1], act.id))
    }
    return (ids, digests, last)
  }
}
