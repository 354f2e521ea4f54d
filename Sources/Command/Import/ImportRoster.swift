import ArgumentParser
import Supervision

/// `showroom import roster`: shifts and posts from a file.
struct ImportRoster: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Give shifts and posts from a file.",
    discussion: """
      Fields: day (2026-11-23), name, and either shift (early, late or its name on the screen) or from and to (HH:MM). \
      A shift that stands for that person and day already is replaced; a second row for them is refused.

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

/// A row of a roster file, read by itself.
struct RosterRow {
  let line: Int
  let day: CivilDay
  let name: String
  let kind: String
  let place: String
  let hours: Hours?

  /// Reads a row; what is wrong is named with its column.
  init(_ row: CSVTable.Row, _ columns: ColumnMap, day: Int, name: Int) throws(RowProblem) {
    line = row.line
    hours = try Self.hours(row, from: columns["from"], to: columns["to"])
    guard let date = CivilDay(iso: row.text(day)) else {
      throw RowProblem(
        line: row.line, zh: "日期“\(row.text(day))”不对，请写成 2026-11-23",
        en: "day “\(row.text(day))” is no day; write it as 2026-11-23")
    }
    self.day = date
    self.name = row.text(name)
    kind = row.text(columns["shift"])
    place = row.text(columns["place"])
    guard place.isEmpty || hours != nil else {
      throw RowProblem(line: row.line, zh: "岗位“\(place)”没有起止时间", en: "the post “\(place)” has no from and to")
    }
    guard hours != nil || !kind.isEmpty else {
      throw RowProblem(line: row.line, zh: "没有班次，也没有起止时间", en: "there is neither a shift nor hours")
    }
  }

  private static func hours(_ row: CSVTable.Row, from: Int?, to: Int?) throws(RowProblem) -> Hours? {
    let (begins, ends) = (row.text(from), row.text(to))
    guard !begins.isEmpty || !ends.isEmpty else { return nil }
    guard let start = ClockTime(begins), let end = ClockTime(ends) else {
      let (column, wrong) =
        ClockTime(begins) == nil ? (Phrase(zh: "起", en: "from"), begins) : (Phrase(zh: "止", en: "to"), ends)
      throw RowProblem(
        line: row.line, zh: "\(column.zh)：“\(wrong)”不是一天里的时间（00:00 到 24:00）",
        en: "\(column.en): “\(wrong)” is no time of a day (00:00 to 24:00)")
    }
    guard start < end else {
      throw RowProblem(
        line: row.line, zh: "止：\(begins)–\(ends) 结束不晚于开始", en: "to: \(begins)–\(ends) ends before it begins")
    }
    return Hours(from: start, to: end)
  }
}

/// The rows of a roster file together: a cell for each person and day.
struct RosterSheet {
  /// What each person's day becomes, by the line that first speaks of it.
  private(set) var cells: [(line: Int, staff: StaffID, day: CivilDay, cell: RosterCell)] = []
  /// What is wrong, with lines.
  private(set) var problems: [RowProblem] = []

  private struct Key: Hashable {
    let staff: StaffID
    let day: CivilDay
  }

  private struct Draft {
    var line: Int
    var shift: (line: Int, shift: Shift)?
    var posts: [(line: Int, post: Post)] = []
  }

  init(_ rows: [RosterRow], _ state: ShowroomState, hasPosts: Bool) {
    var drafts: [Key: Draft] = [:]
    var order: [Key] = []
    for row in rows {
      do throws(Refusal) {
        let person = try state.person(named: row.name)
        let key = Key(staff: person.id, day: row.day)
        if drafts[key] == nil { order.append(key) }
        try take(row, person, into: &drafts[key, default: Draft(line: row.line)], state)
      } catch {
        problems.append(RowProblem(line: row.line, error.words))
      }
    }
    for key in order { if let draft = drafts[key] { close(draft, key, state, hasPosts) } }
    problems.sort { $0.line < $1.line }
  }

  private mutating func take(
    _ row: RosterRow, _ person: Staff, into draft: inout Draft, _ state: ShowroomState
  ) throws(Refusal) {
    if let hours = row.hours, !row.place.isEmpty {
      let post = Post(staff: person.id, place: try state.place(named: row.place).id, hours: hours)
      if let other = draft.posts.first(where: { $0.post.hours.overlaps(hours) }) {
        problems.append(
          RowProblem(
            line: row.line, zh: "岗位 \(hours.text) 与第 \(other.line) 行的 \(other.post.hours.text) 重叠",
            en: "the post \(hours.text) overlaps \(other.post.hours.text) of line \(other.line)"))
      } else {
        draft.posts.append((row.line, post))
      }
      return
    }
    if let before = draft.shift?.line {
      problems.append(
        RowProblem(
          line: row.line, zh: "\(person.name) 在 \(row.day.iso) 的班次第 \(before) 行已经写了",
          en: "“\(person.name)” has a shift on \(row.day.iso) in line \(before) already"))
      return
    }
    draft.shift = (row.line, try Self.shift(of: row, state))
  }

  private static func shift(of row: RosterRow, _ state: ShowroomState) throws(Refusal) -> Shift {
    guard !row.kind.isEmpty else {
      return Shift(kind: nil, hours: row.hours ?? Hours(from: ClockTime(0, 0), to: ClockTime(0, 0)))
    }
    let kind = try state.shiftKind(named: row.kind)
    guard let hours = row.hours, hours != kind.hours else { return Shift(kind: kind.id, hours: kind.hours) }
    return Shift(kind: nil, hours: hours)
  }

  private mutating func close(_ draft: Draft, _ key: Key, _ state: ShowroomState, _ hasPosts: Bool) {
    let old = state.cell(of: key.staff, on: key.day)
    guard let shift = draft.shift?.shift ?? old.shift else {
      problems.append(
        RowProblem(
          line: draft.line, zh: "\(state.name(of: key.staff).zh) 在 \(key.day) 有岗位没有班次，请加一行班次",
          en: "“\(state.name(of: key.staff).zh)” has a post on \(key.day) and no shift; add a row with the shift"))
      return
    }
    for (line, post) in draft.posts where !shift.hours.covers(post.hours) {
      problems.append(
        RowProblem(
          line: line, zh: "岗位 \(post.hours.text) 超出班次 \(shift.hours.text)",
          en: "the post \(post.hours.text) lies outside the shift \(shift.hours.text)"))
    }
    let posts = hasPosts ? draft.posts.map(\.post) : old.posts
    cells.append((draft.line, key.staff, key.day, RosterCell(shift: shift, posts: posts)))
  }
}
