import Testing

/// Every file operation of everything a store does fails in turn.
@Suite struct FaultProofTests {
  @Test(arguments: Scene.all) func noFaultLosesAnAcknowledgedAct(scene: Scene) {
    let proof = FaultProof(scene: scene)
    let (operations, complaints) = proof.calls()
    #expect(complaints == [], "without any fault")
    for (index, operation) in operations.enumerated() {
      for fault in FaultyFiles.Fault.allCases where fault.concerns(operation) {
        // For the store an interruption is like any other failure: now and then will do.
        if fault == .interrupted && index % 4 != 0 { continue }
        #expect(proof.complaint(about: [index + 1: fault]) == nil)
      }
    }
  }

  @Test(arguments: Scene.all) func twoFaultsLoseNothingEither(scene: Scene) {
    let proof = FaultProof(scene: scene)
    for (index, operation) in proof.calls().operations.enumerated()
    where FaultyFiles.Fault.changes.contains(operation) {
      for second in index + 2...index + 5 {
        #expect(proof.complaint(about: [index + 1: .once, second: .forGood]) == nil)
        #expect(proof.complaint(about: [index + 1: .short, second: .once]) == nil)
      }
    }
  }
}
