extension BinaryWriter {
  mutating func append(scalar value: PropertyList) {
    switch value {
    case .boolean(let flag): output.append(flag ? 0x09 : 0x08)
    case .integer(let number): append(integer: number)
    case .large(let number):
      output.append(0x14)
      append(0, width: 8)
      append(number.value, width: 8)
    case .real(let number):
      output.append(0x23)
      append(number.bitPattern, width: 8)
    case .date(let seconds):
      output.append(0x33)
      append(seconds.bitPattern, width: 8)
    case .uid(let number):
      let width = Self.width(number)
      output.append(0x80 | UInt8(width - 1))
      append(number, width: width)
    case .data(let bytes):
      append(0x40, count: bytes.count)
      output.append(contentsOf: bytes)
    case .string(let text): append(string: text)
    case .array, .dictionary: break
    }
  }

  mutating func append(string: String) {
    var string = string
    let isASCII = string.withUTF8 { utf8 in utf8.allSatisfy { $0 < 0x80 } }
    if isASCII {
      append(0x50, count: string.utf8.count)
      string.withUTF8 { output.append(contentsOf: $0) }
    } else {
      append(0x60, count: string.utf16.count)
      for unit in string.utf16 { append(UInt64(unit), width: 2) }
    }
  }

  mutating func append(integer number: Int64) {
    let width = number < 0 ? 8 : Self.width(UInt64(number))
    output.append(0x10 | UInt8(width.trailingZeroBitCount))
    append(UInt64(bitPattern: number), width: width)
  }

  mutating func append(_ marker: UInt8, count: Int) {
    if count < 15 {
      output.append(marker | UInt8(count))
    } else {
      output.append(marker | 0xF)
      append(integer: Int64(count))
    }
  }

  mutating func append(_ number: UInt64, width: Int) {
    for shift in stride(from: 8 * (width - 1), through: 0, by: -8) {
      output.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  /// Fewest bytes of 1, 2, 4 and 8 that hold `number`.
  static func width(_ number: UInt64) -> Int {
    switch number {
    case ...0xFF: 1
    case ...0xFFFF: 2
    case ...0xFFFF_FFFF: 4
    default: 8
    }
  }
}
