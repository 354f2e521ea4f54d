import Supervision
import Terminal

extension CommandTable {
  /// What the table says of an action of the complaint desk.
  static func complaintEntry(_ action: Action) -> CommandEntry {
    switch action {
    case .acknowledge:
      step(
        "K", Phrase(zh: "告知", en: "acknowledge"),
        Phrase(zh: "记下已告知客户受理", en: "say that the customer knows it was received"))
    case .assess:
      step("V", Phrase(zh: "评审", en: "assess"), Phrase(zh: "记下初步评审", en: "write down the first assessment"))
    case .assign:
      step(
        "A", Phrase(zh: "转部门", en: "route"), Phrase(zh: "转给部门和负责人", en: "pass it to a department and a person"),
        hinted: true)
    case .acceptComplaint:
      step("P", Phrase(zh: "签收", en: "taken on"), Phrase(zh: "部门已签收：何人何时", en: "say who in the department took it on"))
    case .investigate:
      step("I", Phrase(zh: "查清", en: "investigated"), Phrase(zh: "记下调查完毕", en: "say that it is investigated"))
    case .reply:
      step(
        "b", Phrase(zh: "回复", en: "reply"),
        Phrase(zh: "记下回复客户进展；结案后为回访", en: "tell how the customer heard of it; once closed, the call-back"),
        alsoCalled: ["call back", "回访"])
    case .resolve:
      step(
        "s", Phrase(zh: "方案", en: "solve"), Phrase(zh: "写下解决方案", en: "write down the solution or plan"), hinted: true)
    case .tell:
      step("t", Phrase(zh: "答复", en: "told"), Phrase(zh: "方案已告知客户：方式", en: "say how the customer was told"))
    case .rateComplaint:
      step("m", Phrase(zh: "满意度", en: "marks"), Phrase(zh: "客户满意度 1–5", en: "the customer's satisfaction, 1 to 5"))
    case .judge:
      step(
        "J", Phrase(zh: "原因", en: "cause"),
        Phrase(zh: "写下原因、预防、处理评价", en: "write down cause, prevention and how it was handled"))
    case .closeComplaint:
      step("X", Phrase(zh: "结案", en: "close"), Phrase(zh: "结案：原因、预防、评价", en: "close it with its cause and prevention"))
    case .noteComplaint:
      step("n", Phrase(zh: "备注", en: "note"), Phrase(zh: "给投诉加一条备注", en: "add a note to a complaint"), hinted: true)
    case .nudge:
      step(
        "N", Phrase(zh: "催办", en: "nudge"), Phrase(zh: "催负责人，留记录", en: "remind whoever holds it, and keep that"),
        hinted: true)
    case .pauseClock:
      step(
        "p", Phrase(zh: "暂停/续", en: "pause"),
        Phrase(zh: "等客户时暂停计时，或恢复", en: "stop the clock while the customer is waited for, or start it again"))
    case .escalate:
      step(
        "E", Phrase(zh: "上报", en: "escalate"),
        Phrase(zh: "上报销售经理、总经理", en: "pass it up to the sales or general manager"))
    case .joinComplaint:
      step(
        "M", Phrase(zh: "关联/并入", en: "link, merge"),
        Phrase(zh: "与同一客户的投诉关联或合并", en: "link it with another of the customer, or merge them"))
    case .returnCar:
      step(
        "B", Phrase(zh: "退换车", en: "return"),
        Phrase(zh: "退换车单：依据、鉴定、方案、决定", en: "the sheet for a return or exchange of the car"),
        alsoCalled: ["exchange", "退车", "换车", "三包"])
    case .editComplaint:
      step("e", Phrase(zh: "修改", en: "edit"), Phrase(zh: "修改投诉内容", en: "put right what was taken down"))
    case .reopen:
      step("R", Phrase(zh: "重开", en: "reopen"), Phrase(zh: "重开已答复的投诉", en: "open a told or closed complaint again"))
    case .customerHistory:
      CommandEntry(
        [.character("v")], .row([.complaints]), Phrase(zh: "往来", en: "customer"),
        Phrase(zh: "这位客户的全部投诉", en: "everything this customer complained about"))
    case .nextList:
      CommandEntry(
        [.character("f")], .panes([.complaints]), Phrase(zh: "换列表", en: "next list"),
        Phrase(zh: "投诉台换列表：在办、待答复、等客户、搁置、已结", en: "the desk's next list: to answer, waiting, forgotten, closed"))
    case .chooseDebtor:
      CommandEntry(
        [.character("d")], .panes([.complaints]), Phrase(zh: "按部门", en: "by department"),
        Phrase(zh: "只看一个部门欠办的投诉", en: "only what one department owes"))
    default:
      CommandEntry(
        [.character("F")], .panes([.complaints, .reports]), Phrase(zh: "统计", en: "figures"),
        Phrase(zh: "投诉统计：按时率、用时、原因", en: "complaint figures: within the limit, how long, causes"))
    }
  }

  private static func step(
    _ key: Character, _ short: Phrase, _ long: Phrase, hinted: Bool = false, alsoCalled: [String] = []
  ) -> CommandEntry {
    CommandEntry(
      [.character(key)], .row([.complaints]), short, long, acts: true, hinted: hinted, alsoCalled: alsoCalled)
  }
}
