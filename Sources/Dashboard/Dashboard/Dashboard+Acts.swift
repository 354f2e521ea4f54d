import Supervision
import Terminal

extension Dashboard {
  /// Does an action where it was meant, or says why it cannot be done.
  mutating func attempt(_ action: Action, at spot: Spot, _ world: World) -> [Effect] {
    let sight = sight(of: world)
    if let reason = reason(against: action, at: spot, world, sight) {
      toast = Toast(.refused, reason, now: world.now)
      return []
    }
    // Named from help or palette, an action may belong to a pane one is not in.
    if let pane = CommandTable.entry(action).panes?.first, !CommandTable.reaches(action, spot) { focus = pane }
    if let effects = moveInMeeting(action, world, sight) { return effects }
    switch action {
    case .toMeeting, .toMeetingHere, .nextItem, .previousItem, .decide, .giveAction, .noteMeeting, .forecast,
      .planInMeeting, .recognise, .sendForecast,
      .endMeeting, .saveMinutes:
      return attemptInMeeting(action, at: spot, world, sight)
    case .undo: return perform(.undo(.terminal), world)
    case .redo: return perform(.redo, world)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .language:
      language = language == .chinese ? .english : .chinese
      return [.useLanguage(language)]
    case .help: layers.append(.help(HelpLayer(spot: spot)))
    case .palette: layers.append(.picker(palette(world)))
    case .theme: layers.append(.picker(themePicker()))
    // Among visitors and on the sheets it is customers that are looked for.
    case .find where focus == .visits || shownSheet != nil: return search(for: "", world)
    case .find: layers.append(.picker(finder(world)))
    case .zoom: isZoomed.toggle()
    case .history: return lookBack(world)
    case .dayBefore: return dayBefore(world)
    case .dayAfter: return dayAfter(world)
    case .chooseDay: return [.listDays]
    case .addStaff: return take(.form(.staff(nil)), world)
    case .sendToDoor:
      // In an empty house the first thing is somebody to send.
      return take(sight.state.team.isEmpty ? .form(.staff(nil)) : .menu(.sendToDoor), world)
    case .nextList:
      goToDesk { $0 = ComplaintFilter(standing: $0.showsFigures ? $0.standing : $0.standing.next, debtor: $0.debtor) }
    case .complaintFigures:
      goToDesk { $0.showsFigures.toggle() }
      return lens.complaints.showsFigures ? [.countComplaints] : []
    case .chooseDebtor: return take(.menu(.debtors(isDesk ? lens.complaints : .floor)), world)
    case .customerHistory:
      if case .complaint(let id)? = spot.row { layers.append(.card(CardLayer(subject: .customer(id)))) }
    case .openComplaint: return take(.form(.complaint(nil)), world)
    case .nextThing: return doNextThing(world, sight)
    case .open: return open(spot.row, world, sight)
    case .copy: return copy(spot.row, world, sight)
    case .back: back()
    case .up, .down, .left, .right, .nextPane, .previousPane, .top, .bottom, .pageUp, .pageDown, .toRoster, .toDoor,
      .toTraffic, .toComplaints, .toToday, .toWeek, .toPeople, .toVisits, .toLog:
      move(action, sight)
    case .toReports, .reportUnit, .reportGrouping, .agreeCoaching, .reportTargets, .reportDefinitions, .reportChart,
      .reportExport, .reportBefore, .reportAfter:
      return report(action, world, sight)
    case .nextDayPage, .catalogue, .toPatrol, .openPatrol, .patrolView, .addToday, .startPatrol, .passRest,
      .finishPatrol,
      .breakOffPatrol, .check, .noteDuty, .uncheck, .editToday, .excuseDuty, .carryOver, .removeToday, .checkPlan,
      .passItem, .failItem, .skipItem, .describeFault:
      return attemptToday(action, at: spot, world, sight)
    case .toSign: showSignings(nil, world)
    case .searchCards: return search(for: "", world)
    case .addSheet: return take(newSheetLine(at: spot, sight), world)
    case .nextSheet: turnSheet(sight)
    case .toClose, .openClose: focus = .close
    case .filterClose: lens.close = lens.close.next
    case .writeAtClose: return writeAtClose(spot.row, world)
    case .closeDay: return take(.form(.day(.close(sight.state.businessDay(of: sight.now)))), world)
    case .amendDay: return take(.form(.day(.reopen(sight.state.businessDay(of: sight.now)))), world)
    case .filterVisits: lens.visits = lens.visits.next
    case .addCard: return take(.form(.card(nil)), world)
    case .maskCustomers: lens.masksCustomers.toggle()
    case .filterLog: lens.log = lens.log.next
    case .turnLog: lens.people = lens.people.next
    case .alarms: return take(.menu(.alarms), world)
    case .nextCustomer:
      let next = sight.state.turns(at: sight.now).first { $0.call == .next }
      return next.map { take(TurnMenu.take($0.person.id, .first, world), world) } ?? []
    case .weekBefore: turnWeek(by: -1, sight)
    case .weekAfter: turnWeek(by: 1, sight)
    case .thisWeek: showThisWeek(sight)
    case .planWeek: return planWeek(world, sight)
    case .mendDay: if case .cell(let cell)? = spot.row { return mendDay(cell, world) }
    case .exportWeek: return take(exportStep(at: spot, sight), world)
    case .publishWeek: return perform(.roster(.publish(week: sight.week)), world)
    case .copyWeek: return perform(.roster(.copyWeek(from: sight.week.advanced(by: -7), to: sight.week)), world)
    case .whereabouts, .door, .turn, .shift, .post, .editStaff, .leaveHouse, .countHere,
      .party, .away, .wish, .appointment, .lockCell, .swap, .replace, .advance, .acknowledge, .assess, .assign,
      .acceptComplaint, .investigate, .reply, .resolve, .tell, .rateComplaint, .judge, .closeComplaint, .noteComplaint,
      .nudge, .pauseClock, .escalate, .joinComplaint, .returnCar,
      .editComplaint, .reopen, .assignVisit, .describeVisit, .stepVisit, .driveVisit, .editCard, .levelCard,
      .leaveVisit, .sign, .decline, .askLoss, .followUp, .mend, .editSheet,
      .contactSheet, .resolveSheet, .cardSheet:
      return spot.row.flatMap { step(action, on: $0, world) }.map { take($0, world) } ?? []
    }
    return []
  }

