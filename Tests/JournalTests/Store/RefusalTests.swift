import Foundation
import Glibc
import Journal
import Testing

/// What is no store, or none to write to, is said so and left as it is.
@Suite struct RefusalTests {
  @Test func theDiskThatAStoreLiesOnIsKnown() throws {
    let (scratch, files) = (try Scratch(), FaultyFiles())
    files.volume = Volume(left: Volume.scarce - 1, isNetwork: true)
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    #expect(store.volume == files.volume && store.volume?.isScarce == true)
    files.volume = nil
    #expect(store.volume == nil)
    let real = try #require(SystemFiles().volume(scratch.folder))
    #expect(!real.isNetwork && real.left > 0)
    #expect(SystemFiles().volume(scratch.folder + "/absent") == nil)
  }

  @Test func otherFilesAreLeftAlone() throws {
    let scratch = try Scratch()
    try scratch.write("hello".utf8, scratch.store)
    #expect(throws: StoreError.notOurs(path: scratch.store, found: "some other file")) {
      try Store<Ledger>.ledger(scratch.store)
    }
    try scratch.write([], scratch.store)
    #expect(throws: StoreError.notOurs(path: scratch.store, found: "an empty file")) {
      try Store<Ledger>.ledger(scratch.store)
    }
    try scratch.write(BinaryPropertyList.write(["a": 1]), scratch.store)
    #expect(throws: StoreError.notOurs(path: scratch.store, found: "a property list without format")) {
      try Store<Ledger>.ledger(scratch.store)
    }
    #expect(throws: StoreError.isDirectory(path: scratch.folder)) { try Store<Ledger>.ledger(scratch.folder) }
    #expect(throws: StoreError.isDirectory(path: scratch.folder)) {
      try Store<Ledger>.ledger(scratch.folder, .readOnly)
    }
    #expect(mkfifo(scratch.folder + "/pipe", 0o600) == 0)
    #expect(throws: StoreError.notOurs(path: scratch.folder + "/pipe", found: "a special file")) {
      try Store<Ledger>.ledger(scratch.folder + "/pipe")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted() == ["book.plist", "pipe"])
  }

  @Test func unreadableFilesSayWhy() throws {
    let scratch = try Scratch()
    try Store<Ledger>.ledger(scratch.store).add("one")
    let files = FaultyFiles()
    files.refused = { operation, path in operation == .open && path == scratch.store ? EACCES : nil }
    let error = FileError(.open, path: scratch.store, code: EACCES)
    #expect(throws: StoreError.unreadable(error)) { try Store<Ledger>.ledger(scratch.store, files: files) }
    #expect(
      StoreError.unreadable(error).description == "cannot read the store: open \(scratch.store): Permission denied")
  }

  @Test func aFolderWithoutPermissionIsReadAndFollowed() throws {
    let scratch = try Scratch()
    let writer = try Store<Ledger>.ledger(scratch.store)
    try writer.add("one")
    let files = FaultyFiles()
    files.refused = { operation, _ in [.write, .makeDirectory].contains(operation) ? EROFS : nil }
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    let refusal = FileError(.open, path: scratch.store + ".d/lock", code: EROFS)
    #expect(store.access == .readOnly(.notPermitted(refusal)))
    #expect(throws: StoreError.readOnly(path: store.path, .notPermitted(refusal))) { try store.add("two") }
    try writer.add("three")
    #expect(try store.catchUp())
    #expect(store.state.texts == ["one", "three"])
    #expect(throws: StoreError.self) { try Store<Ledger>.ledger(scratch.folder + "/none/book.plist", files: files) }
  }

  @Test func someoneElsesStoreIsReadOnly() throws {
    let scratch = try Scratch()
    try Store<Ledger>.ledger(scratch.store).add("one")
    let files = FaultyFiles()
    files.user += 1
    let store = try Store<Ledger>.ledger(scratch.store, files: files)
    #expect(store.state.texts == ["one"])
    #expect(throws: StoreError.wrongOwner(path: store.path, owner: geteuid(), user: files.user)) {
      try store.add("two")
    }
  }

  @Test func newerFormatsAreReadIfTheyMayBeAndNeverWritten() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("one")
    try store.close()
    func edit(_ key: String) throws {
      guard case .dictionary(var entries) = try BinaryPropertyList.read(scratch.read(scratch.store)) else { return }
      entries[key] = 3
      try scratch.write(BinaryPropertyList.write(.dictionary(entries)), scratch.store)
    }
    try edit("minWriter")
    let reader = try Store<Ledger>.ledger(scratch.store)
    #expect(reader.state.texts == ["one"])
    #expect(throws: StoreError.readOnly(path: reader.path, .newerFormat(needed: 3))) { try reader.add("two") }
    // What looks damaged may be news: nothing is mended that a newer program wants for itself.
    try scratch.write(try scratch.read(scratch.journal()).dropLast(120) + [7], scratch.journal())
    let names = try scratch.names()
    #expect(throws: StoreError.readOnly(path: reader.path, .newerFormat(needed: 3))) {
      try Store<Ledger>.repair(at: scratch.store, program: "tests", initial: Ledger())
    }
    #expect(try scratch.names() == names)
    try edit("minReader")
    #expect(throws: StoreError.newerFormat(path: scratch.store, needed: 3, known: 2)) {
      try Store<Ledger>.ledger(scratch.store)
    }
  }

  @Test func absurdNumbersInAnEditedFileDoNoHarm() throws {
    for (key, value) in [
      ("sequence", .init(UInt64.max)), ("generation", .init(UInt64(UInt32.max))),
      ("offset", .init(UInt64(Int.max) - 7)), ("checksum", -1), ("generation", 0),
    ] as [(String, PropertyList)] {
      let scratch = try Scratch()
      let store = try Store<Ledger>.ledger(scratch.store)
      try store.add("one")
      try store.close()
      guard case .dictionary(var entries) = try BinaryPropertyList.read(scratch.read(scratch.store)),
        case .dictionary(var through)? = entries["through"]
      else { continue }
      through[key] = value
      entries["through"] = .dictionary(through)
      try scratch.write(BinaryPropertyList.write(.dictionary(entries)), scratch.store)
      do {
        let edited = try Store<Ledger>.ledger(scratch.store)
        #expect(edited.state.texts == ["one"], "\(key)")
        try edited.add("two")
        #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["one", "two"], "\(key)")
      } catch let error as StoreError {
        #expect(["sequence", "generation", "checksum"].contains(key), "\(key): \(error)")
      }
    }
  }

  @Test func aTransactionLongerThanAFrameIsRefused() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect {
      try store.add(String(repeating: "x", count: 17_000_000))
    } throws: { error in
      guard case StoreError.tooLarge = error else { return false }
      return true
    }
    try store.add("short")
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["short"])
  }
}
