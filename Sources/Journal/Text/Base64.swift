private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Bytes as base64 text (RFC 4648 §4), padded, in one line.
func base64(_ bytes: [UInt8]) -> String {
  var output: [UInt8] = []
  output.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    var bits: UInt32 = 0
    for byte in group { bits = bits << 8 | UInt32(byte) }
    bits <<= UInt32(8 * (3 - group.count))
    for place in 0..<4 {
      let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
      output.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
    }
  }
  return String(decoding: output, as: UTF8.self)
}

private let digitValues: [UInt8?] = {
  var values = [UInt8?](repeating: nil, count: 256)
  for (value, digit) in alphabet.enumerated() { values[Int(digit)] = UInt8(value) }
  return values
}()

/// The bytes of padded base64 text without white space; nil when it is none.
func base64Bytes(_ text: [UInt8]) -> [UInt8]? {
  let digits = text.prefix { $0 != UInt8(ascii: "=") }
  let padding = text[digits.endIndex...]
  guard text.count.isMultiple(of: 4), padding.count <= 2, padding.allSatisfy({ $0 == UInt8(ascii: "=") }) else {
    return nil
  }
  var output: [UInt8] = []
  output.reserveCapacity(text.count / 4 * 3)
  var (bits, held): (UInt32, UInt32) = (0, 0)
  for digit in digits {
    guard let value = digitValues[Int(digit)] else { return nil }
    bits = bits << 6 | UInt32(value)
    held += 6
    if held >= 8 {
      held -= 8
      output.append(UInt8(truncatingIfNeeded: bits >> held))
    }
  }
  return output
}
