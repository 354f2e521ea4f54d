extension XMLScanner {
  /// The text of an element, to its closing tag.
  mutating func text(of tag: Tag) throws(PropertyListXMLError) -> String {
    if tag.isEmpty { return "" }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "<"):
        if isAt("<![CDATA[") {
          position += 9
          let start = position
          try skip(past: "]]>")
          for place in start..<position - 3 { try append(place, to: &text) }
        } else if isAt("<!--") {
          try skip(past: "-->")
        } else if isAt("<?") {
          try skip(past: "?>")
        } else {
          try closingTag(tag.name)
          return String(decoding: text, as: UTF8.self)
        }
      case UInt8(ascii: "&"):
        text.append(contentsOf: try reference())
      default:
        try append(position, to: &text)
        position += 1
      }
    }
    throw error(.unexpectedEnd, at: bytes.count)
  }

  /// One byte of text: line ends become line feeds, what XML forbids is refused.
  private func append(_ place: Int, to text: inout [UInt8]) throws(PropertyListXMLError) {
    switch bytes[place] {
    case 0x0D: text.append(0x0A)
    case 0x0A: if place == 0 || bytes[place - 1] != 0x0D { text.append(0x0A) }
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: throw error(.badCharacter, at: place)
    // U+FFFE and U+FFFF.
    case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE:
      throw error(.badCharacter, at: place)
    case let byte: text.append(byte)
    }
  }

  /// An entity or character reference.
  private mutating func reference() throws(PropertyListXMLError) -> [UInt8] {
    let start = position
    let room = bytes[(start + 1)...].prefix(64)
    guard let end = room.firstIndex(of: UInt8(ascii: ";")) else { throw error(.expected(";"), at: start) }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    position = end + 1
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    case _ where name.hasPrefix("#"):
      let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
      guard let scalar = number.flatMap(Unicode.Scalar.init), XMLValues.isCharacter(scalar) else {
        throw error(.badReference(name), at: start)
      }
      return Array(String(scalar).utf8)
    default: throw error(.unknownEntity(name), at: start)
    }
  }
}
