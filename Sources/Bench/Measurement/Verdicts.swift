import Glibc

/// The figures that were asked for, as a table for the README: what was measured, beside what, and whether that reaches.
enum Verdicts {
  private struct Row {
    let act: String
    let figure: String
    let goal: String
    let isReached: Bool
  }

  nonisolated(unsafe) private static var rows: [Row] = []

  /// One figure, in words of what it was held against.
  static func add(_ act: String, _ figure: String, goal: String, isReached: Bool) {
    rows.append(Row(act: act, figure: figure, goal: goal, isReached: isReached))
  }

  /// Writes the table, if there is anything in it.
  static func show() {
    guard !rows.isEmpty else { return }
    say("\n| act | measured | reach | |\n| --- | --- | --- | --- |")
    for row in rows {
      say("| \(row.act) | \(row.figure) | \(row.goal) | \(row.isReached ? "reached" : "not reached") |")
    }
  }
}

/// Writes a line at once, also into a pipe: a bench takes its time.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}
