/// Before every call that one process makes, another does something of its own (store.md §1, many processes, one truth).
struct InterleavingProof {
  var subject = Subject.whole
  let scene: Scene

  /// What others may do: who is in the scene is busy, so they are others.
  static let intrusions: [[Step]] = [
    [.act(5)], [.checkpoint(5)], [.rotate(5), .act(5)], [.open(6), .act(6), .close(6)], [.look(9)],
    [.open(8), .look(8)],
  ]

  /// What is wrong when that is done before one call of the scene, nil when nothing is.
  func complaint(about intrusion: [Step], before call: Int) -> String? {
    let stage = scene.stage(subject)
    stage.play([.open(5), .look(9)])
    let start = stage.files.calls
    interrupt(stage, at: start + call, by: intrusion)
    stage.play(scene.steps)
    return verdict(stage).map { "\(scene.testDescription), \(intrusion) before call \(call): \($0)" }
  }

  /// What is wrong when a reader is interrupted so while he opens the store or catches up.
  func complaint(aboutReader steps: [Step], _ intrusion: [Step], before call: Int) -> String? {
    let stage = scene.stage(subject)
    stage.play([.open(5)] + scene.steps.prefix(2))
    let start = stage.files.calls
    interrupt(stage, at: start + call, by: intrusion)
    stage.play(steps)
    return verdict(stage).map { "\(scene.testDescription), \(steps) with \(intrusion) before call \(call): \($0)" }
  }

  /// How many calls there are to interrupt.
  func count(reader steps: [Step]? = nil) -> Int {
    let stage = scene.stage(subject)
    stage.play([.open(5)] + (steps == nil ? [.look(9)] : scene.steps.prefix(2)))
    let start = stage.files.calls
    stage.play(steps ?? scene.steps)
    return stage.files.calls - start
  }

  private func interrupt(_ stage: Stage, at call: Int, by intrusion: [Step]) {
    stage.files.beforeCall = { [unowned stage] number in
      guard number == call else { return }
      stage.files.beforeCall = { _ in }
      stage.play(intrusion)
    }
  }

  /// A store in use is said to be; anything else is wrong.
  private func verdict(_ stage: Stage) -> String? {
    stage.files.beforeCall = { _ in }
    if let complaint = stage.complaints.first(where: { !$0.contains("in use") }) { return complaint }
    return subject.examine(stage.disk.copy(), stage.truth)
  }
}
