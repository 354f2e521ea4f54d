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

  @Test(arguments: [1, 30, 60, 90]) func anArchiveBeyondReadingIsMadeAnewOfWhatIsLeft(percent: Int) throws {
    let (scratch, evenings) = try prepared()
    let whole = try scratch.read(archive(scratch))
    // Its beginning is there, and some of its end, but not the table that makes it a property list.
    var damaged = Array(whole[..<(whole.count * percent / 100)])
    damaged += whole.suffix(whole.count / 20).dropLast(200)
    try scratch.write(damaged, archive(scratch))
    guard
      case .archiveUnreadable(archive(scratch), _, let lost)? = try Store<Ledger>.check(at: scratch.store).findings
        .first
    else { return #expect(Bool(false)) }
    #expect(lost.lowerBound >= 63 && lost.upperBound <= 123)
    let known = try expectKnown(scratch, evenings)
    #expect(lost.isEmpty ? known.isEmpty : known.first == lost.lowerBound && known.last == lost.upperBound - 1)
    #expect(try scratch.read(scratch.store + ".d/damaged.archive.2026-11") == damaged)
    let store = try Store<Ledger>.ledger(scratch.store, .readOnly)
    for (day, evening) in evenings where 2 * (evenings.firstIndex { $0.day == day } ?? 0) + 2 < lost.lowerBound {
      #expect(try store.state(on: day) == evening, "\(day)")
    }
  }

  @Test func anArchiveThatIsGoneIsNamedAndWelcomeBack() throws {
    let (scratch, evenings) = try prepared()
    let whole = try scratch.read(archive(scratch))
    try scratch.remove(archive(scratch))
    let check = try Store<Ledger>.check(at: scratch.store)
    guard case .archiveMissing(archive(scratch), let lost)? = check.findings.first else {
      Issue.record("\(check.findings)")
      return
    }
    #expect(!lost.isEmpty && lost.lowerBound == 63)
    try scratch.write(whole, archive(scratch))
    #expect(try Store<Ledger>.check(at: scratch.store).isWhole)
    try scratch.remove(archive(scratch))
    #expect(try expectKnown(scratch, evenings) == Array(lost))

    try scratch.write(whole, archive(scratch))
    #expect(try !Store<Ledger>.check(at: scratch.store).isWhole)
    _ = try repair(scratch)
    let again = try Store<Ledger>.check(at: scratch.store, replaying: Ledger())
    #expect(again.isWhole && again.findings.isEmpty && again.count == 132, "\(again.findings)")
    let store = try Store<Ledger>.ledger(scratch.store)
    for (day, evening) in evenings { #expect(try store.state(on: day) == evening, "\(day)") }
  }

  @Test func everyArchiveMayBeGone() throws {
    let (scratch, evenings) = try prepared()
    for month in ["10", "11"] { try scratch.remove(scratch.store + ".d/archive/2026-\(month).plist") }
    #expect(try expectKnown(scratch, evenings).first == 1)
  }

  /// Repairs a store, which then is whole, has the same state and takes acts; the numbers known to be lost.
  private func expectKnown(_ scratch: Scratch, _ evenings: [(day: JournalDay, state: Ledger)]) throws -> [UInt64] {
    #expect(try !repair(scratch).isEmpty)
    #expect(try repair(scratch) == [])
    let check = try Store<Ledger>.check(at: scratch.store, replaying: Ledger())
    let known = check.findings.flatMap { finding -> [UInt64] in
      if case .lossKnown(let loss) = finding { Array(loss.numbers) } else { [] }
    }.sorted()
    #expect(check.isWhole && check.count == 132 - UInt64(known.count), "\(check.findings)")
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.state == evenings.last?.state && store.access == .readWrite)
    #expect(try store.transactions().map(\.sequence) == (1...132).filter { !known.contains($0) })
    try store.checkpoint()
    #expect(try Store<Ledger>.check(at: scratch.store).isWhole)
    return known
  }
}
