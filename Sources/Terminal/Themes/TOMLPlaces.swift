/// Finds where in a TOML text a key or a piece of its value stands, which the parsed tables no longer know.
struct TOMLPlaces {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(omittingEmptySubsequences: false) { $0.isNewline } }

  /// Line and column, from 1, of `text` on the line of `key`, or of the key itself; of the section, or of the first
  /// line, when it is written in a way not looked for.
  func place(section: [String], key: String, text: String? = nil) -> (line: Int, column: Int) {
    var current: [String] = []
    var fallback = (line: 1, column: 1)
    for (index, line) in lines.enumerated() {
      let body = line.drop { $0 == " " || $0 == "\t" }
      if body.hasPrefix("[") {
        let name = body.dropFirst().prefix { $0 != "]" }
        current = name.split(separator: ".").map { $0.filter { !" \t\"'".contains($0) } }
        if current == section { fallback = (index + 1, 1) }
        if current == section + [key] { return (index + 1, column(of: Substring(key), in: line)) }
        continue
      }
      guard current == section, let equals = body.firstIndex(of: "=") else { continue }
      let written = body[..<equals].filter { !" \t\"'".contains($0) }
      guard written == key else { continue }
      let value = line[equals...]
      if let text, let found = first(text, in: value) {
        return (index + 1, line.distance(from: line.startIndex, to: found) + 1)
      }
      return (index + 1, line.distance(from: line.startIndex, to: body.startIndex) + 1)
    }
    return fallback
  }

  private func column(of text: Substring, in line: Substring) -> Int {
    first(String(text), in: line).map { line.distance(from: line.startIndex, to: $0) + 1 } ?? 1
  }

  private func first(_ text: String, in line: Substring) -> Substring.Index? {
    line.indices.first { line[$0...].hasPrefix(text) }
  }
}
