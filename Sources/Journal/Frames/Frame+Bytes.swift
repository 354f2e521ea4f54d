extension Frame {
  /// The frame at `offset` of `bytes`, nil when it is not whole, valid and of that generation. `base` is where `bytes`
  /// begin in the file.
  init?(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, base: Int, generation: UInt32, _ safeguards: Safeguards = .all
  ) {
    guard bytes.count - offset >= Self.headerCount, Self.hasMagic(bytes, at: offset) else { return nil }
    func number<Number: FixedWidthInteger>(_ place: Int, _ type: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + place, as: type))
    }
    let lengthAndKind = number(4, UInt32.self)
    payloadCount = Int(lengthAndKind & 0xFF_FFFF)
    let length = Self.length(payloadCount: payloadCount)
    guard bytes.count - offset >= length, number(16, UInt32.self) == generation else { return nil }
    var crc = CRC32C()
    crc.feed(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 28]))
    crc.feed(UnsafeRawBufferPointer(rebasing: bytes[offset + 32..<offset + length]))
    checksum = number(28, UInt32.self)
    guard crc.value == checksum || !safeguards.contains(.checksum) else { return nil }
    // No flag has a meaning yet: one that is set stands for something this program has to know.
    let code = UInt8(lengthAndKind >> 24)
    kind = number(24, UInt32.self) == 0 ? Kind(code: code) : .unknown(code)
    sequence = number(8, UInt64.self)
    previous = number(20, UInt32.self)
    self.generation = generation
    self.offset = base + offset
  }

  /// True when a frame might begin at `offset`; there must be four bytes.
  static func hasMagic(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) == magic
  }

  /// The bytes of a frame with `payload`, which is not longer than `longestPayload`; the checksum is their last word.
  static func bytes(
    _ kind: Kind, sequence: UInt64, generation: UInt32, previous: UInt32, payload: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length(payloadCount: payload.count))
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    append(magic)
    append(UInt32(payload.count) | UInt32(kind.code) << 24)
    append(sequence)
    append(generation)
    append(previous)
    append(UInt32(0))
    append(UInt32(0))
    bytes.append(contentsOf: payload)
    bytes.append(contentsOf: repeatElement(0, count: length(payloadCount: payload.count) - bytes.count))
    let checksum = bytes.withUnsafeBytes { buffer in
      var crc = CRC32C()
      crc.feed(UnsafeRawBufferPointer(rebasing: buffer[..<28]))
      crc.feed(UnsafeRawBufferPointer(rebasing: buffer[32...]))
      return crc.value
    }
    withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(28..<32, with: $0) }
    return bytes
  }

  /// The checksum in the bytes of a whole frame.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 28, as: UInt32.self)) }
  }
}
