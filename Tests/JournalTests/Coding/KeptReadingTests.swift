import Testing

@testable import Journal

/// A value that is read when somebody asks for it, of bytes that are kept until then.
@Suite struct KeptReadingTests {
  /// Puts off reading each of its parts.
  private struct Later: Decodable {
    var parts: [PropertyListCoder.Again] = []

    init(from decoder: any Decoder) throws {
      var container = try decoder.unkeyedContainer()
      while !container.isAtEnd {
        let part = try container.superDecoder()
        guard let key = PropertyListCoder.again, let again = part.userInfo[key] as? PropertyListCoder.Again else {
          throw DecodingError.dataCorruptedError(in: container, debugDescription: "to be read now")
        }
        parts.append(again)
      }
    }
  }

  private struct Part: Codable, Equatable {
    var name: String
    var numbers: [Int]
  }

  private let parts = (0..<40).map { Part(name: "name \($0 % 7) 名", numbers: [$0, 2 * $0]) }

  private func part(_ again: PropertyListCoder.Again) throws -> Part? {
    var part: Part?
    try again { part = try Part(from: $0) }
    return part
  }

  @Test func partsAreReadLaterInAnyOrderAndMoreThanOnce() throws {
    let later: Later = try PropertyListCoder.decode(keeping: PropertyListCoder.bytes(of: ["a": parts]), under: "a")
    for place in [3, 0, 39, 3] { #expect(try part(later.parts[place]) == parts[place]) }
    #expect(throws: DecodingError.self) { try later.parts[0]({ _ = try [String](from: $0) }) }
    #expect(try later.parts.map(part) == parts)
  }

  /// A dashboard folds what nobody asked for into the file all day long.
  @Test func partsAreReadAsOftenAsOneLikes() throws {
    let later: Later = try PropertyListCoder.decode(keeping: PropertyListCoder.bytes(of: parts))
    for _ in 0..<20_000 {
      var list: PropertyList?
      try later.parts[5]({ list = try $0.singleValueContainer().decode(PropertyList.self) })
      #expect(list?["numbers"] == .array([5, 10]))
    }
  }

  @Test func onlyKeptBytesArePutOff() throws {
    let bytes = try PropertyListCoder.bytes(of: parts)
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Later.self, from: bytes) }
    // What is read later is read whole.
    let later: Later = try PropertyListCoder.decode(keeping: PropertyListCoder.bytes(of: [parts]))
    #expect(throws: DecodingError.self) { try later.parts[0]({ _ = try Later(from: $0) }) }
  }

  @Test func manyThreadsMayReadAtOnce() async throws {
    let later: Later = try PropertyListCoder.decode(keeping: PropertyListCoder.bytes(of: parts))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for start in 0..<8 {
        group.addTask {
          (0..<400).count { step in
            let place = (start * 5 + step) % parts.count
            return (try? part(later.parts[place])) != parts[place]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test func damagedBytesAreAnErrorWheneverTheyAreRead() throws {
    let whole = try PropertyListCoder.bytes(of: parts)
    for place in 8..<whole.count {
      var bytes = whole
      bytes[place] ^= 0x55
      guard let later = try? PropertyListCoder.decode(Later.self, keeping: bytes) else { continue }
      for again in later.parts { _ = try? part(again) }
    }
  }
}
