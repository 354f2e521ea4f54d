import Glibc
import Supervision
import Testing

@testable import Dashboard

@Suite struct KeyTableTests {
  /// `showroom man --keys` prints what has to stand there.
  @Test func theReadmeHasTheKeysOfTheCommandTable() throws {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let file = try #require(fopen("/\(folder)/README.md", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let readme = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    let after = try #require(readme.split(separator: "\n## Keys\n", maxSplits: 1).last)
    let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
    let tables = lines.prefix { $0.isEmpty || $0.hasPrefix("|") }.filter { !$0.isEmpty }
    let wanted = KeyTable().markdown.split(separator: "\n")
    #expect(tables == wanted, "put what `showroom man --keys` prints under ## Keys in README.md")
  }

  @Test func everyActionStandsInTheTableWithItsKeys() {
    let lines = KeyTable().sections.flatMap(\.lines)
    for action in Action.allCases {
      let keys = CommandTable.strokes(of: action).map(\.label)
      #expect(lines.contains { $0.name == action.name && $0.keys == keys })
    }
  }
}
