import Journal
import Testing

/// Whatever the bytes, there is a value or an error.
@Suite struct HostileBytesTests {
  private let sample = BinaryPropertyList.write([
    "name": "徐家汇", "open": true, "count": 70_000, "share": 0.25, "bytes": .data([1, 2, 3]),
    "when": .date(secondsSince2001: 1),
    "uid": .uid(300), "nested": [["a": 1], [], [:], "a rather long text of more than fifteen bytes"],
    "large": PropertyList(UInt64.max),
  ])

  @Test func everyTruncationIsNoticed() {
    for count in 0..<sample.count {
      #expect(throws: BinaryPropertyListError.self) { try BinaryPropertyList.read(Array(sample[..<count])) }
    }
  }

  @Test func everyCorruptByteGivesAValueOrAnError() {
    var values = 0
    for index in sample.indices {
      for byte in [0x00, 0x01, 0x0F, 0x10, 0x14, 0x4F, 0x5F, 0x6F, 0x7F, 0x80, 0xA1, 0xDF, 0xFF] as [UInt8] {
        var corrupt = sample
        corrupt[index] = byte
        if (try? BinaryPropertyList.read(corrupt)) != nil { values += 1 }
      }
    }
    #expect(values > 0)
  }

  @Test func randomCorruptionOfManyBytesGivesAValueOrAnError() {
    var random = Seeded(state: 7)
    for _ in 0..<3000 {
      var corrupt = sample
      for _ in 0..<4 {
        corrupt[Int.random(in: 8..<corrupt.count, using: &random)] = UInt8(truncatingIfNeeded: random.next())
      }
      _ = try? BinaryPropertyList.read(corrupt)
    }
  }

  @Test func aContainerThatHoldsItselfIsACycle() {
    #expect(throws: BinaryPropertyListError.cycle(object: 0)) {
      try BinaryPropertyList.read(file(objects: [[0xA1, 0]]))
    }
    #expect(throws: BinaryPropertyListError.cycle(object: 0)) {
      try BinaryPropertyList.read(file(objects: [[0xA1, 1], [0xA1, 0]]))
    }
  }

  @Test func sharedContainersCannotUnfoldWithoutBound() {
    // Each array holds the next one twice: 2 to the power of 60 values.
    let objects = (0..<60).map { [0xA2, UInt8($0 + 1), UInt8($0 + 1)] } + [[0x09]]
    #expect(throws: BinaryPropertyListError.tooMany) { try BinaryPropertyList.read(file(objects: objects)) }
  }

  @Test func deepNestingStopsInTime() {
    let objects = (0..<255).map { [0xA1, UInt8($0 + 1)] } + [[0xA0]]
    #expect(throws: Never.self) {
      try BinaryPropertyList.read(
        file(
          objects: Array(
            objects.suffix(200).map { row in
              row.count == 1 ? row : [0xA1, row[1] - 56]
            })))
    }
    var deep: PropertyList = []
    for _ in 0..<400 { deep = [deep] }
    #expect(throws: BinaryPropertyListError.tooDeep) { try BinaryPropertyList.read(BinaryPropertyList.write(deep)) }
  }

  @Test func oddObjectsAreNamed() {
    #expect(throws: BinaryPropertyListError.unsupported(.null, offset: 8)) {
      try BinaryPropertyList.read(file(objects: [[0x00]]))
    }
    #expect(throws: BinaryPropertyListError.unsupported(.set, offset: 8)) {
      try BinaryPropertyList.read(file(objects: [[0xC0]]))
    }
    #expect(throws: BinaryPropertyListError.duplicateKey("a")) {
      try BinaryPropertyList.read(file(objects: [[0xD2, 1, 2, 1, 2], [0x51, 0x61], [0x51, 0x61]]))
    }
    #expect(throws: BinaryPropertyListError.badKey(offset: 8)) {
      try BinaryPropertyList.read(file(objects: [[0xD1, 1, 1], [0x09]]))
    }
    #expect(throws: BinaryPropertyListError.badString(offset: 8)) {
      try BinaryPropertyList.read(file(objects: [[0x61, 0xD8, 0x00]]))
    }
    #expect(throws: BinaryPropertyListError.badReference(9)) {
      try BinaryPropertyList.read(file(objects: [[0xA1, 9]]))
    }
    #expect(throws: BinaryPropertyListError.notBinary) { try BinaryPropertyList.read(Array("<?xml".utf8)) }
  }

  /// A file of these objects, the first on top, with offsets and references of one byte up to 255 bytes, else two.
  private func file(objects: [[UInt8]]) -> [UInt8] {
    var bytes = Array("bplist00".utf8)
    var offsets: [Int] = []
    for object in objects {
      offsets.append(bytes.count)
      bytes += object
    }
    let table = UInt64(bytes.count)
    for offset in offsets { bytes += [UInt8(offset >> 8), UInt8(offset & 0xFF)] }
    bytes += [0, 0, 0, 0, 0, 0, 2, 1]
    for number in [UInt64(objects.count), 0, table] { bytes += withUnsafeBytes(of: number.bigEndian) { Array($0) } }
    return bytes
  }
}