  /// Counts one by a channel.
  mutating func count(_ channel: ChannelID, _ world: World) -> [Effect] {
    perform(.traffic(.count(channel)), world)
  }

  /// Goes where a choice leads.
  mutating func take(_ step: Step, _ world: World) -> [Effect] {
    switch step {
    case .perform(let command):
      layers.removeTrailingMenus()
      return perform(command, world)
    case .toSign(let id):
      layers.removeTrailingMenus()
      showSignings(id, world)
    case .form(let purpose):
      let blank = purpose.form(world, language)
      let form = drafts[purpose].map { blank.filled(from: $0) } ?? blank
      layers.append(.form(FormLayer(purpose: purpose, blank: blank, form: form)))
    case .ask(let effect):
      layers.removeTrailingMenus()
      return [effect]
    case .remark(let words): toast = Toast(.refused, words, now: world.now)
    case .menu(let kind):
      let menu = MenuLayer(kind, world)
      // Going round between two menus must not pile them up.
      layers.removeAll { if case .menu(let open) = $0 { open.kind == kind } else { false } }
      layers.append(.menu(menu))
    case .debtor(let debtor):
      layers.removeTrailingMenus()
      goToDesk { $0 = ComplaintFilter(standing: $0.standing, debtor: debtor) }
    }
    return []
  }

  /// Shows the complaint desk in the whole window, with another list.
  mutating func goToDesk(_ change: (inout ComplaintFilter) -> Void) {
    if !isDesk { lens.complaints = .floor }
    (focus, isZoomed) = (.complaints, true)
    change(&lens.complaints)
  }

  /// Takes in the complaints put away, which the figures then count as well.
  public mutating func counted(_ ledger: ComplaintLedger) { lens.complaintArchive = ComplaintArchive(ledger) }

