import Supervision
import Terminal

/// A table of plain text whose columns line up in cells, Chinese or not.
struct TextTable {
  /// One column: its heading, and where its cells stand.
  struct Column {
    let title: Phrase
    let align: Alignment

    init(_ title: Phrase, align: Alignment = .leading) {
      self.title = title
      self.align = align
    }

    init(zh: String, en: String, align: Alignment = .leading) {
      self.init(Phrase(zh: zh, en: en), align: align)
    }
  }

  let columns: [Column]
  private(set) var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row of as many cells as there are columns; each is brought onto one line.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { SafeText.sanitized($0) })
  }

  /// The heading and the rows, two blanks between columns.
  func text(in language: Language) -> String {
    let all = [columns.map { $0.title[language] }] + rows
    let widths = columns.indices.map { column in all.map { TextWidth.cells($0[column]) }.max() ?? 0 }
    return all.map { row in
      let cells = columns.indices.map { TextWidth.pad(row[$0], to: widths[$0], align: columns[$0].align) }
      let line = cells.joined(separator: "  ")
      return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }.joined(separator: "\n")
  }
}
