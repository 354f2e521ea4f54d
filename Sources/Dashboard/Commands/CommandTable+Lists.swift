import Supervision
import Terminal

extension CommandTable {
  /// What the table says of narrowing, ordering and marking lists, and of the mouse.
  static func listEntry(_ action: Action) -> CommandEntry {
    switch action {
    case .filter:
      CommandEntry(
        [.character("/")], .board, Phrase(zh: "筛选", en: "filter"),
        Phrase(zh: "边打边筛选这个列表：字词、拼音首字母、电话", en: "narrow this list as you type: words, initials, phone"),
        alsoCalled: ["search", "搜索", "过滤"])
    case .narrow:
      CommandEntry(
        [.character("@")], .board, Phrase(zh: "只看此人", en: "only this one"),
        Phrase(zh: "所有窗格只看选中的人或客户，再按恢复", en: "narrow all panes to the selected person or customer, or show all again"),
        hinted: false, onCard: true, alsoCalled: ["subject", "customer", "客户"])
    case .sortRows:
      CommandEntry(
        [.character("O")], .board, Phrase(zh: "排序", en: "order"),
        Phrase(zh: "换一种排序：原序、姓名、负责人、新旧", en: "change the order: its own, name, holder, newest, oldest"),
        hinted: false, alsoCalled: ["sort", "order", "顺序"])
    case .mark:
      CommandEntry(
        [.character(","), .insert], .board, Phrase(zh: "标记", en: "mark"),
        Phrase(zh: "标记或取消标记一行，移到下一行", en: "mark a row or unmark it, and move down"), hinted: false,
        alsoCalled: ["select", "选中", "多选"])
    case .markRange:
      CommandEntry(
        [.character(";")], .board, Phrase(zh: "连续标记", en: "mark a range"),
        Phrase(zh: "从这一行起连续标记，再按定下", en: "mark a range from this row on, again to settle it"), hinted: false,
        alsoCalled: ["range", "visual", "范围"])
    case .markAll:
      CommandEntry(
        [.character("%")], .board, Phrase(zh: "全标", en: "mark all"),
        Phrase(zh: "标记列出的全部，再按取消", en: "mark all that is listed, or nothing"), hinted: false)
    case .invertMarks:
      CommandEntry(
        [.character("~")], .board, Phrase(zh: "反标", en: "invert"),
        Phrase(zh: "已标的取消，未标的标上", en: "mark what is not marked, and the other way round"), hinted: false)
    default:
      CommandEntry(
        [.function(12), .character("Z")], .board, Phrase(zh: "鼠标", en: "mouse"),
        Phrase(zh: "开关鼠标；关了可用终端自己选字", en: "the mouse on or off; off, the terminal selects text itself"), hinted: false,
        alsoCalled: ["click", "点击", "选字"])
    }
  }
}
