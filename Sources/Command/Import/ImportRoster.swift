import ArgumentParser
import Supervision

/// `showroom import roster`: shifts from a file.
struct ImportRoster: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Give shifts from a file.",
    discussion: """
      Fields: day (2026-11-23), name, and either shift (early, late or its name on the screen) or from and to (HH:MM). \
      A shift that stands for that person and day already is replaced; a second row for them is refused.
      """)
  @OptionGroup var source: ImportSource
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  static let fields: [ColumnMap.Field] = [
    .init("day", ["date", "日期"]), .init("name", ["姓名"]), .init("shift", ["班次"]), .init("from", ["起"]),
    .init("to", ["止"]),
  ]

  private struct Entry {
    let line: Int
    let day: CivilDay
    let name: String
    let kind: String
    let hours: Hours?
  }

  func run(at desk: Desk) throws {
    let (table, columns) = try source.table(Self.fields)
    let required = try source.required("day", "name", in: columns, of: table)
    let (day, name) = (required[0], required[1])
    if columns["from"] == nil || columns["to"] == nil { _ = try source.required("shift", in: columns, of: table) }
    var problems: [RowProblem] = []
    var entries: [Entry] = []
    for row in table.rows {
      do throws(RowProblem) {
        let hours = try Self.hours(row, from: columns["from"], to: columns["to"])
        guard let date = CivilDay(iso: row.text(day)) else {
          throw RowProblem(
            line: row.line, zh: "日期“\(row.text(day))”不对，请写成 2026-11-23",
            en: "“\(row.text(day))” is no day; write it as 2026-11-23")
        }
        let kind = row.text(columns["shift"])
        guard hours != nil || !kind.isEmpty else {
          throw RowProblem(line: row.line, zh: "没有班次，也没有起止时间", en: "there is neither a shift nor hours")
        }
        entries.append(Entry(line: row.line, day: date, name: row.text(name), kind: kind, hours: hours))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    let act = try source.perform(at: desk) { try commands(for: entries, $0) }
    let count = act?.events.count ?? 0
    desk.say(
      Phrase(
        zh: "排了 \(count) 个班，\(entries.count - count) 个不变",
        en: "\(count) shifts given, \(entries.count - count) as before"))
  }

  /// What the rows ask for; throws every row that cannot be done, or that speaks of a person and day a second time.
  private func commands(
    for entries: [Entry], _ state: ShowroomState
  ) throws(UsageError) -> [(line: Int, command: Command)] {
    var problems: [RowProblem] = []
    var rows: [(line: Int, command: Command)] = []
    var lines: [CivilDay: [StaffID: Int]] = [:]
    for entry in entries {
      do throws(Refusal) {
        let person = try state.person(named: entry.name)
        if let before = lines[entry.day]?[person.id] {
          problems.append(
            RowProblem(
              line: entry.line, zh: "\(person.name) 在 \(entry.day.iso) 的班次第 \(before) 行已经写了",
              en: "“\(person.name)” has a shift on \(entry.day.iso) in line \(before) already"))
          continue
        }
        lines[entry.day, default: [:]][person.id] = entry.line
        rows.append((entry.line, .roster(try Self.command(for: entry, person.id, state))))
      } catch {
        problems.append(RowProblem(line: entry.line, error.words))
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    return rows
  }

  private static func command(
    for entry: Entry, _ id: StaffID, _ state: ShowroomState
  ) throws(Refusal) -> RosterCommand {
    if !entry.kind.isEmpty {
      let kind = try state.shiftKind(named: entry.kind)
      if entry.hours == nil || entry.hours == kind.hours { return .setShift(id, day: entry.day, kind: kind.id) }
    }
    let hours = entry.hours ?? Hours(from: ClockTime(0, 0), to: ClockTime(0, 0))
    return .setHours(id, day: entry.day, from: hours.from, to: hours.to)
  }

  private static func hours(_ row: CSVTable.Row, from: Int?, to: Int?) throws(RowProblem) -> Hours? {
    let (begins, ends) = (row.text(from), row.text(to))
    guard !begins.isEmpty || !ends.isEmpty else { return nil }
    guard let start = ClockTime(begins), let end = ClockTime(ends) else {
      let wrong = ClockTime(begins) == nil ? begins : ends
      throw RowProblem(
        line: row.line, zh: "“\(wrong)”不是一天里的时间（00:00 到 24:00）", en: "“\(wrong)” is no time of a day (00:00 to 24:00)")
    }
    guard start < end else {
      throw RowProblem(line: row.line, zh: "\(begins)–\(ends)：结束不晚于开始", en: "\(begins)–\(ends) ends before it begins")
    }
    return Hours(from: start, to: end)
  }
}
