import Foundation
import Journal
import Testing

/// A whole store in one file: copied, put back, written out as values and taken in again.
@Suite struct WholeTests {
  /// A store with three journals, a backup, an edit by hand and an act that is lost for good.
  private func prepared(_ scratch: Scratch) throws -> Store<Ledger> {
    let store = try Store<Ledger>.ledger(scratch.store)
    for text in ["2026-10-01 one", "two", "2026-10-02 three 徐"] { try store.add(text) }
    try store.rotate()
    for text in ["four", "five"] { try store.add(text) }
    try store.close()
    guard case .dictionary(var entries) = try BinaryPropertyList.read(scratch.read(scratch.store)) else { return store }
    entries["state"] = ["entries": [["sequence": 1, "text": "corrected"]]]
    try scratch.write(BinaryPropertyList.write(.dictionary(entries)), scratch.store)
    let edited = try Store<Ledger>.ledger(scratch.store)
    try edited.add("2026-10-03 six")
    try edited.close()
    var journal = try scratch.read(scratch.journal(1))
    for place in frames(journal)[2] { journal[place] ^= 0x5A }
    try scratch.write(journal, scratch.journal(1))
    _ = try Store<Ledger>.repair(at: scratch.store, program: "tests", initial: Ledger())
    return try Store<Ledger>.ledger(scratch.store)
  }

  private func log(_ store: Store<Ledger>) throws -> [String] {
    try store.transactions().map { "\($0.sequence) \($0.transaction.text)" }
  }

  @Test func aCopyPutBackIsTheSameStore() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    let store = try prepared(scratch)
    let file = scratch.folder + "/copy"
    #expect(try store.copyWhole(to: file) == scratch.read(file).count)
    #expect(WholeStoreFile.isOne(file) && !WholeStoreFile.isOne(scratch.store))
    #expect(try Store<Ledger>.installWhole(from: file, at: other.store, replacing: false) == nil)
    let back = try Store<Ledger>.ledger(other.store)
    #expect(try back.state == store.state && log(back) == log(store))
    try back.add("more")

    #expect(throws: StoreError.occupied(path: other.store)) {
      try Store<Ledger>.installWhole(from: file, at: other.store, replacing: false)
    }
    let aside = try #require(try Store<Ledger>.installWhole(from: file, at: other.store, replacing: true))
    #expect(try Store<Ledger>.ledger(aside, .readOnly).state.texts.last == "more")
    #expect(try Store<Ledger>.ledger(other.store).state == store.state)
    #expect(throws: StoreError.lost(path: other.store, numbers: 7..<8)) { try back.add("into the old one") }
  }

  @Test func everyFlippedBitOfACopyIsRefusedAndChangesNothing() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    let store = try prepared(scratch)
    let file = scratch.folder + "/copy"
    try store.copyWhole(to: file)
    let whole = try scratch.read(file)
    for bit in stride(from: 0, to: whole.count * 8, by: 61) {
      var damaged = whole
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      try scratch.write(damaged, file)
      #expect(throws: StoreError.self, "bit \(bit)") {
        try Store<Ledger>.installWhole(from: file, at: other.store, replacing: true)
      }
    }
    #expect(!other.exists(other.store) && !other.exists(other.store + ".d"))
  }

  @Test func valuesTakenInAgainAreTheSameLogAndState() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    let store = try prepared(scratch)
    var bytes: [UInt8] = []
    try store.export(.binary) { bytes += $0 }
    let list = try BinaryPropertyList.read(bytes)
    let (last, aside) = try Store<Ledger>.importing(
      list, from: "values", at: other.store, replacing: false, program: "tests", initial: Ledger())
    #expect(last == store.sequence && aside == nil)
    let back = try Store<Ledger>.ledger(other.store)
    #expect(try back.state == store.state && log(back) == log(store))
    #expect(try log(back).map { $0.prefix(1) } == ["1", "3", "4", "5", "6"])
    let check = try Store<Ledger>.check(at: other.store, replaying: Ledger())
    #expect(check.isWhole && check.findings.count == 1, "\(check.findings)")
    var again: [UInt8] = []
    try back.export(.binary) { again += $0 }
    #expect(again == bytes)
    #expect(throws: StoreError.occupied(path: other.store)) {
      try Store<Ledger>.importing(
        list, from: "values", at: other.store, replacing: false, program: "tests", initial: Ledger())
    }
  }

  @Test func valuesAreReadByFoundation() throws {
    let scratch = try Scratch()
    let store = try prepared(scratch)
    for format in [Store<Ledger>.ExportFormat.binary, .xml, .json] {
      var bytes: [UInt8] = []
      try store.export(format) { bytes += $0 }
      try scratch.write(bytes, scratch.folder + "/export.\(format)")
      let any =
        format == .json
        ? try JSONSerialization.jsonObject(with: Data(bytes))
        : try PropertyListSerialization.propertyList(from: Data(bytes), format: nil)
      let list = try #require(any as? [String: Any])
      let log = try #require(list["log"] as? [[String: Any]])
      #expect(log.count { $0["transaction"] != nil } == 5 && log.count { $0["lost"] != nil } == 1)
      #expect(log.compactMap { $0["after"] as? Int } == [0, 3, 5, 6])
      let state = try #require(list["state"] as? [String: Any])
      #expect((state["entries"] as? [Any])?.count == 2)
    }
  }

  @Test func nonsenseIsRefusedWithItsPlace() throws {
    let other = try Scratch()
    let list: PropertyList = [
      "kind": "store as values", "log": [["after": 0, "state": ["entries": []]], ["sequence": 1, "transaction": 7]],
      "state": ["entries": []],
    ]
    #expect {
      _ = try Store<Ledger>.importing(
        list, from: "values", at: other.store, replacing: false, program: "tests", initial: Ledger())
    } throws: { error in
      guard case StoreError.damaged("values", let problem)? = error as? StoreError else { return false }
      return problem.hasPrefix("record 2")
    }
    #expect(!other.exists(other.store))
  }
}
