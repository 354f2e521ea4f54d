import Supervision
import Terminal

extension CommandTable {
  /// What the table says of an action of the day's lists and of rounds.
  static func dayEntry(_ action: Action) -> CommandEntry {
    switch action {
    case .addToday:
      CommandEntry(
        [.character("a")], .panes([.today]), Phrase(zh: "新增", en: "add"),
        Phrase(zh: "新增：任务，或本页的计划、资料、自订事项", en: "add a task, or on its page a plan, a material, a row of your own"),
        acts: true, alsoCalled: ["task", "plan", "material", "任务", "计划", "资料", "交办"])
    case .editToday:
      CommandEntry(
        [.character("e")], .row([.today]), Phrase(zh: "修改", en: "change"),
        Phrase(zh: "修改事项的时间频次、计划、资料", en: "change a row's time and cadence, a plan, a material"), acts: true,
        hinted: false)
    case .excuseDuty:
      CommandEntry(
        [.character("b")], .row([.today]), Phrase(zh: "免做", en: "let go"),
        Phrase(zh: "今天免做，写明原因；计划则说明", en: "let a row go for a reason; explain a plan, withdraw a task"), acts: true,
        alsoCalled: ["excuse", "explain", "withdraw", "说明", "撤回"])
    case .carryOver:
      CommandEntry(
        [.character("t")], .row([.today, .close]), Phrase(zh: "顺延", en: "carry over"),
        Phrase(zh: "顺延到明天或别的日子；闭店时移走所有未完计划", en: "carry a row over; at the closing every unfinished plan"), acts: true,
        alsoCalled: ["tomorrow", "put off", "明天", "延期"])
    case .removeToday:
      CommandEntry(
        [.character("D"), .delete], .row([.today]), Phrase(zh: "删除", en: "remove"),
        Phrase(zh: "删去自订事项或资料", en: "remove a row of your own or a material"), acts: true, hinted: false)
    case .checkPlan:
      CommandEntry(
        [.character("v")], .row([.today, .close]), Phrase(zh: "核对计划", en: "check the plan"),
        Phrase(zh: "主管核对这位顾问的计划；闭店时核对全部", en: "a consultant's plan is checked; at the closing all of them"), acts: true,
        hinted: false,
        alsoCalled: ["verify", "检核"])
    case .nextDayPage:
      CommandEntry(
        [.character("f")], .panes([.today]), Phrase(zh: "翻页", en: "next page"),
        Phrase(zh: "今日换页：计划、巡检、资料、任务、完成率", en: "the day's next page: plans, patrols, materials, tasks, completion"),
        alsoCalled: ["streak", "figures", "统计"])
    case .catalogue:
      CommandEntry(
        [.character("s")], .panes([.today]), Phrase(zh: "目录", en: "catalogue"),
        Phrase(zh: "职责目录：启用、停用、时间、频次", en: "the duty catalogue: which, when, how often"), hinted: false,
        alsoCalled: ["settings", "设置"])
    case .openPatrol:
      CommandEntry(
        [.character("R")], .panes([.today]), Phrase(zh: "巡检", en: "patrol"),
        Phrase(zh: "去走巡检", en: "go and walk a round"))
    case .toPatrol:
      CommandEntry(
        [.function(7)], .board, Phrase(zh: "巡检", en: "patrol"),
        Phrase(zh: "到 5S 巡检", en: "go to the 5S patrol"), hinted: false)
    case .startPatrol:
      CommandEntry(
        [.character("s")], .panes([.patrol]), Phrase(zh: "开始", en: "begin"),
        Phrase(zh: "开始走到点的一轮，没有则全场一轮", en: "begin the round that is due, else one of the whole showroom"), acts: true)
    case .passItem:
      CommandEntry(
        [.character(" "), .character("p")], .row([.patrol]), Phrase(zh: "合格", en: "pass"),
        Phrase(zh: "合格，移到下一项；问题则复查合格", en: "the item passes, move down; a finding is mended"), acts: true)
    case .failItem:
      CommandEntry(
        [.character("f")], .row([.patrol]), Phrase(zh: "不合格", en: "fail"),
        Phrase(zh: "不合格，移到下一项；问题则仍未整改", en: "the item fails, move down; a finding is still so"), acts: true)
    case .skipItem:
      CommandEntry(
        [.character("-")], .row([.patrol]), Phrase(zh: "不适用", en: "n.a."),
        Phrase(zh: "不适用，移到下一项", en: "the item does not apply, move down"), acts: true)
    case .describeFault:
      CommandEntry(
        [.character("e")], .row([.patrol]), Phrase(zh: "情况", en: "details"),
        Phrase(zh: "写情况、负责人、整改期限", en: "say what is wrong, who mends it, by when"), acts: true)
    case .passRest:
      CommandEntry(
        [.character("A")], .panes([.patrol]), Phrase(zh: "其余合格", en: "rest passes"),
        Phrase(zh: "其余未检项全部合格", en: "everything not marked yet passes"), acts: true)
    case .finishPatrol:
      CommandEntry(
        [.character(".")], .panes([.patrol]), Phrase(zh: "走完", en: "finish"),
        Phrase(zh: "走完这一轮，记分", en: "finish the round and score it"), acts: true)
    case .breakOffPatrol:
      CommandEntry(
        [.character("b")], .panes([.patrol]), Phrase(zh: "中止", en: "break off"),
        Phrase(zh: "中止这一轮，写明原因", en: "break the round off, for a reason"), acts: true, hinted: false)
    default:
      CommandEntry(
        [.character("v")], .panes([.patrol]), Phrase(zh: "问题/走检", en: "findings"),
        Phrase(zh: "在检核表与待整改问题之间切换", en: "change between the checklist and what is to be mended"))
    }
  }
}
