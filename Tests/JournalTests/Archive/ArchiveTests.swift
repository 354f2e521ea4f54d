import Foundation
import Glibc
import Journal
import Testing

/// A house that works through months: what is over goes into archives, and nothing is lost on the way.
@Suite struct ArchiveTests {
  /// A store after so many days, two acts each, folded every evening; what every evening was like.
  static func house(
    _ scratch: Scratch, days: Int, files: FaultyFiles = FaultyFiles()
  ) throws -> (store: Store<Ledger>, evenings: [(day: JournalDay, state: Ledger)]) {
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    var evenings: [(day: JournalDay, state: Ledger)] = []
    for day in try Self.days(days) {
      for act in ["opens", "closes"] { try store.add("\(day) \(act)") }
      if day.number % 5 == 0 { try store.rotate() }
      try store.checkpoint()
      evenings.append((day, store.state))
    }
    return (store, evenings)
  }

  /// So many days from the first of October.
  static func days(_ count: Int) throws -> [JournalDay] {
    var days: [JournalDay] = []
    var (year, month) = (2026, 10)
    while days.count < count {
      let length = try #require(JournalMonth(year: year, month: month)).length
      for day in 1...length { days.append(try #require(JournalDay(year: year, month: month, day: day))) }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return Array(days.prefix(count))
  }

  private func archives(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.store + ".d/archive").sorted()
  }

  private func journals(_ scratch: Scratch) throws -> [String] {
    try scratch.names().filter { $0.hasPrefix("journal.") }
  }

  @Test func closedMonthsAreArchivedAndEveryDayStaysOpenToLook() throws {
    let scratch = try Scratch()
    let (store, evenings) = try Self.house(scratch, days: 100)
    #expect(try archives(scratch) == ["2026-10.plist", "2026-11.plist", "2026-12.plist"])
    #expect(try store.info().archives == ["2026-10", "2026-11", "2026-12"])
    #expect(try journals(scratch).count <= 4, "what is archived is gone from the journals")
    let files = FaultyFiles()
    files.refused = { _, path in path.contains("/archive") ? EIO : nil }
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly, files: files)
    #expect(reader.state == store.state, "opening does not look at archives")
    files.refused = { _, _ in nil }
    for store in [store, reader] {
      #expect(try store.days() == evenings.map(\.day))
      for (day, evening) in evenings { #expect(try store.state(on: day) == evening, "\(day)") }
      #expect(try store.transactions().map(\.transaction.text) == store.state.texts)
      #expect(try store.transactions(from: 77).map(\.sequence) == Array(77...200))
      #expect(store.notices.isEmpty)
    }
    try reader.inspect()
    #expect(try reader.info().notices.isEmpty)
  }

  @Test func foundationReadsAnArchive() throws {
    let scratch = try Scratch()
    _ = try Self.house(scratch, days: 32)
    let data = Data(try scratch.read(scratch.store + ".d/archive/2026-10.plist"))
    let file = try #require(try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
    #expect(file["month"] as? String == "2026-10" && file["first"] as? Int == 1 && file["last"] as? Int == 62)
    let segments = try #require(file["segments"] as? [[String: Any]])
    #expect(Set(segments.compactMap { $0["day"] as? String }).count == 31)
  }

  @Test func losingEverySnapshotCostsNothing() throws {
    let scratch = try Scratch()
    let (store, evenings) = try Self.house(scratch, days: 95)
    let state = store.state
    try store.close()
    for name in [scratch.store, scratch.store + ".d/snapshot.previous"] { try scratch.remove(name) }
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(reader.state == state && reader.access == .readOnly(.asked))
    #expect(try reader.days() == evenings.map(\.day))
    #expect(try reader.transactions().count == 190)
    let writer = try Store<Ledger>.ledger(scratch.store)
    try writer.add("goes on")
    try writer.close()
    #expect(try Store<Ledger>.ledger(scratch.store).info().archives.count == 3)
    #expect(try Store<Ledger>.ledger(scratch.store).transactions().count == 191)
  }

  @Test func anArchiveThatIsGoneOrAnothersIsSaidAndTheStoreWorks() throws {
    let scratch = try Scratch()
    let (store, evenings) = try Self.house(scratch, days: 70)
    try store.close()
    let other = try Scratch()
    _ = try Self.house(other, days: 40)
    let path = scratch.store + ".d/archive/2026-10.plist"
    let archive = try scratch.read(path)

    func look(_ isExpected: @escaping (StoreInfo.Notice) -> Bool) throws {
      let store = try Store<Ledger>.ledger(scratch.store)
      #expect(store.notices.isEmpty, "opening does not look at archives")
      #expect(try store.state(on: evenings[3].day) == nil)
      #expect(store.notices.contains(where: isExpected))
      #expect(try store.state(on: evenings[40].day) == evenings[40].state)
      #expect(try store.transactions().map(\.sequence) == Array(63...store.sequence))
      let second = try Store<Ledger>.ledger(scratch.store)
      try second.inspect()
      #expect(second.notices.contains(where: isExpected))
      try store.add("goes on")
      try store.close()
    }
    try scratch.remove(path)
    #expect(try Store<Ledger>.ledger(scratch.store).info().notices == [.archiveMissing(path: path)])
    try look { $0 == .archiveMissing(path: path) }
    try scratch.write(try other.read(other.store + ".d/archive/2026-10.plist"), path)
    try look { if case .archiveDamaged(path, let problem) = $0 { problem.contains("another") } else { false } }
    try scratch.write(archive[..<2000], path)
    #expect(try Store<Ledger>.ledger(scratch.store).info().notices.count == 1)
    try scratch.write(archive, path)
    #expect(try Store<Ledger>.ledger(scratch.store).state(on: evenings[3].day) == evenings[3].state)
  }

  @Test func everyFlippedBitOfAnArchiveIsNoticedAndCostsOneActAtMost() throws {
    let scratch = try Scratch()
    let (store, _) = try Self.house(scratch, days: 32)
    let path = scratch.store + ".d/archive/2026-10.plist"
    let archive = try scratch.read(path)
    let all = store.state.texts
    for bit in stride(from: 0, to: archive.count * 8, by: 1999) {
      var damaged = archive
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try scratch.write(damaged, path)
      let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
      let texts = try reader.transactions().map(\.transaction.text)
      #expect(!reader.notices.isEmpty, "bit \(bit)")
      #expect(texts.count >= all.count - 1 && Set(texts).isSubset(of: all), "bit \(bit): \(texts.count)")
    }
  }

  @Test func aReaderKeepsUpWhileFilesGoAway() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("2026-10-01 first")
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    let sleeper = try Store<Ledger>.ledger(scratch.store, .readOnly)
    for day in try Self.days(80) {
      try store.add("\(day) act")
      try store.rotate()
      try store.checkpoint()
      #expect(try reader.catchUp())
      #expect(reader.state == store.state)
    }
    #expect(try !journals(scratch).contains("journal.000001"))
    #expect(try reader.transactions().count == 81)
    #expect(try sleeper.catchUp())
    #expect(sleeper.state == store.state)
    #expect(try sleeper.state(on: #require(JournalDay("2026-10-02")))?.entries.count == 3)
    for reader in [reader, sleeper] { #expect(reader.notices.isEmpty && reader.damages.isEmpty) }
  }

  @Test func theLogIsWholeWhileItIsArchivedUnderTheReadersHands() throws {
    let scratch = try Scratch()
    let (store, _) = try Self.house(scratch, days: 31)
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    var seen: [UInt64] = []
    let days = try Self.days(70).dropFirst(31)
    try reader.forEachTransaction { sequence, _ in
      seen.append(sequence)
      guard sequence == 3 else { return }
      for day in days {
        try store.add("\(day) act")
        try store.checkpoint()
      }
    }
    #expect(seen == Array(1...62))
    #expect(reader.notices.isEmpty)
  }

  @Test func anOlderFilePutBackForgetsNoArchive() throws {
    let scratch = try Scratch()
    let (store, evenings) = try Self.house(scratch, days: 20)
    let old = try scratch.read(scratch.store)
    for day in try Self.days(110).dropFirst(20) {
      try store.add("\(day) act")
      try store.checkpoint()
    }
    let archive = try scratch.read(scratch.store + ".d/archive/2026-10.plist")
    try store.close()
    try scratch.write(old, scratch.store)
    let back = try Store<Ledger>.ledger(scratch.store)
    #expect(back.state == store.state)
    #expect(try back.days().count == 110)
    #expect(try back.state(on: evenings[7].day) == evenings[7].state)
    try back.add("goes on")
    try back.checkpoint()
    #expect(try back.info().archives.count == 3)
    #expect(try scratch.read(scratch.store + ".d/archive/2026-10.plist") == archive)
    #expect(try back.transactions().count == 131)
  }

  @Test(arguments: [FaultyFiles.Fault.once, .forGood, .full])
  func noFaultWhileAMonthIsPutAwayLosesAnything(fault: FaultyFiles.Fault) throws {
    var call = 0
    while true {
      call += 1
      let scratch = try Scratch()
      let files = FaultyFiles()
      let store = try Store<Ledger>.ledger(scratch.store, files: files)
      for day in ["2026-10-30", "2026-10-31"] { try store.add("\(day) act") }
      try store.checkpoint()
      try store.add("2026-11-01 act")
      try store.rotate()
      try store.add("2026-11-01 more")
      files.failing = (files.calls + call, fault)
      let isDone: Bool
      do {
        try store.checkpoint()
        isDone = files.calls < (files.failing?.call ?? 0)
      } catch {
        isDone = false
      }
      files.failing = nil
      let next = try Store<Ledger>.ledger(scratch.store)
      #expect(next.state.texts.count == 4 && next.access == .readWrite, "call \(call)")
      #expect(try next.transactions().count == 4, "call \(call)")
      try next.add("2026-11-02 act")
      try next.checkpoint()
      #expect(try next.info().archives == ["2026-10"], "call \(call)")
      #expect(try next.state(on: #require(JournalDay("2026-10-30")))?.entries.count == 1)
      #expect(try next.transactions().count == 5, "call \(call)")
      if isDone { break }
    }
    #expect(call > 40)
  }

  @Test func thePreviousFileCanAlwaysBeFollowed() throws {
    let scratch = try Scratch()
    let files = FaultyFiles()
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    for day in try Self.days(65) {
      if day.number == 1 {
        // A journal begins that no file has seen when the month is put away.
        files.refused = { operation, path in operation == .rename && path.hasSuffix("/unfinished") ? EIO : nil }
        #expect(throws: StoreError.self) { try store.rotate() }
        files.refused = { _, _ in nil }
      }
      try store.add("\(day) act")
      if day.number % 3 == 0 { try store.rotate() }
      try store.checkpoint()
      var file = try scratch.read(scratch.store)
      file[100] ^= 1
      try scratch.write(file, scratch.store)
      let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
      #expect(reader.state == store.state, "\(day)")
      #expect(reader.notices.count == 1 && reader.damages.isEmpty, "\(day): \(reader.notices)")
      #expect(try reader.transactions().count == store.state.entries.count)
      file[100] ^= 1
      try scratch.write(file, scratch.store)
    }
  }

  @Test func aReaderThatOpensWhileFilesGoAwayMissesNothing() throws {
    let scratch = try Scratch()
    let (store, _) = try Self.house(scratch, days: 20)
    let files = FaultyFiles()
    var later = try Self.days(80).dropFirst(20)
    files.refused = { operation, path in
      // The snapshot is read by now; much happens before its journal is.
      guard operation == .open, path.contains("/journal."), !later.isEmpty else { return nil }
      let days = later
      later = []
      for day in days {
        #expect(throws: Never.self) {
          try store.add("\(day) act")
          try store.checkpoint()
        }
      }
      return nil
    }
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly, files: files)
    #expect(try !journals(scratch).contains("journal.000001"))
    #expect(reader.state == store.state)
    #expect(reader.notices.isEmpty && reader.damages.isEmpty)
  }
}
