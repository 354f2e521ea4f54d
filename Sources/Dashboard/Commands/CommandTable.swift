import Supervision
import Terminal

/// The one table behind key map, hint bar, help and palette; an action without keys and words does not compile.
enum CommandTable {
  /// What the table says of an action.
  static func entry(_ action: Action) -> CommandEntry {
    switch action {
    case .check:
      CommandEntry(
        [.character(" ")], .row([.today]), Phrase(zh: "打勾", en: "check off"),
        Phrase(zh: "打勾完成，移到下一项", en: "check a duty off and move down"), acts: true)
    case .noteDuty:
      CommandEntry(
        [.character("n")], .row([.today]), Phrase(zh: "备注", en: "note"),
        Phrase(zh: "带备注打勾", en: "check a duty off with a note"), acts: true)
    case .uncheck:
      CommandEntry(
        [.character("d")], .row([.today]), Phrase(zh: "取消勾", en: "uncheck"),
        Phrase(zh: "取消这一项的打勾", en: "take a check-off back"), acts: true)
    case .whereabouts:
      CommandEntry(
        [.character("m")], .row([.roster, .door, .people]), Phrase(zh: "去向", en: "move"),
        Phrase(zh: "设置去向", en: "say where somebody is"), acts: true,
        alsoCalled: ["lunch", "dinner", "break", "午饭", "吃饭", "休息"])
    case .door:
      CommandEntry(
        [.character("d")], .row([.roster, .door, .people]), Phrase(zh: "上/离门口", en: "door"),
        Phrase(zh: "派到门口；已在门口则离岗换人", en: "send to the door, or away from it with a substitute"), acts: true)
    case .turn:
      CommandEntry(
        [.character("t")], .row([.people, .roster, .door]), Phrase(zh: "接客", en: "turn"),
        Phrase(zh: "接客户；轮排跳过、恢复、调整", en: "takes a customer; passed over, called again, moved in the turn order"),
        acts: true, alsoCalled: ["turn", "up", "customer", "轮排", "接待"])
    case .shift:
      CommandEntry(
        [.character("s")], .row([.roster, .week]), Phrase(zh: "排班", en: "shift"),
        Phrase(zh: "安排班次", en: "give somebody a shift"), acts: true)
    case .post:
      CommandEntry(
        [.character("p")], .row([.roster, .week]), Phrase(zh: "岗位", en: "post"),
        Phrase(zh: "安排门口岗位", en: "plan somebody for the door"), acts: true)
    case .editStaff:
      CommandEntry(
        [.character("e")], .row([.roster]), Phrase(zh: "修改", en: "edit"),
        Phrase(zh: "修改员工姓名、职务", en: "change somebody's name or title"), acts: true)
    case .leaveHouse:
      CommandEntry(
        [.character("D"), .delete], .row([.roster]), Phrase(zh: "离职", en: "left us"),
        Phrase(zh: "员工离职，移出名单", en: "take somebody who left off the staff"), acts: true, hinted: false)
    case .away:
      CommandEntry(
        [.character("v")], .row([.week]), Phrase(zh: "请假", en: "away"),
        Phrase(zh: "休假、病假、请假", en: "leave, sickness, away for some hours"), acts: true,
        alsoCalled: ["absence", "vacation", "holiday", "sick", "调休"])
    case .wish:
      CommandEntry(
        [.character("b")], .row([.week]), Phrase(zh: "愿望", en: "wish"),
        Phrase(zh: "想要或不想要的班", en: "what somebody would like or rather not"), acts: true, hinted: false,
        alsoCalled: ["bid", "preference", "偏好"])
    case .appointment:
      CommandEntry(
        [.character("a")], .row([.week]), Phrase(zh: "预约", en: "appointment"),
        Phrase(zh: "试驾、交车、外展等预约", en: "a test drive, a delivery, something off site"), acts: true, hinted: false)
    case .lockCell:
      CommandEntry(
        [.character("f")], .row([.week]), Phrase(zh: "锁定", en: "lock"),
        Phrase(zh: "锁定或解锁这一天，自动排班不动它", en: "lock the day against planning, or open it"), acts: true,
        hinted: false, alsoCalled: ["fix", "unlock", "解锁"])
    case .swap:
      CommandEntry(
        [.character("S")], .row([.week]), Phrase(zh: "换班", en: "swap"),
        Phrase(zh: "和另一人换这一天", en: "swap the day with somebody"), acts: true)
    case .replace:
      CommandEntry(
        [.character("R")], .row([.week]), Phrase(zh: "找人替", en: "replace"),
        Phrase(zh: "谁能替这一天或这一段，为什么", en: "who can take over, and why not the others"), acts: true,
        alsoCalled: ["substitute", "替班", "顶班"])
    case .mendDay:
      CommandEntry(
        [.character("M")], .row([.week]), Phrase(zh: "补位", en: "mend"),
        Phrase(zh: "这一天门口缺人，谁来接最省事", en: "who takes over where the day's door is short, with the fewest changes"),
        acts: true, hinted: false, alsoCalled: ["sick", "cover", "缺岗", "顶岗"])
    case .countHere:
      CommandEntry(
        [.character("+"), .character("=")], .row([.traffic]), Phrase(zh: "计一人", en: "count one"),
        Phrase(zh: "选中渠道计一人", en: "count one by the selected channel"), acts: true)
    case .party:
      CommandEntry(
        [.character("p")], .row([.traffic]), Phrase(zh: "计多人", en: "party"),
        Phrase(zh: "选中渠道一次计多人", en: "count a party by the selected channel"), acts: true)
    case .advance:
      CommandEntry(
        [.character("."), .character(">")], .row([.complaints]), Phrase(zh: "下一步", en: "next step"),
        Phrase(zh: "投诉推进到下一步", en: "move a complaint to its next step"), acts: true)
    case .acknowledge, .assess, .assign, .acceptComplaint, .investigate, .reply, .resolve, .tell, .rateComplaint,
      .judge,
      .closeComplaint, .noteComplaint, .nudge, .pauseClock, .escalate, .joinComplaint, .returnCar, .editComplaint,
      .reopen, .customerHistory, .nextList, .chooseDebtor, .complaintFigures:
      complaintEntry(action)
    case .editSheet, .contactSheet, .resolveSheet, .cardSheet, .addSheet, .nextSheet, .searchCards:
      trafficEntry(action)
    case .toMeeting, .toMeetingHere, .nextItem, .previousItem, .decide, .giveAction, .noteMeeting, .forecast,
      .planInMeeting, .recognise, .sendForecast,
      .endMeeting, .saveMinutes:
      meetingEntry(action)
    case .addToday, .editToday, .excuseDuty, .carryOver, .removeToday, .checkPlan, .nextDayPage, .catalogue,
      .openPatrol, .passItem, .failItem, .skipItem, .describeFault, .startPatrol, .finishPatrol, .passRest,
      .breakOffPatrol, .patrolView, .toPatrol:
      dayEntry(action)
    case .addStaff:
      CommandEntry(
        [.character("a")], .panes([.roster]), Phrase(zh: "添加员工", en: "add"),
        Phrase(zh: "添加员工", en: "add somebody to the staff"), acts: true)
    case .sendToDoor:
      CommandEntry(
        [.character("a")], .panes([.door]), Phrase(zh: "派人", en: "send somebody"),
        Phrase(zh: "选人派到门口", en: "choose somebody for the door"), acts: true)
    case .openComplaint:
      CommandEntry(
        [.character("a")], .panes([.complaints]), Phrase(zh: "登记投诉", en: "new complaint"),
        Phrase(zh: "登记一宗投诉", en: "take down a complaint"), acts: true)
    case .filterLog:
      CommandEntry(
        [.character("f")], .panes([.log]), Phrase(zh: "筛选", en: "filter"),
        Phrase(zh: "只看一类操作", en: "tell acts of one kind only"))
    case .assignVisit:
      CommandEntry(
        [.character("a")], .row([.visits]), Phrase(zh: "派顾问", en: "assign"),
        Phrase(zh: "给来客派顾问接待", en: "let somebody look after a visitor"), acts: true)
    case .describeVisit:
      CommandEntry(
        [.character("p")], .row([.visits]), Phrase(zh: "来意", en: "purpose"),
        Phrase(zh: "记来意、首次或再次到店", en: "say what a visitor came for, first or return"), acts: true)
    case .stepVisit:
      CommandEntry(
        [.character("t")], .row([.visits]), Phrase(zh: "步骤", en: "step"),
        Phrase(zh: "标记十步骤之一", en: "mark one of the ten steps"), acts: true)
    case .driveVisit:
      CommandEntry(
        [.character("d")], .row([.visits]), Phrase(zh: "试驾", en: "drive"),
        Phrase(zh: "试驾：申请、证件、出车、还车、反馈", en: "test drive: ask, papers, out, back, feedback"), acts: true)
    case .editCard:
      CommandEntry(
        [.character("e")], .row([.visits]), Phrase(zh: "潜客卡", en: "card"),
        Phrase(zh: "填写或修改潜客卡", en: "make or change the prospect's card"), acts: true, alsoCalled: ["PCR", "建卡"])
    case .levelCard:
      CommandEntry(
        [.character("v")], .row([.visits]), Phrase(zh: "级别", en: "level"),
        Phrase(zh: "定意向级别", en: "set the customer's level"), acts: true)
    case .leaveVisit:
      CommandEntry(
        [.character("b")], .row([.visits]), Phrase(zh: "离店", en: "leave"),
        Phrase(zh: "客户离店，记结果", en: "a visitor leaves; say what came of it"), acts: true)
    case .sign:
      CommandEntry(
        [.character("s")], .row([.visits]), Phrase(zh: "签字", en: "sign"),
        Phrase(zh: "主管签字（先看内容）", en: "sign what is shown, as the supervisor"), acts: true)
    case .decline:
      CommandEntry(
        [.character("n")], .row([.visits]), Phrase(zh: "不同意", en: "decline"),
        Phrase(zh: "不签字，写明原因", en: "do not sign, and say why"), acts: true)
    case .askLoss:
      CommandEntry(
        [.character("F")], .row([.visits]), Phrase(zh: "战败", en: "loss"),
        Phrase(zh: "申请战败，等主管批准", en: "ask the supervisor to give a customer up"), acts: true, hinted: false)
    case .followUp:
      CommandEntry(
        [.character(".")], .row([.visits]), Phrase(zh: "回访", en: "follow up"),
        Phrase(zh: "记一次回访和下次日期", en: "write down a follow-up and when the next is"), acts: true)
    case .addCard:
      CommandEntry(
        [.character("N")], .panes([.visits]), Phrase(zh: "新卡", en: "new card"),
        Phrase(zh: "给来电、网络等客户建卡", en: "make a card for a caller or a web lead"), acts: true, hinted: false)
    case .filterVisits:
      CommandEntry(
        [.character("f")], .panes([.visits]), Phrase(zh: "切换列表", en: "next list"),
        Phrase(zh: "在店、待签字、待回访之间切换", en: "who is here, what is to be signed, whom to follow up"))
    case .planWeek:
      CommandEntry(
        [.character("P")], .panes([.week]), Phrase(zh: "自动排班", en: "plan"),
        Phrase(zh: "自动排这一周今天之后的班", en: "have the rest of the week planned"), acts: true)
    case .publishWeek:
      CommandEntry(
        [.character("W")], .panes([.week]), Phrase(zh: "公布", en: "publish"),
        Phrase(zh: "公布这一周，之后改动要写原因", en: "publish the week; changes then need a reason"), acts: true)
    case .copyWeek:
      CommandEntry(
        [.character("Y")], .panes([.week]), Phrase(zh: "复制上周", en: "copy last week"),
        Phrase(zh: "把上一周复制过来", en: "copy the week before onto this one"), acts: true,
        hinted: false)
    case .exportWeek:
      CommandEntry(
        [.character("e")], .panes([.week]), Phrase(zh: "导出", en: "export"),
        Phrase(zh: "把这一周写成文本、CSV 或日历文件", en: "write the week as text, CSV or calendars"), hinted: false)
    case .thisWeek:
      CommandEntry(
        [.character("t")], .panes([.week]), Phrase(zh: "本周", en: "this week"),
        Phrase(zh: "回到本周今天", en: "go to today in this week"))
    case .weekBefore:
      CommandEntry(
        [.character("["), .pageUp], .panes([.week]), Phrase(zh: "上周", en: "week before"),
        Phrase(zh: "看上一周", en: "show the week before"), hinted: false)
    case .weekAfter:
      CommandEntry(
        [.character("]"), .pageDown], .panes([.week]), Phrase(zh: "下周", en: "next week"),
        Phrase(zh: "看下一周", en: "show the week after"))
    case .nextCustomer:
      CommandEntry(
        [.character("n")], .panes([.people]), Phrase(zh: "下一位接客", en: "next customer"),
        Phrase(zh: "轮到的人接首次到店客户", en: "whose turn it is takes a customer on a first visit"), acts: true)
    case .turnLog:
      CommandEntry(
        [.character("f")], .panes([.people]), Phrase(zh: "轮排记录", en: "turn log"),
        Phrase(zh: "在轮排与轮排记录之间切换", en: "change between turn order and its log"))
    case .mend, .writeAtClose, .closeDay, .amendDay, .filterClose, .openClose, .toClose: closeEntry(action)
    case .open:
      CommandEntry(
        [.enter], .board, Phrase(zh: "打开", en: "open"),
        Phrase(zh: "打开或处理选中的一行", en: "open the selected row or act on it"))
    case .nextThing:
      CommandEntry(
        [.character("!"), .function(2)], .board, Phrase(zh: "照办", en: "do next"),
        Phrase(zh: "处理顶行提示的下一件事", en: "do the next thing, as the top line proposes"), acts: true)
    case .alarms:
      CommandEntry(
        [.character("^"), .function(4)], .board, Phrase(zh: "告警", en: "alarms"),
        Phrase(zh: "全部告警；写明原因后暂不提醒", en: "all alarms; one rests for a while for a reason"),
        alsoCalled: ["acknowledge", "alarm", "确认", "提醒"])
    case .undo:
      CommandEntry(
        [.character("u"), .function(9)], .board, Phrase(zh: "撤销", en: "undo"),
        Phrase(zh: "撤销自己的上一步", en: "take back your last act"), acts: true, onCard: true)
    case .redo:
      CommandEntry(
        [.character("U")], .board, Phrase(zh: "恢复", en: "redo"),
        Phrase(zh: "恢复刚撤销的一步", en: "let what was taken back stand again"), acts: true, hinted: false,
        onCard: true)
    case .find:
      CommandEntry(
        [.function(3)], .board, Phrase(zh: "查找", en: "find"),
        Phrase(zh: "按名字查找人、投诉、事项（也可按 //）", en: "find a person, complaint or duty by name, also by //"), hinted: false)
    case .filter, .narrow, .sortRows, .mark, .markRange, .markAll, .invertMarks, .mouse: listEntry(action)
    case .palette:
      CommandEntry(
        [.character(":"), .control("p")], .board, Phrase(zh: "命令", en: "commands"),
        Phrase(zh: "按名字选命令", en: "choose a command by name"))
    case .zoom:
      CommandEntry(
        [.character("z"), .function(5)], .board, Phrase(zh: "放大", en: "zoom"),
        Phrase(zh: "放大或还原当前窗格", en: "give the pane the whole window, or back"))
    case .history:
      CommandEntry(
        [.character("H")], .board, Phrase(zh: "回看", en: "look back"),
        Phrase(zh: "回看今天早些时候", en: "see the floor as it stood earlier today"), hinted: false, alsoCalled: pastWords)
    case .dayBefore:
      CommandEntry(
        [.character("[")], .board, Phrase(zh: "前一天", en: "day before"),
        Phrase(zh: "回看前一天的现场", en: "see the floor as it stood the day before"), hinted: false, alsoCalled: pastWords)
    case .dayAfter:
      CommandEntry(
        [.character("]")], .board, Phrase(zh: "后一天", en: "day after"),
        Phrase(zh: "回看时往后一天", en: "looking back, go on a day"), hinted: false, alsoCalled: pastWords)
    case .chooseDay:
      CommandEntry(
        [.character("C")], .board, Phrase(zh: "选日期", en: "choose a day"),
        Phrase(zh: "选一天回看，或输入 周二 15:00", en: "choose a day to look back at, or type tue 15:00"), hinted: false,
        alsoCalled: pastWords)
    case .maskCustomers:
      CommandEntry(
        [.character("*")], .board, Phrase(zh: "遮名", en: "mask names"),
        Phrase(zh: "旁人在看时遮住客户姓名电话，再按恢复", en: "mask customers' names and phones while others look on, or show them"),
        hinted: false, alsoCalled: ["privacy", "hide", "隐私"])
    case .setUp:
      CommandEntry(
        [.character("$")], .board, Phrase(zh: "设置展厅", en: "set up"),
        Phrase(zh: "设置展厅：语言配色、名称、营业时间、员工", en: "set the showroom up: language, colours, name, hours, staff"),
        hinted: false, alsoCalled: ["welcome", "settings", "first run", "wizard", "欢迎", "向导"])
    case .theme:
      CommandEntry(
        [.character("T")], .board, Phrase(zh: "主题", en: "theme"),
        Phrase(zh: "更换主题", en: "choose a theme"), hinted: false)
    case .language:
      CommandEntry(
        [.character("L")], .board, Phrase(zh: "English", en: "中文"),
        Phrase(zh: "切换到英文", en: "switch to Chinese"), hinted: false, onCard: true)
    case .copy:
      CommandEntry(
        [.character("y")], .board, Phrase(zh: "复制", en: "copy"),
        Phrase(zh: "复制电话、姓名、一行或整个列表", en: "copy a phone, a name, the row or the whole list"), hinted: false,
        onCard: true, alsoCalled: ["clipboard", "CSV", "剪贴板"])
    case .help:
      CommandEntry(
        [.character("?"), .function(1)], .board, Phrase(zh: "帮助", en: "help"),
        Phrase(zh: "全部按键", en: "all keys"), onCard: true)
    case .redraw:
      CommandEntry(
        [.control("l")], .board, Phrase(zh: "重画", en: "redraw"),
        Phrase(zh: "重画屏幕", en: "draw the screen anew"), hinted: false, onCard: true)
    case .suspend:
      CommandEntry(
        [.control("z")], .board, Phrase(zh: "挂起", en: "suspend"),
        Phrase(zh: "挂起程序", en: "stop for now, back with fg"), hinted: false, onCard: true)
    case .quit:
      CommandEntry(
        [.character("q"), .function(10), .control("c")], .board, Phrase(zh: "退出", en: "quit"),
        Phrase(zh: "关闭弹窗，再退出", en: "close what is open, then quit"))
    case .up:
      move([.up, .character("k")], Phrase(zh: "上移", en: "up"), Phrase(zh: "上一行", en: "one row up"))
    case .down:
      move([.down, .character("j")], Phrase(zh: "下移", en: "down"), Phrase(zh: "下一行", en: "one row down"))
    case .left:
      move([.left, .character("h")], Phrase(zh: "左移", en: "left"), Phrase(zh: "前一个窗格", en: "the pane before"))
    case .right:
      move([.right, .character("l")], Phrase(zh: "右移", en: "right"), Phrase(zh: "后一个窗格", en: "the pane after"))
    case .nextPane:
      move([.tab], Phrase(zh: "窗格", en: "pane"), Phrase(zh: "后一个窗格", en: "the pane after"))
    case .previousPane:
      move([.backTab], Phrase(zh: "窗格", en: "pane"), Phrase(zh: "前一个窗格", en: "the pane before"))
    case .top:
      move([.home], Phrase(zh: "最上", en: "top"), Phrase(zh: "第一行", en: "the first row"))
    case .bottom:
      move([.end, .character("G")], Phrase(zh: "最下", en: "bottom"), Phrase(zh: "最后一行", en: "the last row"))
    case .pageUp:
      move([.pageUp], Phrase(zh: "上页", en: "page up"), Phrase(zh: "上一页", en: "a page up"))
    case .pageDown:
      move([.pageDown], Phrase(zh: "下页", en: "page down"), Phrase(zh: "下一页", en: "a page down"))
    case .back:
      move([.escape], Phrase(zh: "返回", en: "back"), Phrase(zh: "返回一级", en: "one level back"))
    case .toRoster:
      move([.character("1")], Phrase(zh: "值班", en: "roster"), Phrase(zh: "到值班", en: "go to the roster"))
    case .toDoor:
      move([.character("2")], Phrase(zh: "门口", en: "door"), Phrase(zh: "到门口", en: "go to the door"))
    case .toTraffic:
      move([.character("3")], Phrase(zh: "客流", en: "traffic"), Phrase(zh: "到客流", en: "go to traffic"))
    case .toComplaints:
      move([.character("4")], Phrase(zh: "投诉", en: "complaints"), Phrase(zh: "到投诉", en: "go to complaints"))
    case .toToday:
      move([.character("5")], Phrase(zh: "今日", en: "today"), Phrase(zh: "到今日", en: "go to today's list"))
    case .toVisits:
      move([.character("8")], Phrase(zh: "接待", en: "visits"), Phrase(zh: "到接待", en: "go to the visitors"))
    case .toSign:
      CommandEntry(
        [.character("S")], .board, Phrase(zh: "待签字", en: "to sign"),
        Phrase(zh: "看等主管签字的试驾、签约、战败", en: "see what waits for the supervisor's signature"), hinted: false)
    case .toReports, .reportUnit, .reportGrouping, .agreeCoaching, .reportTargets, .reportDefinitions, .reportChart,
      .reportExport, .reportBefore, .reportAfter:
      reportEntry(action)
    case .toWeek:
      move([.character("6")], Phrase(zh: "周排班", en: "week"), Phrase(zh: "到周排班", en: "go to the week's roster"))
    case .toPeople:
      move([.character("7")], Phrase(zh: "人员", en: "people"), Phrase(zh: "到人员与轮排", en: "go to people and turn order"))
    case .toLog:
      move([.character("0")], Phrase(zh: "记录", en: "log"), Phrase(zh: "到操作记录", en: "go to the log"))
    }
  }

  /// What somebody types who looks for the past.
  private static let pastWords = ["day", "date", "calendar", "history", "日期", "历史", "往日"]

  private static func move(_ keys: [Key], _ short: Phrase, _ long: Phrase) -> CommandEntry {
    CommandEntry(keys, .board, short, long, hinted: false)
  }
}
