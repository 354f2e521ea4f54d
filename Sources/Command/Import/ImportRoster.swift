import ArgumentParser
import Supervision

/// `showroom import roster`: shifts and posts from a file.
struct ImportRoster: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Give shifts and posts from a file.",
    discussion: """
      Fields: day (2026-11-23), name, and shift (early, late or its name on the screen), from and to (HH:MM), or all \
      three for a shift of a kind at hours of its own. A shift that stands for that person and day already is replaced; a second row for them is refused.

      With a column place the rows that fill it are posts (door, meal, …) within the shift of the same person and day, which \
      stands in the file or in the roster; they take the place of all posts planned for them. `export roster-week --format \
      csv` writes such a file.
      """)
  @OptionGroup var source: ImportSource
  @Option(help: "Why; needed for days that are published.") var reason: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  static let fields: [ColumnMap.Field] = [
    .init("day", ["date", "日期"]), .init("name", ["姓名"]), .init("shift", ["班次"]), .init("from", ["起"]),
    .init("to", ["止"]), .init("place", ["post", "岗位"]),
  ]

  func run(at desk: Desk) throws {
    let (table, columns) = try source.table(Self.fields)
    let required = try source.required("day", "name", in: columns, of: table)
    if columns["from"] == nil || columns["to"] == nil { _ = try source.required("shift", in: columns, of: table) }
    var problems: [RowProblem] = []
    var entries: [RosterRow] = []
    for row in table.rows {
      do throws(RowProblem) {
        entries.append(try RosterRow(row, columns, day: required[0], name: required[1]))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    let act = try source.perform(at: desk) { state in
      let sheet = RosterSheet(entries, state, hasPosts: columns["place"] != nil)
      guard sheet.problems.isEmpty else { throw source.refused(sheet.problems) }
      return sheet.cells.map { ($0.line, .roster(.because(reason, .setCell($0.cell, $0.staff, day: $0.day)))) }
    }
    let shifts = entries.count { $0.place.isEmpty }
    var (given, posts) = (0, 0)
    for case .roster(let event) in act?.events ?? [] {
      if case .shiftSet = event { given += 1 }
      if case .postSet = event { posts += 1 }
    }
    let more = columns["place"] == nil ? Phrase(both: "") : Phrase(zh: "，\(posts) 个岗", en: ", \(posts) posts")
    desk.say(
      Phrase(
        zh: "排了 \(given) 个班，\(shifts - given) 个不变\(more.zh)",
        en: "\(given) shifts given, \(shifts - given) as before\(more.en)"))
  }
}
