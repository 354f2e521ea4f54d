import Foundation
import Journal
import Testing

/// Evenings kept by themselves, and put back.
@Suite struct BackupTests {
  private func day(_ number: Int) throws -> JournalDay {
    var date = DateComponents()
    (date.year, date.month, date.day) = (2026, 1, 1 + number)
    let calendar = Calendar(identifier: .gregorian)
    let moment = try #require(calendar.date(from: date))
    let found = calendar.dateComponents([.year, .month, .day], from: moment)
    return try #require(JournalDay(year: found.year ?? 0, month: found.month ?? 0, day: found.day ?? 0))
  }

  @Test func theEveningIsKeptAtTheNextDaysFirstCheckpoint() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    for number in 0..<3 {
      for act in 0..<2 {
        try store.add("\(day(number)) act \(act)")
        try store.checkpoint()
      }
    }
    let backups = try store.backups()
    #expect(try backups.map(\.day) == [day(0), day(1)])
    for (index, backup) in backups.enumerated() {
      let copy = try Scratch()
      try FileManager.default.copyItem(atPath: backup.path, toPath: copy.store)
      #expect(try Store<Ledger>.ledger(copy.store, .readOnly).state.texts.count == 2 * (index + 1))
    }
    #expect(try Store<Ledger>.check(at: scratch.store).isWhole)
  }

  @Test func oneShotProcessesKeepEveningsToo() throws {
    let scratch = try Scratch()
    for number in 0..<3 {
      let store = try Store<Ledger>.ledger(scratch.store)
      try store.add("\(day(number)) act")
      try store.close()
    }
    #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).backups().map(\.day) == [day(0), day(1)])
  }

  @Test func twoYearsOfEveningsAreSevenDaysFourWeeksTwelveMonths() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    for number in 0..<730 {
      try store.add("\(day(number)) act")
      try store.checkpoint()
    }
    let kept = try store.backups().map(\.day)
    #expect(kept.count == 23)
    #expect(try kept.suffix(7) == (722..<729).map { try day($0) }[...])
    let months = kept.dropLast(11).map(\.month)
    #expect(Set(months).count == 12 && months == months.sorted())
    #expect(kept.dropLast(11).allSatisfy { $0.number >= 15 }, "the later half of a month stands for it: \(kept)")
  }

  @Test func aRestoreLosesNothingAndCanBeTakenBack() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    let other = try Store<Ledger>.ledger(scratch.store, .readOnly)
    for number in 0..<3 {
      try store.add("\(day(number)) act")
      try store.checkpoint()
    }
    let present = store.state
    let backup = try #require(try store.backups().first)
    let kept = try store.restore(from: backup.path)
    #expect(store.state.texts.count == 1 && store.sequence == 3)
    #expect(try other.catchUp())
    #expect(other.state == store.state)
    #expect(try store.transactions().count == 3, "the log has all of it")

    try store.add("\(day(3)) afterwards")
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts.count == 2)
    try store.restore(from: kept)
    #expect(store.state == present)
    #expect(try Store<Ledger>.ledger(scratch.store).state == present)
    #expect(try store.transactions().count == 4)
    #expect(try Store<Ledger>.check(at: scratch.store).isWhole)
    #expect(throws: StoreError.self) { try store.restore(from: scratch.journal()) }
  }

  @Test func aRestoreThatFailsAtAnyCallLeavesOneOfTheTwo() throws {
    let origin = try Scratch()
    let first = try Store<Ledger>.ledger(origin.store)
    for number in 0..<2 {
      try first.add("\(day(number)) act")
      try first.checkpoint()
    }
    var call = 1
    while true {
      let scratch = try Scratch()
      try FileManager.default.copyItem(atPath: origin.store, toPath: scratch.store)
      try FileManager.default.copyItem(atPath: origin.store + ".d", toPath: scratch.store + ".d")
      let files = FaultyFiles()
      let store = try Store<Ledger>.ledger(scratch.store, files: files)
      let start = files.calls
      files.failing = (start + call, .once)
      let outcome = Result { try store.restore(from: scratch.store + ".d/backup/\(try day(0)).plist") }
      files.failing = nil
      let again = try Store<Ledger>.ledger(scratch.store)
      #expect(again.state.texts.count == ((try? outcome.get()) == nil ? again.state.texts.count : 1))
      #expect([1, 2].contains(again.state.texts.count), "call \(call)")
      try store.add("more")
      #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).state == store.state, "call \(call)")
      if files.calls - start < call { break }
      call += 1
    }
    #expect(call > 30)
  }
}
