/// What can happen in and around meetings.
public enum MeetingEvent: Hashable, Codable, Sendable {
  /// A meeting began with these items.
  case started(meeting: MeetingID, agenda: Agenda, by: Author)
  /// An item was turned to, from 0.
  case turned(meeting: MeetingID, page: Int)
  /// Something was typed on an item.
  case noted(meeting: MeetingID, page: Int, kind: MeetingNote.Kind, text: String)
  /// It ended.
  case ended(meeting: MeetingID)
  /// A consultant's forecast for a day was said.
  case forecast(day: CivilDay, staff: StaffID, orders: Int, deliveries: Int)
  /// The day's forecast went up as this sum.
  case sentUp(day: CivilDay, orders: Int, deliveries: Int)
  /// Somebody's work was recognised.
  case recognised(day: CivilDay, staff: StaffID, reason: String, meeting: MeetingID?)

  /// Whether it only turns a page, which nobody takes back by undo.
  var isTurn: Bool { if case .turned = self { true } else { false } }

  var subjects: [Subject] {
    switch self {
    case .started(let id, _, _), .ended(let id): [.meeting(id)]
    case .turned, .noted, .recognised: []
    case .forecast(let day, let staff, _, _): [.forecast(staff, day)]
    case .sentUp(let day, _, _): [.sentForecast(day)]
    }
  }

  var needs: [Subject] {
    switch self {
    case .turned(let id, _), .noted(let id, _, _, _): [.meeting(id)]
    case .forecast(_, let staff, _, _): [.person(staff)]
    case .recognised(_, let staff, _, let meeting): [.person(staff)] + (meeting.map { [.meeting($0)] } ?? [])
    case .started, .ended, .sentUp: []
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: MeetingEvent, at moment: Moment, by user: String) {
    switch event {
    case .started(let id, let agenda, let author):
      meetings.put(Meeting(id: id, agenda, started: moment, by: author))
      meetings.nextNumber = max(meetings.nextNumber, id.rawValue + 1)
    case .turned(let id, let page): meetings.change(id) { $0.turn(to: page, at: moment) }
    case .noted(let id, let page, let kind, let text):
      meetings.change(id) { $0.notes.append(MeetingNote(kind: kind, text: text, page: page, at: moment)) }
    case .ended(let id):
      meetings.change(id) { meeting in
        meeting.close(at: moment)
        meeting.ended = moment
      }
    case .forecast(let day, let staff, let orders, let deliveries):
      meetings.forecasts[day, default: [:]][staff] = Forecast(orders: orders, deliveries: deliveries)
    case .sentUp(let day, let orders, let deliveries):
      meetings.sent[day] = SentForecast(
        sum: Forecast(orders: orders, deliveries: deliveries), at: moment, by: user)
    case .recognised(let day, let staff, let reason, let meeting):
      meetings.recognitions.append(Recognition(day: day, staff: staff, reason: reason, meeting: meeting))
    }
  }
}
