import Journal
import Testing

/// Files as other programs may write them, byte by byte.
@Suite struct HandmadeFileTests {
  /// A file of these objects, the first on top.
  static func file(_ objects: [[UInt8]], entryWidth: Int = 2, referenceWidth: Int = 1) -> [UInt8] {
    var bytes = Array("bplist00".utf8)
    var offsets: [Int] = []
    for object in objects {
      offsets.append(bytes.count)
      bytes += object
    }
    let table = bytes.count
    for offset in offsets { bytes += big(UInt64(offset), entryWidth) }
    bytes += [0, 0, 0, 0, 0, 0, UInt8(entryWidth), UInt8(referenceWidth)]
    for number in [objects.count, 0, table] { bytes += big(UInt64(number), 8) }
    return bytes
  }

  static func big(_ number: UInt64, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) : 0 }
  }

  @Test(arguments: 1...8) func everyWidthOfOffsetsAndReferencesIsRead(width: Int) throws {
    for entryWidth in 1...8 {
      let objects: [[UInt8]] = [
        [0xD1] + Self.big(1, width) + Self.big(2, width), [0x51, 0x61],
        [0xA2] + Self.big(1, width) + Self.big(3, width), [0x10, 0xFF],
      ]
      let bytes = Self.file(objects, entryWidth: entryWidth, referenceWidth: width)
      #expect(try BinaryPropertyList.read(bytes) == ["a": ["a", 255]])
      struct Holder: Decodable { var a: [PropertyList] }
      #expect(try PropertyListCoder.decode(Holder.self, from: bytes).a == ["a", 255])
    }
  }

  @Test func everyScalarIsReadAsItsWriterMeantIt() throws {
    let sixteen: [UInt8] = [0x14] + Self.big(0, 8)
    let minus: [UInt8] = [0x14] + [UInt8](repeating: 0xFF, count: 8)
    let cases: [([UInt8], PropertyList)] = [
      ([0x10, 0xFF], 255), ([0x11, 0xFF, 0xFF], 65_535), ([0x12, 0xFF, 0xFF, 0xFF, 0xFF], 4_294_967_295),
      ([0x13] + Self.big(.max, 8), -1), (sixteen + Self.big(.max, 8), PropertyList(UInt64.max)),
      (sixteen + Self.big(7, 8), 7), (minus + Self.big(1 << 63, 8), .integer(.min)), (minus + Self.big(.max, 8), -1),
      ([0x22, 0x3F, 0xC0, 0, 0], 1.5), ([0x23, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0], 1.5),
      ([0x33, 0x41, 0, 0, 0, 0, 0, 0, 0], .date(secondsSince2001: 131_072)), ([0x42, 1, 2], .data([1, 2])),
      ([0x5F, 0x10, 0x10] + Array("exactly sixteen.".utf8), "exactly sixteen."),
      ([0x5F, 0x13] + Self.big(1, 8) + [0x61], "a"), ([0x5F, 0x14] + Self.big(1, 16) + [0x61], "a"),
      ([0x63, 0x5F, 0x90, 0xD8, 0x3D, 0xDC, 0x69], "徐👩"), ([0x80, 9], .uid(9)), ([0x82, 1, 0, 0], .uid(65_536)),
      ([0x87] + Self.big(.max, 8), .uid(.max)), ([0xA0], []), ([0xD0], [:]),
    ]
    for (object, value) in cases {
      let bytes = Self.file([object])
      #expect(try BinaryPropertyList.read(bytes) == value)
      #expect(try PropertyListCoder.decode(PropertyList.self, from: bytes) == value)
    }
  }

  @Test func whatHasNoPlaceIsRefusedByName() {
    let cases: [([UInt8], BinaryPropertyListError)] = [
      ([0x00], .unsupported(.null, offset: 8)), ([0x0C], .unsupported(.url, offset: 8)),
      ([0x0E], .unsupported(.uuid, offset: 8)), ([0xB0], .unsupported(.orderedSet, offset: 8)),
      ([0xC0], .unsupported(.set, offset: 8)), ([0x0F], .unknownMarker(0x0F, offset: 8)),
      ([0x70], .unknownMarker(0x70, offset: 8)), ([0x15] + Self.big(0, 32), .badNumber(offset: 8)),
      ([0x14] + Self.big(1, 8) + Self.big(0, 8), .badNumber(offset: 8)),
      ([0x88] + Self.big(0, 9), .badNumber(offset: 8)),
      ([0x21, 0, 0], .badNumber(offset: 8)), ([0x51, 0xE9], .badString(offset: 8)),
      ([0x61, 0xDC, 0x00], .badString(offset: 8)), ([0xAF, 0x13] + Self.big(.max, 8), .badNumber(offset: 8)),
      ([0xAF, 0x13] + Self.big(1 << 40, 8), .truncated(offset: 8)),
    ]
    for (object, error) in cases {
      #expect(throws: error) { try BinaryPropertyList.read(Self.file([object])) }
    }
  }

  @Test func objectsThatLieOverOneAnotherCannotMultiplyTheFile() {
    // 60,000 entries of the table, all of them one string of 30,000 bytes: two gigabytes if each were read.
    let text: [UInt8] = [0x5F, 0x11] + Self.big(30_000, 2) + [UInt8](repeating: 0x61, count: 30_000)
    let count = 60_000
    var bytes = Array("bplist00".utf8) + [0xAF, 0x11] + Self.big(UInt64(count), 2)
    for index in 1...count { bytes += Self.big(UInt64(index), 2) }
    let start = bytes.count
    bytes += text
    let table = bytes.count
    bytes += Self.big(8, 4)
    for _ in 0..<count { bytes += Self.big(UInt64(start), 4) }
    bytes += [0, 0, 0, 0, 0, 0, 4, 2] + Self.big(UInt64(count + 1), 8) + Self.big(0, 8) + Self.big(UInt64(table), 8)
    #expect(throws: BinaryPropertyListError.overlap(offset: start)) { try BinaryPropertyList.read(bytes) }
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode([String].self, from: bytes) }
  }

  @Test func sharedContainersAreReadAndBombsAreNot() throws {
    // Python writes a list that is held twice once.
    let shared = Self.file([[0xA2, 1, 1], [0xA1, 2], [0x10, 5]])
    #expect(try BinaryPropertyList.read(shared) == [[5], [5]])
    #expect(try PropertyListCoder.decode([[Int]].self, from: shared) == [[5], [5]])
    struct Tree: Decodable {
      let branches: [Tree]
      init(from decoder: any Decoder) throws {
        branches = try decoder.singleValueContainer().decode([Tree].self)
      }
    }
    let bomb = Self.file((0..<60).map { [0xA2, UInt8($0 + 1), UInt8($0 + 1)] } + [[0xA0]])
    #expect(throws: BinaryPropertyListError.tooMany) { try BinaryPropertyList.read(bomb) }
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Tree.self, from: bomb) }
    let cycle = Self.file([[0xA1, 0]])
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Tree.self, from: cycle) }
  }
}
