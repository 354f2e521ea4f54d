@testable import Journal

/// The power fails before every change to the disk, and again while the store recovers; each time the disk is left in
/// every state it legally may be in, or in many (store.md §5).
final class PowerCutProof {
  let subject: Subject
  /// Different disks that were looked at, each with what was acknowledged by then.
  private(set) var states: Set<Int> = []
  private(set) var complaints: [String] = []
  private var random: Seeded

  init(_ subject: Subject = .whole, seed: UInt64 = 1) {
    self.subject = subject
    random = Seeded(state: seed)
  }

  /// Cuts the power before every change that `play` makes on a stage. At most `limit` disks are looked at for each, and
  /// `again` for each change of a recovery.
  func run(_ stage: Stage, limit: Int, again: Int, _ play: (Stage) -> Void) {
    stage.disk.beforeChange = { [unowned self, unowned stage] in
      cut(stage.disk, stage.truth, limit, again)
    }
    play(stage)
    cut(stage.disk, stage.truth, limit, again)
    stage.disk.beforeChange = {}
    complaints += stage.complaints
  }

  private func cut(_ disk: MemoryDisk, _ truth: Truth, _ limit: Int, _ again: Int) {
    guard complaints.isEmpty, limit > 0 else { return }
    for left in disk.survivors(limit: limit, using: &random) {
      var hasher = Hasher()
      hasher.combine(left.fingerprint)
      hasher.combine(truth)
      guard states.insert(hasher.finalize()).inserted else { continue }
      var recovering = truth
      recovering.attempt("last")
      left.beforeChange = { [unowned self, unowned left] in cut(left, recovering, again, 0) }
      if let complaint = subject.examine(left, truth) { complaints.append("power cut: \(complaint)") }
      left.beforeChange = {}
    }
  }
}
