import Supervision

extension Dashboard {
  /// Why an action cannot be done at a spot now, and what to do instead; nil when it can.
  func reason(against action: Action, at spot: Spot, _ world: World, _ sight: Sight) -> Phrase? {
    let entry = CommandTable.entry(action)
    if entry.needsRow, !CommandTable.reaches(action, spot) { return .elsewhere(entry) }
    if entry.needsRow, spot.row == nil { return .nothingSelected(in: spot.pane) }
    // A next thing without a proposal is only looked at, which needs no store.
    let acts = entry.acts && (action != .nextThing || sight.nextThing?.proposal != nil)
    if acts, let refusal = refusalToAct(world, sight) { return refusal }
    switch (action, spot.row) {
    case (.filter, _), (.narrow, _), (.sortRows, _), (.mark, _), (.markRange, _), (.markAll, _), (.invertMarks, _),
      (.mouse, _):
      return listReason(against: action, at: spot, sight)
    case (.nextThing, _):
      return sight.nextThing == nil
        ? Phrase(zh: "今天没有待办了", en: "nothing is left to do today") : nil
    case (.alarms, _):
      return sight.alarms.isEmpty && sight.state.acknowledgedAlarms(at: sight.now).isEmpty
        ? Phrase(zh: "现在没有告警", en: "no alarm stands now") : nil
    case (.nextCustomer, _):
      return sight.state.turns(at: sight.now).contains { $0.call == .next }
        ? nil : Phrase(zh: "现在没有人可接，按 t 写明由谁接", en: "nobody can be called now; t says who takes the customer")
    case (.turn, .person(let id)?):
      return sight.state.turnOrder(at: sight.now).place(of: id) == nil
        ? Phrase(zh: "不在今天的轮排里：未到岗、已离开或不是销售顾问", en: "not in today's turn order: not here, gone, or no consultant")
        : nil
    case (.undo, _):
      return world.showroom.acts.isEmpty ? Phrase(zh: "今天没有可以撤销的操作", en: "nothing was done today yet") : nil
    case (.redo, _):
      return world.showroom.takenBack.isEmpty ? Phrase(zh: "没有可以恢复的操作", en: "nothing was taken back") : nil
    case (.dayAfter, _):
      return past == nil ? Phrase(zh: "这就是现在，按 [ 回看前一天", en: "this is the present; [ looks back a day") : nil
    case (.sendToDoor, _):
      return !sight.state.team.isEmpty && DoorMenu.candidates(world).isEmpty
        ? Phrase(zh: "现在无人有空可派", en: "nobody is free to be sent") : nil
    case (.zoom, _):
      return spot.pane.isOnFloor
        ? nil : Phrase(zh: "这里已是整个窗口，Esc 回到现场", en: "this has the whole window already; Esc for the floor")
    case (.theme, _):
      return themes.isEmpty ? Phrase(zh: "没有主题可选", en: "there are no themes") : nil
    case (.toMeeting, _), (.toMeetingHere, _), (.nextItem, _), (.previousItem, _), (.decide, _), (.giveAction, _),
      (.noteMeeting, _),
      (.forecast, _), (.planInMeeting, _), (.recognise, _), (.sendForecast, _), (.endMeeting, _), (.saveMinutes, _):
      return meetingReason(against: action, at: spot, sight)
    case (_, .visit?), (_, .signing?), (_, .card?):
      return spot.row.flatMap { visitReason(against: action, $0, sight) }
    case (.mend, let row): return mendReason(row)
    case (.carryOver, .leftover(let kind)?), (.checkPlan, .leftover(let kind)?):
      return planReason(against: action, kind, sight)
    case (_, .sheet?), (_, .unnamed?), (_, .channel?): return sheetReason(against: action, spot.row, sight)
    case (.closeDay, _), (.amendDay, _): return dayReason(against: action, sight)
    case (.planWeek, _), (.publishWeek, _), (.copyWeek, _): return weekReason(against: action, sight)
    case (_, .complaint(let id)?):
      return sight.state.complaints[id].flatMap { ComplaintSteps.reason(against: action, $0, sight) }
    default: return todayReason(against: action, at: spot, sight)
    }
  }

  /// Why nothing can be changed now; nil when it can.
  func refusalToAct(_ world: World, _ sight: Sight) -> Phrase? {
    if sight.isPast {
      let when = sight.now.words(on: world.now.day)
      return Phrase(
        zh: "正在回看 \(when.zh)，按 Esc 回到现在再操作", en: "looking back at \(when.en); Esc for the present, then act")
    }
    switch world.store {
    case .writable, .warned, .unsaved: return nil
    case .readOnly(let why):
      return Phrase(zh: "只读：\(why.zh)，没有记下", en: "read-only: \(why.en); nothing was kept")
    case .stale(let why):
      return Phrase(zh: "数据可能过期：\(why.zh)，没有记下", en: "out of date: \(why.en); nothing was kept")
    }
  }
}

extension Phrase {
  /// The action belongs to another pane, named with its digit.
  fileprivate static func elsewhere(_ entry: CommandEntry) -> Phrase {
    let panes = (entry.panes ?? []).map { pane in
      Phrase.spaced(Phrase(both: "\(pane.digit)"), pane.type.title)
    }
    let names = Phrase.joined(panes, by: Phrase(zh: " 或 ", en: " or "))
    return Phrase(zh: "先到 \(names.zh) 选一行", en: "first select a row in \(names.en)")
  }

  /// The pane is empty; what fills it.
  fileprivate static func nothingSelected(in pane: PaneID) -> Phrase {
    switch pane {
    case .roster: Phrase(zh: "还没有员工，按 a 添加", en: "nobody on the staff yet; a adds somebody")
    case .people: Phrase(zh: "还没有员工，按 1 a 添加", en: "nobody on the staff yet; 1 a adds somebody")
    case .door: Phrase(zh: "门口没有人，按 a 派人", en: "nobody at the door; a sends somebody")
    case .complaints: Phrase(zh: "没有未结投诉，按 a 登记", en: "no open complaint; a takes one down")
    case .visits: Phrase(zh: "这个列表是空的，按 f 看别的列表", en: "this list is empty; f shows the next one")
    case .week: Phrase(zh: "还没有员工，到 1 值班按 a 添加", en: "nobody on the staff yet; a in 1 Roster adds somebody")
    case .reports: Phrase(zh: "这里没有可选的一行，按 [ 看前一段", en: "there is no row to select here; [ shows the span before")
    case .meeting: Phrase(zh: "这一项没有可选的一行", en: "this item has no row to select")
    case .log: Phrase(zh: "今天还没有操作记录", en: "nothing was done today yet")
    case .patrol: Phrase(zh: "没有待整改的，按 s 开始走一轮", en: "nothing is to be mended; s begins a round")
    case .close: Phrase(zh: "按 f 到对账选一处差异", en: "f shows the differences; select one there")
    case .traffic, .today: Phrase(zh: "这里没有可选的一行", en: "there is no row to select here")
    }
  }
}
