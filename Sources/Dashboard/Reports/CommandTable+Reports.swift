import Supervision
import Terminal

extension CommandTable {
  /// What the table says of an action of the Reports board.
  static func reportEntry(_ action: Action) -> CommandEntry {
    func entry(
      _ keys: [Key], _ short: Phrase, _ long: Phrase, acts: Bool = false, hinted: Bool = true, also: [String] = []
    ) -> CommandEntry {
      CommandEntry(keys, .panes([.reports]), short, long, acts: acts, hinted: hinted, alsoCalled: also)
    }
    return switch action {
    case .reportBefore:
      entry(
        [.character("[")], Phrase(zh: "前一段", en: "before"), Phrase(zh: "看前一日、周、月、季或年", en: "show the span before"),
        hinted: false)
    case .reportAfter:
      entry(
        [.character("]")], Phrase(zh: "后一段", en: "after"), Phrase(zh: "看后一段", en: "show the span after"), hinted: false)
    case .reportUnit:
      entry(
        [.character("s")], Phrase(zh: "日周月", en: "span"),
        Phrase(zh: "换日、周、月、季、年", en: "day, week, month, quarter, year"))
    case .reportGrouping:
      entry(
        [.character("b")], Phrase(zh: "分组", en: "by"),
        Phrase(zh: "按顾问、车型、渠道、日、周、月", en: "by consultant, model, channel, day, week, month"))
    case .reportDefinitions:
      entry(
        [.character("d")], Phrase(zh: "定义", en: "definitions"), Phrase(zh: "每一列怎么算", en: "how each column is reckoned"))
    case .reportChart:
      entry(
        [.character("v")], Phrase(zh: "图表", en: "chart"),
        Phrase(zh: "按小时、星期、日月的图，与上一段相比", en: "charts by hour, weekday, day or month, against the span before"),
        also: ["trend", "趋势"])
    case .reportExport:
      entry(
        [.character("e")], Phrase(zh: "导出", en: "export"),
        Phrase(zh: "把报表写成 CSV 文件", en: "write the report to a CSV file"))
    case .reportTargets:
      entry(
        [.character("t")], Phrase(zh: "目标", en: "targets"),
        Phrase(zh: "设指标目标和月度目标", en: "set targets of ratios and of the month"),
        acts: true, also: ["goal", "指标"])
    case .agreeCoaching:
      entry(
        [.character("a")], Phrase(zh: "辅导约定", en: "agree"),
        Phrase(zh: "记下与顾问的辅导约定，双方签名", en: "keep what was agreed with a consultant"),
        acts: true, also: ["coaching", "辅导"])
    default: CommandEntry([.character("9")], .board, title(), Phrase(zh: "到报表", en: "go to the reports"), hinted: false)
    }
  }

  private static func title() -> Phrase { ReportsBoard.title }
}
