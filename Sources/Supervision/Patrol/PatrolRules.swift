/// What can be asked of rounds, findings and the checklist.
public enum PatrolCommand: Hashable, Sendable {
  /// Begin a round of a list, for a row of Today if there is one.
  case start(PatrolListID, duty: DutyKey?)
  /// An item of the round under way is found so.
  case mark(PatrolItemID, PatrolVerdict)
  /// Every item not marked yet passes.
  case passRest
  /// The round under way is walked to its end.
  case finish
  /// Break the round under way off, for a reason.
  case breakOff(reason: String)
  /// A finding was looked at again.
  case recheck(FindingID, isMended: Bool, note: String = "")
  /// Put right what is wrong, who mends it, by when.
  case assign(FindingID, PatrolFault)
  /// Change the checklist.
  case checklist(ChecklistCommand)
}

/// What can be asked of the checklist; what comes of it is a change of the settings.
public enum ChecklistCommand: Hashable, Sendable {
  /// Put an item at the end of an area.
  case add(area: String, Phrase)
  /// Put an item in other words.
  case edit(PatrolItemID, Phrase)
  /// Take an item out.
  case remove(PatrolItemID)
  /// Let the checklist stand as it was shipped.
  case restore
}

extension ShowroomState {
  func decide(_ command: PatrolCommand, at now: Moment) throws(Refusal) -> [Event] {
    switch command {
    case .checklist(let command): return try decide(command).map(Event.settings)
    default: return try patrolEvents(for: command, at: now).map(Event.patrol)
    }
  }

  private func patrolEvents(for command: PatrolCommand, at now: Moment) throws(Refusal) -> [PatrolEvent] {
    switch command {
    case .start(let list, let duty):
      if let open = patrols.open { throw .patrolUnderWay(open) }
      guard let known = settings.patrol.lists.first(where: { $0.id == list }) else {
        throw .unknownPatrolList(list, among: settings.patrol.lists)
      }
      guard !settings.patrol.items(of: list).isEmpty else { throw .emptyPatrolList(known) }
      if let duty, let done = patrols.round(for: duty, on: businessDay(of: now)) { throw .patrolWalked(done) }
      return [.started(PatrolID(rawValue: patrols.nextRound), list: list, duty: duty)]
    case .mark(let item, let verdict):
      let round = try underWay()
      guard settings.patrol.items(of: round.list).contains(where: { $0.id == item }) else {
        throw .unknownPatrolItem(item)
      }
      let verdict = try checked(verdict, at: now)
      return round.marks[item] == verdict ? [] : [.marked(round.id, item, verdict)]
    case .passRest:
      let round = try underWay()
      return settings.patrol.items(of: round.list).filter { round.marks[$0.id] == nil }.map {
        .marked(round.id, $0.id, .pass)
      }
    case .finish:
      let round = try underWay()
      let items = settings.patrol.items(of: round.list)
      let open = items.filter { round.marks[$0.id] == nil }
      if let first = open.first { throw .patrolUnfinished(first, open.count) }
      let marks = items.compactMap { round.marks[$0.id] }
      let passed = marks.count { $0 == .pass }
      let applicable = marks.count { $0 != .notApplicable }
      guard applicable > 0 else { throw .nothingApplies }
      return [.finished(round.id, passed: passed, applicable: applicable)]
    case .breakOff(let reason):
      let round = try underWay()
      return [.brokenOff(round.id, reason: try CleanText.required(reason, field: .reason, limit: 200))]
    case .recheck(let id, let isMended, let note):
      let finding = try open(id)
      return [
        .rechecked(finding.id, isMended: isMended, note: try CleanText.checked(note, field: .note, limit: 200))
      ]
    case .assign(let id, let fault):
      let finding = try open(id)
      let fault = try checked(fault, at: now)
      return fault == finding.fault ? [] : [.assigned(id, fault)]
    case .checklist: return []
    }
  }

  private func underWay() throws(Refusal) -> PatrolRound {
    guard let round = patrols.open else { throw .noPatrol }
    return round
  }

  private func open(_ id: FindingID) throws(Refusal) -> PatrolFinding {
    guard let finding = patrols.findings[id] else { throw .unknownFinding(id, patrols.openFindings) }
    if let closed = finding.closed { throw .findingClosed(finding, closed) }
    return finding
  }

  private func checked(_ verdict: PatrolVerdict, at now: Moment) throws(Refusal) -> PatrolVerdict {
    guard case .fail(let fault) = verdict else { return verdict }
    return .fail(try checked(fault, at: now))
  }

  private func checked(_ fault: PatrolFault, at now: Moment) throws(Refusal) -> PatrolFault {
    if let fixBy = fault.fixBy, fixBy.day < businessDay(of: now) { throw .dueGoneBy(fixBy.day) }
    return PatrolFault(
      note: try CleanText.checked(fault.note, field: .note, limit: 200),
      owner: try CleanText.checked(fault.owner, field: .owner, limit: 40), fixBy: fault.fixBy)
  }

  private func decide(_ command: ChecklistCommand) throws(Refusal) -> [SettingsEvent] {
    var new = settings
    switch command {
    case .add(let area, let words):
      guard let place = new.patrol.areas.firstIndex(where: { $0.id == area || $0.name.zh == area }) else {
        throw .unknownArea(area, among: new.patrol.areas)
      }
      let numbers = new.patrol.areas[place].items.compactMap { item in
        item.id.rawValue.split(separator: ".").last.flatMap { Int($0) }
      }
      let id = PatrolItemID(rawValue: "\(new.patrol.areas[place].id).\((numbers.max() ?? 0) + 1)")
      new.patrol.areas[place].items.append(PatrolItem(id, zh: words.zh, en: words.en))
    case .edit(let id, let words):
      guard let (area, item) = new.patrol.place(of: id) else { throw .unknownPatrolItem(id) }
      new.patrol.areas[area].items[item].words = words
    case .remove(let id):
      guard let (area, item) = new.patrol.place(of: id) else { throw .unknownPatrolItem(id) }
      new.patrol.areas[area].items.remove(at: item)
    case .restore: new.patrol = PatrolRule()
    }
    return try decide(.change(to: new))
  }

  /// Checks a checklist and writes its words clean; every list keeps an item to look at.
  func checked(_ rule: PatrolRule) throws(Refusal) -> PatrolRule {
    var new = rule
    let field = Phrase(zh: "检核项", en: "item")
    for area in new.areas.indices {
      guard new.areas[area].items.count <= 60 else { throw .manyPatrolItems }
      var seen: Set<String> = []
      for item in new.areas[area].items.indices {
        let words = new.areas[area].items[item].words
        let clean = Phrase(
          zh: try CleanText.required(words.zh, field: field, limit: 60),
          en: try CleanText.required(words.en, field: field, limit: 80))
        guard seen.insert(clean.zh).inserted else { throw .namedAgain(clean) }
        new.areas[area].items[item].words = clean
      }
    }
    for list in new.lists where new.items(of: list.id).isEmpty { throw .emptyPatrolList(list) }
    return new
  }
}

extension PatrolRule {
  fileprivate func place(of id: PatrolItemID) -> (area: Int, item: Int)? {
    for (area, one) in areas.enumerated() {
      if let item = one.items.firstIndex(where: { $0.id == id }) { return (area, item) }
    }
    return nil
  }
}
