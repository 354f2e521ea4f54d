import Foundation
import Journal
import Testing

/// A damaged store is made usable again, nothing is removed, and what is lost is known for ever.
@Suite struct RepairTests {
  private func prepared(_ scratch: Scratch) throws {
    let store = try Store<Ledger>.ledger(scratch.store)
    for text in ["one", "two", "three"] { try store.add(text) }
    try store.rotate()
    for text in ["four", "five", "six"] { try store.add(text) }
  }

  private func repair(_ scratch: Scratch) throws -> [RepairStep] {
    try Store<Ledger>.repair(at: scratch.store, program: "tests", initial: Ledger(), files: FaultyFiles())
  }

  /// After repair the store is whole, takes acts, and a second repair has nothing to do.
  private func expectWell(_ scratch: Scratch, texts: [String], _ comment: Comment? = nil) throws {
    let found = try Store<Ledger>.check(at: scratch.store)
    #expect(found.isWhole, comment)
    #expect(try repair(scratch) == [], comment)
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.state.texts == texts && store.access == .readWrite, comment)
    try store.add("more")
    #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).state.texts == texts + ["more"], comment)
  }

  private let all = ["one", "two", "three", "four", "five", "six"]

  @Test func whatIsWholeIsLeftAlone() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    let names = try scratch.names()
    #expect(try repair(scratch) == [])
    #expect(try scratch.names() == names)
  }

  @Test func everyFlippedBitIsPutRightWithNothingLost() throws {
    let origin = try Scratch()
    try prepared(origin)
    for generation in [1, 2] {
      let whole = try origin.read(origin.journal(generation))
      // The last record of all with a flip is a torn tail.
      let end = generation == 2 ? frames(whole).last?.lowerBound ?? 0 : whole.count
      for bit in stride(from: 0, to: end * 8, by: 7) {
        let scratch = try copy(origin)
        var damaged = whole
        damaged[bit / 8] ^= 1 << UInt8(bit % 8)
        try scratch.write(damaged, scratch.journal(generation))
        let steps = try repair(scratch)
        guard case .restored? = steps.first else {
          Issue.record("journal \(generation), bit \(bit): \(steps)")
          continue
        }
        #expect(try scratch.read(scratch.journal(generation)).prefix(whole.count) == whole[...], "bit \(bit)")
        #expect(try scratch.read(scratch.store + ".d/damaged.journal.00000\(generation)") == damaged)
        try expectWell(scratch, texts: all, "bit \(bit)")
      }
    }
  }

  @Test func aDestroyedActIsKnownToBeLostAndTheRestGoesOn() throws {
    let origin = try Scratch()
    try prepared(origin)
    for generation in [1, 2] {
      let whole = try origin.read(origin.journal(generation))
      for (index, frame) in frames(whole).enumerated().dropLast(generation == 2 ? 1 : 0) {
        let scratch = try copy(origin)
        var damaged = whole
        for place in frame { damaged[place] = UInt8(truncatingIfNeeded: place &* 37) }
        try scratch.write(damaged, scratch.journal(generation))
        let before = try Store<Ledger>.ledger(scratch.store, .readOnly)
        let steps = try repair(scratch)
        let number = (generation - 1) * 3 + index
        let isAct = index > 0 && index < 4
        // What the file or a later journal's beginning has is in the state all the same.
        let texts = generation == 2 && isAct ? all.filter { $0 != all[number - 1] } : all
        guard case .lost(let damage)? = steps.first else {
          Issue.record("journal \(generation), frame \(index): \(steps)")
          continue
        }
        #expect(damage.lost.map { Int($0) } == (isAct ? [number] : []), "journal \(generation), frame \(index)")
        #expect(damage.offset == frame.lowerBound && damage.count == frame.count)
        let kept = try Store<Ledger>.check(at: scratch.store).findings.compactMap { finding in
          if case .lossKnown(let loss) = finding { loss } else { nil }
        }
        #expect(kept.map(\.numbers) == (isAct ? [damage.lost] : []))
        #expect(try before.catchUp())
        #expect(before.state.texts == texts)
        try expectWell(scratch, texts: texts, "journal \(generation), frame \(index)")
      }
    }
  }

  @Test func everyJournalThatIsGoneOrCutIsMadeUpFor() throws {
    let origin = try Scratch()
    let store = try Store<Ledger>.ledger(origin.store)
    for text in all {
      try store.add(text)
      if text == "two" || text == "four" { try store.rotate() }
    }
    try store.close()
    for generation in 1...3 {
      let whole = try origin.read(origin.journal(generation))
      for count in [nil, 0, 8, whole.count / 2, whole.count - 40, whole.count - 8] {
        let scratch = try copy(origin)
        if let count {
          try scratch.write(whole[..<count], scratch.journal(generation))
        } else {
          try scratch.remove(scratch.journal(generation))
        }
        _ = try repair(scratch)
        try expectWell(scratch, texts: all, "journal \(generation) cut to \(String(describing: count))")
      }
    }
  }

  @Test func aBadEditIsSetAside() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    guard case .dictionary(var entries) = try BinaryPropertyList.read(scratch.read(scratch.store)) else { return }
    entries["state"] = ["entries": "none"]
    let edited = BinaryPropertyList.write(.dictionary(entries))
    try scratch.write(edited, scratch.store)
    _ = try repair(scratch)
    #expect(try scratch.read(scratch.store + ".d/edited.book.plist") == edited)
    try expectWell(scratch, texts: all)
  }

  @Test func withoutAnythingToBeginWithNothingIsTouched() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    for path in [scratch.store, scratch.store + ".d/snapshot.previous", scratch.journal(1), scratch.journal(2)] {
      try scratch.write(Array(repeating: 7, count: 400), path)
    }
    let names = try scratch.names()
    #expect(throws: StoreError.self) { try repair(scratch) }
    #expect(try scratch.names() == names)
  }

  @Test func repairThatFailsAtAnyCallCanBeRepeated() throws {
    let origin = try Scratch()
    try prepared(origin)
    var journal = try origin.read(origin.journal(2))
    for place in frames(journal)[1] { journal[place] ^= 0x5A }
    try origin.write(journal, origin.journal(2))
    var snapshot = try origin.read(origin.store)
    snapshot[30] ^= 1
    try origin.write(snapshot, origin.store)
    var call = 1
    while true {
      let scratch = try copy(origin)
      let files = FaultyFiles()
      files.failing = (call, .once)
      let failed = Result {
        try Store<Ledger>.repair(at: scratch.store, program: "tests", initial: Ledger(), files: files)
      }
      if files.calls < call { break }
      if case .failure = failed { _ = try repair(scratch) }
      try expectWell(scratch, texts: all.filter { $0 != "four" }, "call \(call)")
      call += 1
    }
    #expect(call > 50)
  }

  private func copy(_ origin: Scratch) throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: origin.store, toPath: scratch.store)
    try FileManager.default.copyItem(atPath: origin.store + ".d", toPath: scratch.store + ".d")
    return scratch
  }
}
