import Glibc

/// Asks a terminal how wide it draws what the screen is made of; for a report only, never while a picture is shown.
public enum WidthProbe {
  /// Text that was drawn, the cells it was meant to take, and those it took.
  public struct Sample: Hashable, Sendable {
    /// What it stands for.
    public let kind: Kind
    /// The text.
    public let text: String
    /// Cells it is meant to take.
    public let meant: Int
    /// Cells the terminal moved by; nil when it did not answer.
    public let drawn: Int?
  }

  /// What a sample stands for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case chinese, frames, bars, marks, arrows, combining

    var text: String {
      switch self {
      case .chinese: "浦东展厅"
      case .frames: "╭─╮│╰╯┃"
      case .bars: "▁▂▃▄▅▆▇█░"
      case .marks: "●○◐◆◇✓★☆▲!"
      case .arrows: "→↑↓…·▸▌"
      case .combining: "e\u{301}n\u{303}"
      }
    }
  }

  /// The samples as the terminal draws them; on none where no terminal is, or it never answers.
  ///
  /// Draws and takes away on the line of the cursor, and takes at most three tenths of a second a sample.
  public static func samples(input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO) -> [Sample] {
    guard isatty(input) == 1, isatty(output) == 1 else { return [] }
    let mode = TerminalMode(of: input)
    mode.enterRaw()
    defer { mode.restore() }
    var samples: [Sample] = []
    for kind in Kind.allCases {
      write("\r\(kind.text)\u{1B}[6n", to: output)
      let column = answer(on: input)
      write("\r\u{1B}[K", to: output)
      samples.append(
        Sample(kind: kind, text: kind.text, meant: TextWidth.cells(kind.text), drawn: column.map { $0 - 1 }))
      // A terminal that does not answer once will not answer later, and its answer must not meet the shell.
      if column == nil { break }
    }
    return samples
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  /// The column of the next `ESC [ row ; column R`, from 1; nil when none comes.
  private static func answer(on input: Int32) -> Int? {
    var bytes: [UInt8] = []
    var waited = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    while bytes.count < 64, poll(&waited, 1, 300) == 1 {
      var byte: UInt8 = 0
      guard read(input, &byte, 1) == 1 else { return nil }
      bytes.append(byte)
      if byte == UInt8(ascii: "R") { return column(of: bytes) }
    }
    return nil
  }

  /// Reads the column out of an answer; keys that were pressed before it are passed over.
  static func column(of bytes: [UInt8]) -> Int? {
    guard let start = bytes.lastIndex(of: 0x1B), bytes.last == UInt8(ascii: "R") else { return nil }
    let words = String(decoding: bytes[(start + 1)...].dropFirst().dropLast(), as: UTF8.self).split(separator: ";")
    return words.count == 2 ? Int(words[1]) : nil
  }
}
