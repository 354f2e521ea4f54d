import Supervision
import Terminal

extension CommandTable {
  /// What the table says of an action of the meeting.
  static func meetingEntry(_ action: Action) -> CommandEntry {
    switch action {
    case .toMeeting:
      CommandEntry(
        [.function(6)], .board, Phrase(zh: "会议", en: "meeting"),
        Phrase(zh: "到晨会、夕会", en: "go to the morning or evening meeting"), hinted: false,
        alsoCalled: ["meeting", "晨夕会", "纪要", "minutes", "forecast", "预测"])
    case .toMeetingHere:
      CommandEntry(
        [.character("m")], .panes([.today, .traffic]), Phrase(zh: "会议", en: "meeting"),
        Phrase(zh: "到晨会、夕会", en: "go to the morning or evening meeting"))
    case .nextItem:
      key(" ", Phrase(zh: "下一项", en: "next item"), Phrase(zh: "议程下一项（→ 也行）", en: "turn to the next item, as → does"))
    case .previousItem:
      CommandEntry(
        [.backspace], .panes([.meeting]), Phrase(zh: "上一项", en: "item before"),
        Phrase(zh: "议程上一项（← 也行）", en: "turn to the item before, as ← does"), acts: true, hinted: false)
    case .decide: key("d", Phrase(zh: "决议", en: "decide"), Phrase(zh: "记一条决议", en: "write down what was decided"))
    case .giveAction:
      key(
        "a", Phrase(zh: "派事项", en: "action"),
        Phrase(zh: "派事项：谁、何时前；到期在今日出现", en: "who does what by when; it falls due in Today"))
    case .noteMeeting: key("n", Phrase(zh: "要点", en: "note"), Phrase(zh: "记要点", en: "write down what was said"))
    case .forecast:
      key(
        "f", Phrase(zh: "预测", en: "forecast"),
        Phrase(zh: "填顾问的订单和交车预测", en: "a consultant's orders and deliveries expected"))
    case .planInMeeting:
      key("p", Phrase(zh: "计划", en: "plan"), Phrase(zh: "写顾问今日的一项计划", en: "write down what a consultant plans today"))
    case .recognise:
      key(
        "R", Phrase(zh: "认可", en: "recognise"), Phrase(zh: "认可一位顾问，写明原因", en: "recognise somebody's work and say why"))
    case .sendForecast:
      key("s", Phrase(zh: "上报", en: "send up"), Phrase(zh: "预测合计上报", en: "send the sum of the forecasts up"))
    case .endMeeting:
      key(
        "e", Phrase(zh: "结束", en: "end"), Phrase(zh: "结束会议，写好纪要", en: "end the meeting; its minutes write themselves"))
    default:
      CommandEntry(
        [.character("M")], .panes([.meeting]), Phrase(zh: "纪要文件", en: "minutes to a file"),
        Phrase(zh: "把纪要存成 Markdown 文件（y 复制）", en: "save the minutes as a Markdown file; y copies them"),
        onCard: true)
    }
  }

  private static func key(_ key: Character, _ short: Phrase, _ long: Phrase) -> CommandEntry {
    CommandEntry([.character(key)], .panes([.meeting]), short, long, acts: true)
  }
}
