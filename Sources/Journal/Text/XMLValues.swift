/// What the text of XML elements stands for; nil where it stands for nothing.
enum XMLValues {
  /// A whole number from `Int64.min` to `UInt64.max`, in decimal digits or in hexadecimal ones after `0x`, with a sign or
  /// without.
  static func integer(_ text: String) -> PropertyList? {
    let text = trimmed(text)
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative || text.hasPrefix("+") ? text.dropFirst() : text
    let isHexadecimal = unsigned.hasPrefix("0x") || unsigned.hasPrefix("0X")
    let digits = isHexadecimal ? unsigned.dropFirst(2) : unsigned
    guard digits.first?.isHexDigit == true, let number = UInt64(digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    if !isNegative { return PropertyList(number) }
    return number <= Int64.min.magnitude ? .integer(Int64(truncatingIfNeeded: 0 &- number)) : nil
  }

  /// A real in decimal digits with a point or an exponent, or one of the names `nan` and `infinity` as others write them.
  static func real(_ text: String) -> PropertyList? {
    let text = trimmed(text).lowercased()
    switch text {
    case "nan", "+nan", "-nan": return .real(.nan)
    case "inf", "+inf", "infinity", "+infinity": return .real(.infinity)
    case "-inf", "-infinity": return .real(-.infinity)
    default:
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.e".utf8.contains($0) }) else { return nil }
      return Double(text).map(PropertyList.real)
    }
  }

  /// An instant in UTC such as `2026-11-24T12:00:00Z`.
  static func date(_ text: String) -> PropertyList? {
    CalendarDate.seconds(trimmed(text)).map { .date(secondsSince2001: Double($0)) }
  }

  /// Base64 with white space anywhere.
  static func data(_ text: String) -> PropertyList? {
    base64Bytes(text.utf8.filter { !(0x09...0x0D).contains($0) && $0 != 0x20 }).map(PropertyList.data)
  }

  /// Whether XML 1.0 has the character.
  static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func trimmed(_ text: String) -> Substring {
    let spaces: [Character] = [" ", "\t", "\n", "\r", "\r\n"]
    var text = text[...]
    while let first = text.first, spaces.contains(first) { text.removeFirst() }
    while let last = text.last, spaces.contains(last) { text.removeLast() }
    return text
  }
}
