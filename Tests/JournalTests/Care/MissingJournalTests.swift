import Journal
import Testing

/// A journal of the present month that is gone: said at every opening until it is mended, and never silent.
@Suite struct MissingJournalTests {
  /// Five journals of one month with two acts each, all of them in the file.
  private func prepared(_ scratch: Scratch) throws {
    let store = try Store<Ledger>.ledger(scratch.store)
    for day in 1...5 {
      for text in ["morning", "evening"] { try store.add("2026-11-0\(day) \(text)") }
      if day < 5 { try store.rotate() }
    }
    try store.close()
  }

  private func missing(_ scratch: Scratch, _ mode: StoreMode = .readOnly) throws -> [String] {
    try Store<Ledger>.ledger(scratch.store, mode).info().notices.compactMap {
      if case .journalMissing(let path) = $0 { String(path.suffix(6)) } else { nil }
    }
  }

  private func lost(_ scratch: Scratch) throws -> [Range<UInt64>] {
    try Store<Ledger>.check(at: scratch.store).findings.compactMap {
      if case .damaged(let damage, isCovered: true) = $0 { damage.lost } else { nil }
    }
  }

  @Test(
    arguments: [
      ([1], ["000001"], 1..<3), ([2], ["000002"], 3..<5), ([2, 3], ["000003"], 3..<7), ([4], ["000004"], 7..<9),
      ([5], ["000005"], 9..<11), ([4, 5], ["000005", "000004"], 7..<11),
    ] as [([Int], [String], Range<UInt64>)])
  func itIsSaidUntilItIsMended(gone: [Int], names: [String], numbers: Range<UInt64>) throws {
    let scratch = try Scratch()
    try prepared(scratch)
    #expect(try missing(scratch).isEmpty && lost(scratch).isEmpty)
    for generation in gone { try scratch.remove(scratch.journal(generation)) }
    #expect(try missing(scratch) == names)
    #expect(try lost(scratch).map(\.count).reduce(0, +) == numbers.count)
    // Nothing is lost of how things stand, and going on does not hide it.
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.state.texts.count == 10 && store.damages.isEmpty)
    try store.add("2026-11-06 morning")
    try store.close()
    #expect(try missing(scratch).first == names.first)
    #expect(try lost(scratch) == [numbers])

    _ = try Store<Ledger>.repair(at: scratch.store, program: "tests", initial: Ledger())
    #expect(try missing(scratch).isEmpty)
    let check = try Store<Ledger>.check(at: scratch.store)
    #expect(check.isWhole && !check.findings.isEmpty)
    #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).state.texts.count == 11)
  }
}
