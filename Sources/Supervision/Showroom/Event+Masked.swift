extension Event {
  /// The same event with customers' names and phones masked, in free text too.
  func masked(_ mask: CustomerMask) -> Event {
    switch self {
    case .complaint(let event): .complaint(event.masked(mask))
    case .visit(let event): .visit(event.masked(mask))
    case .card(let event): .card(event.masked(mask))
    case .sheet(.opened(let id, let channel, let entry)):
      .sheet(.opened(sheet: id, channel: channel, entry: entry.masked(mask)))
    case .sheet(.edited(let id, let entry)): .sheet(.edited(sheet: id, entry: entry.masked(mask)))
    case .roster(let event): .roster(event.masked(mask))
    case .duty(let event): .duty(event.masked(mask))
    case .plan(let event): .plan(event.masked(mask))
    case .task(let event): .task(event.masked(mask))
    case .patrol(let event): .patrol(event.masked(mask))
    case .meeting(let event): .meeting(event.masked(mask))
    case .day(let event): .day(event.masked(mask))
    case .turn(let event): .turn(event.masked(mask))
    case .alarm(.acknowledged(let alarm, let sign, let level, let reason)):
      .alarm(.acknowledged(alarm: alarm, sign: sign, level: level, reason: mask.text(reason)))
    case .coaching(.agreed(let staff, let agreement)): .coaching(.agreed(staff: staff, agreement.masked(mask)))
    case .settings, .staff, .floor, .traffic, .material, .alarm, .sheet, .undone, .redone: self
    }
  }
}

extension ComplaintEvent {
  fileprivate func masked(_ mask: CustomerMask) -> ComplaintEvent {
    switch self {
    case .opened(let id, let received, let details):
      .opened(complaint: id, received: received, details: details.masked(mask))
    case .edited(let id, let details): .edited(complaint: id, details: details.masked(mask))
    case .advanced(let id, let to, let note): .advanced(complaint: id, to: to, note: mask.text(note))
    case .routed(let id, let department, let owner, let note):
      .routed(complaint: id, department: department, owner: owner, note: mask.text(note))
    case .rated(let id, let marks, let note): .rated(complaint: id, satisfaction: marks, note: mask.text(note))
    case .noted(let id, let note): .noted(complaint: id, note: mask.text(note))
    case .reopened(let id, let note): .reopened(complaint: id, note: mask.text(note))
    case .told(let id, let way, let at, let note): .told(complaint: id, by: way, at: at, note: mask.text(note))
    case .replied(let id, let way, let note): .replied(complaint: id, by: way, note: mask.text(note))
    case .accepted(let id, let person, let note): .accepted(complaint: id, by: person, note: mask.text(note))
    case .nudged(let id, let person, let note): .nudged(complaint: id, person: person, note: mask.text(note))
    case .paused(let id, let reason): .paused(complaint: id, reason: mask.text(reason))
    case .resumed(let id, let note): .resumed(complaint: id, note: mask.text(note))
    case .escalated(let id, let rung, let person, let note):
      .escalated(complaint: id, to: rung, person: person, note: mask.text(note))
    case .judged(let id, let judgement): .judged(complaint: id, judgement: judgement.masked(mask))
    case .returnSet(let id, let sheet): .returnSet(complaint: id, case: sheet.masked(mask))
    case .calledBack(let id, let note): .calledBack(complaint: id, note: mask.text(note))
    case .linked, .merged, .registered: self
    }
  }
}

extension VisitEvent {
  fileprivate func masked(_ mask: CustomerMask) -> VisitEvent {
    switch self {
    case .assigned(let id, let staff, let reason): .assigned(visit: id, to: staff, reason: mask.text(reason))
    case .described(let id, let details): .described(visit: id, details: details.masked(mask))
    case .signed(let id, let step, let seen): .signed(visit: id, step: step, seen: mask.text(seen))
    case .refused(let id, let step, let reason): .refused(visit: id, step: step, reason: mask.text(reason))
    case .driveRated(let id, let feedback): .driveRated(visit: id, feedback: mask.text(feedback))
    default: self
    }
  }
}

extension CardEvent {
  fileprivate func masked(_ mask: CustomerMask) -> CardEvent {
    switch self {
    case .made(let id, let channel, let visit, let details):
      .made(card: id, channel: channel, visit: visit, details: details.masked(mask))
    case .edited(let id, let details): .edited(card: id, details: details.masked(mask))
    case .carriedIn(let card): .carriedIn(record: card.masked(mask))
    case .registered(let id, let batch): .registered(card: id, batch: batch.hidden)
    case .followedUp(let id, let note, let next): .followedUp(card: id, note: mask.text(note), next: next)
    case .lossAsked(let id, let reason): .lossAsked(card: id, reason: mask.text(reason))
    case .lossApproved(let id, let seen): .lossApproved(card: id, seen: mask.text(seen))
    case .lossRefused(let id, let reason): .lossRefused(card: id, reason: mask.text(reason))
    }
  }
}

