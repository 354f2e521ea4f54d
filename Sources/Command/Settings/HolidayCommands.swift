import ArgumentParser
import Journal
import Supervision

/// `showroom settings holiday …`: the days on which the house is shut, and working days in place of them.
struct HolidayCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holiday", abstract: "Days on which the house is shut, and working days in place of them 补班.",
    subcommands: [List.self, Add.self, Remove.self, Weekly.self, Import.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List them.",
      discussion:
        "JSON: an object {restDays, days}; restDays are 1 (Monday) to 7, days an array of {day, name, worked}.")
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let calendar = try desk.look().state.settings.calendar
      guard !json else {
        return desk.say(
          json: [
            "restDays": .array(calendar.restDays.map { PropertyList($0.rawValue) }),
            "days": .array(
              calendar.days.map {
                ["day": .string($0.day.iso), "name": .string($0.name), "worked": .boolean($0.isWorked)]
              }),
          ])
      }
      if !calendar.restDays.isEmpty {
        desk.say(
          Phrase(
            zh: "每周休息：\(calendar.restDays.map(\.name.zh).joined(separator: "、"))",
            en: "shut every \(calendar.restDays.map(\.name.en).joined(separator: ", "))"))
      }
      guard !calendar.days.isEmpty else {
        return desk.say(
          Phrase(zh: "没有节假日；用 holiday add 或 import 添加", en: "no holidays; add them with holiday add or import"))
      }
      var table = TextTable([
        .init(zh: "日期", en: "day"), .init(Phrase(both: "")), .init(zh: "", en: ""), .init(zh: "名称", en: "name"),
      ])
      for day in calendar.days {
        table.add([
          day.day.iso, desk.words(day.day.weekday.name),
          desk.words(day.isWorked ? Phrase(zh: "补班", en: "worked") : Phrase(zh: "休息", en: "shut")), day.name,
        ])
      }
      desk.say(table.text(in: desk.language))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Shut the house on a day, or several in a row.")
    @Argument(help: "The day: 2026-10-01, today or tomorrow.") var day: String
    @Argument(help: "What it is called.") var name: String = ""
    @Option(help: "The last day, where it is several.") var to: String?
    @Flag(help: "The house is open though it would rest 补班.") var worked = false
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        let first = try desk.day(written: day, option: "holiday", state)
        let last = try to.map { try desk.day(written: $0, option: "--to", state) } ?? first
        guard first <= last, last.number - first.number < 366 else {
          throw UsageError(zh: "--to \(last) 不在 \(first) 之后一年内", en: "--to \(last) is not within a year after \(first)")
        }
        var settings = state.settings
        for number in first.number...last.number {
          settings.calendar.set(CalendarDay(CivilDay(number: number), name: name, isWorked: worked))
        }
        return .settings(.change(to: settings))
      }
    }
  }

  struct Remove: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Let a day be as its weekday says.")
    @Argument(help: "The day.") var day: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      try desk.act { state in
        var settings = state.settings
        settings.calendar.clear(try desk.day(written: day, option: "holiday", state))
        return .settings(.change(to: settings))
      }
    }
  }

  struct Weekly: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Say on which days of the week the house rests.")
    @Argument(help: "1 (Monday) to 7, with commas; none for a house open every day.") var days: String
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    func run(at desk: Desk) throws {
      let numbers = days == "none" ? [] : days.split(separator: ",").map { Int($0) ?? 0 }
      let rest = numbers.compactMap(Weekday.init(rawValue:))
      guard rest.count == numbers.count, rest.count < 7 else {
        throw UsageError(
          zh: "“\(days)”：请写 1 到 7，如 1 或 6,7；每天营业写 none",
          en: "“\(days)”: write 1 to 7, such as 6,7; none for a house open every day")
      }
      try desk.act { state in
        var settings = state.settings
        settings.calendar.restDays = Set(rest).sorted { $0.rawValue < $1.rawValue }
        return .settings(.change(to: settings))
      }
    }
  }

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take holidays from a calendar (.ics) or a CSV file.",
      discussion: """
        CSV fields: day, name, and kind: 休 or off, 班 or work; without a kind all are holidays. In a calendar every event of \
        whole days counts; one whose title has 班 in it is a working day in place of a holiday. What the file says of a day \
        stands in place of what was said before.
        """)
    @OptionGroup var source: ImportSource
    @OptionGroup(title: "Global options") var globals: GlobalOptions

    static let fields: [ColumnMap.Field] = [
      .init("day", ["date", "日期"]), .init("name", ["名称", "节日", "holiday"]), .init("kind", ["类型", "type"]),
    ]

    func run(at desk: Desk) throws {
      let text = try InputFile(path: source.file).text()
      let days = text.hasPrefix("BEGIN:VCALENDAR") ? try HolidayFile.days(ofCalendar: text, source) : try table()
      guard
        let act = try desk.perform({ state in
          var settings = state.settings
          for day in days { settings.calendar.set(day) }
          return .settings(.change(to: settings))
        })
      else {
        return desk.say(Phrase(zh: "与上次导入相同，没有改动", en: "the same as taken in before; nothing has changed"))
      }
      _ = act
      let worked = days.count(where: \.isWorked)
      desk.say(
        Phrase(
          zh: "已导入休息 \(days.count - worked) 天，补班 \(worked) 天",
          en: "\(days.count - worked) days shut, \(worked) worked in their place"))
    }

    private func table() throws -> [CalendarDay] {
      let (table, columns) = try source.table(Self.fields)
      let column = try source.required("day", in: columns, of: table)[0]
      var (days, problems) = ([CalendarDay](), [RowProblem]())
      for row in table.rows {
        let text = row.text(column)
        let kind = columns["kind"].map { row.text($0).lowercased() } ?? "休"
        guard let day = CivilDay(iso: text.replacing("/", with: "-")) else {
          problems.append(
            RowProblem(line: row.line, zh: "“\(text)”不是日期，请写 2026-10-01", en: "“\(text)” is no day; write 2026-10-01"))
          continue
        }
        guard let isWorked = HolidayFile.kinds[kind] else {
          problems.append(
            RowProblem(line: row.line, zh: "类型“\(kind)”：请写 休 或 班", en: "kind “\(kind)”: write off or work"))
          continue
        }
        days.append(CalendarDay(day, name: columns["name"].map { row.text($0) } ?? "", isWorked: isWorked))
      }
      guard problems.isEmpty else { throw source.refused(problems) }
      return days
    }
  }
}

