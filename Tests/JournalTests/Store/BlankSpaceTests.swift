import Journal
import Testing

/// The zeros that a busy writer keeps behind its last frame.
@Suite struct BlankSpaceTests {
  /// A store in use whose journal ends in blank space, and where its frames end.
  private func prepared(_ scratch: Scratch) throws -> (store: Store<Ledger>, ends: [Int]) {
    let store = try Store<Ledger>.ledger(scratch.store)
    let ends = try (1...12).map { number in
      try store.add("act \(number)")
      return try store.info().journalBytes
    }
    return (store, ends)
  }

  @Test func blankSpaceIsNoDamageAndIsWrittenInto() throws {
    let scratch = try Scratch()
    let (store, ends) = try prepared(scratch)
    let length = try scratch.read(scratch.journal()).count
    #expect(try length > #require(ends.last))
    let other = try Store<Ledger>.ledger(scratch.store)
    #expect(other.state == store.state)
    #expect(try other.info().notices.isEmpty)
    try other.add("from another")
    #expect(try scratch.read(scratch.journal()).count == length)
    try store.add("on")
    #expect(store.state.texts.suffix(2) == ["from another", "on"])
    #expect(try scratch.names().filter { $0.hasPrefix("torn.") }.isEmpty)
  }

  @Test func closingGivesItBack() throws {
    let scratch = try Scratch()
    let (store, ends) = try prepared(scratch)
    try store.close()
    #expect(try scratch.read(scratch.journal()).count == ends.last)
  }

  @Test func cutAnywhereInItNothingIsTornAndTheLastFrameIsWholeOrNot() throws {
    let scratch = try Scratch()
    let (store, ends) = try prepared(scratch)
    let journal = try scratch.read(scratch.journal())
    let (before, last) = (ends[ends.count - 2], ends[ends.count - 1])
    for count in Array(before...last + 40) + Array(stride(from: last + 41, to: journal.count, by: 997)) {
      try scratch.write(journal[..<count], scratch.journal())
      let reader = try Store<Ledger>.ledger(scratch.store)
      #expect(reader.sequence == (count < last ? 11 : 12))
      #expect(try reader.info().notices.isEmpty == (count >= last || count == before), "cut at \(count)")
    }
    _ = store
  }

  @Test func aBitThatIsSetInItIsNoticedAndCostsNothing() throws {
    let scratch = try Scratch()
    let (store, ends) = try prepared(scratch)
    let journal = try scratch.read(scratch.journal())
    let last = ends[ends.count - 1]
    for place in Array(last..<last + 40) + Array(stride(from: last + 41, to: journal.count, by: 499)) {
      var damaged = journal
      damaged[place] = 1
      try scratch.write(damaged, scratch.journal())
      let writer = try Store<Ledger>.ledger(scratch.store)
      #expect(try !writer.info().notices.isEmpty)
      #expect(writer.state == store.state)
      try writer.add("more")
      #expect(try Store<Ledger>.ledger(scratch.store).state.texts.last == "more")
    }
  }
}
