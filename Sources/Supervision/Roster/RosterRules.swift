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

  func decide(_ command: RosterCommand, at now: Moment) throws(Refusal) -> [RosterEvent] {
    try decide(command, at: now, because: nil)
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
    var draft = RosterDraft(self, today: today)
    try draft.perform(command)
    let events = try draft.outcome()
    return events + (try amendments(of: events, because: reason, today: today))
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
