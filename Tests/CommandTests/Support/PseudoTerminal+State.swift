import Glibc

extension PseudoTerminal {
  /// The line discipline, as `stty -a` tells it.
  struct Discipline: Equatable {
    let input, output, control, local: UInt32
    let characters: [UInt8]
  }

  /// How the line discipline stands.
  var discipline: Discipline {
    var found = termios()
    tcgetattr(slaveNumber, &found)
    return Discipline(
      input: found.c_iflag, output: found.c_oflag, control: found.c_cflag, local: found.c_lflag,
      characters: withUnsafeBytes(of: found.c_cc) { Array($0) })
  }

  /// Modes a program switched on and did not switch off: alternate screen, mouse, pasting, application keys; and the
  /// cursor if it was left hidden.
  var modesLeftOn: [String] {
    let switches: [(String, on: String, off: String)] = [
      ("alternate screen", "\u{1B}[?1049h", "\u{1B}[?1049l"), ("hidden cursor", "\u{1B}[?25l", "\u{1B}[?25h"),
      ("mouse", "\u{1B}[?1000h", "\u{1B}[?1000l"), ("mouse drag", "\u{1B}[?1002h", "\u{1B}[?1002l"),
      ("mouse reports", "\u{1B}[?1006h", "\u{1B}[?1006l"), ("paste", "\u{1B}[?2004h", "\u{1B}[?2004l"),
      ("held frame", "\u{1B}[?2026h", "\u{1B}[?2026l"), ("application keys", "\u{1B}[?1h", "\u{1B}[?1l"),
    ]
    return switches.filter { (received.last($0.on) ?? -1) > (received.last($0.off) ?? -1) }.map(\.0)
  }

  /// Whether that text was written, in one piece.
  func shows(_ text: String) -> Bool { received.last(text) != nil }
}

extension Sequence where Element == UInt8, Self: RandomAccessCollection, Index == Int {
  /// Where a text occurs for the last time.
  func last(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var place = endIndex - wanted.count
    while place >= startIndex {
      if self[place] == first, self[place..<place + wanted.count].elementsEqual(wanted) { return place }
      place -= 1
    }
    return nil
  }
}