  /// Asks for a command to be kept, unless nothing can be changed now.
  mutating func perform(_ command: Command, _ world: World) -> [Effect] {
    if let refusal = refusalToAct(world, sight(of: world)) {
      toast = Toast(.refused, refusal, now: world.now)
      return []
    }
    return offersMend(for: command, world) ? [] : [.perform(command)]
  }

  /// What an action does with a row; nil when it means nothing there.
  func step(_ action: Action, on row: RowID, _ world: World) -> Step? {
    let state = world.showroom.state
    switch (action, row) {
    case (.whereabouts, .person(let id)): return .menu(.whereabouts(id))
    case (.door, .person(let id)):
      let isThere = state.place(of: id, at: world.now)?.kind == .door
      return DoorMenu.step(moving: id, to: isThere ? .onCall : .door, world)
    case (.turn, .person(let id)): return .menu(.turn(id))
    case (.shift, .person), (.post, .person), (_, .cell):
      return WeekMenu.step(action, on: row, world)
    case (.editStaff, .person(let id)): return .form(.staff(id))
    case (.leaveHouse, .person(let id)): return .perform(.staff(.leave(id)))
    case (.countHere, .channel(let id)): return .perform(.traffic(.count(id)))
    case (.party, .channel(let id)): return .form(.party(id))
    case (_, .difference): return dayStep(action, on: row, world)
    case (_, .complaint(let id)): return state.complaints[id].flatMap { ComplaintSteps.step(action, $0) }
    case (_, .sheet), (_, .unnamed): return sheetStep(action, on: row, state)
    default: return visitStep(action, on: row, world)
    }
  }

  private mutating func open(_ row: RowID?, _ world: World, _ sight: Sight) -> [Effect] {
    if focus == .meeting, !sight.isPast, layers.isEmpty {
      return open(row, inMeeting: sight.state.runningMeeting(at: sight.now), world)
    }
    switch row {
    // On a consultant's page there is nothing further to open.
    case .person? where focus == .reports: break
    case .person(let id)?:
      if let refusal = refusalToAct(world, sight) {
        toast = Toast(.refused, refusal, now: world.now)
        return []
      }
      return take(.menu(.whereabouts(id)), world)
    case .channel(let id)?: return count(id, world)
    case .complaint(let id)?: layers.append(.card(CardLayer(subject: .complaint(id))))
    case .duty(let key)? where key.code == .closing && layers.isEmpty: focus = .close
    case .leftover(let kind)?: return open(kind, world)
    case .line?: break
    case .difference(let key)?:
      let day = sight.state.businessDay(of: sight.now)
      let found = sight.differences.first { $0.key == key }
      return found.map { take(Self.mending($0, on: day), world) } ?? []
    case .duty?, .catalogue?, .planner?, .finding?, .patrolItem?:
      return row.map { openToday($0, world, sight) } ?? []
    case .visit(let id)?: layers.append(.card(CardLayer(subject: .visit(id))))
    case .signing(let id)?: layers.append(.card(CardLayer(subject: .signing(id))))
    case .card(let id)?: layers.append(.card(CardLayer(subject: .card(id))))
    case .act(let id)?: lookBack(to: id, sight)
    case .cell(let cell)?: return take(.menu(.week(.cell(cell))), world)
    case .report?, .reportRow?: return openReport(row, world, sight)
    case .sheet(let id)?: return take(.form(.sheet(.edit(id))), world)
    case .unnamed(let channel)?: return take(.form(.sheet(.new(channel, completes: true))), world)
    case .meeting(let id)?: layers.append(.card(CardLayer(subject: .minutes(id))))
    case .agenda?: break
    case nil: isZoomed.toggle()
    }
    return []
  }

