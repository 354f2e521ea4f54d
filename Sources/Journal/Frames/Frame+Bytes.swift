extension Frame {
  /// The frame at `offset` of `bytes`, nil when it is not whole, valid and of that generation. `base` is where `bytes`
  /// begin in the file.
  init?(_ bytes: UnsafeRawBufferPointer, at offset: Int, base: Int, generation: UInt32) {
    self.init(unchecked: bytes, at: offset, base: base, generation: generation)
    guard isValid(bytes, at: offset) else { return nil }
  }

  /// What the header at `offset` says, if there is room for such a frame; whether it is valid only its checksum tells.
  init?(unchecked bytes: UnsafeRawBufferPointer, at offset: Int, base: Int, generation: UInt32) {
    guard bytes.count - offset >= Self.headerCount, Self.hasMagic(bytes, at: offset) else { return nil }
    func number<Number: FixedWidthInteger>(_ place: Int, _ type: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + place, as: type))
    }
    let lengthAndKind = number(4, UInt32.self)
    payloadCount = Int(lengthAndKind & 0xFF_FFFF)
    let length = Self.length(payloadCount: payloadCount)
    guard bytes.count - offset >= length, number(16, UInt32.self) == generation else { return nil }
    // No flag has a meaning yet: one that is set stands for something this program has to know.
    let code = UInt8(lengthAndKind >> 24)
    kind = number(24, UInt32.self) == 0 ? Kind(code: code) : .unknown(code)
    sequence = number(8, UInt64.self)
    previous = number(20, UInt32.self)
    checksum = number(28, UInt32.self)
    self.generation = generation
    self.offset = base + offset
  }

  /// True when the checksum is that of the bytes; the frame begins at `start` of them.
  func isValid(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    let (head, body) = checksummed(at: start)
    var crc = CRC32C()
    crc.feed(UnsafeRawBufferPointer(rebasing: bytes[head]))
    crc.feed(UnsafeRawBufferPointer(rebasing: bytes[body]))
    return crc.value == checksum
  }

  /// What the checksum covers of a frame that begins at `start`: all but itself.
  func checksummed(at start: Int) -> (head: Range<Int>, body: Range<Int>) {
    (start..<start + Self.headerCount - 4, start + Self.headerCount..<start + Self.length(payloadCount: payloadCount))
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
