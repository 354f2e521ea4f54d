import Foundation
import Glibc
import Journal
import Testing

/// A store as people and processes use it.
@Suite struct StoryTests {
  @Test func whatWasCommittedIsThereTheNextDay() throws {
    let scratch = try Scratch(onDisk: true)
    let path = scratch.folder + "/new/folder/book.plist"
    let store = try Store<Ledger>.ledger(path, files: SystemFiles())
    #expect(store.access == .readWrite && store.sequence == 0)
    try store.add("door opens")
    #expect(try store.commit { _ in nil } == nil)
    try store.commit { state in Ledger.Act(text: "after \(state.texts.count)") }
    #expect(store.state.texts == ["door opens", "after 1"] && store.sequence == 2)
    try store.close()
    #expect(throws: StoreError.readOnly(path: store.path, .asked)) { try store.add("too late") }

    let next = try Store<Ledger>.ledger(path)
    #expect(next.state.texts == ["door opens", "after 1"] && next.sequence == 2)
    #expect(try next.transactions().map(\.transaction.text) == ["door opens", "after 1"])
    #expect(try next.transactions(from: 2).map(\.sequence) == [2])
    let info = try next.info()
    #expect(info.generation == 1 && info.transactionsSinceSnapshot == 0 && info.damages.isEmpty && info.notices.isEmpty)
    #expect(info.folder.map(\.name).contains("journal.000001"))
  }

  @Test func whatADecisionThrowsComesThroughAndNothingIsStored() throws {
    struct Refusal: Error {}
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(throws: Refusal.self) { try store.commit { _ in throw Refusal() } }
    #expect(store.sequence == 0)
    try store.add("fine")
    #expect(store.sequence == 1)
  }

  @Test func readingAStoreThatIsNotThereMakesNothing() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store, .readOnly)
    #expect(store.state == Ledger() && store.access == .readOnly(.asked))
    #expect(try !store.catchUp())
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).isEmpty)
    try Store<Ledger>.ledger(scratch.store).add("first")
    #expect(try store.catchUp())
    #expect(store.state.texts == ["first"])
  }

  @Test func twoWritersSeeEachOthersActsAndAgree() throws {
    let scratch = try Scratch()
    let one = try Store<Ledger>.ledger(scratch.store)
    let two = try Store<Ledger>.ledger(scratch.store)
    for round in 0..<20 {
      try one.commit { Ledger.Act(text: "one \(round) after \($0.texts.count)") }
      try two.commit { Ledger.Act(text: "two \(round) after \($0.texts.count)") }
      if round % 6 == 5 { try (round % 4 == 1 ? one : two).checkpoint() }
      if round == 9 { try two.rotate() }
    }
    #expect(try one.catchUp())
    #expect(try !two.catchUp())
    #expect(one.state == two.state && one.state.entries.count == 40)
    #expect(one.state.texts.enumerated().allSatisfy { $1.hasSuffix(" after \($0)") })
    #expect(try Store<Ledger>.ledger(scratch.store, .readOnly).state == one.state)
    #expect(try one.transactions().map(\.transaction.text) == one.state.texts)
  }

  @Test func aReaderFollowsAcrossGenerations() throws {
    let scratch = try Scratch(onDisk: true)
    let writer = try Store<Ledger>.ledger(scratch.store, files: SystemFiles())
    try writer.add("0")
    let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
    let watch = try #require(StoreWatch(path: reader.path))
    _ = watch.drain()
    for round in 1..<10 {
      try writer.add("\(round)")
      if round % 3 == 0 { try writer.rotate() }
      #expect(watch.drain())
      #expect(try reader.catchUp())
      #expect(reader.state == writer.state)
    }
    #expect(!watch.drain())
    #expect(try reader.info().generation == 4)
  }

  @Test func aWatchBeginsWhenTheStoreAppears() throws {
    let scratch = try Scratch()
    let watch = try #require(StoreWatch(path: scratch.store))
    #expect(!watch.drain())
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(watch.drain())
    try store.add("one")
    #expect(watch.drain())
    #expect(!watch.drain())
    var poll = pollfd(fd: watch.fileDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(Glibc.poll(&poll, 1, 0) == 0)
    try store.add("two")
    #expect(Glibc.poll(&poll, 1, 0) == 1)
  }

  @Test func aLongJournalIsFollowedByANewOne() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    for index in 0..<3 { try store.add("\(index)" + String(repeating: "x", count: 400_000)) }
    try store.checkpoint()
    try store.add("next")
    #expect(try store.info().generation == 2)
    #expect(try Store<Ledger>.ledger(scratch.store).state == store.state)
    #expect(try store.transactions().count == 4)
  }

  @Test func checkpointsAreDueTwoSecondsAfterTheLastAct() throws {
    let scratch = try Scratch()
    let store = try Store<Ledger>.ledger(scratch.store)
    #expect(store.checkpointDelay(now: .seconds(10)) == nil)
    try store.add("a")
    #expect(store.checkpointDelay(now: .seconds(11)) == .seconds(2))
    #expect(store.checkpointDelay(now: .seconds(12)) == .seconds(1))
    try store.add("b")
    #expect(store.checkpointDelay(now: .seconds(12)) == .seconds(2))
    #expect(store.checkpointDelay(now: .seconds(15)) == .zero)
    try store.checkpoint()
    #expect(store.checkpointDelay(now: .seconds(15)) == nil)
    for index in 0..<256 { try store.add("\(index)") }
    #expect(store.checkpointDelay(now: .seconds(15)) == .zero)
  }

  @Test func aBusyStoreNamesItsHolder() throws {
    let scratch = try Scratch()
    let one = try Store<Ledger>.ledger(scratch.store)
    let two = try Store<Ledger>.ledger(scratch.store)
    try one.commit { _ in
      #expect {
        try two.add("now")
      } throws: { error in
        guard case StoreError.locked(let path, let holder) = error else { return false }
        return path == two.path && (holder == nil || holder?.process == ProcessInfo.processInfo.processIdentifier)
      }
      return Ledger.Act(text: "mine")
    }
    try two.add("later")
    #expect(two.state.texts == ["mine", "later"])
  }

  @Test func aLinkThatLeadsNowhereYetIsFollowed() throws {
    let scratch = try Scratch()
    let (link, inner) = (scratch.folder + "/link.plist", scratch.folder + "/inner.plist")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "inner.plist")
    try FileManager.default.createSymbolicLink(atPath: inner, withDestinationPath: scratch.store)
    let store = try Store<Ledger>.ledger(link, files: SystemFiles())
    try store.add("a")
    try store.close()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "inner.plist")
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["a"])
  }

  @Test func aLinkAndItsTargetAreOneStore() throws {
    let scratch = try Scratch()
    try Store<Ledger>.ledger(scratch.store).add("a")
    let link = scratch.folder + "/link.plist"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.store)
    let store = try Store<Ledger>.ledger(link)
    try store.add("b")
    try store.close()
    #expect(try Store<Ledger>.ledger(scratch.store).state.texts == ["a", "b"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == scratch.store)
  }
}
