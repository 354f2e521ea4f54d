extension ActID: Codable {
  /// Reads 32 hexadecimal digits.
  public init(from decoder: any Decoder) throws {
    self = try decoder.parsed(ActID.init(hexadecimal:))
  }

  /// Writes 32 hexadecimal digits.
  public func encode(to encoder: any Encoder) throws {
    try encoder.write(description)
  }

  private init?(hexadecimal text: String) {
    var halves: (high: UInt64, low: UInt64) = (0, 0)
    var count = 0
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      if count < 16 {
        halves.high = halves.high << 4 | UInt64(digit)
      } else {
        halves.low = halves.low << 4 | UInt64(digit)
      }
      count += 1
    }
    guard count == 32 else { return nil }
    self.init(high: halves.high, low: halves.low)
  }
}

extension ActID: CustomStringConvertible {
  /// Written as 32 hexadecimal digits.
  public var description: String {
    String(unsafeUninitializedCapacity: 32) { digits in
      for index in 0..<32 {
        let half = index < 16 ? high : low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 0xF
        digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 32
    }
  }
}

extension Author: Codable {
  private enum CodingKeys: String, CodingKey { case user, terminal }

  /// Reads `xia@pts/3`, and the dictionary of earlier versions.
  public init(from decoder: any Decoder) throws {
    guard let line = decoder.line else {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      user = try container.decode(String.self, forKey: .user)
      terminal = try container.decode(String.self, forKey: .terminal)
      return
    }
    guard let mark = line.utf8.lastIndex(of: UInt8(ascii: "@")) else { throw decoder.unreadable(line, Author.self) }
    user = String(line[..<mark])
    terminal = String(line[line.utf8.index(after: mark)...])
  }

  /// Writes `xia@pts/3`.
  public func encode(to encoder: any Encoder) throws {
    // The last @ divides the two, so a terminal's name may not hold one.
    guard terminal.utf8.contains(UInt8(ascii: "@")) else { return try encoder.write(user + "@" + terminal) }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(user, forKey: .user)
    try container.encode(terminal, forKey: .terminal)
  }
}
