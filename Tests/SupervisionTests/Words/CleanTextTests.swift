import Testing

@testable import Supervision

@Suite struct CleanTextTests {
  private let field = Phrase(zh: "备注", en: "note")

  @Test(arguments: ["a\u{1B}[31m", "a\u{0}", "a\u{7F}", "a\u{9B}2J", "a\nb", "a\u{202E}b", "a\u{2066}b", "a\tb"])
  func controlsAreRefusedWithFieldAndPosition(text: String) throws {
    let refusal = try #require(throws: Refusal.self) { try CleanText.checked(text, field: field, limit: 100) }
    #expect(refusal.rule == "text.control")
    #expect(refusal.words.en.hasPrefix("note: character 2 is the control character U+"))
    #expect(refusal.words.zh.contains("备注的第 2 个字符"))
  }

  @Test func whatTerminalsMeasureDifferentlyIsReduced() throws {
    #expect(try CleanText.checked("  ❤\u{FE0F} 👩\u{200D}🔧👍\u{1F3FD} \u{3000}", field: field, limit: 9) == "❤ 👩🔧👍")
    #expect(try CleanText.checked("一行\r\n两行\r三行\n", field: field, limit: 9, lines: true) == "一行\n两行\n三行")
  }

  @Test func lengthIsCountedAndNamed() throws {
    #expect(try CleanText.checked(String(repeating: "长", count: 100), field: field, limit: 100).count == 100)
    let long = try #require(throws: Refusal.self) {
      try CleanText.checked(String(repeating: "长", count: 10_000), field: field, limit: 100)
    }
    #expect(long.words.en == "note has 10000 characters, 100 at most; make it shorter")
    // One letter under ten thousand accents is one character.
    #expect(throws: Refusal.self) {
      try CleanText.checked("e" + String(repeating: "\u{301}", count: 10_000), field: field, limit: 100)
    }
    #expect(throws: Refusal.self) { try CleanText.required(" \u{200B} ", field: field, limit: 9) }
  }
}
