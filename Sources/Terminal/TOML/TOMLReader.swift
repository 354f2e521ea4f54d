extension TOMLTable {
  /// Reads a TOML text of tables, text, lists of text, whole numbers and truth values (toml.io, version 1.0).
  ///
  /// Other lists, dates, fractions and text over several lines are not used in themes and settings, and are refused by name.
  public init(_ text: String) throws(TOMLError) {
    var reader = TOMLReader(text)
    self = try reader.document()
  }
}

/// Walks through a TOML text scalar by scalar and keeps count of line and column.
private struct TOMLReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    self.scalars = scalars
  }

  mutating func document() throws(TOMLError) -> TOMLTable {
    var root = TOMLTable()
    var heading: [(key: String, place: TOMLTable.Place)] = []
    while true {
      skipBlanksAndLines()
      guard let next = peek else { return root }
      if next == "[" {
        heading = try readHeading()
        try root.open(heading[...])
      } else {
        let entry = try readEntry()
        try root.insert(entry, under: heading[...])
      }
      try endLine()
    }
  }

  private mutating func readHeading() throws(TOMLError) -> [(key: String, place: TOMLTable.Place)] {
    advance()
    if peek == "[" { throw error("lists of tables are not used here; write [name]") }
    var path: [(key: String, place: TOMLTable.Place)] = []
    while true {
      skipBlanks()
      let place = place
      path.append((try readKey(), place))
      skipBlanks()
      switch peek {
      case ".": advance()
      case "]":
        advance()
        return path
      default: throw error("the heading wants a ] here")
      }
    }
  }

  private mutating func readEntry() throws(TOMLError) -> TOMLTable.Entry {
    let keyPlace = place
    let key = try readKey()
    skipBlanks()
    if peek == "." { throw error("dotted keys are not used here; put the key under a [heading]") }
    guard peek == "=" else { throw error("\"\(key)\" wants a = and a value") }
    advance()
    skipBlanks()
    let valuePlace = place
    return TOMLTable.Entry(
      key: key, keyPlace: keyPlace, value: try readValue(), valuePlace: valuePlace, isWhole: true)
  }

  private mutating func readKey() throws(TOMLError) -> String {
    if peek == "\"" || peek == "'" { return try readText() }
    let key = take {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "-_".unicodeScalars.contains($0)
    }
    guard !key.isEmpty else { throw error("a key is wanted here: letters, digits, - and _") }
    return key
  }

  private mutating func readValue() throws(TOMLError) -> TOMLTable.Value {
    switch peek {
    case "\"", "'": return .text(try readText())
    case "{": return .table(try readInlineTable())
    case "[": return .list(try readList())
    default: break
    }
    let start = place
    let word = take { !" \t\r\n,}#".unicodeScalars.contains($0) }
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "": throw error("a value is wanted here", at: start)
    default:
      let digits = word.replacing("_", with: "")
      guard let number = Int(digits), !word.hasPrefix("_"), !word.hasSuffix("_") else {
        throw error("\(word) is no value used here; text stands in quotes", at: start)
      }
      return .number(number)
    }
  }

  private mutating func readInlineTable() throws(TOMLError) -> TOMLTable {
    advance()
    var table = TOMLTable()
    skipBlanks()
    if peek == "}" {
      advance()
      return table
    }
    while true {
      skipBlanks()
      try table.insert(try readEntry(), under: [])
      skipBlanks()
      switch peek {
      case ",": advance()
      case "}":
        advance()
        return table
      default: throw error("a , or a } is wanted here")
      }
    }
  }

  private mutating func readList() throws(TOMLError) -> [TOMLTable.Item] {
    advance()
    var items: [TOMLTable.Item] = []
    while true {
      skipBlanksAndLines()
      if peek == "]" { break }
      guard peek == "\"" || peek == "'" else { throw error("lists hold text in quotes only, and end with a ]") }
      let place = place
      items.append(TOMLTable.Item(text: try readText(), place: place))
      skipBlanksAndLines()
      if peek == "," { advance() } else { break }
    }
    guard peek == "]" else { throw error("a , or a ] is wanted here") }
    advance()
    return items
  }

  private mutating func readText() throws(TOMLError) -> String {
    let start = place
    guard let quote = peek else { return "" }
    advance()
    if peek == quote, index + 1 < scalars.count, scalars[index + 1] == quote {
      throw error("text over several lines is not used here", at: start)
    }
    var text = String.UnicodeScalarView()
    while let scalar = peek, scalar != "\n" {
      if scalar == quote {
        advance()
        return String(text)
      }
      if scalar == "\\", quote == "\"" {
        text.append(try readEscape())
      } else {
        text.append(scalar)
        advance()
      }
    }
    throw error("the quote opened here is never closed", at: start)
  }

  private mutating func readEscape() throws(TOMLError) -> Unicode.Scalar {
    let start = place
    advance()
    let letter = peek
    if letter != nil { advance() }
    switch letter {
    case "b": return "\u{8}"
    case "t": return "\t"
    case "n": return "\n"
    case "f": return "\u{C}"
    case "r": return "\r"
    case "\"": return "\""
    case "\\": return "\\"
    case "u", "U":
      var digits = ""
      while digits.count < (letter == "u" ? 4 : 8), let scalar = peek, scalar.properties.isASCIIHexDigit {
        digits.unicodeScalars.append(scalar)
        advance()
      }
      guard digits.count == (letter == "u" ? 4 : 8), let code = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw error("no character has that code", at: start) }
      return scalar
    default: throw error("there is no such escape; a backslash itself is written \\\\", at: start)
    }
  }

  private mutating func endLine() throws(TOMLError) {
    skipBlanks()
    skipComment()
    guard let next = peek else { return }
    guard next == "\n" else { throw error("the line should end here") }
  }

  private mutating func skipBlanksAndLines() {
    while let scalar = peek {
      if scalar == "#" {
        skipComment()
      } else if " \t\r\n".unicodeScalars.contains(scalar) {
        advance()
      } else {
        return
      }
    }
  }

  private mutating func skipBlanks() {
    while let scalar = peek, " \t\r".unicodeScalars.contains(scalar) { advance() }
  }

  private mutating func skipComment() {
    guard peek == "#" else { return }
    while let scalar = peek, scalar != "\n" { advance() }
  }

  private mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = peek, isWanted(scalar) {
      taken.append(scalar)
      advance()
    }
    return String(taken)
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private var place: TOMLTable.Place { .init(line: line, column: index - lineStart + 1) }

  private mutating func advance() {
    guard let scalar = peek else { return }
    index += 1
    if scalar == "\n" {
      line += 1
      lineStart = index
    }
  }

  private func error(_ message: String, at place: TOMLTable.Place? = nil) -> TOMLError {
    TOMLError(place: place ?? self.place, message: message)
  }
}

