import ArgumentParser
import Dashboard
import Supervision

/// `showroom import staff`: take people on from a file.
struct ImportStaff: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "Take people on from a file.",
    discussion: """
      Fields: name, latin (optional), title (optional; consultant, reception, supervisor, manager, trainer or their names \
      on the screen). Somebody of that name who is on the staff already is put right instead.
      """)
  @OptionGroup var source: ImportSource
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  static let fields: [ColumnMap.Field] = [
    .init("name", ["姓名"]), .init("latin", ["拼音"]), .init("title", ["职务"]),
  ]

  /// Whom a file names whose headings are the usual ones; `~/` at its beginning is the home folder.
  static func people(inFile path: String, home: String) throws -> [NewStaff] {
    var source = ImportSource()
    source.file = path.hasPrefix("~/") ? home + path.dropFirst() : path
    source.map = []
    return try people(of: source).map {
      NewStaff(name: $0.name, latin: $0.latin ?? "", title: $0.title ?? .consultant)
    }
  }

  /// The people of a file, each with its line; what it does not say is nil.
  private static func people(
    of source: ImportSource
  ) throws -> [(line: Int, name: String, latin: String?, title: JobTitle?)] {
    let (table, columns) = try source.table(Self.fields)
    let name = try source.required("name", in: columns, of: table)[0]
    var problems: [RowProblem] = []
    var people: [(line: Int, name: String, latin: String?, title: JobTitle?)] = []
    for row in table.rows {
      do throws(UsageError) {
        let title = row.text(columns["title"])
        people.append(
          (
            row.line, row.text(name), columns["latin"].map { row.text($0) },
            title.isEmpty ? nil : try JobTitle.named(title)
          ))
      } catch {
        problems.append(RowProblem(line: row.line, error.words))
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    return people
  }

  func run(at desk: Desk) throws {
    let people = try Self.people(of: source)
    let act = try source.perform(at: desk) { state in
      people.map { row in
        let known = state.team.first { $0.name == row.name }
        let (latin, title) = (row.latin ?? known?.latin ?? "", row.title ?? known?.title ?? .consultant)
        let command: StaffCommand =
          if let known { .edit(known.id, name: row.name, latin: latin, title: title) } else {
            .add(name: row.name, latin: latin, title: title)
          }
        return (row.line, .staff(command))
      }
    }
    let added = act?.events.count { if case .staff(.added) = $0 { true } else { false } } ?? 0
    let changed = (act?.events.count ?? 0) - added
    desk.say(
      Phrase(
        zh: "新增 \(added) 人，更正 \(changed) 人，\(people.count - added - changed) 人不变",
        en: "\(added) taken on, \(changed) put right, \(people.count - added - changed) as before"))
  }
}

extension CSVTable.Row {
  /// The text of a column without outer blanks, as it was before an export defused it; empty without a column.
  func text(_ column: Int?) -> String {
    guard let column, cells.indices.contains(column) else { return "" }
    var text = CSVText.plain(cells[column])[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
