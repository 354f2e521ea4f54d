import Supervision

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
    return Shift(kind: kind.id, hours: row.hours ?? kind.hours)
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
