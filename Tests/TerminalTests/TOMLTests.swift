@testable import Terminal
import Testing

@Suite struct TOMLTests {
  @Test("Tables, text, numbers and truth values are read with the place they stand at")
  func reads() throws {
    let table = try TOMLTable(
      """
      \u{FEFF}# a person's own
      title = "夜 \\u4e2d\\t\\"x\\"" # after it
      'quoted key' = 'C:\\path'
      size = 1_000
      dark = true

      [on.selected]
      good = { fg = "#0f0", bold = false }
      [on]
      here = -3
      """)
    #expect(table["title"]?.text == "夜 中\t\"x\"")
    #expect(table["quoted key"]?.text == "C:\\path")
    #expect(table["size"]?.value == .number(1000))
    #expect(table["dark"]?.boolean == true)
    let on = try #require(table["on"]?.table)
    #expect(on["here"]?.value == .number(-3))
    let good = try #require(on["selected"]?.table?["good"])
    #expect(good.table?.entries.map(\.key) == ["fg", "bold"])
    #expect(good.keyPlace == TOMLTable.Place(line: 8, column: 1))
    #expect(good.table?["bold"]?.valuePlace == TOMLTable.Place(line: 8, column: 30))
    let list = try TOMLTable("keys = [\"a\",\n  'b', # last\n]\nempty = []")
    #expect(list["keys"]?.texts?.map(\.text) == ["a", "b"])
    #expect(list["keys"]?.texts?.last?.place == TOMLTable.Place(line: 2, column: 3))
    #expect(list["empty"]?.texts?.isEmpty == true)
    #expect(try TOMLTable("").entries.isEmpty)
    #expect(try TOMLTable("a = 1\r\nb = 2\r\n").entries.map(\.key) == ["a", "b"])
  }

  @Test(
    "What cannot be read is pointed at",
    arguments: [
      ("a = \"open", 1, 5, "never closed"), ("a = 1 b = 2", 1, 7, "line should end"), ("a 1", 1, 3, "wants a ="),
      ("a = ", 1, 5, "value is wanted"), ("\n= 1", 2, 1, "key is wanted"), ("a = 1\na = 2", 2, 1, "already"),
      ("[a]\n[a]", 2, 2, "already"), ("a = 1\n[a.b]", 2, 2, "already"), ("[a\n", 1, 3, "wants a ]"),
      ("a = [1]", 1, 6, "lists"), ("a = [\"b\" 1]", 1, 10, ", or a ]"), ("a = [\"b\",", 1, 10, "end with a ]"),
      ("a = 1.5", 1, 5, "1.5"), ("a = \"\"\"x\"\"\"", 1, 5, "several lines"),
      ("a = \"\\q\"", 1, 6, "escape"), ("a = \"\\ud800\"", 1, 6, "code"), ("a = { b = 1", 1, 12, ", or a }"),
      ("a.b = 1", 1, 2, "heading"), ("[[a]]", 1, 2, "lists of tables"),
    ])
  func refuses(text: String, line: Int, column: Int, words: String) {
    let error = #expect(throws: TOMLError.self) { try TOMLTable(text) }
    #expect(error?.place == TOMLTable.Place(line: line, column: column))
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test("Whatever stands in a file, it is read or refused")
  func survives() {
    var random = Randomness(7)
    let pieces = [
      "a", "=", " ", "\"", "'", "[", "]", "{", "}", ",", "\\", "u", "\n", "#", ".", "1", "_", "true", "中", "\r",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0..<24, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      _ = try? TOMLTable(text.joined())
    }
  }
}
