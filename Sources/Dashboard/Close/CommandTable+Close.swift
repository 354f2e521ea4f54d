import Supervision
import Terminal

extension CommandTable {
  /// What the table says of the closing of the day.
  static func closeEntry(_ action: Action) -> CommandEntry {
    switch action {
    case .mend:
      CommandEntry(
        [.character(".")], .row([.close]), Phrase(zh: "修正", en: "mend"),
        Phrase(zh: "修正选中的差异", en: "mend the selected difference"), acts: true, alsoCalled: ["fix", "补"])
    case .writeAtClose:
      CommandEntry(
        [.character("n")], .panes([.close]), Phrase(zh: "说明", en: "explain"),
        Phrase(zh: "差异写明原因；没有选中差异时写交接", en: "explain a difference; with none selected, a word for the handover"),
        acts: true)
    case .closeDay:
      CommandEntry(
        [.character("E")], .panes([.close]), Phrase(zh: "闭店", en: "close the day"),
        Phrase(zh: "闭店：出日报，冻结当天，写交接单", en: "close the day: report, freeze, handover"), acts: true,
        alsoCalled: ["end of day", "日结", "打烊"])
    case .amendDay:
      CommandEntry(
        [.character("A")], .panes([.close]), Phrase(zh: "重开更正", en: "amend"),
        Phrase(zh: "写明原因，重开已闭店的一天", en: "open the closed day again, with a reason"), acts: true, hinted: false)
    case .filterClose:
      CommandEntry(
        [.character("f")], .panes([.close]), Phrase(zh: "切换", en: "next list"),
        Phrase(zh: "待清、对账、日报、交接之间切换", en: "what is left, differences, daily report, handover"))
    case .openClose:
      CommandEntry(
        [.character("E")], .panes([.today]), Phrase(zh: "闭店", en: "close"),
        Phrase(zh: "到闭店：对账、日报、交接", en: "go to the closing of the day"), hinted: false)
    default:
      CommandEntry(
        [.function(8)], .board, Phrase(zh: "闭店", en: "close"),
        Phrase(zh: "到闭店：对账、日报、交接", en: "go to the closing: reconcile, daily report, handover"), hinted: false,
        alsoCalled: ["reconcile", "end of day", "对账", "日结", "日报", "交接"])
    }
  }
}
