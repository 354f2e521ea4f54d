import Journal
import Supervision

/// Reads JSON (RFC 8259) strictly: no comments, no trailing commas, no key twice; an error names line and column.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private let name: Phrase

  /// How deep values may lie in each other.
  private static let depth = 200

  private init(_ text: String, name: Phrase) {
    bytes = Array(text.utf8)
    self.name = name
  }

  /// The value a text stands for. Nulls in objects leave the key out.
  static func read(_ text: String, name: Phrase) throws(UsageError) -> PropertyList {
    var reader = JSONReader(text, name: name)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == reader.bytes.count else {
      throw reader.wrong(zh: "后面还有多余的内容", en: "more follows after the value")
    }
    return value
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func value(depth: Int) throws(UsageError) -> PropertyList {
    guard depth < Self.depth else { throw wrong(zh: "层次太深", en: "too deep") }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .uid(0))
    case UInt8(ascii: "-"): return try number()
    case let byte? where (0x30...0x39).contains(byte): return try number()
    case nil: throw wrong(zh: "文件到这里就断了", en: "the file ends here")
    default: throw wrong(zh: "这里不是 JSON", en: "this is no JSON")
    }
  }

  private mutating func word(_ word: String, _ value: PropertyList) throws(UsageError) -> PropertyList {
    guard bytes[place...].starts(with: word.utf8) else { throw wrong(zh: "这里不是 JSON", en: "this is no JSON") }
    place += word.utf8.count
    return value
  }

  private mutating func object(_ depth: Int) throws(UsageError) -> PropertyList {
    place += 1
    var pairs: [(String, PropertyList)] = []
    var keys: Set<String> = []
    skipBlanks()
    if next == UInt8(ascii: "}") {
      place += 1
      return .dictionary(PropertyList.Entries())
    }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw wrong(zh: "这里要有带引号的键", en: "a key in quotes belongs here") }
      let key = try string()
      guard keys.insert(key).inserted else { throw wrong(zh: "键“\(key)”写了两次", en: "the key “\(key)” is there twice") }
      skipBlanks()
      try take(":")
      let value = try value(depth: depth + 1)
      if value != .uid(0) { pairs.append((key, value)) }
      skipBlanks()
      if next == UInt8(ascii: ",") { place += 1; continue }
      try take("}")
      return .dictionary(PropertyList.Entries(pairs))
    }
  }

  private mutating func array(_ depth: Int) throws(UsageError) -> PropertyList {
    place += 1
    var values: [PropertyList] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      place += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if next == UInt8(ascii: ",") { place += 1; continue }
      try take("]")
      return .array(values)
    }
  }

  private mutating func take(_ sign: Character) throws(UsageError) {
    guard next == sign.asciiValue else { throw wrong(zh: "这里缺“\(sign)”", en: "“\(sign)” is missing here") }
    place += 1
  }

  private mutating func number() throws(UsageError) -> PropertyList {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let isPlain = !(digits.hasPrefix("0") && digits.count > 1 && digits.dropFirst().first?.isNumber == true)
    if isPlain, !text.hasPrefix("+"), let number = Int64(text) { return .integer(number) }
    if isPlain, digits.first?.isNumber == true, hasDigitsAround(text), let number = Double(text), number.isFinite {
      return .real(number)
    }
    place = start
    throw wrong(zh: "数字“\(text)”不对", en: "“\(text)” is no number")
  }

  /// Whether digits stand on both sides of a point and end the number.
  private func hasDigitsAround(_ text: String) -> Bool {
    text.last?.isNumber == true
      && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        part.first?.isNumber == true || part.first == "-"
      } && !text.contains(".e") && !text.contains(".E")
  }

  private mutating func string() throws(UsageError) -> String {
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(&text)
      case 0..<0x20: throw wrong(zh: "引号里有控制字符", en: "a control character inside quotes")
      default: text.append(byte)
      }
    }
    throw wrong(zh: "引号没有合上", en: "the quotes are not closed")
  }

  private mutating func escape(_ text: inout [UInt8]) throws(UsageError) {
    let signs: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
      UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    ]
    guard let byte = next else { throw wrong(zh: "引号没有合上", en: "the quotes are not closed") }
    place += 1
    if let plain = signs[byte] { return text.append(plain) }
    guard byte == UInt8(ascii: "u"), var code = hexadecimal() else { throw wrong(zh: "转义不对", en: "no such escape") }
    if (0xD800...0xDBFF).contains(code), next == 0x5C, place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u") {
      place += 2
      guard let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) else {
        throw wrong(zh: "转义不对", en: "no such escape")
      }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw wrong(zh: "转义不对", en: "no such escape") }
    text += String(Character(scalar)).utf8
  }

  private mutating func hexadecimal() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<place + 4]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    place += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private func wrong(zh: String, en: String) -> UsageError {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return UsageError(
      zh: "\(name.zh) 第 \(line) 行第 \(column) 列：\(zh)", en: "\(name.en), line \(line), column \(column): \(en)")
  }
}
