import Supervision
import Terminal

extension Dashboard {
  /// Whether the day's lists have the whole window; on the floor the pane shows today's list.
  var isDay: Bool { isZoomed && focus == .today }

  /// Shows a page of the day's lists in the whole window.
  mutating func showDay(_ page: DayPage) {
    if page != lens.day { selections[.today] = nil }
    (focus, isZoomed, lens.day) = (.today, true, page)
  }

  /// Does an action of the day's lists or of rounds that needs no row.
  mutating func attemptToday(_ action: Action, at spot: Spot, _ world: World, _ sight: Sight) -> [Effect] {
    switch action {
    case .nextDayPage: showDay(isDay ? lens.day.next : .plans)
    case .catalogue: showDay(isDay && lens.day == .catalogue ? .today : .catalogue)
    case .toPatrol, .openPatrol: focus = .patrol
    case .patrolView: lens.showsFindings.toggle()
    case .addToday: return take(.form(.daily(addition(at: spot, sight))), world)
    case .startPatrol:
      lens.showsFindings = false
      let next = sight.state.nextPatrol(at: sight.now)
      return perform(.patrol(.start(next?.list ?? .whole, duty: next?.item.key)), world)
    case .passRest: return perform(.patrol(.passRest), world)
    case .finishPatrol: return perform(.patrol(.finish), world)
    case .breakOffPatrol: return take(.form(.daily(.breakOff)), world)
    default: return spot.row.flatMap { todayStep(action, on: $0, world) }.map { take($0, world) } ?? []
    }
    return []
  }

  /// What `a` adds on the page shown.
  private func addition(at spot: Spot, _ sight: Sight) -> DailyForm {
    switch isDay ? lens.day : .today {
    case .plans:
      switch spot.row {
      case .planner(let id)?: return .plan(id)
      case .duty(let key)?: return .plan(key.plan.flatMap { sight.state.plan($0) }?.details.staff)
      default: return .plan(nil)
      }
    case .materials: return .material(nil)
    case .catalogue: return .row(nil)
    case .today, .patrols, .tasks, .completion: return .task
    }
  }

  /// What an action leads to on a row of the day's lists or of a round; nil when it means nothing there.
  func todayStep(_ action: Action, on row: RowID, _ world: World) -> Step? {
    let state = world.showroom.state
    switch (action, row) {
    case (_, .leftover): return dayStep(action, on: row, world)
    case (.check, .catalogue(let key)): return state.settings.duties.row(key).flatMap { switching($0, state) }
    case (.check, .duty(let key)):
      if let material = key.material { return .form(.daily(.count(material))) }
      return .perform(.duty(.check(key)))
    case (.check, .finding(let id)), (.passItem, .finding(let id)):
      return .perform(.patrol(.recheck(id, isMended: true)))
    case (.failItem, .finding(let id)): return .perform(.patrol(.recheck(id, isMended: false)))
    case (.describeFault, .finding(let id)), (.editToday, .finding(let id)): return .form(.daily(.finding(id)))
    case (.check, .planner(let id)): return .form(.daily(.plan(id)))
    case (.uncheck, .duty(let key)): return .perform(.duty(.uncheck(key)))
    case (.noteDuty, .duty(let key)): return .form(.duty(key))
    case (.excuseDuty, .duty(let key)): return .form(.daily(.excuse(key)))
    case (.carryOver, .duty(let key)): return .form(.daily(.carry(key)))
    case (.editToday, .duty(let key)):
      if let plan = key.plan { return .form(.daily(.editPlan(plan))) }
      if let material = key.material { return .form(.daily(.material(material))) }
      if state.settings.duties.row(key) != nil { return .form(.daily(.row(key.original))) }
      return .remark(Phrase(zh: "这一行不能修改；b 免做，t 顺延", en: "this row cannot be changed; b lets it go, t carries it over"))
    case (.editToday, .catalogue(let key)): return .form(.daily(.row(key)))
    case (.removeToday, .catalogue(let key)): return .perform(.duty(.catalogue(.remove(key))))
    case (.removeToday, .duty(let key)):
      if let material = key.material { return .perform(.material(.remove(material))) }
      if let task = key.task { return .form(.daily(.excuse(.task(task)))) }
      return .remark(
        Phrase(zh: "只能删去资料和自订事项（s 目录）", en: "only materials and rows of your own (s, the catalogue) can be removed"))
    case (.checkPlan, .planner(let id)): return .perform(.plan(.check(id, day: state.businessDay(of: world.now))))
    case (.checkPlan, .duty(let key)):
      let staff = key.plan.flatMap { state.plan($0) }?.details.staff
      return staff.map { .perform(.plan(.check($0, day: state.businessDay(of: world.now)))) }
        ?? .remark(Phrase(zh: "f 到计划页，选一位顾问", en: "f to the plans, then choose a consultant"))
    case (.passItem, .patrolItem(let item)): return .perform(.patrol(.mark(item, .pass)))
    case (.failItem, .patrolItem(let item)):
      if case .fail? = state.patrols.open?.marks[item] { return .form(.daily(.fault(item))) }
      return .perform(.patrol(.mark(item, .fail(PatrolFault()))))
    case (.skipItem, .patrolItem(let item)): return .perform(.patrol(.mark(item, .notApplicable)))
    case (.describeFault, .patrolItem(let item)): return .form(.daily(.fault(item)))
    default: return nil
    }
  }