extension RosterEvent {
  fileprivate func masked(_ mask: CustomerMask) -> RosterEvent {
    switch self {
    case .absenceSet(let day, let absence): .absenceSet(day: day, absence: absence.masked(mask))
    case .absenceCleared(let day, let absence): .absenceCleared(day: day, absence: absence.masked(mask))
    case .appointmentSet(let day, let appointment): .appointmentSet(day: day, appointment: appointment.masked(mask))
    case .appointmentCleared(let day, let appointment):
      .appointmentCleared(day: day, appointment: appointment.masked(mask))
    case .amended(let day, let staff, let before, let reason):
      .amended(day: day, staff: staff, before: before, reason: mask.text(reason))
    default: self
    }
  }
}

extension DutyEvent {
  fileprivate func masked(_ mask: CustomerMask) -> DutyEvent {
    switch self {
    case .done(let day, let duty, let note, let evidence):
      .done(day: day, duty: duty, note: mask.text(note), evidence: evidence.map(mask.text))
    case .reopened: self
    case .excused(let day, let duty, let reason): .excused(day: day, duty: duty, reason: mask.text(reason))
    case .carried(let day, let duty, let to, let reason):
      .carried(day: day, duty: duty, to: to, reason: mask.text(reason))
    }
  }
}

extension PlanEvent {
  fileprivate func masked(_ mask: CustomerMask) -> PlanEvent {
    switch self {
    case .added(let id, let day, let details): .added(id, day: day, details.masked(mask))
    case .edited(let id, let details): .edited(id, details.masked(mask))
    case .done(let id, let result): .done(id, result: mask.text(result))
    case .reopened: self
    case .explained(let id, let reason): .explained(id, reason: mask.text(reason))
    case .moved(let id, let to, let reason): .moved(id, to: to, reason: mask.text(reason))
    case .checked(let day, let staff, let note): .checked(day: day, staff: staff, note: mask.text(note))
    }
  }
}

extension TaskEvent {
  fileprivate func masked(_ mask: CustomerMask) -> TaskEvent {
    switch self {
    case .added(let id, let what, let askedBy, let owner, let due):
      .added(id, what: mask.text(what), askedBy: mask.text(askedBy), owner: owner, by: due)
    case .done(let id, let note): .done(id, note: mask.text(note))
    case .reported(let id, let note): .reported(id, note: mask.text(note))
    case .putOff(let id, let due, let reason): .putOff(id, to: due, reason: mask.text(reason))
    case .withdrawn(let id, let reason): .withdrawn(id, reason: mask.text(reason))
    case .reopened: self
    }
  }
}

extension PatrolEvent {
  fileprivate func masked(_ mask: CustomerMask) -> PatrolEvent {
    switch self {
    case .marked(let id, let item, let verdict): .marked(id, item, verdict.masked(mask))
    case .brokenOff(let id, let reason): .brokenOff(id, reason: mask.text(reason))
    case .rechecked(let id, let isMended, let note): .rechecked(id, isMended: isMended, note: mask.text(note))
    case .assigned(let id, let fault): .assigned(id, fault.masked(mask))
    case .started, .finished: self
    }
  }
}

extension MeetingEvent {
  fileprivate func masked(_ mask: CustomerMask) -> MeetingEvent {
    switch self {
    case .noted(let id, let page, let kind, let text):
      .noted(meeting: id, page: page, kind: kind, text: mask.text(text))
    case .recognised(let day, let staff, let reason, let meeting):
      .recognised(day: day, staff: staff, reason: mask.text(reason), meeting: meeting)
    default: self
    }
  }
}

extension DayEvent {
  fileprivate func masked(_ mask: CustomerMask) -> DayEvent {
    switch self {
    case .dmsTaken(let day, let rows): .dmsTaken(day: day, rows: rows.map(\.masked))
    case .dmsPut(let day, let row): .dmsPut(day: day, row: row.masked)
    case .explained(let day, let difference, let reason):
      .explained(day: day, difference: difference, reason: mask.text(reason))
    case .noted(let day, let words): .noted(day: day, words: mask.text(words))
    case .passedOver(let day, let reason): .passedOver(day: day, reason: mask.text(reason))
    case .reopened(let day, let reason): .reopened(day: day, reason: mask.text(reason))
    default: self
    }
  }
}

extension TurnEvent {
  fileprivate func masked(_ mask: CustomerMask) -> TurnEvent {
    switch self {
    case .taken(let staff, let customer, let reason):
      .taken(staff: staff, customer: customer, reason: mask.text(reason))
    case .passedOver(let staff, let reason): .passedOver(staff: staff, reason: mask.text(reason))
    case .resumed(let staff, let reason): .resumed(staff: staff, reason: mask.text(reason))
    case .moved(let staff, let to, let reason): .moved(staff: staff, to: to, reason: mask.text(reason))
    case .givenBack: self
    }
  }
}
