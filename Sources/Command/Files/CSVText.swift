/// Writes comma-separated values that no spreadsheet runs as formulas.
struct CSVText {
  private(set) var text: String

  init(header: [String]) {
    text = header.joined(separator: ",") + "\n"
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\n"
  }

  /// A cell, quoted where it has to be. One that a spreadsheet would take for a formula gets an apostrophe before it,
  /// and so does one that would look defused by that already.
  static func cell(_ text: String) -> String {
    var cell = isFormula(text) ? "'" + text : text
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r", ";", "\t"]
    if cell.unicodeScalars.contains(where: special.contains) {
      cell = "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
    return cell
  }

  /// A cell as it was before `cell` defused it.
  static func plain(_ cell: String) -> String {
    cell.hasPrefix("'") && isFormula(String(cell.dropFirst())) ? String(cell.dropFirst()) : cell
  }

  /// Whether it is a formula, behind however many apostrophes.
  private static func isFormula(_ text: String) -> Bool {
    let first = text.unicodeScalars.first { $0 != "'" }
    return first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  }
}
