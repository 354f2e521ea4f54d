import Glibc

extension BinaryDocument {
  /// A whole number as the format can hold it.
  enum Whole {
    case signed(Int64)
    /// Above `Int64.max`.
    case large(UInt64)
  }

  /// Integers of 1, 2 and 4 bytes are unsigned, those of 8 signed, those of 16 signed with room for `UInt64`.
  @inline(__always)
  func whole(at offset: Int) throws(BinaryPropertyListError) -> Whole {
    let power = Int(marker(at: offset) & 0xF)
    guard power <= 3 else { return try wide(at: offset) }
    let width = 1 << power
    try require(1 + width, at: offset)
    return .signed(Int64(bitPattern: Self.number(base, offset + 1, width)))
  }

  private func wide(at offset: Int) throws(BinaryPropertyListError) -> Whole {
    guard marker(at: offset) & 0xF == 4 else { throw .badNumber(offset: offset) }
    try require(17, at: offset)
    let low = Self.number(base, offset + 9, 8)
    let fitsSigned = low <= UInt64(Int64.max)
    switch Self.number(base, offset + 1, 8) {
    case 0: return fitsSigned ? .signed(Int64(low)) : .large(low)
    case .max where !fitsSigned: return .signed(Int64(bitPattern: low))
    default: throw .badNumber(offset: offset)
    }
  }

  /// Reals of 4 and 8 bytes; a date is laid out like one of 8.
  @inline(__always)
  func real(at offset: Int) throws(BinaryPropertyListError) -> Double {
    switch marker(at: offset) & 0xF {
    case 2:
      try require(5, at: offset)
      return Double(Float(bitPattern: UInt32(Self.number(base, offset + 1, 4))))
    case 3:
      try require(9, at: offset)
      return Double(bitPattern: Self.number(base, offset + 1, 8))
    default: throw .badNumber(offset: offset)
    }
  }

  /// Numbers of 1 to 8 bytes.
  func uid(at offset: Int) throws(BinaryPropertyListError) -> UInt64 {
    let width = Int(marker(at: offset) & 0xF) + 1
    guard width <= 8 else { throw .badNumber(offset: offset) }
    try require(1 + width, at: offset)
    return Self.number(base, offset + 1, width)
  }

  /// Count of a run or container and where its content begins: in the marker, or for 15 and more in an integer after it.
  @inline(__always)
  func extent(at offset: Int) throws(BinaryPropertyListError) -> (count: Int, start: Int) {
    let short = Int(marker(at: offset) & 0xF)
    return short != 0xF ? (short, offset + 1) : try longExtent(at: offset)
  }

  private func longExtent(at offset: Int) throws(BinaryPropertyListError) -> (count: Int, start: Int) {
    try require(3, at: offset)
    let power = Int(marker(at: offset + 1) & 0xF)
    guard marker(at: offset + 1) >> 4 == 1, power <= 4 else { throw .badNumber(offset: offset) }
    try require(2 + 1 << power, at: offset)
    guard case .signed(let count) = try whole(at: offset + 1), count >= 0 else { throw .badNumber(offset: offset) }
    // Whatever is counted takes at least a byte each; so no product of a count and a width can overflow.
    guard count <= table else { throw .truncated(offset: offset) }
    return (Int(count), offset + 2 + 1 << power)
  }

  /// The text of a string, whose offset this is.
  @inline(__always)
  func text(_ object: Object, at offset: Int) throws(BinaryPropertyListError) -> String {
    let known = memo[Int(object)]
    return known > 0 ? texts[Int(known) - 1] : try newText(object, at: offset)
  }

  private func newText(_ object: Object, at offset: Int) throws(BinaryPropertyListError) -> String {
    let (count, start) = try extent(at: offset)
    let isWide = marker(at: offset) >> 4 == 6
    try require(isWide ? 2 * count : count, at: start)
    try claim(isWide ? 2 * count : count, at: offset)
    let text = isWide ? UTF16Bytes.decode(base + start, units: count) : ascii(from: start, count: count)
    guard let text else { throw .badString(offset: offset) }
    texts.append(text)
    memo[Int(object)] = UInt32(texts.count)
    return text
  }

  private func ascii(from start: Int, count: Int) -> String? {
    let run = UnsafeRawBufferPointer(start: base + start, count: count)
    var all: UInt64 = 0
    var index = 0
    while index + 8 <= count {
      all |= run.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      index += 8
    }
    while index < count {
      all |= UInt64(run[index])
      index += 1
    }
    return all & 0x8080_8080_8080_8080 == 0 ? String(decoding: run, as: UTF8.self) : nil
  }

  /// The bytes of a data object, whose offset this is.
  func data(_ object: Object, at offset: Int) throws(BinaryPropertyListError) -> [UInt8] {
    let known = memo[Int(object)]
    if known > 0 { return blobs[Int(known) - 1] }
    let (count, start) = try extent(at: offset)
    try require(count, at: start)
    try claim(count, at: offset)
    let data = Array(UnsafeRawBufferPointer(start: base + start, count: count))
    blobs.append(data)
    memo[Int(object)] = UInt32(blobs.count)
    return data
  }

  /// What is wrong with an object that no case of a property list fits.
  func stranger(at offset: Int) -> BinaryPropertyListError {
    switch marker(at: offset) {
    case 0x00: .unsupported(.null, offset: offset)
    case 0x0C, 0x0D: .unsupported(.url, offset: offset)
    case 0x0E: .unsupported(.uuid, offset: offset)
    case 0xB0...0xBF: .unsupported(.orderedSet, offset: offset)
    case 0xC0...0xCF: .unsupported(.set, offset: offset)
    case let marker: .unknownMarker(marker, offset: offset)
    }
  }
}
