import Foundation
import Terminal
import Testing

/// Text drawn by a terminal nobody here wrote takes the columns it was counted for.
@Suite(Tmux.trait) struct WidthsTests {
  @Test func whatIsKeptOfAnyTextIsAsWideAsItIsDrawn() throws {
    let scratch = try Scratch()
    let texts = Self.texts(1_500)
    // Each on a line of its own, and then the question where the cursor is.
    let questions = texts.map { "\r\u{1B}[K\($0)\u{1B}[6n" }.joined()
    let asked = try scratch.write(questions, to: "questions")
    let answers = scratch.file("answers")
    let script = "stty raw -echo; exec 3<&0; cat <&3 >\(answers) & cat \(asked); wait"
    let tmux = try Tmux(scratch, columns: 200, rows: 5, running: ["/bin/sh", "-c", script])
    func columns() -> [Int] {
      let said = (try? String(contentsOfFile: answers, encoding: .utf8)) ?? ""
      return said.split(separator: "R").compactMap { $0.split(separator: ";").last.flatMap { Int($0) } }
    }
    #expect(eventually { columns().count >= texts.count })
    for (text, column) in zip(texts, columns()) {
      let codes = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      #expect(TextWidth.cells(text) == column - 1, "\(codes)")
    }
    _ = tmux
  }

  /// What is left of random text, of all planes in which people write, when it was made fit for a terminal.
  private static func texts(_ count: Int) -> [String] {
    var random = SystemRandomNumberGenerator()
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x370...0x52F, 0x590...0x6FF, 0x900...0x97F, 0xE00...0xE7F,
      0x1100...0x11FF, 0x2000...0x206F, 0x2190...0x21FF, 0x2500...0x25FF, 0x2600...0x27BF, 0x2800...0x28FF,
      0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE00...0xFE0F, 0xFF00...0xFFEF, 0x1F300...0x1FAFF,
      0x20000...0x20FFF, 0xE000...0xE0FF, 0x202A...0x202E,
    ]
    return (0..<count).map { _ in
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let value = UInt32.random(in: ranges[Int.random(in: 0..<ranges.count, using: &random)], using: &random)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      return SafeText.sanitized(String(scalars))
    }
  }
}
