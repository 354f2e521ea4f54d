import ArgumentParser
import Dashboard
import Supervision

/// `showroom import dms`: what the dealer management system has of a day.
struct ImportDMS: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "dms", abstract: "Take in what the DMS has of a day, to be laid beside tally and cards.",
    discussion: """
      Fields: name and phone, one of which a row must have; and as far as there are any: time, level, model, consultant, \
      channel, reference. Columns named with --map, words with --word and --time-format are remembered for the next time; \
      `showroom settings` shows them. With a time column only the rows of the day are taken, and those of others are \
      counted.

      The file stands in place of what was taken in before for that day. A row that cannot be read, such as one with a \
      level or a channel nobody knows, is named with its line, and then nothing is taken in.

      showroom import dms today.csv --map name=客户姓名 --map phone=手机 --map channel=来源渠道 --word 自然到店=walk-in \
      --map time=建档时间 --time-format "yyyy/M/d H:mm"
      """)
  @OptionGroup var source: ImportSource
  @Option(help: "The day: 2026-11-23, today or yesterday.") var day: String?
  @Option(
    name: .customLong("word"), parsing: .singleValue,
    help: ArgumentHelp("What a word of the DMS means here; may be given more than once.", valueName: "theirs=ours"))
  var words: [String] = []
  @Option(
    name: .customLong("time-format"),
    help: ArgumentHelp("How times are written, such as \"yyyy/M/d H:mm\".", valueName: "pattern"))
  var timeFormat: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  static let fields: [ColumnMap.Field] = [
    .init("name", ["姓名", "客户", "客户姓名", "customer"]), .init("phone", ["电话", "手机", "手机号", "联系电话", "mobile"]),
    .init("time", ["时间", "建档时间", "创建时间", "created"]), .init("level", ["级别", "意向级别"]),
    .init("model", ["车型", "意向车型"]), .init("consultant", ["顾问", "销售顾问"]), .init("channel", ["渠道", "来源渠道"]),
    .init("reference", ["编号", "DMS编号"]),
  ]

  func run(at desk: Desk) throws {
    let before = desk.store.exists ? try desk.look().state.settings : Settings()
    let rule = try learned(before.dms)
    var source = source
    // What was said once holds until something else is said.
    let said = Set(source.map.map { $0.split(separator: "=", maxSplits: 1).first.map(String.init) ?? $0 })
    source.map += rule.columns.filter { !said.contains($0.key) }.sorted { $0.key < $1.key }.map {
      "\($0.key)=\($0.value)"
    }
    let (table, columns) = try source.table(Self.fields)
    guard columns["name"] != nil || columns["phone"] != nil else {
      _ = try source.required("phone", in: columns, of: table)
      return
    }
    let pattern = try rule.timeFormat.map { text throws(UsageError) in try TimePattern(text) }
    var others = 0
    var day = before.dayRollsAt == desk.now.time ? desk.now.day : desk.now.businessDay(rollingAt: before.dayRollsAt)
    let act = try desk.perform { state in
      day = try self.day.map { try desk.day(written: $0, option: "--day", state) } ?? state.businessDay(of: desk.now)
      let reader = DMSReader(columns: columns, rule: rule, pattern: pattern, day: day, state: state)
      let (rows, problems, left) = reader.read(table.rows)
      guard problems.isEmpty else { throw source.refused(problems) }
      others = left
      var settings = state.settings
      settings.dms = rule
      let take = Command.day(.takeDMS(day, rows))
      return settings == state.settings ? take : .together([.settings(.change(to: settings)), take])
    }
    if others > 0 {
      desk.remark([
        Phrase(
          zh: "\(others) 行是别的日子的，没有导入", en: "\(others) row\(others == 1 ? " is" : "s are") of other days and left out")
      ])
    }
    guard let act else {
      return desk.say(Phrase(zh: "与上次导入相同，没有改动", en: "the same as taken in before; nothing has changed"))
    }
    desk.say(desk.showroom.words(for: act))
    let left = desk.showroom.state.differences(on: day).count(where: \.isLeft)
    desk.say(
      left == 0
        ? Phrase(zh: "客流、卡、DMS 一致", en: "tally, cards and DMS agree")
        : Phrase(
          zh: "\(left) 处差异待处理：showroom reconcile",
          en: "\(left) difference\(left == 1 ? "" : "s") to settle: showroom reconcile"))
  }

  /// The rule with what is said of columns, words and times this time.
  private func learned(_ rule: DMSRule) throws(UsageError) -> DMSRule {
    var rule = rule
    for pair in source.map {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      // What is wrong with it is said where the columns are looked for.
      guard parts.count == 2 else { continue }
      rule.columns[parts[0]] = parts[1]
    }
    for pair in words {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw UsageError(
          zh: "--word \(pair)：请写成 DMS的词=我们的词，如 自然到店=walk-in",
          en: "--word \(pair): write THEIRS=OURS, such as Showroom=walk-in")
      }
      rule.words[parts[0]] = parts[1]
    }
    rule.timeFormat = timeFormat ?? rule.timeFormat
    return rule
  }
}

