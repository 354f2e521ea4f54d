import Glibc

/// Takes lines off the standard input as they come.
struct LineReader {
  private var bytes: [UInt8] = []

  /// Takes in what there is; false at its end.
  mutating func fill() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    bytes += buffer[..<count]
    return true
  }

  /// The next whole line, at the end also one that nothing ended; nil when there is none.
  mutating func next(atEnd: Bool) -> String? {
    guard let end = bytes.firstIndex(of: 0x0A) else {
      guard atEnd, !bytes.isEmpty else { return nil }
      defer { bytes = [] }
      return String(decoding: bytes, as: UTF8.self)
    }
    defer { bytes.removeFirst(end + 1) }
    return String(decoding: bytes[..<end].filter { $0 != 0x0D }, as: UTF8.self)
  }
}
