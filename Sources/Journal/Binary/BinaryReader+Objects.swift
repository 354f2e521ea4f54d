extension BinaryReader {
  /// The object of that number with all it holds.
  mutating func object(_ object: Int) throws(BinaryPropertyListError) -> PropertyList {
    if let value = met[object] { return value }
    allowance -= 1
    guard allowance > 0 else { throw .tooMany }
    let offset = try offset(of: object)
    let marker = bytes[offset]
    switch marker >> 4 {
    case 0x0 where marker == 0x08: return .boolean(false)
    case 0x0 where marker == 0x09: return .boolean(true)
    case 0x1: return try integer(at: offset)
    case 0x2: return .real(try real(at: offset))
    case 0x3 where marker == 0x33: return .date(secondsSince2001: try real(at: offset))
    case 0x4, 0x5, 0x6:
      let value = try run(at: offset)
      met[object] = value
      return value
    case 0x8:
      let width = Int(marker & 0xF) + 1
      guard width <= 8 else { throw .badNumber(offset: offset) }
      try require(1 + width, at: offset)
      return .uid(Self.number(bytes, offset + 1, width))
    case 0xA, 0xD:
      return try container(object, at: offset)
    default: throw .unknownMarker(marker, offset: offset)
    }
  }

  /// Integers of 1, 2 and 4 bytes are unsigned, those of 8 signed, those of 16 signed with room for `UInt64`.
  private func integer(at offset: Int) throws(BinaryPropertyListError) -> PropertyList {
    let power = Int(bytes[offset] & 0xF)
    guard power <= 4 else { throw .badNumber(offset: offset) }
    let width = 1 << power
    try require(1 + width, at: offset)
    if width <= 8 { return .integer(Int64(bitPattern: Self.number(bytes, offset + 1, width))) }
    let low = Self.number(bytes, offset + 9, 8)
    switch Self.number(bytes, offset + 1, 8) {
    case 0: return PropertyList(low)
    case UInt64.max where low > UInt64(Int64.max): return .integer(Int64(bitPattern: low))
    default: throw .badNumber(offset: offset)
    }
  }

  /// Reals of 4 and 8 bytes; dates are laid out alike.
  private func real(at offset: Int) throws(BinaryPropertyListError) -> Double {
    switch bytes[offset] & 0xF {
    case 2:
      try require(5, at: offset)
      return Double(Float(bitPattern: UInt32(Self.number(bytes, offset + 1, 4))))
    case 3:
      try require(9, at: offset)
      return Double(bitPattern: Self.number(bytes, offset + 1, 8))
    default: throw .badNumber(offset: offset)
    }
  }

  /// Count of a run or container and where its content begins: in the marker, or for 15 and more in an integer after it.
  func extent(at offset: Int) throws(BinaryPropertyListError) -> (count: Int, start: Int) {
    let short = Int(bytes[offset] & 0xF)
    if short != 0xF { return (short, offset + 1) }
    try require(3, at: offset)
    let marker = bytes[offset + 1]
    guard marker >> 4 == 1, marker & 0xF <= 3 else { throw .badNumber(offset: offset) }
    let width = 1 << Int(marker & 0xF)
    try require(2 + width, at: offset)
    let count = Self.number(bytes, offset + 2, width)
    guard count <= UInt64(table) else { throw .truncated(offset: offset) }
    return (Int(count), offset + 2 + width)
  }

  /// Data, ASCII or UTF-16 string.
  private func run(at offset: Int) throws(BinaryPropertyListError) -> PropertyList {
    let (count, start) = try extent(at: offset)
    switch bytes[offset] >> 4 {
    case 0x4:
      try require(count, at: start)
      return .data(Array(bytes[start..<start + count]))
    case 0x5:
      try require(count, at: start)
      let content = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
      guard content.allSatisfy({ $0 < 0x80 }) else { throw .badString(offset: offset) }
      return .string(String(decoding: content, as: UTF8.self))
    default:
      try require(2 * count, at: start)
      return .string(try utf16(from: start, units: count, at: offset))
    }
  }

  /// Swaps the bytes into a plain buffer first: decoding through a lazy view is five times slower (store.md §2).
  private func utf16(from start: Int, units: Int, at offset: Int) throws(BinaryPropertyListError) -> String {
    let swapped = [UInt16](unsafeUninitializedCapacity: units) { buffer, filled in
      for index in 0..<units {
        buffer[index] = UInt16(bytes[start + 2 * index]) << 8 | UInt16(bytes[start + 2 * index + 1])
      }
      filled = units
    }
    guard let string = String(validating: swapped, as: UTF16.self) else { throw .badString(offset: offset) }
    return string
  }
}
