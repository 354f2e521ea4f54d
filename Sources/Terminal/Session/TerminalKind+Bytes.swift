extension TerminalKind {
  /// Has the terminal keep showing the last frame until the next is complete.
  static let beginFrame = Array("\u{1B}[?2026h".utf8)
  /// Has it show the frame.
  static let endFrame = Array("\u{1B}[?2026l".utf8)

  /// Has presses and the wheel reported, with places of any size; moving about is not.
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  /// Leaves the mouse to the terminal.
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l".utf8)

  /// What puts text on the clipboard (OSC 52); inside tmux and screen also wrapped, for the terminal around them.
  func clipboardBytes(_ text: String, environment: (String) -> String?) -> [UInt8] {
    let plain = Array("\u{1B}]52;c;".utf8) + Base64.encoded(text.utf8.prefix(65_536)) + [0x07]
    func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
    if isSet("TMUX") {
      // tmux wants every escape within doubled.
      return plain + Array("\u{1B}Ptmux;".utf8) + [0x1B] + plain + Array("\u{1B}\\".utf8)
    }
    // screen takes no more than 768 bytes in one piece.
    guard name.hasPrefix("screen"), isSet("STY") else { return plain }
    return stride(from: 0, to: plain.count, by: 240).flatMap { start in
      Array("\u{1B}P".utf8) + plain[start..<min(start + 240, plain.count)] + Array("\u{1B}\\".utf8)
    }
  }

  /// What is switched on beside what curses does: the keypad, bracketed paste, and the mouse where it is wanted.
  func enteringBytes(mouse: Bool, capability: (String) -> String?) -> [UInt8] {
    let keypad = TerminalKind.withoutDelays(capability("smkx") ?? "")
    guard isModern else { return keypad }
    return keypad + Array("\u{1B}[?2004h".utf8) + (mouse ? TerminalKind.mouseOn : [])
  }

  /// What switches all that off again.
  func leavingBytes(capability: (String) -> String?) -> [UInt8] {
    let modes = isModern ? "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?2004l" : ""
    return Array(modes.utf8) + TerminalKind.withoutDelays(capability("rmkx") ?? "")
  }

  /// What gives the terminal back when the program can no longer run: fixed beforehand, from the terminal's description.
  func crashBytes(capability: (String) -> String?) -> [UInt8] {
    var text = synchronizes ? "\u{1B}[?2026l" : ""
    text += String(decoding: leavingBytes(capability: capability), as: UTF8.self)
    text += (capability("sgr0") ?? "") + (capability("cnorm") ?? "")
    // Without a second screen the line that says what happened goes below all that is shown.
    text += capability("rmcup") ?? "\u{1B}[999;1H\r\n"
    return TerminalKind.withoutDelays(text)
  }

  /// The bytes of a capability without the `$<20>` that ask for a pause.
  static func withoutDelays(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == 0x24, rest.dropFirst().first == 0x3C, let end = rest.firstIndex(of: 0x3E) {
        rest = rest[(end + 1)...]
        continue
      }
      bytes.append(byte)
      rest = rest.dropFirst()
    }
    return bytes
  }
}
