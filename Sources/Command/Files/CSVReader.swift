/// Takes a text of comma-separated values apart, row by row.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1
  /// Whether a quote was never closed, so that nobody knows where rows end.
  private(set) var isUnclosed = false

  init(_ text: String) {
    bytes = Array(text.utf8)
    separator = Self.separator(in: bytes)
  }

  /// The next row with something in it; nil after the last. After one that cannot be read the next begins on a new line.
  mutating func row() throws(RowProblem) -> CSVTable.Row? {
    while position < bytes.count {
      let start = line
      let cells: [String]
      do throws(RowProblem) {
        cells = try self.cells()
      } catch {
        while position < bytes.count, !isLineEnd { position += 1 }
        endLine()
        throw error
      }
      endLine()
      if cells.contains(where: { !$0.isEmpty }) { return CSVTable.Row(line: start, cells: cells) }
    }
    return nil
  }

  private mutating func cells() throws(RowProblem) -> [String] {
    var cells = [try cell()]
    while position < bytes.count, bytes[position] == separator {
      position += 1
      cells.append(try cell())
    }
    return cells
  }

  private mutating func cell() throws(RowProblem) -> String {
    guard position < bytes.count, bytes[position] == .quote else { return try plainCell() }
    return try quotedCell()
  }

  private mutating func plainCell() throws(RowProblem) -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isLineEnd {
      guard bytes[position] != .quote else {
        throw RowProblem(
          line: line, zh: "引号出现在单元格中间；含引号的单元格要整个加引号，内部引号写两次",
          en: "a quote stands inside a cell; such a cell is quoted whole, with quotes inside written twice")
      }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell() throws(RowProblem) -> String {
    let start = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .quote {
        position += 1
        guard position < bytes.count, bytes[position] == .quote else {
          guard position == bytes.count || bytes[position] == separator || isLineEnd else {
            throw RowProblem(line: start, zh: "引号结束后还有文字", en: "text stands after a closing quote")
          }
          return String(decoding: content, as: UTF8.self)
        }
      }
      if byte == .lineFeed { line += 1 }
      content.append(byte)
      position += 1
    }
    isUnclosed = true
    throw RowProblem(line: start, zh: "引号没有结束", en: "a quote is not closed")
  }

  private var isLineEnd: Bool { bytes[position] == .lineFeed || bytes[position] == .carriageReturn }

  private mutating func endLine() {
    guard position < bytes.count else { return }
    let wasReturn = bytes[position] == .carriageReturn
    position += 1
    if wasReturn, position < bytes.count, bytes[position] == .lineFeed { position += 1 }
    line += 1
  }

  /// What parts the headings most often: comma, semicolon or tab.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != .lineFeed && $0 != .carriageReturn }
    func count(_ mark: UInt8) -> Int { first.count { $0 == mark } }
    let marks: [UInt8] = [.comma, .semicolon, .tab]
    return marks.max { count($0) < count($1) }.flatMap { count($0) > count(.comma) ? $0 : nil } ?? .comma
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let semicolon = UInt8(ascii: ";")
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
