import Foundation
import Journal
import Testing

/// What `check` says of a store, whole or damaged in any way.
@Suite struct CheckTests {
  /// Two journals, the second with acts that the file does not hold yet.
  private func prepared(_ scratch: Scratch) throws {
    let store = try Store<Ledger>.ledger(scratch.store)
    for text in ["one", "two", "three"] { try store.add(text) }
    try store.rotate()
    for text in ["four", "five", "six"] { try store.add(text) }
  }

  private func check(_ scratch: Scratch) throws -> StoreCheck { try Store<Ledger>.check(at: scratch.store) }

  private func lost(_ check: StoreCheck) -> [UInt64] {
    check.findings.flatMap { finding -> [UInt64] in
      switch finding {
      case .damaged(let damage, _): Array(damage.lost)
      case .missing(let numbers): Array(numbers)
      default: []
      }
    }.sorted()
  }

  @Test func aWholeStoreIsCountedAndLeftAlone() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    let names = try scratch.names()
    let check = try check(scratch)
    #expect(check.findings == [])
    #expect(check.isWhole && check.count == 6 && check.last == 6)
    #expect(check.parts.map(\.kind) == [.snapshot, .previous, .journal, .journal])
    #expect(check.parts.map(\.count) == [0, 0, 3, 3])
    #expect(try scratch.names() == names)
  }

  @Test func aStoreThatIsNotThereIsWholeAndEmpty() throws {
    let check = try check(try Scratch())
    #expect(check.isWhole && check.parts.isEmpty && check.last == 0)
  }

  @Test func everyFlippedBitOfEveryFileIsSeen() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    for path in [scratch.store, scratch.store + ".d/snapshot.previous", scratch.journal(1), scratch.journal(2)] {
      let whole = try scratch.read(path)
      for bit in stride(from: 0, to: whole.count * 8, by: 3) {
        var damaged = whole
        damaged[bit / 8] ^= 1 << UInt8(bit % 8)
        try scratch.write(damaged, path)
        let found = try check(scratch)
        // A flip in the last record looks like an append that was cut off.
        #expect(!found.findings.isEmpty, "\(path) bit \(bit)")
        #expect(lost(found).count <= 1, "\(path) bit \(bit)")
      }
      try scratch.write(whole, path)
    }
    #expect(try check(scratch).isWhole)
  }

  @Test func aLostActIsNamedAndWhetherTheStateHasIt() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    for (journal, text, number, isCovered) in [(1, "two", 2, true), (2, "five", 5, false)]
      as [(Int, String, UInt64, Bool)]
    {
      let whole = try scratch.read(scratch.journal(journal))
      var damaged = whole
      let place = try #require(Data(whole).range(of: Data(text.utf8)))
      damaged[place.lowerBound] ^= 0x55
      try scratch.write(damaged, scratch.journal(journal))
      let findings = try check(scratch).findings
      guard case .damaged(let damage, isCovered)? = findings.first else {
        Issue.record("\(findings)")
        continue
      }
      #expect(findings.count == 1 && damage.lost == number..<number + 1 && damage.path == scratch.journal(journal))
      try scratch.write(whole, scratch.journal(journal))
    }
  }

  @Test func aMissingJournalIsNamedWithWhatItHeld() throws {
    for generation in [1, 2] {
      let scratch = try Scratch()
      let store = try Store<Ledger>.ledger(scratch.store)
      for text in ["one", "two", "three"] {
        try store.add(text)
        try store.rotate()
      }
      try scratch.remove(scratch.journal(generation))
      let found = try check(scratch)
      #expect(lost(found) == [UInt64(generation)])
      guard case .damaged(let damage, isCovered: true)? = found.findings.first else {
        Issue.record("\(found.findings)")
        continue
      }
      #expect(damage.path == scratch.journal(generation))
    }
  }

  @Test func aTornTailIsNoDamageAndAJournalShorterThanTheFileSaysIs() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    let whole = try scratch.read(scratch.journal(2))
    try scratch.write(whole.dropLast(3), scratch.journal(2))
    let torn = try check(scratch)
    #expect(torn.isWhole && torn.last == 5)
    guard case .tornTail? = torn.findings.first else { return #expect(Bool(false), "\(torn.findings)") }

    try scratch.write(whole, scratch.journal(2))
    try Store<Ledger>.ledger(scratch.store).rotate()
    try scratch.remove(scratch.journal(3))
    let store = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(store.state.texts.count == 6)
    try scratch.write(whole.dropLast(3), scratch.journal(2))
    let short = try check(scratch)
    #expect(!short.isWhole && lost(short) == [6])
  }

  @Test func anActTakenOutOfAJournalIsMissed() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    let journal = try scratch.read(scratch.journal(1))
    let scan = frames(journal)
    try scratch.write(journal[..<scan[2].lowerBound] + journal[scan[2].upperBound...], scratch.journal(1))
    #expect(try lost(check(scratch)) == [2])
  }

  @Test func aStateThatTheActsDoNotAddUpToIsFound() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    let replayed = try Store<LoudLedger>.check(at: scratch.store, replaying: LoudLedger())
    #expect(replayed.findings == [.differs(path: scratch.journal(2))] && !replayed.isWhole)
    #expect(try Store<LoudLedger>.check(at: scratch.store).isWhole, "only playing the acts tells")
    #expect(try Store<Ledger>.check(at: scratch.store, replaying: Ledger()).isWhole)
  }

  @Test func editsAreToldApart() throws {
    let scratch = try Scratch()
    try prepared(scratch)
    guard case .dictionary(var entries) = try BinaryPropertyList.read(scratch.read(scratch.store)) else { return }
    entries["state"] = ["entries": [["sequence": 1, "text": "corrected"]]]
    try scratch.write(BinaryPropertyList.write(.dictionary(entries)), scratch.store)
    #expect(try check(scratch).findings == [.edited(path: scratch.store)])
    entries["state"] = ["entries": "none"]
    try scratch.write(BinaryPropertyList.write(.dictionary(entries)), scratch.store)
    let bad = try check(scratch)
    guard case .badEdit? = bad.findings.first, !bad.isWhole else { return #expect(Bool(false), "\(bad.findings)") }
  }
}

/// Has the form of a ledger, but makes something else of the same acts: a program with a mistake in it.
private struct LoudLedger: Journaled {
  var entries: [Ledger.Entry] = []
  var journalDay: JournalDay?

  mutating func apply(_ transaction: Ledger.Act, sequence: UInt64) {
    entries.append(Ledger.Entry(sequence: sequence, text: transaction.text.uppercased()))
  }
}

/// Where the frames of a journal that is whole lie.
func frames(_ journal: [UInt8]) -> [Range<Int>] {
  var frames: [Range<Int>] = []
  var offset = 0
  while offset < journal.count {
    let payload = Int(journal[offset + 4]) | Int(journal[offset + 5]) << 8 | Int(journal[offset + 6]) << 16
    let end = offset + 32 + (payload + 7) / 8 * 8
    frames.append(offset..<end)
    offset = end
  }
  return frames
}
