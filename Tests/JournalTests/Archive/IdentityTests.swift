import Foundation
import Journal
import Testing

/// One store put in the place of another.
@Suite struct IdentityTests {
  private func swap(_ scratch: Scratch, _ other: Scratch) throws {
    for name in [scratch.store, scratch.store + ".d"] {
      let foreign = name.replacingOccurrences(of: scratch.folder, with: other.folder)
      try FileManager.default.moveItem(atPath: name, toPath: name + ".away")
      try FileManager.default.moveItem(atPath: foreign, toPath: name)
      try FileManager.default.moveItem(atPath: name + ".away", toPath: foreign)
    }
  }

  @Test(arguments: [StoreMode.readWrite, .readOnly], [1, 9])
  func anotherStoreInItsPlaceIsNoticed(mode: StoreMode, acts: Int) throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    let foreign = try Store<Ledger>.ledger(other.store)
    for act in 0..<acts { try foreign.add("other \(act)") }
    try foreign.close()
    let writer = try Store<Ledger>.ledger(scratch.store)
    for act in 0..<4 { try writer.add("ours \(act)") }
    try writer.close()
    let store = try Store<Ledger>.ledger(scratch.store, mode)
    try swap(scratch, other)
    let replaced = StoreError.replaced(path: store.path)
    for _ in 0..<2 {
      #expect(throws: replaced) { try store.catchUp() }
      if mode == .readWrite { #expect(throws: replaced) { try store.add("lost") } }
      #expect(store.state.texts.count == 4)
    }
    try swap(scratch, other)
    #expect(try !store.catchUp())
    if mode == .readWrite { try store.add("goes on") }
    #expect(try Store<Ledger>.ledger(other.store).state.texts.count == acts)
  }

  @Test func aFileBesideAnotherStoresFolderIsRefused() throws {
    let (scratch, other) = (try Scratch(), try Scratch())
    for place in [scratch, other] {
      let store = try Store<Ledger>.ledger(place.store)
      for act in 0..<5 { try store.add("\(act) in \(place.store)") }
      try store.close()
    }
    try scratch.write(try other.read(other.store), scratch.store)
    #expect(throws: StoreError.self) { try Store<Ledger>.ledger(scratch.store) }
  }
}
