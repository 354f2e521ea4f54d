import Testing

@testable import Terminal

@Suite struct KeyTests {
  @Test(
    "What terminals send becomes the key a person pressed",
    arguments: [
      ("a", [Key.character("a")]), ("李", [.character("李")]), ("\r", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
      ("\u{10}", [.control("p")]), ("\u{1F}", [.control("_")]), ("\u{1B}[A\u{1B}OB", [.up, .down]),
      ("\u{1B}[1;5C", [.right]), ("\u{1B}[H\u{1B}[4~\u{1B}OF", [.home, .end, .end]),
      ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\u{1B}[2~\u{1B}[3~", [.insert, .delete]), ("\u{1B}[Z", [.backTab]),
      ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
      ("\u{1B}[[A", [.function(1)]), ("\u{1B}OM", [.enter]), ("\u{1B}j", [.escape, .character("j")]),
      ("\u{1B}\u{1B}[A", [.escape, .up]),
      ("\u{1B}[?62;c", []), ("\u{1B}[M !!x", [.character("x")]), ("\u{1B}[999~q", [.character("q")]),
    ])
  func decodes(bytes: String, keys: [Key]) {
    var whole = KeyDecoder()
    #expect(whole.feed(bytes.utf8) == keys.map(Input.key))
    // Byte by byte, as over a slow line, it is the same.
    var pieces = KeyDecoder()
    #expect(bytes.utf8.flatMap { pieces.feed([$0]) } == keys.map(Input.key))
    #expect(!whole.isWaiting)
  }

  @Test("A lone Escape is told by what does not follow it")
  func escape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.feed("\u{1B}[".utf8) == [])
    #expect(decoder.flush() == [.key(.escape), .key(.character("["))])
    #expect(decoder.flush() == [])
  }

  @Test("Pasted text is text, whatever keys it looks like; the mouse is told from keys")
  func pasteAndMouse() {
    var decoder = KeyDecoder()
    let paste = "\u{1B}[200~周女士\r\n\u{1B}[Aq\u{1B}[201~x"
    #expect(decoder.feed(paste.utf8) == [.paste("周女士\n\u{1B}[Aq"), .key(.character("x"))])
    let mouse = decoder.feed("\u{1B}[<0;3;7M\u{1B}[<0;3;7m\u{1B}[<65;1;1M\u{1B}[<32;4;7M\u{1B}[<99;4;7M".utf8)
    let place = Point(x: 2, y: 6)
    #expect(
      mouse == [
        .mouse(MouseEvent(.press(.left), at: place)), .mouse(MouseEvent(.release(.left), at: place)),
        .mouse(MouseEvent(.scrollDown, at: .origin)), .mouse(MouseEvent(.drag(.left), at: Point(x: 3, y: 6))),
      ])
  }

  @Test("No bytes whatever trap the decoder or keep it from the next key")
  func fuzz() {
    var random = Randomness(11)
    var decoder = KeyDecoder()
    let favourites: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x30, 0x7E, 0x4D, 0x3C, 0xE5, 0xBC, 0xFF, 0x00]
    for _ in 0..<3_000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? favourites.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      _ = decoder.feed(bytes)
    }
    _ = decoder.feed("\u{1B}[201~".utf8)
    _ = decoder.flush()
    #expect(decoder.feed("q".utf8).last == .key(.character("q")))
  }

  @Test("A paste too long loses its tail but not its end")
  func longPaste() {
    var decoder = KeyDecoder()
    _ = decoder.feed("\u{1B}[200~".utf8)
    _ = decoder.feed(repeatElement(0x61, count: KeyDecoder.pasteLimit * 2))
    let inputs = decoder.feed("\u{1B}[201~q".utf8)
    #expect(inputs.last == .key(.character("q")))
    #expect(inputs.count == 2)
  }
}
