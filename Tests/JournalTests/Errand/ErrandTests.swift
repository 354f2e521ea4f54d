import Testing

@testable import Journal

/// One act kept without opening the store: the same files come of it, or nothing is done.
@Suite struct ErrandTests {
  private static let day = "2026-10-30"

  /// A store that somebody left in order.
  private func stage(_ steps: [Step] = [.open(0), .day(day), .act(0), .act(0), .close(0)]) -> Stage {
    let stage = Stage()
    stage.play(steps)
    return stage
  }

  private func errand(_ stage: Stage, _ text: String = "\(day) one more") throws -> Ledger? {
    guard try Subject.whole.errand(stage.files, text) != nil else { return nil }
    return try Subject.whole.open(stage.files, .readOnly).state
  }

  @Test func manyInARowLeaveACompleteFileEachTime() throws {
    let stage = stage()
    for number in 1...600 {
      stage.play([.errand])
      let bytes = try #require(stage.disk[Stage.path])
      guard case .valid = try SnapshotFile.content(bytes, path: Stage.path, isExpected: true) else {
        Issue.record("after \(number) the file is not valid")
        return
      }
      let list = try BinaryPropertyList.read(bytes)
      let state: Ledger = try PropertyListCoder.decode(from: try #require(list["state"]))
      #expect(state.texts.count == number + 2)
      #expect(list["through"]?["sequence"]?.natural == UInt64(number + 2))
    }
    // All but those at which a checkpoint is due or numbers of objects need more room.
    #expect(stage.errands > 590)
    #expect(stage.complaints == [])
    #expect(Subject.whole.examine(stage.disk.copy(), stage.truth) == nil)
    let store = try Subject.whole.open(stage.files)
    let ours = try #require(stage.disk[Stage.path]).count
    try store.add("\(Self.day) last")
    try store.checkpoint()
    #expect(try ours < 2 * #require(stage.disk[Stage.path]).count)
  }

  @Test func whoHasItOpenFollowsAndGoesOn() throws {
    let stage = stage()
    stage.play([.open(0), .act(0), .errand, .look(0), .act(0), .errand, .act(0), .checkpoint(0), .errand, .close(0)])
    #expect(stage.errands == 3)
    #expect(stage.complaints == [])
    #expect(Subject.whole.examine(stage.disk.copy(), stage.truth) == nil)
  }

  @Test func anotherDayTakesTheStoreItself() throws {
    #expect(try errand(stage(), "2026-10-31 next") == nil)
    #expect(try errand(stage())?.texts.count == 3)
  }

  /// Each spoils a store in order; nothing may be changed by the errand then.
  @Test(arguments: [
    "no file", "hand edit", "damage", "torn tail", "no journal", "older program", "no folder", "next journal",
  ]) func whatIsOddIsLeftToTheStore(what: String) throws {
    let stage = stage()
    let journal = Scene.journal
    switch what {
    case "no file": stage.disk[Stage.path] = nil
    case "hand edit": stage.play([.edit])
    case "damage": stage.disk[Stage.path]?[40] ^= 1
    case "torn tail": stage.disk[journal]?.append(contentsOf: [1, 2, 3, 4, 5, 6, 7, 8])
    case "no journal": stage.disk[journal] = nil
    case "older program": try carryExcerptAlong(stage.disk)
    case "no folder": for path in stage.disk.paths where path.hasPrefix(Scene.folder) { stage.disk[path] = nil }
    default: stage.disk[Scene.folder + "journal.000002"] = stage.disk[journal]
    }
    let before = stage.disk.paths.filter { !$0.hasSuffix("/lock") }.map { stage.disk[$0] }
    #expect(try errand(stage) == nil)
    #expect(stage.disk.paths.filter { !$0.hasSuffix("/lock") }.map { stage.disk[$0] } == before)
  }

  /// Writes the file as a program does that knows nothing of excerpts and keeps what it does not know.
  private func carryExcerptAlong(_ disk: MemoryDisk) throws {
    let bytes = try #require(disk[Stage.path])
    let before = try BinaryPropertyList.read(bytes)
    let store = try Subject.whole.open(disk)
    try store.add("\(Self.day) by an older one")
    try store.checkpoint()
    guard case .dictionary(var entries) = try BinaryPropertyList.read(try #require(disk[Stage.path])) else { return }
    for key in ["excerpt", "excerptThrough"] { entries[key] = before[key] }
    var written = BinaryPropertyList.write(.dictionary(entries))
    SnapshotMark.apply(to: &written)
    disk[Stage.path] = written
  }

  @Test func whatDecidesMayRefuse() throws {
    struct No: Error {}
    let stage = stage()
    let before = stage.disk.paths.map { stage.disk[$0] }
    #expect(throws: No.self) {
      try Store<Ledger>.errand(at: Stage.path, program: "tests", initial: Ledger(), files: stage.files) { _ in
        throw No()
      }
    }
    #expect(stage.disk.paths.map { stage.disk[$0] } == before)
  }
}
