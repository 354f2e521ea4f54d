import Foundation
import Synchronization
import Testing

@testable import Journal

/// Every journal begins with the state.
@Suite struct GenerationTests {
  /// Three journals of three acts each, and a file from the time of the first.
  private func prepared(_ scratch: Scratch) throws -> (store: Store<Ledger>, snapshot: [UInt8]) {
    let store = try Store<Ledger>.ledger(scratch.store)
    try store.add("2026-10-01 0")
    let snapshot = try scratch.read(scratch.store)
    for act in 1..<9 {
      if act % 3 == 0 { try store.rotate() }
      try store.add("2026-10-0\(act / 3 + 1) \(act)")
    }
    return (store, snapshot)
  }

  @Test func damageBeforeAStateCostsTheLogOnly() throws {
    let scratch = try Scratch()
    let (store, snapshot) = try prepared(scratch)
    let state = store.state
    let journal = try scratch.read(scratch.journal())
    let frames = try Self.frames(journal, 1).filter { $0.kind == .transaction }
    for frame in frames {
      var damaged = journal
      damaged[frame.offset + 40] ^= 1
      try scratch.write(damaged, scratch.journal())
      try scratch.write(snapshot, scratch.store)
      let reader = try Store<Ledger>.ledger(scratch.store)
      #expect(reader.state == state && reader.access == .readWrite)
      let lost = reader.notices.compactMap { if case .logDamaged(let damage) = $0 { damage.lost } else { nil } }
      #expect(lost == [frame.sequence..<frame.sequence + 1])
      #expect(try reader.transactions().map(\.sequence) == (1...9).filter { $0 != frame.sequence })
    }
  }

  @Test func aReaderThatFollowedDoesNotDecodeTheState() throws {
    let scratch = try Scratch()
    let writer = try Store<Counted>.open(at: scratch.store, mode: .readWrite, program: "tests", initial: Counted())
    try writer.commit { _ in 1 }
    let reader = try Store<Counted>.open(at: scratch.store, mode: .readOnly, program: "tests", initial: Counted())
    for round in 0..<5 {
      try writer.rotate()
      try writer.commit { _ in round }
      Counted.decoded.withLock { $0 = 0 }
      #expect(try reader.catchUp())
      #expect(reader.state.sum == writer.state.sum)
      #expect(Counted.decoded.withLock { $0 } == 0)
    }
  }

  @Test func aStoreOfFormatOneGoesOn() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.store + ".d", withIntermediateDirectories: false)
    // Two journals as format 1 wrote them: the first with the state, the second, after a seal, without.
    func opening(_ state: Ledger?) throws -> [UInt8] {
      var list: PropertyList.Entries = .init([
        ("format", 1), ("minReader", 1), ("minWriter", 1), ("program", "tests"),
      ])
      list["state"] = try state.map { try PropertyListCoder.encode($0) }
      return BinaryPropertyList.write(.dictionary(list))
    }
    var checksum: UInt32 = 0
    var ledger = Ledger()
    for generation in 1...2 as ClosedRange<UInt32> {
      var journal: [UInt8] = []
      func append(_ kind: Frame.Kind, _ payload: [UInt8]) {
        let bytes = Frame.bytes(
          kind, sequence: UInt64(ledger.entries.count), generation: generation, previous: checksum, payload: payload)
        checksum = Frame.checksum(of: bytes)
        journal += bytes
      }
      append(.open, try opening(generation == 1 ? ledger : nil))
      for day in 1...3 {
        let act = Ledger.Act(text: "2026-\(generation + 9)-0\(day) act")
        ledger.apply(act, sequence: UInt64(ledger.entries.count + 1))
        append(.transaction, try TransactionFrame.payload(act))
      }
      if generation == 1 { append(.seal, []) }
      try scratch.write(journal, scratch.journal(Int(generation)))
    }
    for _ in 0..<2 {
      let reader = try Store<Ledger>.ledger(scratch.store, .readOnly)
      #expect(reader.state.texts == ledger.texts)
      #expect(try reader.days().count == 6)
      #expect(try reader.state(on: #require(JournalDay("2026-10-02")))?.entries.count == 2)
      #expect(try reader.state(on: #require(JournalDay("2026-11-01")))?.entries.count == 4)
      let writer = try Store<Ledger>.ledger(scratch.store)
      try writer.checkpoint()
    }
    let writer = try Store<Ledger>.ledger(scratch.store)
    try writer.add("2026-12-01 act")
    try writer.checkpoint()
    #expect(try writer.info().archives == ["2026-10", "2026-11"])
    #expect(try writer.state(on: #require(JournalDay("2026-10-02")))?.entries.count == 2)
    #expect(try writer.transactions().count == 7)
  }

  static func frames(_ journal: [UInt8], _ generation: UInt32) throws -> [Frame] {
    var scanner = FrameScanner(journal, base: 0, generation: generation)
    var frames: [Frame] = []
    while case .frame(let frame)? = scanner.next() { frames.append(frame) }
    return frames
  }
}

/// A state that counts how often it is decoded.
private struct Counted: Journaled {
  static let decoded = Mutex(0)
  var sum = 0
  var journalDay: JournalDay? { nil }

  init() {}
  init(from decoder: any Decoder) throws {
    Self.decoded.withLock { $0 += 1 }
    sum = try decoder.singleValueContainer().decode(Int.self)
  }
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(sum)
  }
  mutating func apply(_ transaction: Int, sequence: UInt64) { sum += transaction }
}
