import Testing

/// Every file of a store, cut at every byte and with every bit flipped.
@Suite struct DamageProofTests {
  @Test(arguments: DamageProof.Remains.allCases) func noFlippedBitIsSilent(remains: DamageProof.Remains) {
    let proof = DamageProof(remains)
    for path in proof.files {
      // Every bit once, where it hurts most; of those that hurt less every 37th, so that each of the eight has its turn.
      let step = Thoroughness.isWhole || proof.exposed.contains(path) ? 1 : 37
      for bit in stride(from: 0, to: (proof.disk[path]?.count ?? 0) * 8, by: step) {
        #expect(proof.complaint(flipping: bit, of: path) == nil)
      }
    }
  }

  @Test(arguments: DamageProof.Remains.allCases) func cutAtEveryByteItGoesOn(remains: DamageProof.Remains) {
    let proof = DamageProof(remains)
    for path in proof.files {
      let step = Thoroughness.isWhole || proof.exposed.contains(path) ? 1 : 7
      for count in stride(from: 0, to: proof.disk[path]?.count ?? 0, by: step) {
        #expect(proof.complaint(cutting: path, to: count) == nil)
      }
    }
  }
}
