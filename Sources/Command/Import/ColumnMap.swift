import Supervision

/// Which column of a file holds which field.
struct ColumnMap {
  /// A field of a kind of file: its name, and the headings it is found under unasked.
  struct Field {
    let name: String
    let headings: [String]

    init(_ name: String, _ headings: [String] = []) {
      self.name = name
      self.headings = [name] + headings
    }
  }

  private var columns: [String: Int] = [:]

  /// Finds the columns by `FIELD=HEADING` pairs, else by the fields' usual headings; case and outer blanks do not matter.
  init(_ pairs: [String], fields: [Field], header: [String]) throws(UsageError) {
    let headings = header.map(Self.folded)
    for pair in pairs {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, fields.contains(where: { $0.name == parts[0] }) else {
        throw Self.unknownField(pair, fields)
      }
      let found = headings.indices.filter { headings[$0] == Self.folded(parts[1]) }
      guard let column = found.first else { throw Self.missing(parts[1], header) }
      guard found.count == 1 else { throw Self.twice(parts[1]) }
      columns[parts[0]] = column
    }
    for field in fields where columns[field.name] == nil {
      guard let heading = field.headings.first(where: { headings.contains(Self.folded($0)) }) else { continue }
      let found = headings.indices.filter { headings[$0] == Self.folded(heading) }
      guard found.count == 1 else { throw Self.twice(header[found[0]]) }
      columns[field.name] = found[0]
    }
  }

  /// The column of a field; nil when the file has none.
  subscript(field: String) -> Int? { columns[field] }

  /// The column of a field that the file must have.
  func required(_ field: String, header: [String]) throws(UsageError) -> Int {
    guard let column = columns[field] else {
      throw UsageError(
        zh: "没有“\(field)”列；表头是 \(header.joined(separator: "、"))，请用 --map \(field)=表头 指明",
        en:
          "there is no column “\(field)”; the headings are \(header.joined(separator: ", ")): say --map \(field)=HEADING"
      )
    }
    return column
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace }
  }

  private static func unknownField(_ pair: String, _ fields: [Field]) -> UsageError {
    let names = fields.map(\.name)
    return UsageError(
      zh: "--map \(pair)：请写成 字段=表头，字段有 \(names.joined(separator: "、"))",
      en: "--map \(pair): write FIELD=HEADING; fields are \(names.joined(separator: ", "))")
  }

  private static func missing(_ heading: String, _ header: [String]) -> UsageError {
    UsageError(
      zh: "没有“\(heading)”列；表头是 \(header.joined(separator: "、"))",
      en: "there is no column “\(heading)”; the headings are \(header.joined(separator: ", "))")
  }

  private static func twice(_ heading: String) -> UsageError {
    UsageError(zh: "“\(heading)”列出现了不止一次", en: "there is more than one column “\(heading)”")
  }
}
