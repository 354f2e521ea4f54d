import Testing

/// The power fails at every moment of everything a store does.
@Suite struct PowerCutProofTests {
  @Test(arguments: Scene.all) func noPowerCutLosesAnAcknowledgedAct(scene: Scene) {
    let proof = PowerCutProof()
    proof.run(scene.stage(), limit: 100, again: 2) { $0.play(scene.steps) }
    #expect(proof.complaints == [])
    print("power cuts, \(scene.testDescription): \(proof.states.count) states")
  }

  @Test(arguments: 1...6) func noPowerCutInAnyDayDoes(seed: UInt64) {
    let proof = PowerCutProof(seed: seed)
    proof.run(Stage(), limit: 12, again: 1) { $0.play(Step.day(seed: seed)) }
    #expect(proof.complaints == [])
    print("power cuts, day \(seed): \(proof.states.count) states")
  }
}

extension Step {
  /// A day of two writers who act, fold, begin journals and leave as chance has it.
  static func day(seed: UInt64) -> [Step] {
    var random = Seeded(state: seed)
    var steps: [Step] = [.open(0), .open(1)]
    var days = ["2026-10-30", "2026-10-31", "2026-11-01", "2026-11-02", "2026-12-01", "2027-01-01"][...]
    for _ in 0..<14 {
      let who = Int.random(in: 0..<2, using: &random)
      if Int.random(in: 0..<3, using: &random) == 0, let day = days.popFirst() { steps.append(.day(day)) }
      steps.append(.act(who))
      switch Int.random(in: 0..<9, using: &random) {
      case 0: steps.append(.checkpoint(1 - who))
      case 1: steps.append(.rotate(who))
      case 2: steps += [.close(who), .open(who)]
      case 3: steps.append(.edit)
      case 4: steps += [.close(who), .errand, .errand, .open(who)]
      default: break
      }
    }
    return steps
  }
}
