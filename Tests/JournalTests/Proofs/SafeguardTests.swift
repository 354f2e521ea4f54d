import Testing

@testable import Journal

/// Each safeguard of the store taken away in turn: the proofs have to notice, or they prove nothing (store.md §5).
@Suite struct SafeguardTests {
  @Test(arguments: Mutant.all) func whatIsTakenAwayIsMissed(mutant: Mutant) {
    let complaint = firstComplaint(about: mutant.subject)
    #expect(complaint != nil)
    print("without \(mutant.testDescription): \(complaint ?? "nothing")")
  }

  @Test func nothingElseIsMissed() {
    #expect(ReplacementProof().complaint() == nil)
    #expect(ArchiveProof().complaint() == nil)
    #expect(Safeguards.all == Mutant.safeguards.reduce([]) { $0.union($1.1) }, "every safeguard is taken away once")
  }

  private func firstComplaint(about subject: Subject) -> String? {
    if let found = ReplacementProof(subject: subject).complaint() { return found }
    if let found = ArchiveProof(subject: subject).complaint() { return found }
    for remains in DamageProof.Remains.allCases {
      let proof = DamageProof(remains, subject)
      for path in proof.files {
        for byte in stride(from: 0, to: proof.disk[path]?.count ?? 0, by: 7) {
          if let found = proof.complaint(flipping: byte * 8, of: path) { return found }
        }
      }
    }
    for scene in Scene.all {
      let cuts = PowerCutProof(subject)
      cuts.run(scene.stage(subject), limit: 12, again: 0) { $0.play(scene.steps) }
      if let found = cuts.complaints.first { return "\(scene.testDescription): \(found)" }
      let others = InterleavingProof(subject: subject, scene: scene)
      for call in 1...others.count() {
        if let found = others.complaint(about: [.rotate(5), .act(5)], before: call) { return found }
      }
      let faults = FaultProof(subject: subject, scene: scene)
      for (index, operation) in faults.calls().operations.enumerated() where operation == .synchronise {
        if let found = faults.complaint(about: [index + 1: .once]) { return found }
      }
    }
    return nil
  }
}

/// A store without one safeguard.
struct Mutant: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let subject: Subject

  static let safeguards: [(String, Safeguards)] = [
    ("checksums", .checksum), ("the chain", .chain), ("looking on behind an invalid frame", .lookOn),
    ("looking whether the file is the same", .sameFile), ("looking whether the last frame is the same", .sameFrame),
    ("reloading before a generation begins", .reload), ("taking a failed append back", .takeBack),
    ("looking whether anything is missing", .nothingMissing), ("reading an archive back", .readBack),
    ("keeping what the previous snapshot needs", .previousNeeds),
  ]

  static let all =
    safeguards.map { Mutant(testDescription: $0, subject: Subject(safeguards: .all.subtracting($1))) }
    + FaultyFiles.Weakness.allCases.map { Mutant(testDescription: "\($0)", subject: Subject(weaknesses: [$0])) }
}
