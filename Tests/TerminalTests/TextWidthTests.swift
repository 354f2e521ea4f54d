import CTerminal
import Testing

@testable import Terminal

@Suite struct TextWidthTests {
  @Test("Every scalar is as wide as the C library says")
  func agreesWithTheLibrary() {
    let samples = Array(0x20...0xFFFF) + Array(0x1F300...0x1FAFF) + Array(0x20000...0x20100) + [0xE0101, 0x10FFFF]
    for value in samples {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let library = Int(ct_width(UInt32(value)))
      #expect((TextWidth.cells(of: scalar) ?? -1) == library, "U+\(String(value, radix: 16))")
    }
  }

  @Test("Text is cut by cells and never through a character")
  func cuts() {
    #expect(TextWidth.cut("展厅浦东福特", to: 7) == "展厅浦…")
    #expect(TextWidth.cut("展厅浦东福特", to: 6) == "展厅…")
    #expect(TextWidth.cut("showroom", to: 8) == "showroom")
    #expect(TextWidth.cut("showroom", to: 1) == "…")
    #expect(TextWidth.cut("showroom", to: 0) == "")
    #expect(TextWidth.pad("客流", to: 7, align: .trailing) == "   客流")
    #expect(TextWidth.pad("31", to: 5, align: .center) == " 31  ")
  }

  @Test("Lines break at blanks, and between ideographs but not before closing punctuation")
  func wraps() {
    #expect(TextWidth.wrap("the door stands open", width: 8) == ["the door", "stands", "open"])
    #expect(TextWidth.wrap("客户投诉，交车太晚。", width: 10) == ["客户投诉，", "交车太晚。"])
    #expect(TextWidth.wrap("客户投诉，交车", width: 8) == ["客户投", "诉，交车"])
    #expect(TextWidth.wrap("unbreakable", width: 4) == ["unbr", "eaka", "ble"])
    #expect(TextWidth.wrap("a\n\nb", width: 4) == ["a", "", "b"])
    for width in -1...12 {
      for line in TextWidth.wrap("Li Na 李娜 walks to the 门口 again, slowly。", width: width) {
        #expect(TextWidth.cells(line) <= width)
      }
    }
  }

  @Test("Hostile text comes out as plain text on one line")
  func sanitizes() {
    #expect(SafeText.sanitized("Zhou\u{1B}[31;1m red\u{1B}[0m") == "Zhou red")
    #expect(SafeText.sanitized("a\u{1B}]0;title\u{07}b\u{1B}]52;c;eA==\u{1B}\\c") == "abc")
    #expect(SafeText.sanitized("a\u{9B}2Jb\u{90}dcs\u{9C}c") == "abc")
    #expect(SafeText.sanitized("line\r\nnext\tcell\u{0}") == "line  next cell")
    #expect(SafeText.sanitized("evil\u{202E}txt.exe\u{200B}\u{2066}") == "eviltxt.exe")
    #expect(SafeText.sanitized("👩\u{200D}🔧 ❤\u{FE0F} 👍🏽 🇨🇳") == "👩🔧 ❤ 👍 CN")
    #expect(SafeText.sanitized("e\u{301}\u{302}\u{303}\u{304}x") == "e\u{301}\u{302}x")
    #expect(SafeText.sanitized("\u{301}x\u{AD}y\u{10FFFF}") == "x-y\u{FFFD}")
    #expect(SafeText.sanitized("展厅浦东", limit: 2) == "展厅")
    #expect(SafeText.sanitized("\u{1B}") == "")
  }
}
