import Testing

/// Two processes at work, one within every step of the other.
@Suite struct InterleavingProofTests {
  @Test(arguments: Scene.all) func nobodyDisturbsAnother(scene: Scene) {
    let proof = InterleavingProof(scene: scene)
    let intrusions = InterleavingProof.intrusions
    for call in 1...proof.count() {
      // Two of them at each call, others at the next: neighbouring calls have much in common.
      for index in [call, call + 3] {
        #expect(proof.complaint(about: intrusions[index % intrusions.count], before: call) == nil)
      }
    }
  }

  @Test(arguments: Scene.all) func aReaderSeesAWholeStateWhateverIsBeingWritten(scene: Scene) {
    let proof = InterleavingProof(scene: scene)
    let intrusions: [[Step]] = [[.act(5), .checkpoint(5)], [.act(5), .rotate(5), .act(5), .rotate(5)]]
    let reading: [Step] = [.look(8), .look(8)]
    for call in 1...proof.count(reader: reading) {
      #expect(proof.complaint(aboutReader: reading, intrusions[call % 2], before: call) == nil)
    }
  }
}
