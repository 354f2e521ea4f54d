import Glibc
import Supervision
import Terminal

/// Writes answers and messages so that no text a person typed can act on a terminal.
enum Output {
  /// Prints an answer; a reader that went away is no failure.
  static func print(_ text: String) throws(UsageError) -> ExitStatus {
    if let code = write(safe(text), to: STDOUT_FILENO), code != EPIPE {
      throw UsageError(
        zh: "输出写不完：" + SystemReason(code: code).words.zh, en: "cannot write: " + SystemReason(code: code).words.en)
    }
    return .done
  }

  /// The text without control characters and direction marks, save line breaks and tabs.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { kept.append(isUnsafe(scalar) ? "\u{FFFD}" : scalar) }
    return String(kept)
  }

  /// A message on one line, cut where somebody's text would make it endless.
  static func line(_ text: String) -> String {
    SafeText.sanitized(text, limit: 400)
  }

  /// Writes all of the text; the system's error number when it cannot.
  @discardableResult
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
  }

  /// Writes all bytes; the system's error number when it cannot.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return nil
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: false
    }
  }
}
