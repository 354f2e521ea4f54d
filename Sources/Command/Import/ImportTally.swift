import ArgumentParser
import Dashboard
import Supervision

/// `showroom import tally`: counts from a file, such as a door counter's.
struct ImportTally: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally", abstract: "Take people counted from a file, such as a door counter's.",
    discussion: """
      Fields: time (or start), count, and channel unless --channel names one for all rows. Times are ISO 8601 or as \
      --time-format says, and are read as the showroom's own wall clock, whatever zone mark they carry, unless --zone \
      says otherwise. Rows are summed by the half hour. For every day and channel in it the file stands in place of what \
      a file said before, so taking it in again doubles nothing; people counted by hand stay.

      showroom import tally door.csv --channel walk-in --map time=date --map count=observed
      """)
  @OptionGroup var source: ImportSource
  @Option(help: "The channel of all rows.") var channel: String?
  @Option(
    name: .customLong("time-format"),
    help: ArgumentHelp("How times are written, such as \"M/d/yyyy H:mm\".", valueName: "pattern"))
  var timeFormat: String?
  @Option(help: "The zone of the file's times: UTC, +08:00, Asia/Shanghai, or file for the marks they carry.")
  var zone: String?
  @OptionGroup(title: "Global options") var globals: GlobalOptions

  /// The most people a row may count.
  static let most = 100_000

  static let fields: [ColumnMap.Field] = [
    .init("time", ["start", "时间"]), .init("count", ["people", "人数"]), .init("channel", ["渠道"]),
  ]

  func run(at desk: Desk) throws {
    let zone = try zone.map { text throws(UsageError) in try ImportZone(option: text) } ?? .wall
    let pattern = try timeFormat.map { text throws(UsageError) in try TimePattern(text) }
    let (table, columns) = try source.table(Self.fields)
    let required = try source.required("time", "count", in: columns, of: table)
    let reader = TallyReader(
      time: required[0], count: required[1],
      channel: channel == nil ? try channelColumn(columns, table) : nil, pattern: pattern)
    let rows = table.rows
    let act = try source.perform(at: desk) { state in
      let counts = try reader.counts(in: rows, zone: zone, today: desk.now.day, source: source) {
        text throws(Refusal) in
        try state.channel(named: text ?? channel ?? "").id
      }
      return counts.map { (1, .traffic(.take($0.key.channel, day: $0.key.day, people: $0.value))) }
    }
    guard let act else {
      return desk.say(Phrase(zh: "与上次导入相同，没有改动", en: "the same as taken in before; nothing has changed"))
    }
    desk.say(desk.showroom.words(for: act))
    if let words = Self.putAwaySoon(act, desk.showroom.state) { desk.say(words) }
    desk.say(Phrase(zh: "可用 showroom undo 整个撤销", en: "`showroom undo` takes it all back"))
  }

  /// What becomes of days that lie further back than the state holds counts; nil when there are none.
  private static func putAwaySoon(_ act: Act, _ state: ShowroomState) -> Phrase? {
    let today = state.businessDay(of: act.at)
    let first = Retention.firstTally(after: today)
    let days = Set(
      act.events.compactMap { event -> CivilDay? in
        if case .traffic(.imported(let day, _, _)) = event, day < first { day } else { nil }
      })
    guard !days.isEmpty else { return nil }
    let weeks = Retention.tallyDays / 7
    return Phrase(
      zh: "其中 \(days.count) 天早于 \(first)（“往常”只看前 \(weeks) 周），明天起只存于档案，可用 "
        + "showroom export tally 文件 --day \(today) 取出",
      en:
        "\(days.count) of the days lie before \(first), further back than the \(weeks) weeks that “usual” looks at: from "
        + "tomorrow they are in the archive only; showroom export tally FILE --day \(today) brings them out")
  }

  private func channelColumn(_ columns: ColumnMap, _ table: CSVTable) throws(UsageError) -> Int {
    guard let column = columns["channel"] else {
      throw UsageError(
        zh: "请用 --channel 写明渠道，或用 --map channel=表头 指明渠道列",
        en: "say the channel with --channel, or its column with --map channel=HEADING")
    }
    return column
  }
}
