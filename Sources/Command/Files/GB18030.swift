import Glibc

/// The character set of Chinese spreadsheets, by the C library.
enum GB18030 {
  /// The text; nil when the bytes are none, or the system does not know the character set.
  static func text(of bytes: [UInt8]) -> String? {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // Two bytes become three at most, four become four.
    var output = [CChar](repeating: 0, count: bytes.count * 2 + 4)
    let length = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (unread, room) = (source.count, target.count)
        return iconv(converter, &from, &unread, &to, &room) == -1 || unread > 0 ? nil : room
      }
    }
    guard let left else { return nil }
    return String(validating: output[..<(length - left)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
