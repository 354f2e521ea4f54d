import Journal
import Testing

@Suite struct CoderTests {
  enum Post: String, Codable, CodingKeyRepresentable, CaseIterable { case door, desk, drive }
  enum Act: Codable, Equatable {
    case seen
    case moved(name: String, to: Post)
    case noted([String])
  }
  struct Person: Codable, Equatable {
    var name: String
    var age: Int?
    var share: Double
    var half: Float
    var tiny: Int8
    var huge: UInt64
    var isHere: Bool
    var posts: [Post]
    var tally: [Post: Int]
    var notes: [String: String]
    var byNumber: [Int: Bool]
    var gaps: [Int?]
    var raw: Blob
    var acts: [Act]
    var nested: [[Double]]
    var pair: Pair?
  }
  struct Pair: Codable, Equatable {
    var left: String
    var right: String
  }
  class Base: Codable { var base = 1 }
  final class Derived: Base {
    var derived = 2
    override init() { super.init() }
    private enum Keys: CodingKey { case derived }
    required init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      derived = try container.decode(Int.self, forKey: .derived)
      try super.init(from: try container.superDecoder())
    }
    override func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try super.encode(to: container.superEncoder())
      try container.encode(derived, forKey: .derived)
    }
  }

  private let person = Person(
    name: "李娜", age: nil, share: 0.1, half: 0.5, tiny: -7, huge: .max, isHere: true, posts: [.door, .drive],
    tally: [.desk: 3, .door: 1], notes: ["b": "2", "a": "1"], byNumber: [7: true], gaps: [1, nil, 3],
    raw: Blob([9, 8]), acts: [.seen, .moved(name: "x", to: .desk), .noted(["a", "b"])], nested: [[1, 2.5], []],
    pair: Pair(left: "l", right: "r"))

  @Test func everyShapeComesBack() throws {
    let list = try PropertyListCoder.encode(person)
    #expect(try PropertyListCoder.decode(Person.self, from: list) == person)
    let read = try BinaryPropertyList.read(BinaryPropertyList.write(list))
    #expect(try PropertyListCoder.decode(Person.self, from: read) == person)
  }

  @Test func formsAreThoseADecentFileHas() throws {
    let list = try PropertyListCoder.encode(person)
    #expect(list["age"] == nil)
    #expect(list["raw"] == .data([9, 8]))
    #expect(list["gaps"] == [1, .uid(0), 3])
    #expect(list["tally"] == ["desk": 3, "door": 1])
    #expect(list["notes"] == ["a": "1", "b": "2"])
    #expect(list["acts"] == [["seen": [:]], ["moved": ["name": "x", "to": "desk"]], ["noted": ["_0": ["a", "b"]]]])
    guard case .dictionary(let entries) = list else {
      Issue.record("no dictionary")
      return
    }
    #expect(entries.keys.prefix(3) == ["name", "share", "half"])
  }

  @Test func superclassesHaveTheirOwnEncoder() throws {
    let value = Derived()
    value.base = 5
    value.derived = 6
    let list = try PropertyListCoder.encode(value)
    #expect(list == ["super": ["base": 5], "derived": 6])
    let read = try PropertyListCoder.decode(Derived.self, from: list)
    #expect(read.base == 5 && read.derived == 6)
  }

  @Test func misfitsSayWhere() throws {
    var list = try PropertyListCoder.encode([person])
    guard case .array(let rows) = list, case .dictionary(var entries)? = rows.first else {
      Issue.record("no rows")
      return
    }
    entries["tiny"] = 300
    list = [.dictionary(entries)]
    #expect {
      try PropertyListCoder.decode([Person].self, from: list)
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return context.codingPath.map(\.stringValue) == ["0", "tiny"]
    }
    entries["tiny"] = "three"
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Person.self, from: .dictionary(entries)) }
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Int.self, from: "x") }
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode([Int].self, from: 3) }
  }

  @Test func largeDictionariesStayQuick() throws {
    let large = Dictionary(uniqueKeysWithValues: (0..<5000).map { ("key \($0)", $0) })
    let list = try PropertyListCoder.encode(large)
    #expect(try PropertyListCoder.decode([String: Int].self, from: list) == large)
  }
}
