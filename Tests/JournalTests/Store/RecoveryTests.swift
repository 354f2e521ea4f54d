import Foundation
import Journal
import Testing

/// Journals cut and damaged at every place.
@Suite struct RecoveryTests {
  /// A store with a snapshot of nothing and a journal with three acts.
  private func prepared(_ scratch: Scratch) throws -> (journal: [UInt8], ends: [Int]) {
    let store = try Store<Ledger>.ledger(scratch.store)
    var ends: [Int] = []
    for text in ["one", "two 徐", "three"] {
      try store.add(text)
      ends.append(try store.info().journalBytes)
    }
    return (try scratch.read(scratch.journal()), ends)
  }

  @Test func cutAtEveryByteItRecoversAndGoesOn() throws {
    let scratch = try Scratch()
    let (journal, ends) = try prepared(scratch)
    let opening = try #require(journal.firstIndex(of: 0x4A).map { _ in try frameEnd(journal, at: 0) })
    let files = FaultyFiles()
    for count in opening...journal.count {
      try scratch.write(journal[..<count], scratch.journal())
      let whole = ends.filter { $0 <= count }.count
      let isTorn = count != opening && !ends.contains(count)
      let reader = try Store<Ledger>.ledger(scratch.store, .readOnly, files: files)
      #expect(reader.state.texts == Array(["one", "two 徐", "three"].prefix(whole)))
      #expect(try scratch.read(scratch.journal()).count == count, "a reader leaves the tail alone")
      #expect(try reader.info().notices.isEmpty != isTorn)

      let writer = try Store<Ledger>.ledger(scratch.store, files: files)
      try writer.add("more")
      #expect(writer.sequence == UInt64(whole + 1))
      #expect(try reader.catchUp())
      #expect(reader.state == writer.state)
      let evidence = try scratch.names().filter { $0.hasPrefix("torn.") }
      #expect(evidence.isEmpty != isTorn, "cut at \(count)")
      for name in evidence { try scratch.remove(scratch.store + ".d/" + name) }
    }
  }

  @Test func cutWithinTheFirstFrameTheSnapshotServes() throws {
    let scratch = try Scratch()
    let (journal, _) = try prepared(scratch)
    let opening = try frameEnd(journal, at: 0)
    for count in stride(from: 0, to: opening, by: 5) {
      let inner = try Scratch()
      try FileManager.default.copyItem(atPath: scratch.store, toPath: inner.store)
      try FileManager.default.copyItem(atPath: scratch.store + ".d", toPath: inner.store + ".d")
      try inner.write(journal[..<count], inner.journal())
      let store = try Store<Ledger>.ledger(inner.store)
      #expect(try store.info().notices == [.journalMissing(path: store.path + ".d/journal.000001")])
      try store.add("more")
      #expect(try Store<Ledger>.ledger(inner.store).state.texts == ["more"])
    }
  }

  @Test func everyFlippedBitIsNoticedAndCostsOneActAtMost() throws {
    let scratch = try Scratch()
    let (journal, ends) = try prepared(scratch)
    let opening = try frameEnd(journal, at: 0)
    let all = ["one", "two 徐", "three"]
    for bit in opening * 8..<journal.count * 8 {
      var damaged = journal
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try scratch.write(damaged, scratch.journal())
      let hit = ends.filter { $0 <= bit / 8 }.count
      var left = all
      left.remove(at: hit)
      let store = try Store<Ledger>.ledger(scratch.store)
      #expect(store.state.texts == left, "bit \(bit)")
      let info = try store.info()
      if hit < 2 {
        let lost = UInt64(hit + 1)..<UInt64(hit + 2)
        #expect(info.damages.map(\.lost) == [lost], "bit \(bit)")
        #expect(store.access == .readOnly(.damaged(info.damages)))
        #expect(throws: StoreError.self) { try store.add("more") }
      } else {
        #expect(info.notices.count == 1, "bit \(bit)")
      }
      #expect(try scratch.read(scratch.journal()) == damaged)
    }
  }

  @Test func aDamagedSealOrALostJournalCostsTheLogOnly() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    let snapshot = try { () in
      try store.add("one")
      return try scratch.read(scratch.store)
    }()
    try store.rotate()
    try store.add("two")
    try store.add("three")
    try store.rotate()
    try store.add("four")
    let middle = try scratch.read(scratch.journal(2))
    let first = try scratch.read(scratch.journal(1))
    // As if the last checkpoint had been long ago.
    try scratch.write(snapshot, scratch.store)

    try scratch.write(first.dropLast(3), scratch.journal(1))
    var reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(reader.state.texts == ["one", "two", "three", "four"])
    #expect(try lostFromLog(reader).map(\.count) == [0])

    try scratch.write(first, scratch.journal(1))
    try scratch.remove(scratch.journal(2))
    reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(reader.state.texts == ["one", "two", "three", "four"])
    #expect(try lostFromLog(reader) == [2..<4])

    try scratch.write(middle, scratch.journal(2))
    reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(try reader.info().notices.isEmpty)
  }

  private func lostFromLog(_ store: Store<Ledger>) throws -> [Range<UInt64>] {
    #expect(store.damages.isEmpty)
    return try store.info().notices.compactMap { if case .logDamaged(let damage) = $0 { damage.lost } else { nil } }
  }

  @Test func anActTakenBackIsUnseenAgain() throws {
    let scratch = try Scratch()
    let (journal, ends) = try prepared(scratch)
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(reader.state.texts.count == 3)
    try scratch.write(journal[..<ends[1]], scratch.journal())
    #expect(try reader.catchUp())
    #expect(reader.state.texts.count == 2)
    // Another act of the same length in its place.
    let writer = try Store<Ledger>.ledger(scratch.store)
    try writer.add("three")
    #expect(try reader.catchUp())
    try scratch.write(journal[..<ends[1]], scratch.journal())
    let other = try Store<Ledger>.ledger(scratch.store)
    try other.add("seven")
    #expect(try reader.catchUp())
    #expect(reader.state.texts == ["one", "two 徐", "seven"])
  }

  private func frameEnd(_ journal: [UInt8], at offset: Int) throws -> Int {
    let payload = Int(journal[offset + 4]) | Int(journal[offset + 5]) << 8 | Int(journal[offset + 6]) << 16
    return offset + 32 + (payload + 7) / 8 * 8
  }
}