/// Reads the whole days of a calendar file (RFC 5545).
enum HolidayFile {
  /// What a CSV file calls holidays (false) and working days in their place (true).
  static let kinds: [String: Bool] = [
    "休": false, "off": false, "holiday": false, "false": false, "放假": false, "节假日": false, "班": true, "work": true,
    "workday": true, "true": true, "补班": true, "调休": true,
  ]

  /// The days of every event.
  static func days(ofCalendar text: String, _ source: ImportSource) throws -> [CalendarDay] {
    var days: [CalendarDay] = []
    var problems: [RowProblem] = []
    var (first, end, name, start) = (CivilDay?.none, CivilDay?.none, "", 0)
    for (number, line) in unfolded(text) {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0].split(separator: ";").first.map(String.init) ?? "" {
      case "BEGIN" where parts[1] == "VEVENT": (first, end, name, start) = (nil, nil, "", number)
      case "DTSTART": first = day(parts[1])
      case "DTEND": end = day(parts[1])
      case "SUMMARY": name = parts[1].replacing("\\,", with: ",")
      case "END" where parts[1] == "VEVENT":
        guard let day = first, (end ?? day).number - day.number < 366 else {
          problems.append(RowProblem(line: start, zh: "日程没有日期", en: "the event has no day"))
          continue
        }
        // The end of an event of whole days is the day after it.
        for number in day.number..<max((end ?? day).number, day.number + 1) {
          days.append(
            CalendarDay(CivilDay(number: number), name: String(name.prefix(40)), isWorked: name.contains("班")))
        }
      default: break
      }
    }
    guard problems.isEmpty else { throw source.refused(problems) }
    guard !days.isEmpty else {
      throw UsageError(zh: "日历里没有全天的日程", en: "the calendar has no events of whole days")
    }
    return days
  }

  /// The lines with those that go on put together.
  private static func unfolded(_ text: String) -> [(Int, String)] {
    var lines: [(Int, String)] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if let first = line.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1].1 += line.dropFirst()
      } else {
        lines.append((index + 1, String(line)))
      }
    }
    return lines
  }

  /// The day of `20261001` or `20261001T000000Z`.
  private static func day(_ text: String) -> CivilDay? {
    let digits = text.prefix(8)
    guard digits.count == 8, let number = Int(digits) else { return nil }
    return CivilDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
