extension ShowroomState {
  /// The shift kind of that name, by identifier or by its name in either language.
  public func shiftKind(named text: String) throws(Refusal) -> ShiftKind {
    let wanted = text.lowercased()
    let found = settings.shiftKinds.first {
      $0.id == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted || $0.mark.zh == text
    }
    guard let found else { throw .unknownShift(text, among: settings.shiftKinds) }
    return found
  }

  /// What a command leads to: who is away from now on leaves the floor, and so the turn order, in the same act.
  func events(for command: RosterCommand, at now: Moment) throws(Refusal) -> [Event] {
    let events = try decide(command, at: now)
    return events.map(Event.roster) + leaving(by: events, at: now).map(Event.floor)
  }

  func decide(_ command: RosterCommand, at now: Moment) throws(Refusal) -> [RosterEvent] {
    try decide(command, at: now, because: nil)
  }

  /// Who is at work and away by what was just taken down goes on leave, back when it ends before their shift does.
  private func leaving(by events: [RosterEvent], at now: Moment) -> [FloorEvent] {
    let (today, time) = (businessDay(of: now), clockTime(of: now))
    guard let leave = settings.places.first(where: { $0.kind == .leave })?.id else { return [] }
    return events.compactMap { event in
      guard case .absenceSet(let day, let absence) = event, day == today else { return nil }
      guard absence.hours.map({ $0.contains(time) || $0.from == ClockTime(0, time.minutes) }) ?? true else {
        return nil
      }
      guard let place = place(of: absence.staff, at: now), place.kind != .leave else { return nil }
      let end = roster[day]?.shifts[absence.staff]?.hours.to
      let back = absence.hours?.to
      return .moved(
        staff: absence.staff, to: leave, back: back.flatMap { back in end.map { back < $0 } ?? false ? back : nil })
    }
  }

  private func decide(
    _ command: RosterCommand, at now: Moment, because reason: String?
  ) throws(Refusal) -> [RosterEvent] {
    switch command {
    case .because(let words, let command):
      let reason = try CleanText.required(words, field: Phrase(zh: "原因", en: "reason"), limit: 200)
      return try decide(command, at: now, because: reason)
    case .given(let sights, let command):
      for sight in sights {
        let cell = cell(of: sight.staff, on: sight.day)
        guard cell.line == sight.line else { throw .changedMeanwhile(name(of: sight.staff), sight, cell) }
      }
      return try decide(command, at: now, because: reason)
    default: break
    }
    let (today, first) = (businessDay(of: now), Retention.firstRecord(after: businessDay(of: now)))
    if let day = command.firstDay, day < first { throw .rosterPutAway(day, first: first) }
    var draft = RosterDraft(self, at: now)
    try draft.perform(command)
    let events = try draft.outcome()
    return events + (try amendments(of: events, because: reason ?? ownReason(of: command), today: today))
  }

  /// Taking over from somebody who is away needs no other reason.
  private func ownReason(of command: RosterCommand) -> String? {
    guard case .replace(let id, _, let stretch) = command,
      let absence = absences(of: id, on: stretch.day).first(where: { $0.given != nil })
    else { return nil }
    return "\(name(of: id).zh) \(absence.words.zh) \(absence.words.en)"
  }

  /// What has to be said of the days, published or gone by, that some events change; refused without a reason.
  private func amendments(
    of events: [RosterEvent], because reason: String?, today: CivilDay
  ) throws(Refusal) -> [RosterEvent] {
    var told: Set<Subject> = []
    var amendments: [RosterEvent] = []
    var absence: Absence?
    for event in events {
      // An absence is its own reason.
      if case .absenceSet(_, let found) = event { absence = found }
      guard event.isOfShiftOrPost, let (staff, day) = event.cell else { continue }
      // A day gone by is a record of what was planned: what is put right in it is told like what was published.
      guard day < today || roster[day]?.publication != nil, told.insert(.shift(staff, day)).inserted else { continue }
      let own = absence.flatMap { $0.staff == staff ? $0.words : nil }
      guard let words = reason ?? own.map({ "\($0.zh) \($0.en)" }) else {
        throw day < today ? .goneBy(day) : .publishedAlready(day)
      }
      amendments.append(.amended(day: day, staff: staff, before: cell(of: staff, on: day), reason: words))
    }
    return amendments
  }
}

extension RosterEvent {
  /// Whether it changes who works or stands where.
  var isOfShiftOrPost: Bool {
    switch self {
    case .shiftSet, .shiftCleared, .postSet, .postCleared: true
    default: false
    }
  }
}
