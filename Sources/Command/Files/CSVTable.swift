import Supervision

/// A table of comma-separated values (RFC 4180): a row of headings, and the rows below with the lines they begin at.
///
/// Lines may end in any way, quoted cells may hold line breaks, lines and rows with nothing in them are passed over.
/// Semicolons or tabs part the cells where the headings are parted by them.
struct CSVTable: Hashable {
  struct Row: Hashable {
    /// The line it begins at, from 1.
    let line: Int
    let cells: [String]
  }

  let header: Row
  let rows: [Row]
  /// What is wrong with rows that are not among them.
  let problems: [RowProblem]

  /// Reads the text; throws what is wrong with the headings, or with a quote that is never closed.
  init(_ text: String) throws(RowProblem) {
    var reader = CSVReader(text)
    guard let header = try reader.row() else {
      throw RowProblem(line: 1, zh: "没有内容", en: "there is nothing in it")
    }
    var rows: [Row] = []
    var problems: [RowProblem] = []
    while true {
      do throws(RowProblem) {
        guard let row = try reader.row() else { break }
        guard row.cells.count == header.cells.count else {
          throw RowProblem(
            line: row.line, zh: "有 \(row.cells.count) 列，表头有 \(header.cells.count) 列",
            en: "has \(row.cells.count) cells where the headings have \(header.cells.count)")
        }
        rows.append(row)
      } catch {
        guard !reader.isUnclosed else { throw error }
        problems.append(error)
      }
    }
    self.header = header
    self.rows = rows
    self.problems = problems
  }
}

/// What is wrong with a row of a file.
struct RowProblem: Error, Hashable {
  /// The line the row begins at, from 1.
  let line: Int
  let words: Phrase

  init(line: Int, zh: String, en: String) {
    self.line = line
    words = Phrase(zh: zh, en: en)
  }

  init(line: Int, _ words: Phrase) {
    self.line = line
    self.words = words
  }

  /// The line and what is wrong.
  var phrase: Phrase {
    Phrase(zh: "第 \(line) 行：\(words.zh)", en: "line \(line): \(words.en)")
  }
}
