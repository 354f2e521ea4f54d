import Journal
import Supervision
import Terminal

/// A complaint report as text, CSV, JSON and Markdown.
struct ComplaintReportWords {
  let report: ComplaintReport
  let grouping: ComplaintReport.Grouping?
  let state: ShowroomState
  let now: Moment
  let language: Language

  init(
    _ report: ComplaintReport, _ grouping: ComplaintReport.Grouping?, _ state: ShowroomState, _ now: Moment,
    _ language: Language
  ) {
    self.report = report
    self.grouping = grouping
    self.state = state
    self.now = now
    self.language = language
  }

  private func say(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private var limit: Int { state.settings.complaints.limit.count }

  /// The limit in hours: `12 h`.
  private var limitWords: String {
    limit % 60 == 0 ? say("\(limit / 60) 小时", "\(limit / 60) h") : Minutes(limit).words[language]
  }

  /// What the figures are of.
  private var period: String {
    switch (report.from, report.to) {
    case (let from?, let to?): "\(from) – \(to)"
    case (let from?, nil): say("\(from) 起", "from \(from)")
    case (nil, let to?): say("到 \(to)", "until \(to)")
    case (nil, nil): say("全部", "all there are")
    }
  }

  /// A part's name on the screen.
  private func name(_ part: ComplaintReport.Part, _ grouping: ComplaintReport.Grouping?) -> String {
    guard !part.name.isEmpty else { return "–" }
    return switch grouping {
    case .kind: state.name(of: ComplaintKindID(rawValue: part.name))[language]
    case .department: state.name(of: DepartmentID(rawValue: part.name))[language]
    default: part.name
    }
  }

  /// The figures with their names, in the order of every format.
  private func rows(_ figures: ComplaintReport.Figures) -> [(title: String, value: String)] {
    [
      (say("受理", "received"), "\(figures.all.grouped)"), (say("已结", "closed"), "\(figures.closed.grouped)"),
      (say("未结", "open"), "\(figures.open.grouped)"), (say("已答复", "answered"), "\(figures.answered.grouped)"),
      (say("12 小时内", "within 12 h"), "\(figures.within12.grouped)"),
      (say("24 小时内", "within 24 h"), "\(figures.within24.grouped)"),
      (say("时限内占比（\(limitWords)）", "share within \(limitWords)"), Self.percent(figures.share)),
      (say("超时未答复", "over the limit, unanswered"), "\(figures.overdue.grouped)"),
      (say("中位用时", "median"), hours(figures.median)), (say("最长用时", "slowest"), hours(figures.slowest)),
      (say("满意度", "satisfaction"), figures.satisfaction.map { Self.decimal($0, places: 1) + "/5" } ?? "--"),
      (say("重大", "grave"), "\(figures.grave.grouped)"),
    ]
  }

  /// A table of the parts in plain text, after the figures of all.
  var text: String {
    var lines = [say("投诉报告  \(period)", "Complaints  \(period)")]
    let rows = rows(report.total)
    let width = rows.map { TextWidth.cells($0.title) }.max() ?? 0
    lines += rows.map { "  \(TextWidth.pad($0.title, to: width))  \($0.value)" }
    if !report.causes.isEmpty {
      lines += ["", say("重复出现的原因", "causes found more than once")]
      lines += report.causes.map { "  \($0.count) × \(SafeText.sanitized($0.name))" }
    }
    guard let grouping else { return lines.joined(separator: "\n") }
    var table = TextTable(
      columns(grouping).enumerated().map { index, title in
        .init(Phrase(both: title), align: index == 0 ? .leading : .trailing)
      })
    for part in report.parts { table.add(cells(part, grouping)) }
    return (lines + ["", table.text(in: language)]).joined(separator: "\n")
  }

  private func columns(_ grouping: ComplaintReport.Grouping) -> [String] {
    let first =
      switch grouping {
      case .month: say("月份", "month")
      case .kind: say("类别", "kind")
      case .department: say("部门", "department")
      case .person: say("负责人", "person")
      }
    return [
      first, say("受理", "received"), say("已结", "closed"), say("未结", "open"), say("12 小时内", "in 12 h"),
      say("24 小时内", "in 24 h"), say("占比", "share"), say("中位", "median"), say("最长", "slowest"), say("满意", "marks"),
    ]
  }

  private func cells(_ part: ComplaintReport.Part, _ grouping: ComplaintReport.Grouping) -> [String] {
    let figures = part.figures
    return [
      name(part, grouping), "\(figures.all)", "\(figures.closed)", "\(figures.open)", "\(figures.within12)",
      "\(figures.within24)", Self.percent(figures.share), hours(figures.median), hours(figures.slowest),
      figures.satisfaction.map { Self.decimal($0, places: 1) } ?? "--",
    ]
  }

  /// A row of all, or one for each part.
  var csv: CSVText {
    let first = grouping?.rawValue ?? "period"
    var csv = CSVText(header: [
      first, "all", "closed", "open", "answered", "within12h", "within24h", "withinLimit", "overdue", "share",
      "medianHours", "slowestHours", "satisfaction", "grave",
    ])
    let parts = grouping == nil ? [(period, report.total)] : report.parts.map { (name($0, grouping), $0.figures) }
    for (name, figures) in parts {
      csv.add(
        [name]
          + [
            figures.all, figures.closed, figures.open, figures.answered, figures.within12, figures.within24,
            figures.withinLimit, figures.overdue,
          ].map(String.init)
          + [
            Self.plain(figures.share, places: 4), Self.plain(figures.median.map { $0 / 3600 }, places: 4),
            Self.plain(figures.slowest.map { $0 / 3600 }, places: 4), Self.plain(figures.satisfaction, places: 2),
            "\(figures.grave)",
          ])
    }
    return csv
  }

  /// The figures of all, and of the parts.
  var json: PropertyList {
    var all = PropertyList.Entries([
      ("from", PropertyList(optional: report.from.map { .string($0.iso) })),
      ("to", PropertyList(optional: report.to.map { .string($0.iso) })), ("limitHours", .real(Double(limit) / 60)),
    ])
    for (key, value) in Self.figures(report.total) { all[key] = value }
    all["causes"] = .array(report.causes.map { ["cause": .string($0.name), "count": PropertyList($0.count)] })
    all["by"] = PropertyList(optional: grouping.map { .string($0.rawValue) })
    all["parts"] = .array(
      report.parts.map { part in
        PropertyList.dictionary(PropertyList.Entries([("name", .string(part.name))] + Self.figures(part.figures)))
      })
    return .dictionary(all)
  }

  private static func figures(_ figures: ComplaintReport.Figures) -> [(String, PropertyList)] {
    func real(_ value: Double?) -> PropertyList { PropertyList(optional: value.map { .real($0) }) }
    return [
      ("all", PropertyList(figures.all)), ("closed", PropertyList(figures.closed)),
      ("open", PropertyList(figures.open)),
      ("answered", PropertyList(figures.answered)), ("within12h", PropertyList(figures.within12)),
      ("within24h", PropertyList(figures.within24)), ("withinLimit", PropertyList(figures.withinLimit)),
      ("overdue", PropertyList(figures.overdue)), ("share", real(figures.share)),
      ("medianHours", real(figures.median.map { $0 / 3600 })), ("medianSeconds", real(figures.median)),
      ("slowestHours", real(figures.slowest.map { $0 / 3600 })), ("slowestSeconds", real(figures.slowest)),
      ("satisfaction", real(figures.satisfaction)), ("grave", PropertyList(figures.grave)),
    ]
  }

  /// The report of a period to be sent on.
  func markdown(_ parts: [(ComplaintReport.Grouping, ComplaintReport)]) -> String {
    let house = state.settings.showroom[language]
    var lines = [
      "# " + say("\(house) 投诉报告", "\(house): complaints"), "",
      say("期间 \(period)，截至 \(now.day) \(now.time)", "\(period), as it stood \(now.day) \(now.time)"), "",
      "| " + say("指标 | 数值", "figure | value") + " |", "| --- | ---: |",
    ]
    lines += rows(report.total).map { "| \($0.title) | \($0.value) |" }
    for (grouping, part) in parts where !part.parts.isEmpty {
      let columns = columns(grouping)
      lines += ["", "## " + say("按\(columns[0])", "By \(columns[0])"), ""]
      lines.append("| " + columns.joined(separator: " | ") + " |")
      lines.append("| --- |" + String(repeating: " ---: |", count: columns.count - 1))
      lines += part.parts.map { "| " + cells($0, grouping).map(Self.cell).joined(separator: " | ") + " |" }
    }
    if !report.causes.isEmpty {
      lines += ["", "## " + say("重复出现的原因", "Causes found more than once"), ""]
      lines += report.causes.map { "- \(Self.cell($0.name)) × \($0.count)" }
    }
    let open = state.openComplaints(at: now).filter { $0.told == nil }
    if !open.isEmpty {
      lines += ["", "## " + say("未答复", "Not answered"), ""]
      lines += open.prefix(Self.mostNamed).map { complaint in
        let clock = complaint.clock(at: now, rule: state.settings.complaints)
        return "- \(complaint.id) \(Self.cell(Masked.name(complaint.details.customer))) \(clock.words[language])"
      }
      if open.count > Self.mostNamed {
        lines.append("- " + say("另有 \(open.count - Self.mostNamed) 件", "and \(open.count - Self.mostNamed) more"))
      }
    }
    return lines.map { Output.safe($0) }.joined(separator: "\n") + "\n"
  }

  private static let mostNamed = 20

  /// Text within a cell of a Markdown table.
  private static func cell(_ text: String) -> String {
    SafeText.sanitized(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func hours(_ seconds: Double?) -> String {
    seconds.map { Self.decimal($0 / 3600, places: 2) + say(" 小时", " h") } ?? "--"
  }

  private static func percent(_ share: Double?) -> String {
    share.map { decimal($0 * 100, places: 1) + "%" } ?? "--"
  }

  private static func plain(_ value: Double?, places: Int) -> String { value.map { decimal($0, places: places) } ?? "" }

  /// A number rounded to so many places, half away from zero.
  static func decimal(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((value * scale).rounded())
    guard places > 0 else { return "\(whole)" }
    let digits = String(whole.magnitude)
    let padded = String(repeating: "0", count: max(places + 1 - digits.count, 0)) + digits
    return (whole < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}
