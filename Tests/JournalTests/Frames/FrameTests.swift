import Testing

@testable import Journal

@Suite struct FrameTests {
  @Test func checksumIsCastagnolis() {
    #expect(Array("123456789".utf8).withUnsafeBytes { CRC32C.of($0) } == 0xE306_9283)
    #expect([UInt8](repeating: 0xFF, count: 32).withUnsafeBytes { CRC32C.of($0) } == 0x62A8_AB43)
  }

  @Test func theInstructionAndTheTablesAgree() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for count in 0...bytes.count {
      let byTables = bytes[..<count].withUnsafeBytes { bytes in
        var crc = CRC32C()
        crc.feedByTables(bytes)
        return crc.value
      }
      #expect(bytes[..<count].withUnsafeBytes { CRC32C.of($0) } == byTables)
    }
  }

  @Test func headerIsLaidOutAsWritten() {
    let bytes = Frame.bytes(.transaction, sequence: 0x0807, generation: 3, previous: 0x0A0B, payload: [1, 2, 3])
    #expect(bytes.count == 40)
    #expect(bytes[0..<8] == [0x4A, 0x52, 0x4E, 0x4C, 3, 0, 0, 2])
    #expect(bytes[8..<28] == [7, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0x0B, 0x0A, 0, 0, 0, 0, 0, 0])
    #expect(bytes[32...] == [1, 2, 3, 0, 0, 0, 0, 0])
  }

  @Test func aTornTailIsToldFromDamage() {
    let first = Frame.bytes(.open, sequence: 0, generation: 1, previous: 0, payload: [])
    let second = Frame.bytes(
      .transaction, sequence: 1, generation: 1, previous: Frame.checksum(of: first), payload: Array(0..<50))
    var scanner = FrameScanner(first + second.dropLast(9), base: 0, generation: 1)
    _ = scanner.next()
    #expect(scanner.next() == .torn(32..<32 + second.count - 9))
    #expect(scanner.next() == nil)
    var damaged = first + second
    damaged[3] ^= 1
    scanner = FrameScanner(damaged, base: 0, generation: 1)
    #expect(scanner.next() == .damage(0..<32))
    guard case .frame(let frame)? = scanner.next() else {
      Issue.record("the second frame is lost")
      return
    }
    #expect(frame.sequence == 1)
  }

  /// Bytes that pretend at every eighth place to begin a frame as long as all that follows: checksumming each of them takes
  /// ten minutes, and the frame behind them has to be found all the same.
  @Test(.timeLimit(.minutes(1))) func aJournalMadeUpToTakeForEverDoesNot() {
    let count = 4 << 20
    // Every third word is the generation of a frame that begins before it.
    let generation = Frame.magic
    var bytes: [UInt8] = []
    while bytes.count < count {
      let length = UInt32(count - bytes.count)
      for word in [Frame.magic, length] { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
    }
    let last = Frame.bytes(.transaction, sequence: 8, generation: generation, previous: 0, payload: [1])
    var scanner = FrameScanner(bytes + last, base: 0, generation: generation)
    #expect(scanner.next() == .damage(0..<bytes.count))
    guard case .frame(let frame)? = scanner.next() else {
      Issue.record("the frame behind it is lost")
      return
    }
    #expect(frame.sequence == 8)
  }

  @Test func theChecksumOfEveryStretchIsInItsIndex() {
    var random = Seeded(state: 11)
    let bytes = (0..<9_001).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    bytes.withUnsafeBytes { buffer in
      let index = CRC32CIndex(buffer)
      for _ in 0..<2_000 {
        let ends = (0..<3).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
        let head = UnsafeRawBufferPointer(rebasing: buffer[ends[0]..<ends[1]])
        let whole = UnsafeRawBufferPointer(rebasing: buffer[ends[0]..<ends[2]])
        #expect(index.checksum(head, ends[1]..<ends[2], of: buffer) == CRC32C.of(whole))
      }
    }
  }
}
