import Journal

/// Every call that a scene makes fails in turn, with somebody looking on (store.md §5).
struct FaultProof {
  var subject = Subject.whole
  let scene: Scene

  /// The calls when nothing fails, and what was wrong even so.
  func calls() -> (operations: [FileError.Operation], complaints: [String]) {
    let stage = scene.stage(subject)
    stage.play(scene.steps)
    let after = subject.examine(stage.disk.copy(), stage.truth)
    return (stage.files.operations, stage.complaints + [after].compactMap { $0 })
  }

  /// What is wrong after such faults, nil when nothing is.
  func complaint(about faults: [Int: FaultyFiles.Fault]) -> String? {
    let stage = scene.stage(subject)
    let first = faults.keys.min() ?? 0
    stage.files.beforeCall = { [unowned stage] call in
      if (first...first + 1).contains(call) { stage.play([.look(9)]) }
    }
    stage.files.faults = faults
    stage.play(scene.steps)
    stage.files.faults = [:]
    stage.files.beforeCall = { _ in }
    return complaint(about: stage).map { "\(scene.testDescription), \(faults): \($0)" }
  }

  private func complaint(about stage: Stage) -> String? {
    if let seen = stage.complaints.first(where: { $0.hasPrefix("seen") }) { return seen }
    if let found = subject.examine(stage.disk.copy(), stage.truth) { return "killed then: \(found)" }
    // The first is the one that lost all that need not last.
    var random = Seeded(state: 1)
    for disk in stage.disk.survivors(limit: 1, using: &random) {
      if let found = subject.examine(disk, stage.truth) { return "power cut then: \(found)" }
    }
    // Those who have it open go on.
    stage.complaints = []
    stage.play([.look(9)] + stage.stores.keys.sorted().filter { $0 != 9 }.map { .act($0) } + [.look(9)])
    if let seen = stage.complaints.first(where: { $0.hasPrefix("seen") }) { return "afterwards \(seen)" }
    let reader = try? subject.open(stage.disk, .readOnly)
    return stage.truth.complaint(about: reader?.state.texts ?? []).map { "afterwards: \($0)" }
  }
}
