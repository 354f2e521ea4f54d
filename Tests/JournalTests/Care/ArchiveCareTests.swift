import Foundation
import Journal
import Testing

/// Closed months are checked and mended like everything else.
@Suite struct ArchiveCareTests {
  private func archive(_ scratch: Scratch) -> String { scratch.store + ".d/archive/2026-11.plist" }

  private func prepared() throws -> (scratch: Scratch, evenings: [(day: JournalDay, state: Ledger)]) {
    let scratch = try Scratch()
    let (store, evenings) = try ArchiveTests.house(scratch, days: 66)
    try store.close()
    return (scratch, evenings)
  }

  private func repair(_ scratch: Scratch) throws -> [RepairStep] {
    try Store<Ledger>.repair(at: scratch.store, program: "tests", initial: Ledger(), files: FaultyFiles())
  }

  @Test func wholeMonthsAreCountedOnceAndProved() throws {
    let (scratch, _) = try prepared()
    let check = try Store<Ledger>.check(at: scratch.store, replaying: Ledger())
    #expect(check.findings == [])
    #expect(check.count == 132 && check.last == 132)
    #expect(check.parts.filter { $0.kind == .archive }.map(\.count) == [62, 60])
    #expect(!check.parts.filter { $0.kind == .backup }.isEmpty)
  }

  @Test func everyFlippedBitIsSeenAndPutRight() throws {
    let (scratch, _) = try prepared()
    let whole = try scratch.read(archive(scratch))
    for bit in stride(from: 5, to: whole.count * 8, by: whole.count / 9) {
      var damaged = whole
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try scratch.write(damaged, archive(scratch))
      #expect(try !Store<Ledger>.check(at: scratch.store).isWhole, "bit \(bit)")
      let steps = try repair(scratch)
      guard case .restored? = steps.first else {
        Issue.record("bit \(bit): \(steps)")
        continue
      }
      #expect(try scratch.read(archive(scratch)) == whole, "bit \(bit)")
    }
    #expect(try Store<Ledger>.check(at: scratch.store).isWhole)
  }

  @Test func aDestroyedActCostsThatActAndNoDayButItsOwn() throws {
    let (scratch, evenings) = try prepared()
    var damaged = try scratch.read(archive(scratch))
    let act = try #require(Data(damaged).range(of: Data("2026-11-13 opens".utf8)))
    // The state that a later journal begins with has the words too; the act is where they occur first.
    for place in act { damaged[place] ^= 0x5A }
    try scratch.write(damaged, archive(scratch))
    let number: UInt64 = 2 * 43 + 1
    let found = try Store<Ledger>.check(at: scratch.store).findings
    guard case .damaged(let damage, isCovered: true)? = found.first, found.count == 1 else {
      Issue.record("\(found)")
      return
    }
    #expect(damage.lost == number..<number + 1 && damage.path == archive(scratch))
    guard case .lost(damage)? = try repair(scratch).first else { return #expect(Bool(false)) }
    #expect(try repair(scratch) == [])
    let check = try Store<Ledger>.check(at: scratch.store)
    guard case .lossKnown(let loss)? = check.findings.first, check.isWhole else {
      Issue.record("\(check.findings)")
      return
    }
    #expect(loss.numbers == damage.lost && check.count == 131)
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.state == evenings.last?.state && store.access == .readWrite)
    for (day, evening) in evenings {
      let state = try store.state(on: day)
      // What is played from before the lost act lacks it, until the next journal begins.
      if day.month.number == 11, (13..<15).contains(day.number) { continue }
      #expect(state == evening, "\(day)")
    }
    #expect(try store.transactions().count == 131)
  }

  @Test func anArchiveThatIsGoneIsNamedAndWelcomeBack() throws {
    let (scratch, _) = try prepared()
    let whole = try scratch.read(archive(scratch))
    try scratch.remove(archive(scratch))
    let check = try Store<Ledger>.check(at: scratch.store)
    guard case .archiveMissing(archive(scratch), let lost)? = check.findings.first else {
      Issue.record("\(check.findings)")
      return
    }
    #expect(!lost.isEmpty && lost.lowerBound == 63)
    _ = try repair(scratch)
    try Store<Ledger>.ledger(scratch.store).add("goes on")
    try scratch.write(whole, archive(scratch))
    #expect(try Store<Ledger>.check(at: scratch.store).isWhole)
  }
}
