import Journal
import Supervision
import Testing

@testable import Command

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> PropertyList {
    try JSONReader.read(text, name: Phrase(both: "plan.json"))
  }

  private func complaint(_ text: String) -> String? {
    do {
      _ = try JSONReader.read(text, name: Phrase(both: "plan.json"))
      return nil
    } catch { return error.words.en }
  }

  @Test func whatIsWrittenIsRead() throws {
    let value: PropertyList = [
      "name": "陈洁 \"A\"\n\u{1F600}", "numbers": [0, -12, 9_007_199_254_740_993, .real(0.25)], "yes": .boolean(true),
      "empty": .dictionary(.init()), "none": .array([]),
    ]
    #expect(try read(value.json()) == value)
    #expect(try read(value.json(compact: true)) == value)
    #expect(try read(#" {"a": "\u9648\ud83d\ude00\/", "b": null} "#) == ["a": "陈\u{1F600}/"])
    #expect(try read("1e3") == .real(1_000))
  }

  @Test func whatIsWrongIsNamedByLineAndColumn() {
    #expect(complaint("{\n  \"a\": 1,\n}")?.contains("line 3, column 1") == true)
    #expect(complaint("[1 2]")?.contains("line 1, column 4") == true)
    #expect(complaint("{\"a\": 1, \"a\": 2}")?.contains("twice") == true)
    for text in ["", "[", "01", "+1", "1.", "-", "nul", "\"a", "\"\\x\"", "\"\\ud800\"", "[1] 2", "\"\u{01}\"", "NaN"] {
      #expect(complaint(text) != nil, "\(text)")
    }
    #expect(complaint(String(repeating: "[", count: 100_000))?.contains("deep") == true)
  }
}
