import Journal

extension PropertyList {
  /// A text that is the same for the same value, whoever read it; dates in whole seconds.
  public var canonical: String {
    func hex(_ bytes: some Sequence<UInt8>) -> String {
      let digits = Array("0123456789abcdef".utf8)
      return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
    switch self {
    case .boolean(let flag): return flag ? "T" : "F"
    case .integer(let number): return "i\(number)"
    case .large(let number): return "i\(number.value)"
    case .real(let number): return "r" + hex(withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) })
    case .string(let text): return "s" + hex(text.utf8)
    case .data(let bytes): return "d" + hex(bytes)
    case .date(let seconds): return "t\(Int(seconds.rounded(.down)))"
    case .uid(let number): return "u\(number)"
    case .array(let values): return "[" + values.map(\.canonical).joined(separator: ",") + "]"
    case .dictionary(let entries):
      let pairs = zip(entries.keys, entries.values).map { "s" + hex($0.utf8) + ":" + $1.canonical }
      return "{" + pairs.joined(separator: ",") + "}"
    }
  }
}
