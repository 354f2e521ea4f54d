/// Goes through the bytes of an XML text, tag by tag, as far as property lists need it.
struct XMLScanner {
  /// An opening tag, or an empty element such as `<true/>`.
  struct Tag {
    let name: String
    let isEmpty: Bool
    /// Where it begins, for errors.
    let start: Int
  }

  let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) throws(PropertyListXMLError) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if let bad = Self.firstInvalid(bytes) { throw error(.notUTF8, at: bad) }
  }

  /// Where the bytes stop being UTF-8, nil when they are to their end.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // Only the search for the place of an error; text is cut where no scalar can straddle.
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high) / 2
      var end = middle + 1
      while end < bytes.count, end < middle + 4, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if String(validating: bytes[..<end], as: UTF8.self) != nil { low = end } else { high = middle }
    }
    return low
  }

  /// An error at a place, which is counted out in lines and columns.
  func error(_ problem: PropertyListXMLError.Problem, at place: Int) -> PropertyListXMLError {
    var (line, column) = (1, 1)
    for (index, byte) in bytes.prefix(place).enumerated() {
      let isLineEnd = byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if isLineEnd {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80, byte != 0x0D, !(index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])) {
        column += 1
      }
    }
    return PropertyListXMLError(problem: problem, line: line, column: column)
  }

  private func failure(_ problem: PropertyListXMLError.Problem) -> PropertyListXMLError {
    position >= bytes.count ? error(.unexpectedEnd, at: bytes.count) : error(problem, at: position)
  }

  /// Passes over everything before the first element.
  mutating func prologue() throws(PropertyListXMLError) {
    if isAt("<?xml") { try declaration() }
    try passOver()
    if isAt("<!DOCTYPE") {
      try documentType()
      try passOver()
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "<") else { throw error(.notXML, at: position) }
  }

  /// Demands that nothing comes any more.
  mutating func epilogue() throws(PropertyListXMLError) {
    try passOver()
    if position < bytes.count { throw error(.expected("the end"), at: position) }
  }

  /// `<?xml …?>`, which may name an encoding; all but UTF-8 and its part ASCII are refused.
  private mutating func declaration() throws(PropertyListXMLError) {
    let start = position
    try skip(past: "?>")
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let found = text.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return }
    let name = found.prefix { $0 != "?" && $0 != ">" }.filter { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
    guard name.hasPrefix("utf-8") || name.hasPrefix("utf8") || name.hasPrefix("us-ascii") else {
      throw error(.notUTF8, at: start)
    }
  }

  /// `<!DOCTYPE …>` with whatever it declares, unread.
  private mutating func documentType() throws(PropertyListXMLError) {
    var depth = 0
    while position < bytes.count {
      if isAt("<!--") {
        try skip(past: "-->")
        continue
      }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 { return }
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[position...].firstIndex(of: byte) else { throw error(.unexpectedEnd, at: bytes.count) }
        position = end + 1
      default: break
      }
    }
    throw error(.unexpectedEnd, at: bytes.count)
  }

  /// Passes over white space, comments and processing instructions.
  private mutating func passOver() throws(PropertyListXMLError) {
    while position < bytes.count {
      if Self.isSpace(bytes[position]) {
        position += 1
      } else if isAt("<!--") {
        try skip(past: "-->")
      } else if isAt("<?") {
        try skip(past: "?>")
      } else {
        return
      }
    }
  }

  /// The next opening tag; attributes are passed over.
  mutating func openingTag() throws(PropertyListXMLError) -> Tag {
    try passOver()
    let start = position
    guard isAt("<"), position + 1 < bytes.count, Self.isName(bytes[position + 1]) else {
      throw failure(.expected("a tag"))
    }
    position += 1
    let name = name()
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: ">"): return Tag(name: name, isEmpty: bytes[position - 2] == UInt8(ascii: "/"), start: start)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[position...].firstIndex(of: byte) else { throw error(.unexpectedEnd, at: bytes.count) }
        position = end + 1
      case UInt8(ascii: "<"): throw error(.expected(">"), at: position - 1)
      default: break
      }
    }
    throw error(.unexpectedEnd, at: bytes.count)
  }

  /// Whether a closing tag comes next.
  mutating func isAtClosingTag() throws(PropertyListXMLError) -> Bool {
    try passOver()
    return isAt("</")
  }

  /// The closing tag of that name.
  mutating func closingTag(_ wanted: String) throws(PropertyListXMLError) {
    try passOver()
    let start = position
    guard isAt("</") else { throw failure(.expected("</\(wanted)>")) }
    position += 2
    guard name() == wanted else { throw error(.expected("</\(wanted)>"), at: start) }
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard isAt(">") else { throw failure(.expected(">")) }
    position += 1
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  func isAt(_ text: StaticString) -> Bool {
    bytes.count - position >= text.utf8CodeUnitCount
      && text.withUTF8Buffer { $0.indices.allSatisfy { index in bytes[position + index] == text.utf8Start[index] } }
  }

  mutating func skip(past text: StaticString) throws(PropertyListXMLError) {
    while position < bytes.count {
      if isAt(text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw error(.unexpectedEnd, at: bytes.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
    }
  }
}