extension TOMLTable {
  /// Makes room for what follows a heading.
  fileprivate mutating func open(_ path: ArraySlice<(key: String, place: Place)>) throws(TOMLError) {
    guard let first = path.first else { return }
    let rest = path.dropFirst()
    guard let index = entries.firstIndex(where: { $0.key == first.key }) else {
      var table = TOMLTable()
      try table.open(rest)
      entries.append(
        Entry(
          key: first.key, keyPlace: first.place, value: .table(table), valuePlace: first.place,
          isWhole: rest.isEmpty))
      return
    }
    guard case .table(var table) = entries[index].value, !(rest.isEmpty && entries[index].isWhole) else {
      throw TOMLError(place: first.place, message: "\"\(first.key)\" stands here already")
    }
    try table.open(rest)
    entries[index].value = .table(table)
    if rest.isEmpty { entries[index].isWhole = true }
  }

  /// Puts an entry under the heading it stands under.
  fileprivate mutating func insert(
    _ entry: Entry, under path: ArraySlice<(key: String, place: Place)>
  ) throws(TOMLError) {
    guard let first = path.first else {
      guard self[entry.key] == nil else {
        throw TOMLError(place: entry.keyPlace, message: "\"\(entry.key)\" stands here already")
      }
      entries.append(entry)
      return
    }
    guard let index = entries.firstIndex(where: { $0.key == first.key }),
      case .table(var table) = entries[index].value
    else { return }
    try table.insert(entry, under: path.dropFirst())
    entries[index].value = .table(table)
  }
}
