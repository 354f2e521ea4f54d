import ArgumentParser
import Supervision
import Terminal

/// The file of an import and how its columns are named.
struct ImportSource: ParsableArguments {
  @Argument(help: "The CSV file, in UTF-8 or GB 18030; - is the standard input.") var file: String
  @Option(
    name: .customLong("map"), parsing: .singleValue,
    help: ArgumentHelp("Which heading holds a field; may be given more than once.", valueName: "field=heading"))
  var map: [String] = []

  /// The file's table and where its fields stand; refused for rows that are none, unless the caller names those.
  func table(
    _ fields: [ColumnMap.Field], mayHaveProblems: Bool = false
  ) throws(UsageError) -> (table: CSVTable, columns: ColumnMap) {
    let input = InputFile(path: file)
    let text = try input.text()
    let table: CSVTable
    do throws(RowProblem) {
      table = try CSVTable(text)
    } catch {
      throw refused([error])
    }
    let columns = try naming { () throws(UsageError) in
      try ColumnMap(map, fields: fields, header: table.header.cells)
    }
    guard mayHaveProblems || table.problems.isEmpty else { throw refused(table.problems) }
    guard !table.rows.isEmpty || !table.problems.isEmpty else {
      throw UsageError(zh: "\(input.name.zh) 表头下面没有内容", en: "\(input.name.en) has no rows below its headings")
    }
    return (table, columns)
  }

  /// The columns of fields that the file must have.
  func required(_ fields: String..., in columns: ColumnMap, of table: CSVTable) throws(UsageError) -> [Int] {
    try naming { () throws(UsageError) in
      var found: [Int] = []
      for field in fields { found.append(try columns.required(field, header: table.header.cells)) }
      return found
    }
  }

  /// Puts the file's name before what is wrong with it.
  private func naming<Value>(_ body: () throws(UsageError) -> Value) throws(UsageError) -> Value {
    do throws(UsageError) {
      return try body()
    } catch {
      let name = InputFile(path: file).name
      throw UsageError(zh: "\(name.zh)：\(error.words.zh)", en: "\(name.en): \(error.words.en)")
    }
  }

  /// The refusal of the whole file for its bad rows, the first ten of them named.
  func refused(_ problems: [RowProblem], hint: Phrase? = nil) -> UsageError {
    let name = InputFile(path: file).name
    let count = problems.count
    return UsageError(
      zh: "\(name.zh) 有 \(count) 行不对，什么都没有导入：",
      en: "\(name.en): \(count == 1 ? "1 row is" : "\(count) rows are") wrong, nothing was taken in:",
      details: shown(problems) + (hint.map { [$0] } ?? []))
  }

  /// What is said of rows that were left out, the first ten of them named.
  func leftOut(_ problems: [RowProblem]) -> [Phrase] {
    let count = problems.count
    return [
      Phrase(
        zh: "跳过了 \(count) 行：", en: "\(count == 1 ? "1 row was" : "\(count) rows were") left out:")
    ] + shown(problems)
  }

  private func shown(_ problems: [RowProblem]) -> [Phrase] {
    let shown = problems.prefix(10).map { problem in
      Phrase(
        zh: SafeText.sanitized(problem.phrase.zh, limit: 300), en: SafeText.sanitized(problem.phrase.en, limit: 300))
    }
    let rest = problems.count - shown.count
    return shown + (rest > 0 ? [Phrase(zh: "……还有 \(rest) 行", en: "… and \(rest) more")] : [])
  }

  /// Performs a file's rows as one act; when a rule refuses, the row that it is about is named.
  func perform(at desk: Desk, _ rows: (ShowroomState) throws -> [(line: Int, command: Command)]) throws -> Act? {
    try desk.perform(deciding: { showroom, context in
      let rows = try rows(showroom.state)
      do throws(Refusal) {
        return try showroom.decide(.together(rows.map(\.command)), context)
      } catch {
        throw refused([Self.firstRefused(rows, showroom, context) ?? RowProblem(line: 1, error.words)])
      }
    })
  }

  /// The first row that cannot stand after those before it, by halving.
  private static func firstRefused(
    _ rows: [(line: Int, command: Command)], _ showroom: Showroom, _ context: Context
  ) -> RowProblem? {
    var (good, bad) = (0, rows.count)
    var problem: RowProblem?
    while good < bad {
      let middle = (good + bad) / 2
      do throws(Refusal) {
        _ = try showroom.decide(.together(rows[...middle].map(\.command)), context)
        good = middle + 1
      } catch {
        problem = RowProblem(line: rows[middle].line, error.words)
        bad = middle
      }
    }
    return problem
  }
}
