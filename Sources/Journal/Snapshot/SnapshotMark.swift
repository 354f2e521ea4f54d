/// What tells a snapshot from a property list edited by hand: five bytes that the format leaves unused (store.md §3).
///
/// The trailer's byte 0 is 1 and bytes 1 to 4 are the little-endian CRC-32C of the file with bytes 0 to 4 zero. Every
/// other program that saves the file zeroes them.
package enum SnapshotMark {
  /// What the five bytes say.
  package enum Verdict { case valid, absent, invalid }

  private static let count = 5

  /// Marks a finished binary property list.
  static func apply(to bytes: inout [UInt8]) {
    let start = bytes.count - 32
    let checksum = bytes.withUnsafeBytes { CRC32C.of($0) }
    bytes[start] = 1
    for index in 0..<4 { bytes[start + 1 + index] = UInt8(truncatingIfNeeded: checksum >> UInt32(8 * index)) }
  }

  package static func verdict(_ bytes: [UInt8]) -> Verdict {
    guard bytes.count >= 32 else { return .invalid }
    let mark = bytes.count - 32..<bytes.count - 32 + count
    if bytes[mark].allSatisfy({ $0 == 0 }) { return .absent }
    let checksum = bytes.withUnsafeBytes { buffer in
      var crc = CRC32C()
      crc.feed(UnsafeRawBufferPointer(rebasing: buffer[..<mark.lowerBound]))
      withUnsafeBytes(of: (0, 0, 0, 0, 0) as (UInt8, UInt8, UInt8, UInt8, UInt8)) { crc.feed($0) }
      crc.feed(UnsafeRawBufferPointer(rebasing: buffer[mark.upperBound...]))
      return crc.value
    }
    var marked: UInt32 = 0
    for index in (1...4).reversed() { marked = marked << 8 | UInt32(bytes[mark.lowerBound + index]) }
    return bytes[mark.lowerBound] == 1 && marked == checksum ? .valid : .invalid
  }
}
