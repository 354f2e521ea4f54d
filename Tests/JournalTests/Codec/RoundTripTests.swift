import Journal
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<60) func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let value = randomPropertyList(using: &random, depth: 5)
    let bytes = BinaryPropertyList.write(value)
    #expect(try BinaryPropertyList.read(bytes) == value)
    #expect(BinaryPropertyList.write(value) == bytes)
  }

  @Test func everyWidthOfIntegerIsExact() throws {
    let edges: [Int64] = [
      .min, .min + 1, -1 << 31, -129, -128, -1, 0, 1, 127, 128, 255, 256, 65_535, 65_536, 1 << 31, 1 << 32 - 1, 1 << 32,
      .max,
    ]
    let list = PropertyList.array(edges.map(PropertyList.integer) + [PropertyList(1 << 63), PropertyList(.max)])
    #expect(try BinaryPropertyList.read(BinaryPropertyList.write(list)) == list)
  }

  @Test(arguments: [250, 260, 70_000]) func referencesWidenWithTheNumberOfObjects(count: Int) throws {
    let list = PropertyList.array((0..<count).map { .string("text \($0)") })
    #expect(try BinaryPropertyList.read(BinaryPropertyList.write(list)) == list)
  }

  @Test func theSameTextIsStoredOnceButSpellingsAreKept() throws {
    let once = BinaryPropertyList.write([.string("delivery desk"), .string("x")])
    let thrice = BinaryPropertyList.write([.string("delivery desk"), .string("delivery desk"), .string("x")])
    #expect(thrice.count == once.count + 1)
    let spellings: PropertyList = ["\u{E9}", "e\u{301}"]
    guard case .array(let read) = try BinaryPropertyList.read(BinaryPropertyList.write(spellings)) else {
      Issue.record("no array")
      return
    }
    #expect(read.compactMap(\.string).map { $0.unicodeScalars.count } == [1, 2])
  }
}
