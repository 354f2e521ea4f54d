/// Checksums of any stretch of some bytes, each in the same short time however long the stretch is.
///
/// A CRC is a remainder of polynomials over GF(2): that of A followed by B is that of A times x to the power of B's bits,
/// plus that of B. So the checksums of the stretches from the beginning to every eighth byte are all it takes.
struct CRC32CIndex {
  /// Checksum of the bytes before each multiple of 8.
  private let prefixes: [UInt32]

  init(_ bytes: UnsafeRawBufferPointer) {
    var prefixes: [UInt32] = []
    prefixes.reserveCapacity(bytes.count / 8 + 1)
    var crc = CRC32C()
    for start in stride(from: 0, through: bytes.count, by: 8) {
      prefixes.append(crc.value)
      crc.feed(UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 8, bytes.count)]))
    }
    self.prefixes = prefixes
  }

  /// The checksum of `head` followed by a stretch of the bytes that the index was made of; 32 MiB at most.
  func checksum(_ head: UnsafeRawBufferPointer, _ stretch: Range<Int>, of bytes: UnsafeRawBufferPointer) -> UInt32 {
    let power = Self.power(bytes: stretch.count)
    let body = Self.product(prefix(stretch.lowerBound, bytes), power) ^ prefix(stretch.upperBound, bytes)
    return Self.product(CRC32C.of(head), power) ^ body
  }

  private func prefix(_ end: Int, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let start = end & ~7
    guard start < end else { return prefixes[end / 8] }
    var crc = CRC32C(after: prefixes[end / 8])
    crc.feed(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    return crc.value
  }

  /// Polynomials as CRC-32C has them: the highest bit is the coefficient of 1.
  private static let one: UInt32 = 0x8000_0000

  /// The product of two polynomials, modulo Castagnoli's.
  private static func product(_ a: UInt32, _ b: UInt32) -> UInt32 {
    var (product, factor, rest) = (0 as UInt32, b, a)
    while rest != 0 {
      if rest & one != 0 { product ^= factor }
      rest <<= 1
      factor = factor & 1 == 1 ? factor >> 1 ^ CRC32C.polynomial : factor >> 1
    }
    return product
  }

  /// x to the power of the bits in so many bytes.
  private static func power(bytes count: Int) -> UInt32 { product(low[count & 0xFFF], high[count >> 12 & 0x1FFF]) }

  /// Powers for 0 to 4,095 bytes, and for as many times 4,096 as a frame may have.
  private static let low = powers(of: 0x0080_0000, count: 4096)
  private static let high = powers(of: product(low[4095], low[1]), count: 8192)

  private static func powers(of base: UInt32, count: Int) -> [UInt32] {
    var powers = [one]
    while powers.count < count { powers.append(product(powers[powers.count - 1], base)) }
    return powers
  }
}
