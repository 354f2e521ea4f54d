import Supervision
import Terminal

extension CommandTable {
  /// What the table says of the channels' sheets and of the search over all customers.
  static func trafficEntry(_ action: Action) -> CommandEntry {
    switch action {
    case .editSheet:
      CommandEntry(
        [.character("e")], .row([.traffic]), Phrase(zh: "填写", en: "fill in"),
        Phrase(zh: "补登记或修改一行登记", en: "write down somebody counted, or put a line right"), acts: true)
    case .contactSheet:
      CommandEntry(
        [.character("t")], .row([.traffic]), Phrase(zh: "已联系", en: "answered"),
        Phrase(zh: "网络线索首次联系", en: "a web lead is answered for the first time"), acts: true)
    case .resolveSheet:
      CommandEntry(
        [.character("v")], .row([.traffic]), Phrase(zh: "结果", en: "result"),
        Phrase(zh: "网络线索的结果：有效、无意向、已在档", en: "what became of a web lead"), acts: true)
    case .cardSheet:
      CommandEntry(
        [.character("N")], .row([.traffic]), Phrase(zh: "建卡", en: "card"),
        Phrase(zh: "由这一行登记建潜客卡", en: "make the customer's card of a line"), acts: true)
    case .addSheet:
      CommandEntry(
        [.character("n")], .panes([.traffic]), Phrase(zh: "新登记", en: "new line"),
        Phrase(zh: "登记来电、网络线索或活动，同时计数", en: "write down a call, a lead or an event, and count it"), acts: true,
        alsoCalled: ["call", "web", "lead", "event", "来电", "网络", "外展", "外拓"])
    case .nextSheet:
      CommandEntry(
        [.character("f")], .panes([.traffic]), Phrase(zh: "渠道登记", en: "sheets"),
        Phrase(zh: "各渠道登记表之间切换", en: "turn between the channels' sheets"))
    default:
      CommandEntry(
        [.character("&")], .board, Phrase(zh: "查客户", en: "customers"),
        Phrase(zh: "在全部潜客卡和接待中查找客户", en: "search every card and visit ever"),
        hinted: false, alsoCalled: ["search", "phone", "pinyin", "电话", "姓名", "历史"])
    }
  }
}
