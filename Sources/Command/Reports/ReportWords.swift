import Journal
import Supervision
import Terminal

/// A QC-S report as text, CSV, JSON and Markdown.
struct ReportWords {
  let report: Report
  let state: ShowroomState
  let language: Language

  private func say(_ phrase: Phrase) -> String { phrase[language] }

  private func cell(_ cell: Report.Cell, hasMark: Bool) -> String {
    let text = cell.value.text(in: language)
    guard hasMark, let sign = cell.mark?.sign, !sign.isEmpty else { return text }
    return sign + " " + text
  }

  private var subtitle: String {
    let who = report.consultant.map { "  " + say(state.name(of: $0)) } ?? ""
    return "\(say(state.settings.showroom))  \(report.span.text)\(who)"
  }

  /// A table for reading, with notes and definitions under it.
  var text: String {
    var table = TextTable(report.columns.map { .init($0.title, align: $0.isNumeric ? .trailing : .leading) })
    for row in report.rows { table.add(row.cells.map { cell($0, hasMark: true) }) }
    var lines = [say(report.title), subtitle, "", table.text(in: language)]
    if report.rows.isEmpty {
      lines.append(say(Phrase(zh: "这段时间没有记录", en: "nothing in these days")))
    }
    if !report.notes.isEmpty { lines += [""] + report.notes.map { SafeText.sanitized(say($0)) } }
    let definitions = report.definitions
    if !definitions.isEmpty {
      lines.append("")
      let width = definitions.reduce(0) { max($0, TextWidth.cells(say($1.title))) }
      lines += definitions.map { "\(TextWidth.pad(say($0.title), to: width))  \(say($0.words))" }
    }
    return lines.joined(separator: "\n")
  }

  /// One line a row, headed by the names of the columns; shares as numbers between 0 and 1, empty of nothing.
  var csv: CSVText {
    var csv = CSVText(header: ["kind"] + report.columns.map(\.id))
    for row in report.rows {
      csv.add([row.kind.rawValue] + row.cells.map { Self.plain($0.value, language) })
    }
    return csv
  }

  /// A value for another program to read.
  private static func plain(_ value: Report.Value, _ language: Language) -> String {
    switch value {
    case .share(let count, let of): of == 0 ? "" : "\(Double(count) / Double(of))"
    case .points(let points): points.map { "\($0)" } ?? ""
    case .percent(let share): share.map { "\($0)" } ?? ""
    case .mean(let sum, let of): of == 0 ? "" : "\(Double(sum) / Double(of))"
    default: value.text(in: language)
    }
  }

  /// The whole report with stable names.
  var json: PropertyList {
    let columns = report.columns.map { column -> PropertyList in
      [
        "id": .string(column.id), "title": .string(say(column.title)), "definition": .string(say(column.definition)),
      ]
    }
    let rows = report.rows.map { row -> PropertyList in
      let cells = zip(report.columns, row.cells)
      let marks = cells.compactMap { column, cell in cell.mark.map { (column.id, PropertyList.string($0.rawValue)) } }
      var fields: [(String, PropertyList)] = [("kind", .string(row.kind.rawValue))]
      fields += cells.map { column, cell in (column.id, Self.json(cell.value, language)) }
      fields.append(("marks", .dictionary(PropertyList.Entries(marks))))
      if let id = row.consultant { fields.append(("consultantNumber", PropertyList(id.rawValue))) }
      return .dictionary(PropertyList.Entries(fields))
    }
    return [
      "report": PropertyList(report.number.rawValue), "title": .string(say(report.number.title)),
      "from": .string(report.span.first.iso), "to": .string(report.span.last.iso),
      "by": PropertyList(optional: report.grouping.map { .string($0.rawValue) }), "columns": .array(columns),
      "rows": .array(rows), "notes": .array(report.notes.map { .string(say($0)) }),
    ]
  }

  private static func json(_ value: Report.Value, _ language: Language) -> PropertyList {
    switch value {
    case .none: .null
    case .number(let number): PropertyList(number)
    case .share(let count, let of): of == 0 ? .null : .real(Double(count) / Double(of))
    case .points(let points): points.map { .real($0) } ?? .null
    case .percent(let share): share.map { .real($0) } ?? .null
    case .mean(let sum, let of): of == 0 ? .null : .real(Double(sum) / Double(of))
    case .day(let day): PropertyList(optional: day.map { .string($0.iso) })
    case .text, .words, .customer, .phone: .string(value.text(in: language))
    }
  }

  /// A page to send on.
  var markdown: String {
    var lines = ["# " + say(report.title), "", Self.safe(subtitle), ""]
    lines.append("| " + report.columns.map { Self.safe(say($0.title)) }.joined(separator: " | ") + " |")
    lines.append("| " + report.columns.map { $0.isNumeric ? "---:" : "---" }.joined(separator: " | ") + " |")
    lines += report.rows.map { row in
      "| " + row.cells.map { Self.safe(cell($0, hasMark: true)) }.joined(separator: " | ") + " |"
    }
    if !report.notes.isEmpty { lines += [""] + report.notes.map { "- " + Self.safe(say($0)) } }
    if !report.definitions.isEmpty {
      lines += [""] + report.definitions.map { "- **\(say($0.title))**: \(say($0.words))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func safe(_ text: String) -> String {
    SafeText.sanitized(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
