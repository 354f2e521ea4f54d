import Testing

/// Every file of a store, cut at every byte and with every bit flipped.
@Suite struct DamageProofTests {
  @Test(arguments: DamageProof.Remains.allCases) func noFlippedBitIsSilent(remains: DamageProof.Remains) {
    let proof = DamageProof(remains)
    for path in proof.files {
      for bit in 0..<(proof.disk[path]?.count ?? 0) * 8 { #expect(proof.complaint(flipping: bit, of: path) == nil) }
    }
  }

  @Test(arguments: DamageProof.Remains.allCases) func cutAtEveryByteItGoesOn(remains: DamageProof.Remains) {
    let proof = DamageProof(remains)
    for path in proof.files {
      for count in 0..<(proof.disk[path]?.count ?? 0) { #expect(proof.complaint(cutting: path, to: count) == nil) }
    }
  }
}