  /// A row of a list that applies is switched; one of a list that does not switches the list on.
  private func switching(_ row: DutyRow, _ state: ShowroomState) -> Step {
    guard row.isOwn || state.settings.dutyLists.contains(row.key.code.list) else {
      return .perform(.duty(.catalogue(.setList(row.key.code.list, isOn: true))))
    }
    return .perform(.duty(.catalogue(.set(row.key, DutyRowChange(isOn: !row.isOn)))))
  }

  /// Opens a row of the day's lists.
  mutating func openToday(_ row: RowID, _ world: World, _ sight: Sight) -> [Effect] {
    switch row {
    case .duty(let key):
      if let material = key.material { return take(.form(.daily(.count(material))), world) }
      if sight.state.settings.duties.row(key)?.patrol != nil, layers.isEmpty,
        sight.today.contains(where: { $0.key == key && !$0.isDone })
      {
        focus = .patrol
        return []
      }
      layers.append(.card(CardLayer(subject: .duty(key))))
    case .catalogue(let key): return take(.form(.daily(.row(key))), world)
    case .planner(let id): return take(.form(.daily(.plan(id))), world)
    case .finding(let id): return take(.form(.daily(.finding(id))), world)
    case .patrolItem(let item): return take(.form(.daily(.fault(item))), world)
    default: break
    }
    return []
  }

  /// Why an action of the day's lists or of rounds cannot be done now; nil when it can.
  func todayReason(against action: Action, at spot: Spot, _ sight: Sight) -> Phrase? {
    let patrols = sight.state.patrols
    switch action {
    case .startPatrol:
      return patrols.open.map {
        Phrase(zh: "\($0.id) 正在走，先走完（.）或中止（b）", en: "\($0.id) is under way; finish it (.) or break it off (b)")
      }
    case .passRest, .finishPatrol, .breakOffPatrol:
      return patrols.open == nil ? Phrase(zh: "没有在走的巡检，按 s 开始", en: "no round is under way; s begins one") : nil
    case .patrolView:
      return patrols.open == nil ? Phrase(zh: "没有在走的巡检，按 s 开始", en: "no round is under way; s begins one") : nil
    case .skipItem:
      if case .finding? = spot.row { return Phrase(zh: "问题只能复查：合格或仍不合格", en: "a finding is mended or not") }
      return nil
    default: break
    }
    switch (action, spot.row) {
    case (_, .duty(let key)?): return dutyReason(against: action, key, sight)
    case (.check, _), (.editToday, _), (.removeToday, .catalogue?), (.checkPlan, .planner?): return nil
    case (.noteDuty, _), (.uncheck, _), (.excuseDuty, _), (.carryOver, _), (.removeToday, _), (.checkPlan, _):
      return CommandTable.entry(action).needsRow && spot.pane == .today
        ? Phrase(zh: "这一行不能这样做", en: "this row is not for that") : nil
    default: return nil
    }
  }

  private func dutyReason(against action: Action, _ key: DutyKey, _ sight: Sight) -> Phrase? {
    if action == .checkPlan {
      return key.plan == nil ? Phrase(zh: "f 到计划页，选一位顾问", en: "f to the plans, then choose a consultant") : nil
    }
    guard let item = sight.today.first(where: { $0.key == key }) else { return nil }
    switch (action, item.standing) {
    case (.check, .done(let check)), (.noteDuty, .done(let check)), (.excuseDuty, .done(let check)),
      (.carryOver, .done(let check)):
      return Phrase(
        zh: "“\(item.title.zh)”已由 \(check.by) 在 \(check.at.time) 打勾，按 d 取消",
        en: "“\(item.title.en)” was checked off by \(check.by) at \(check.at.time); d takes it back")
    case (.uncheck, .done), (.uncheck, .excused), (.uncheck, .carried): return nil
    case (.uncheck, _):
      return Phrase(zh: "“\(item.title.zh)”还没有打勾", en: "“\(item.title.en)” is not checked off")
    default: return nil
    }
  }
}
