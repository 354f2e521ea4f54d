/// Finds the one bit that differs from what a CRC-32C was computed of.
///
/// The checksum is linear: flipping a bit changes it by an amount that depends on the bit's distance from the end alone,
/// and no two distances within 2^31 bits have the same. So the difference between the checksum computed and the one
/// stored names the bit, where one was flipped.
enum FlippedBit {
  /// Where a flipped bit is.
  enum Place: Hashable {
    /// The byte counted from the start of what the checksum covers, and its bit, 0 the lowest.
    case data(byte: Int, bit: Int)
    /// In the stored checksum itself.
    case checksum
  }

  /// The place for a difference between two checksums of `count` bytes, nil when no single bit explains it.
  static func place(difference: UInt32, count: Int) -> Place? {
    if difference.nonzeroBitCount == 1 { return .checksum }
    var change = CRC32C.polynomial
    for distance in 0..<count * 8 {
      if change == difference { return .data(byte: count - 1 - distance / 8, bit: 7 - distance % 8) }
      change = change & 1 == 1 ? change >> 1 ^ CRC32C.polynomial : change >> 1
    }
    return nil
  }
}

extension Frame {
  /// The bytes of a frame at the start of `bytes` with the one bit put right that was flipped in it; nil when it takes
  /// more than that.
  static func mended(_ bytes: ArraySlice<UInt8>, generation: UInt32) -> [UInt8]? {
    guard bytes.count >= headerCount else { return nil }
    let header = Array(bytes.prefix(headerCount))
    if let frame = mended(bytes, length: length(ofHeader: header), generation) { return frame }
    // The flipped bit may be one of the length itself.
    for bit in 0..<24 {
      var other = header
      other[4 + bit / 8] ^= 1 << UInt8(bit % 8)
      let length = length(ofHeader: other)
      guard length <= bytes.count else { continue }
      let frame = other + bytes.dropFirst(headerCount).prefix(length - headerCount)
      if isValid(frame, generation) { return frame }
    }
    return nil
  }

  private static func mended(_ bytes: ArraySlice<UInt8>, length: Int, _ generation: UInt32) -> [UInt8]? {
    guard length <= bytes.count else { return nil }
    var frame = Array(bytes.prefix(length))
    let computed = computedChecksum(of: frame)
    let difference = computed ^ checksum(of: frame)
    switch FlippedBit.place(difference: difference, count: length - 4) {
    case .data(let byte, let bit): frame[byte < 28 ? byte : byte + 4] ^= 1 << UInt8(bit)
    case .checksum: withUnsafeBytes(of: computed.littleEndian) { frame.replaceSubrange(28..<32, with: $0) }
    case nil: if difference != 0 { return nil }
    }
    return isValid(frame, generation) ? frame : nil
  }

  private static func isValid(_ bytes: [UInt8], _ generation: UInt32) -> Bool {
    bytes.withUnsafeBytes { Frame($0, at: 0, base: 0, generation: generation) }?.end == bytes.count
  }

  private static func length(ofHeader header: [UInt8]) -> Int {
    length(payloadCount: Int(header[4]) | Int(header[5]) << 8 | Int(header[6]) << 16)
  }

  private static func computedChecksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { buffer in
      var crc = CRC32C()
      crc.feed(UnsafeRawBufferPointer(rebasing: buffer[..<28]))
      crc.feed(UnsafeRawBufferPointer(rebasing: buffer[32...]))
      return crc.value
    }
  }
}