  private mutating func doNextThing(_ world: World, _ sight: Sight) -> [Effect] {
    guard let next = sight.nextThing else { return [] }
    if let proposal = next.proposal { return perform(proposal, world) }
    switch next.cause {
    case .door, .desk: focus = .door
    case .person(let id): select(.person(id), in: .roster, sight)
    case .stint(let id): select(.person(id), in: .door, sight)
    case .duty(let key) where sight.state.settings.duties.row(key)?.patrol != nil: focus = .patrol
    case .duty(let key): select(.duty(key), in: .today, self.sight(of: world))
    case .visit(let id): show(.visit(id), in: .here, world)
    case .sheet(let id):
      guard let line = world.showroom.state.sheets.lines[id] else { return [] }
      (lens.sheet, focus, isZoomed) = (line.channel, .traffic, true)
      select(.sheet(id), in: .traffic, self.sight(of: world))
    case .complaint(let id):
      select(.complaint(id), in: .complaints, sight)
      layers.append(.card(CardLayer(subject: .complaint(id))))
    }
    return []
  }

  private mutating func copy(_ row: RowID?, _ world: World, _ sight: Sight) -> [Effect] {
    if let text = textToCopy(sight) {
      toast = Toast(.remark, .spaced(Phrase(zh: "已复制", en: "copied"), lens.close.name), now: world.now)
      return [.copy(text)]
    }
    if case .cell(let cell)? = row { return copy(cell, world, sight) }
    if focus == .meeting, let minutes = minutes(row, sight) {
      toast = Toast(
        .remark,
        .spaced(Phrase(zh: "已复制", en: "copied"), Phrase(zh: "\(minutes.meeting.name.zh)纪要", en: "the minutes")),
        now: world.now)
      return [.copy(minutes.written(as: .markdown, in: language))]
    }
    guard let row, let found = sight.findable.first(where: { $0.row == row }) else { return [] }
    let text: String
    if case .complaint(let id) = row, let complaint = sight.state.complaints[id] {
      let details = complaint.details
      text = [complaint.id.description, details.customer, details.phone, details.facts, details.wish]
        .filter { !$0.isEmpty }.joined(separator: " ")
    } else {
      text = "\(found.title[language]) \(found.detail[language])"
    }
    toast = Toast(.remark, .spaced(Phrase(zh: "已复制", en: "copied"), found.title), now: world.now)
    return [.copy(text)]
  }

  private mutating func back() {
    if past != nil {
      past = nil
    } else if backOnReports() {
      return
    } else if !focus.isOnFloor {
      focus = lastOnFloor
    } else if isDesk, lens.complaints != .floor {
      lens.complaints = .floor
    } else if isDay, lens.day != .today {
      showDay(.today)
    } else {
      isZoomed = false
    }
  }

  private mutating func move(_ action: Action, _ sight: Sight) {
    let panes = focus.isOnFloor ? PaneID.floor : PaneID.boards
    let place = panes.firstIndex(of: focus) ?? 0
    if moveOnWeek(action, sight) || moveOnReports(action, sight) { return }
    switch action {
    case .up: _ = moveSelection(.up, sight)
    case .down: _ = moveSelection(.down, sight)
    case .top: moveSelection(by: -10_000, sight)
    case .bottom: moveSelection(by: 10_000, sight)
    case .pageUp: moveSelection(by: -8, sight)
    case .pageDown: moveSelection(by: 8, sight)
    case .right where moveSelection(.right, sight): break
    case .left where moveSelection(.left, sight): break
    // On a board of its own the arrows stay on it.
    case .right where !focus.isOnFloor, .left where !focus.isOnFloor: break
    case .right, .nextPane: focus = panes[(place + 1) % panes.count]
    case .left, .previousPane: focus = panes[(place + panes.count - 1) % panes.count]
    case .toRoster: focus = .roster
    case .toDoor: focus = .door
    case .toTraffic: goToTraffic(sight)
    case .toComplaints:
      // A second time it is the desk, in the whole window.
      if focus == .complaints { isZoomed.toggle() }
      focus = .complaints
    case .toToday:
      // A second time it is the day's lists, in the whole window.
      if focus == .today { isZoomed.toggle() }
      focus = .today
    case .toVisits: focus = .visits
    case .toPeople: focus = .people
    case .toLog: focus = .log
    case .toWeek: focus = .week
    default: break
    }
  }
}

extension [Layer] {
  /// Closes the menus on top, as many as lie there.
  mutating func removeTrailingMenus() {
    while case .menu? = last { removeLast() }
  }
}
