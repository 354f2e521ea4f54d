import Journal
import Testing

/// What the coders promise beyond giving back what they got.
@Suite struct BytesCoderTests {
  struct Row: Codable, Equatable {
    var name: String
    var note: String?
    var extra: PropertyList
    var cells: [Cell]
  }
  enum Cell: Codable, Equatable {
    case empty
    case pair(left: Int, right: [Int?])
  }

  private let row = Row(
    name: "徐", note: nil, extra: ["b": [1, 2.5], "a": .uid(9)], cells: [.empty, .pair(left: 1, right: [nil, 2])])

  @Test func bytesAreWhatTheTreeIs() throws {
    let bytes = try PropertyListCoder.bytes(of: [row, row])
    #expect(try PropertyListCoder.bytes(of: [row, row]) == bytes)
    #expect(try BinaryPropertyList.read(bytes) == PropertyListCoder.encode([row, row]))
    #expect(try PropertyListCoder.decode([Row].self, from: bytes) == [row, row])
  }

  @Test func oneKeyIsReadWithoutTheRest() throws {
    // What is beside it need not even be a property list's: null is.
    let bytes = HandmadeFileTests.file([
      [0xD2, 1, 2, 3, 4], [0x51, 0x61], [0x51, 0x62], [0x10, 7], [0x00],
    ])
    #expect(throws: BinaryPropertyListError.self) { try BinaryPropertyList.read(bytes) }
    #expect(try PropertyListCoder.decode(Int.self, from: bytes, under: "a") == 7)
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Int.self, from: bytes, under: "b") }
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Int.self, from: bytes, under: "c") }
  }

  @Test func errorsNameThePathBothWays() throws {
    struct Refusing: Codable {
      func encode(to encoder: any Encoder) throws {
        throw EncodingError.invalidValue(self, .init(codingPath: encoder.codingPath, debugDescription: "no"))
      }
    }
    #expect {
      try PropertyListCoder.bytes(of: ["x": [["ä": Refusing()]], "y": []])
    } throws: { error in
      guard case EncodingError.invalidValue(_, let context) = error else { return false }
      return context.codingPath.map(\.stringValue) == ["x", "0", "ä"]
    }
    let list: PropertyList = ["rows": [["cells": [["pair": ["left": "one", "right": []]]], "name": "", "extra": 1]]]
    #expect {
      try PropertyListCoder.decode([String: [Row]].self, from: list)
    } throws: { error in
      guard case DecodingError.typeMismatch(_, let context) = error else { return false }
      return context.codingPath.map(\.stringValue) == ["rows", "0", "cells", "0", "pair", "left"]
    }
  }

  @Test func nestedContainersMayBeFilledInAnyOrder() throws {
    struct Crossed: Encodable {
      enum Keys: CodingKey { case a, b, c }
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        var a = container.nestedContainer(keyedBy: Keys.self, forKey: .a)
        var b = container.nestedUnkeyedContainer(forKey: .b)
        try container.encode(1, forKey: .c)
        try b.encode("first")
        try a.encode(true, forKey: .c)
        var inner = b.nestedContainer(keyedBy: Keys.self)
        try a.encode(false, forKey: .a)
        try inner.encode(2, forKey: .a)
        try container.encode(3, forKey: .c)
      }
    }
    let list = try PropertyListCoder.encode(Crossed())
    #expect(list == ["a": ["c": true, "a": false], "b": ["first", ["a": 2]], "c": 3])
  }

  @Test func whatIsNestedWithoutEndIsRefused() throws {
    final class Endless: Encodable {
      enum Keys: CodingKey { case next }
      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(self, forKey: .next)
      }
    }
    #expect(throws: EncodingError.self) { try PropertyListCoder.bytes(of: Endless()) }
    indirect enum Chain: Codable {
      case end
      case link(Chain)
    }
    func chain(_ length: Int) -> Chain { (0..<length).reduce(.end) { chain, _ in .link(chain) } }
    let bytes = try PropertyListCoder.bytes(of: chain(40))
    #expect(throws: Never.self) { try PropertyListCoder.decode(Chain.self, from: bytes) }
    #expect(throws: EncodingError.self) { try PropertyListCoder.bytes(of: chain(400)) }
  }

  @Test func aDecoderThatWasKeptReadsNothingAnyMore() throws {
    struct Keeper: Decodable {
      let decoder: any Decoder
      let container: any UnkeyedDecodingContainer
      init(from decoder: any Decoder) throws {
        self.decoder = decoder
        container = try decoder.unkeyedContainer()
      }
    }
    let keeper = try PropertyListCoder.decode(Keeper.self, from: ["a", "b"] as PropertyList)
    var container = keeper.container
    #expect(throws: (any Error).self) { try container.decode(String.self) }
    #expect(throws: (any Error).self) { try keeper.decoder.unkeyedContainer() }
    #expect(throws: (any Error).self) { try keeper.decoder.singleValueContainer().decode([String].self) }
  }
}
