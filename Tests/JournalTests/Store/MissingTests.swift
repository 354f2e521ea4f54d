import Foundation
import Journal
import Testing

/// A store that goes away under those who have it open.
@Suite struct MissingTests {
  private func move(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
  }

  @Test(arguments: [StoreMode.readWrite, .readOnly])
  func aStoreThatGoesAwayIsNotAnEmptyOne(mode: StoreMode) throws {
    let scratch = try Scratch()
    let (store, folder, away) = (scratch.store, scratch.store + ".d", scratch.folder + "/away")
    let first = try Store<Ledger>.ledger(store)
    try first.add("one")
    try first.close()
    let open = try Store<Ledger>.ledger(store, mode)
    try FileManager.default.createDirectory(atPath: away, withIntermediateDirectories: false)
    try move(store, away + "/file")
    try move(folder, away + "/folder")

    func refuse() {
      let gone = StoreError.gone(path: store)
      #expect(throws: gone) { try open.catchUp() }
      #expect(open.state.texts == ["one"])
      guard mode == .readWrite else { return }
      #expect(throws: gone) { try open.add("two") }
      #expect(throws: gone) { try open.checkpoint() }
    }
    refuse()
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["away"])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    refuse()
    #expect(try scratch.names().isEmpty)

    try FileManager.default.removeItem(atPath: folder)
    try move(away + "/file", store)
    try move(away + "/folder", folder)
    #expect(try !open.catchUp())
    guard mode == .readWrite else { return }
    try open.add("two")
    #expect(try Store<Ledger>.ledger(store).state.texts == ["one", "two"])
  }

  @Test func anOlderStateIsNotTakenForTheOneThatWasAcknowledged() throws {
    let scratch = try Scratch()
    let (store, folder, away) = (scratch.store, scratch.store + ".d", scratch.folder + "/away")
    let open = try Store<Ledger>.ledger(store)
    for text in ["1", "2", "3", "4"] { try open.add(text) }
    try open.checkpoint()
    for text in ["5", "6"] { try open.add(text) }
    try move(folder, away)
    let lost = StoreError.lost(path: store, numbers: 5..<7)
    #expect(throws: lost) { try open.catchUp() }
    #expect(throws: lost) { try open.add("7") }
    #expect(open.state.texts.count == 6 && !FileManager.default.fileExists(atPath: folder))

    // Somebody goes on from the older state until the numbers are as high again.
    let other = try Store<Ledger>.ledger(store)
    for text in ["five", "six", "seven"] { try other.add(text) }
    try other.close()
    #expect(throws: StoreError.lost(path: store, numbers: 6..<7)) { try open.catchUp() }
    #expect(throws: StoreError.lost(path: store, numbers: 6..<7)) { try open.add("7") }

    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.removeItem(atPath: store)
    try move(away, folder)
    try open.add("7")
    #expect(try Store<Ledger>.ledger(store).state.texts == ["1", "2", "3", "4", "5", "6", "7"])
  }

  @Test func aFolderThatTheFileCoversIsMadeAgain() throws {
    let scratch = try Scratch()
    let open = try Store<Ledger>.ledger(scratch.store)
    for text in ["1", "2"] { try open.add(text) }
    try open.checkpoint()
    try FileManager.default.removeItem(atPath: scratch.store + ".d")
    try open.add("3")
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["1", "2", "3"])
  }
}