/// Reads the rows of an export of the DMS.
struct DMSReader {
  let columns: ColumnMap
  let rule: DMSRule
  let pattern: TimePattern?
  let day: CivilDay
  let state: ShowroomState

  /// The records of the day, every bad row, and how many rows are of other days.
  func read(_ rows: [CSVTable.Row]) -> (records: [DMSRecord], problems: [RowProblem], others: Int) {
    var records: [DMSRecord] = []
    var problems: [RowProblem] = []
    var others = 0
    for row in rows {
      do throws(RowProblem) {
        guard try isOfDay(row) else {
          others += 1
          continue
        }
        records.append(try record(row, number: records.count + 1))
      } catch {
        problems.append(error)
      }
    }
    return (records, problems, others)
  }

  private func isOfDay(_ row: CSVTable.Row) throws(RowProblem) -> Bool {
    guard let column = columns["time"] else { return true }
    let text = row.text(column)
    if let pattern, let time = pattern.time(in: text) { return isOfDay(time) }
    if pattern == nil {
      if let time = LocalTime(iso: text) { return isOfDay(time) }
      if let day = CivilDay(iso: text) { return day == self.day }
    }
    throw RowProblem(
      line: row.line,
      zh: "时间“\(text)”看不懂" + (pattern == nil ? "；若不是 ISO 8601，请用 --time-format" : "，与 --time-format 不符"),
      en: "time “\(text)” is not understood"
        + (pattern == nil ? "; if it is not ISO 8601, say --time-format" : " by --time-format"))
  }

  private func isOfDay(_ time: LocalTime) -> Bool {
    (time.time < state.settings.dayRollsAt ? time.day.advanced(by: -1) : time.day) == day
  }

  private func record(_ row: CSVTable.Row, number: Int) throws(RowProblem) -> DMSRecord {
    var record = DMSRecord(number: number)
    func text(_ field: String) -> String { columns[field].map { CSVText.plain(row.text($0)) } ?? "" }
    record.name = text("name")
    record.model = text("model")
    record.consultant = rule.words[text("consultant")] ?? text("consultant")
    record.reference = text("reference")
    do throws(Refusal) { record.phone = try PhoneNumber.checked(text("phone")) } catch {
      throw RowProblem(line: row.line, error.words)
    }
    guard !record.name.isEmpty || !record.phone.isEmpty else {
      throw RowProblem(line: row.line, zh: "姓名、电话都是空的", en: "has neither a name nor a phone")
    }
    let level = text("level")
    if !level.isEmpty {
      let word = rule.words[level] ?? level
      guard let found = CustomerLevel(written: word.replacing("级", with: "").replacing(" ", with: "")) else {
        throw RowProblem(
          line: row.line, zh: "没有“\(level)”这个级别；请用 --word \(level)=H 指明",
          en: "there is no level “\(level)”; say --word \(level)=H")
      }
      record.level = found
    }
    let channel = text("channel")
    if !channel.isEmpty {
      do throws(Refusal) { record.channel = try state.channel(named: rule.words[channel] ?? channel).id } catch {
        throw RowProblem(
          line: row.line, zh: "没有“\(channel)”这个渠道；请用 --word \(channel)=walk-in 指明",
          en: "there is no channel “\(channel)”; say --word \(channel)=walk-in")
      }
    }
    return record
  }
}
