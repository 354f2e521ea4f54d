import Testing

/// Two processes at work, one within every step of the other.
@Suite struct InterleavingProofTests {
  @Test(arguments: Scene.all) func nobodyDisturbsAnother(scene: Scene) {
    let proof = InterleavingProof(scene: scene)
    for call in 1...proof.count() {
      for intrusion in InterleavingProof.intrusions { #expect(proof.complaint(about: intrusion, before: call) == nil) }
    }
  }

  @Test(arguments: Scene.all) func aReaderSeesAWholeStateWhateverIsBeingWritten(scene: Scene) {
    let proof = InterleavingProof(scene: scene)
    let intrusions: [[Step]] = [[.act(5)], [.act(5), .checkpoint(5)], [.act(5), .rotate(5), .act(5), .rotate(5)]]
    for reading: [Step] in [[.look(8)], [.look(8), .look(8)]] {
      for call in 1...proof.count(reader: reading) {
        for intrusion in intrusions { #expect(proof.complaint(aboutReader: reading, intrusion, before: call) == nil) }
      }
    }
  }
}
