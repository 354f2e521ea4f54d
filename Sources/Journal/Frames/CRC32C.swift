import CJournal

/// The Castagnoli checksum (CRC-32C, RFC 3720 §12.1), eight bytes a step: by the processor's own instruction, or by tables
/// where it has none.
struct CRC32C {
  /// Castagnoli's polynomial without its highest term; the highest bit is the coefficient of 1.
  static let polynomial: UInt32 = 0x82F6_3B78

  private var register: UInt32 = 0xFFFF_FFFF

  /// Before the first byte.
  init() {}

  /// After bytes with this checksum.
  init(after checksum: UInt32) { register = ~checksum }

  /// Checksum of what was fed so far.
  var value: UInt32 { ~register }

  /// Checksum of `bytes`.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var checksum = CRC32C()
    checksum.feed(bytes)
    return checksum.value
  }

  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    guard Self.isInstruction, let start = bytes.baseAddress else { return feedByTables(bytes) }
    register = cj_crc32c(register, start.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  private static let isInstruction = cj_has_crc32c() != 0

  mutating func feedByTables(_ bytes: UnsafeRawBufferPointer) {
    var crc = register
    Self.tables.withUnsafeBufferPointer { table in
      var index = 0
      while index + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(crc)
        crc = table[0x700 + Int(word & 0xFF)] ^ table[0x600 + Int(word >> 8 & 0xFF)]
        crc ^= table[0x500 + Int(word >> 16 & 0xFF)] ^ table[0x400 + Int(word >> 24 & 0xFF)]
        crc ^= table[0x300 + Int(word >> 32 & 0xFF)] ^ table[0x200 + Int(word >> 40 & 0xFF)]
        crc ^= table[0x100 + Int(word >> 48 & 0xFF)] ^ table[Int(word >> 56)]
        index += 8
      }
      while index < bytes.count {
        crc = crc >> 8 ^ table[Int((crc ^ UInt32(bytes[index])) & 0xFF)]
        index += 1
      }
    }
    register = crc
  }

  /// Eight tables of 256: what a byte contributes from 0 to 7 places before the end.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ polynomial : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()
}
