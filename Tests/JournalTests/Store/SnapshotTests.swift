import Foundation
import Journal
import Testing

/// The user's file: standard, derived, and open to editing.
@Suite struct SnapshotTests {
  private func filled(_ scratch: Scratch, count: Int = 3) throws {
    let store = try Store<Ledger>.ledger(scratch.store)
    for index in 0..<count { try store.add("act \(index) 徐") }
    try store.close()
  }

  private func dictionary(_ scratch: Scratch) throws -> [String: Any] {
    let data = Data(try scratch.read(scratch.store))
    return try #require(try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
  }

  private func save(_ dictionary: [String: Any], _ scratch: Scratch) throws {
    let data = try PropertyListSerialization.data(fromPropertyList: dictionary, format: .binary, options: 0)
    try scratch.write(data, scratch.store)
  }

  @Test func foundationReadsIt() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let file = try dictionary(scratch)
    let keys: Set = [
      "format", "minReader", "minWriter", "program", "store", "through", "archives", "days", "state", "excerpt",
      "excerptThrough",
    ]
    #expect(Set(file.keys) == keys)
    #expect(file["program"] as? String == "tests")
  }

  @Test func pythonReadsIt() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let script = "import plistlib,sys; print(len(plistlib.load(open(sys.argv[1],'rb'))['state']['entries']))"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, scratch.store]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // 127: there is no python3 here.
    guard process.terminationStatus != 127 else { return }
    #expect(process.terminationStatus == 0)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "3\n")
  }

  @Test func losingItCostsNothing() throws {
    let scratch = try Scratch()
    try filled(scratch)
    try scratch.remove(scratch.store)
    #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).state.texts.count == 3)
    try? scratch.remove(scratch.store + ".d/snapshot.previous")
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.state.texts.count == 3)
    try store.add("more")
    try store.close()
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts.count == 4)
  }

  @Test func losingTheJournalCostsNothingThatIsInIt() throws {
    let scratch = try Scratch()
    try filled(scratch)
    try scratch.remove(scratch.journal())
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.state.texts.count == 3)
    #expect(try store.info().notices == [.journalMissing(path: store.path + ".d/journal.000001")])
    try store.add("more")
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts.count == 4)
  }

  @Test func everyTruncationAndEveryFlippedBitCostNothing() throws {
    let scratch = try Scratch()
    try filled(scratch, count: 1)
    let whole = try scratch.read(scratch.store)
    let expected = try Store<Ledger>.ledger(scratch.store, .readOnly).state
    for count in whole.indices {
      try scratch.write(whole[..<count], scratch.store)
      let store = try Store<Ledger>.ledger(scratch.store, .readOnly)
      #expect(try store.state == expected && !store.info().notices.isEmpty, "cut at \(count)")
    }
    for bit in 0..<whole.count * 8 {
      var damaged = whole
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try scratch.write(damaged, scratch.store)
      let store = try Store<Ledger>.ledger(scratch.store, .readOnly)
      #expect(try store.state == expected && !store.info().notices.isEmpty, "bit \(bit)")
    }
  }

  @Test func aDamagedOneIsKeptAsEvidence() throws {
    let scratch = try Scratch()
    try filled(scratch)
    var bytes = try scratch.read(scratch.store)
    bytes[20] ^= 4
    try scratch.write(bytes, scratch.store)
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("more")
    try store.close()
    #expect(try scratch.names().contains { $0.hasPrefix("damaged.") })
    #expect(try Store<Ledger>.ledger(scratch.store).info().notices == [])
  }

  @Test func entriesOfANewerProgramAreKept() throws {
    let scratch = try Scratch()
    try filled(scratch)
    var file = try dictionary(scratch)
    file["weather"] = ["sunny", 31]
    try save(file, scratch)
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("more")
    try store.close()
    #expect(try dictionary(scratch)["weather"] as? NSArray == ["sunny", 31])
    let again = try Store<Ledger>.ledger(scratch.store)
    try again.add("yet more")
    try again.close()
    #expect(try dictionary(scratch)["weather"] as? NSArray == ["sunny", 31])
  }

  @Test func whatAPersonEditsIsTakenInAndKept() throws {
    let scratch = try Scratch()
    try filled(scratch)
    let running = try Store<Ledger>.ledger(scratch.store)
    var file = try dictionary(scratch)
    file["state"] = ["entries": [["sequence": 1, "text": "corrected"]]]
    try save(file, scratch)
    #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).state.texts == ["corrected"])

    try running.add("afterwards")
    try running.checkpoint()
    #expect(running.state.texts == ["corrected", "afterwards"])
    #expect(try scratch.names().contains { $0.hasPrefix("edited.") })
    #expect(try running.info().notices.contains(.editTaken))
    let next = try Store<Ledger>.ledger(scratch.store)
    #expect(next.state == running.state && next.sequence == 4)
    #expect(try next.info().notices.isEmpty)
  }

  @Test(arguments: ["store", "through", "archives", "days"]) func whatIsTheStoresOwnCannotBeEdited(key: String) throws {
    let scratch = try Scratch()
    try filled(scratch)
    let whole = try scratch.read(scratch.store)
    var file = try dictionary(scratch)
    switch key {
    case "store": file[key] = String(repeating: "0", count: 32)
    case "through":
      var place = try #require(file[key] as? [String: Any])
      place["sequence"] = 2
      file[key] = place
    default: file[key] = [["month": "2026-09", "first": 1, "last": 3, "days": 1, "bytes": 10, "crc": 1]]
    }
    if key == "days" { file[key] = nil }
    try save(file, scratch)
    #expect {
      try Store<Ledger>.ledger(scratch.store)
    } throws: { error in
      guard case StoreError.badEdit(_, let problem) = error else { return false }
      return problem.hasPrefix(key)
    }

    try scratch.write(Data(whole), scratch.store)
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("afterwards")
    #expect(store.sequence == 4)
  }

  @Test func anEditOfAnOldVersionIsSaidToBeOutdatedAndKept() throws {
    let scratch = try Scratch()
    try filled(scratch)
    var old = try dictionary(scratch)
    var file = old
    file["state"] = ["entries": [["sequence": 1, "text": "corrected"]]]
    try save(file, scratch)
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("afterwards")
    try store.close()

    old["state"] = ["entries": [["sequence": 1, "text": "too late"]]]
    try save(old, scratch)
    let next = try Store<Ledger>.ledger(scratch.store)
    #expect(next.state.texts == ["corrected", "afterwards"])
    #expect(next.notices.contains(.editOutdated) && !next.notices.contains(.editTaken))
    try next.add("more")
    #expect(try scratch.names().filter { $0.hasPrefix("edited.") }.count == 2)
  }

  @Test func anEditThatMakesNoSenseIsRefusedAndLeftAlone() throws {
    let scratch = try Scratch()
    try filled(scratch)
    var file = try dictionary(scratch)
    file["state"] = ["entries": [["sequence": "one", "text": "corrected"]]]
    try save(file, scratch)
    let bytes = try scratch.read(scratch.store)
    #expect {
      try Store<Ledger>.ledger(scratch.store)
    } throws: { error in
      guard case StoreError.badEdit(_, let problem) = error else { return false }
      return problem.hasPrefix("entries.0.sequence")
    }
    #expect(try scratch.read(scratch.store) == bytes)
  }
}
