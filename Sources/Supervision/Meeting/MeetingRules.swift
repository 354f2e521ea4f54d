/// What can be asked in and around meetings.
public enum MeetingCommand: Hashable, Sendable {
  /// Begin a meeting by an agenda.
  case start(AgendaID)
  /// Turn to an item, from 0.
  case turn(to: Int)
  /// Write down what was said.
  case note(String)
  /// Write down what was decided.
  case decide(String)
  /// Write down what somebody is to do, and by when.
  case action(String, owner: String, due: CivilDay)
  /// A consultant's forecast for today; nothing changes for numbers that are not given.
  case forecast(StaffID, orders: Int?, deliveries: Int?)
  /// Send today's forecast up.
  case sendUp
  /// Recognise somebody's work.
  case recognise(StaffID, reason: String)
  /// End the meeting.
  case end
}

extension ShowroomState {
  /// The agenda that a text names: its name on the command line or on the screen.
  public func agenda(named text: String) throws(Refusal) -> Agenda {
    let wanted = text.lowercased()
    let agendas = settings.meetings.agendas
    guard
      let agenda = agendas.first(where: { $0.id.rawValue == wanted })
        ?? agendas.first(where: { $0.name.zh == text || $0.name.en.lowercased() == wanted })
    else { throw .unknownAgenda(text, agendas) }
    return agenda
  }

  /// The meeting that goes on, when it began on the business day of a moment; one left open on a day before is over.
  public func runningMeeting(at now: Moment) -> Meeting? {
    meetings.running.flatMap { businessDay(of: $0.started) == businessDay(of: now) ? $0 : nil }
  }

  func decide(_ command: MeetingCommand, at now: Moment, by author: Author) throws(Refusal) -> [Event] {
    guard case .action(let text, let owner, let due) = command else {
      return try meetingEvents(for: command, at: now, by: author).map(Event.meeting)
    }
    let who = try CleanText.required(owner, field: .actionOwner, limit: 40)
    let kind = MeetingNote.Kind.action(TaskID(rawValue: nextTaskNumber), owner: who, due: due)
    let noted = try noted(kind, text, .actionWhat, at: now)
    let tasks = try decide(.add(what: text, owner: who, by: TaskDue(due)), at: now).map(Event.task)
    return [.meeting(noted)] + tasks
  }

  private func meetingEvents(
    for command: MeetingCommand, at now: Moment, by author: Author
  ) throws(Refusal) -> [MeetingEvent] {
    let day = businessDay(of: now)
    switch command {
    case .start(let id): return try started(id, at: now, by: author)
    case .turn(let page):
      let meeting = try running(at: now)
      guard meeting.items.indices.contains(page) else { throw .noSuchPage(page, meeting) }
      return page == meeting.page ? [] : [.turned(meeting: meeting.id, page: page)]
    case .note(let text): return [try noted(.note, text, .meetingNote, at: now)]
    case .decide(let text): return [try noted(.decision, text, .decision, at: now)]
    case .action: return []
    case .forecast(let staff, let orders, let deliveries):
      return try forecast(staff, orders, deliveries, on: day, at: now)
    case .sendUp:
      guard !(meetings.forecasts[day] ?? [:]).isEmpty else { throw .noForecast }
      let sum = meetings.sum(on: day)
      if let sent = meetings.sent[day], sent.sum == sum { throw .sentAlready(sent) }
      return [.sentUp(day: day, orders: sum.orders, deliveries: sum.deliveries)]
    case .recognise(let staff, let reason):
      let person = try employed(staff)
      let reason = try CleanText.required(reason, field: .recognitionReason, limit: 200)
      return [
        .recognised(day: day, staff: person.id, reason: reason, meeting: runningMeeting(at: now)?.id)
      ]
    case .end: return [.ended(meeting: try running(at: now).id)]
    }
  }

  private func running(at now: Moment) throws(Refusal) -> Meeting {
    guard let meeting = runningMeeting(at: now) else { throw .noMeeting }
    return meeting
  }

  private func started(_ id: AgendaID, at now: Moment, by author: Author) throws(Refusal) -> [MeetingEvent] {
    guard let agenda = settings.meetings.agenda(id) else {
      throw .unknownAgenda(id.rawValue, settings.meetings.agendas)
    }
    if let meeting = runningMeeting(at: now) { throw .meetingRuns(meeting) }
    let start = MeetingEvent.started(
      meeting: MeetingID(rawValue: meetings.nextNumber), agenda: agenda, by: author)
    // One that nobody ended on a day before ends with this.
    return (meetings.running.map { [.ended(meeting: $0.id)] } ?? []) + [start]
  }

  private func noted(
    _ kind: MeetingNote.Kind, _ text: String, _ field: Phrase, at now: Moment
  ) throws(Refusal) -> MeetingEvent {
    let meeting = try running(at: now)
    guard meeting.notes.count < 200 else { throw .tooManyNotes }
    return .noted(
      meeting: meeting.id, page: meeting.page, kind: kind,
      text: try CleanText.required(text, field: field, limit: 300))
  }

  private func forecast(
    _ staff: StaffID, _ orders: Int?, _ deliveries: Int?, on day: CivilDay, at now: Moment
  ) throws(Refusal) -> [MeetingEvent] {
    let person = try employed(staff)
    guard person.title == .consultant else { throw .forecastOfOther(person) }
    if attendance(on: day, at: now).contains(where: { $0.person.id == staff && $0.standing == .excused }) {
      throw .forecastOfAbsent(person)
    }
    let old = meetings.forecasts[day]?[staff]
    let new = Forecast(orders: orders ?? old?.orders ?? 0, deliveries: deliveries ?? old?.deliveries ?? 0)
    guard (0...99).contains(new.orders), (0...99).contains(new.deliveries) else { throw .forecastNumbers }
    return new == old
      ? [] : [.forecast(day: day, staff: staff, orders: new.orders, deliveries: new.deliveries)]
  }

  func check(_ rule: MeetingRule) throws(Refusal) {
    guard !rule.agendas.isEmpty else { throw .noAgenda }
    for agenda in rule.agendas {
      let name = agenda.id.rawValue
      guard !name.isEmpty, name == name.lowercased(), !name.contains(" ") else { throw .badIdentifier(name) }
      _ = try CleanText.required(agenda.name.zh, field: .agendaName, limit: 40)
      _ = try CleanText.required(agenda.name.en, field: .agendaName, limit: 40)
      guard (1...30).contains(agenda.items.count) else { throw .agendaItems(agenda.name) }
      for item in agenda.items {
        guard (1...120).contains(item.minutes.count) else { throw .agendaMinutes(item) }
        for title in [item.name.zh, item.name.en] {
          _ = try CleanText.required(title, field: .agendaName, limit: 40)
          guard !title.contains("|") else { throw .agendaBar(title) }
        }
      }
    }
  }
}
