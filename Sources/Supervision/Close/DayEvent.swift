/// What can happen to the record of a business day: what the DMS says of it, what was explained, and its closing 闭店.
public enum DayEvent: Hashable, Codable, Sendable {
  /// The rows that the DMS has of a day stand in place of those taken in before.
  case dmsTaken(day: CivilDay, rows: [DMSRecord])
  /// A row was entered in the DMS or put right there: by its number it is new or replaces one.
  case dmsPut(day: CivilDay, row: DMSRecord)
  /// A row was struck from the DMS.
  case dmsStruck(day: CivilDay, row: Int)
  /// A difference stands, and why.
  case explained(day: CivilDay, difference: DifferenceKey, reason: String)
  /// Words of one's own for whoever takes over; empty for none.
  case noted(day: CivilDay, words: String)
  /// The day was closed with these figures; `carried` is what is handed to the next day.
  case closed(day: CivilDay, figures: DayFigures, carried: [Phrase])
  /// A day that nobody closed is let be.
  case passedOver(day: CivilDay, reason: String)
  /// A closed day is open again, to be amended.
  case reopened(day: CivilDay, reason: String)

  /// The day it is about.
  public var day: CivilDay {
    switch self {
    case .dmsTaken(let day, _), .dmsPut(let day, _), .dmsStruck(let day, _), .explained(let day, _, _),
      .noted(let day, _), .closed(let day, _, _), .passedOver(let day, _), .reopened(let day, _):
      day
    }
  }

  /// Whether it closes or opens a day, which its own rules see to; the others change what a closing freezes.
  var isStanding: Bool {
    switch self {
    case .closed, .passedOver, .reopened: true
    case .dmsTaken, .dmsPut, .dmsStruck, .explained, .noted: false
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: DayEvent, at moment: Moment, by user: String) {
    days.change(event.day) { record in
      switch event {
      case .dmsTaken(_, let rows): record.dms = rows
      case .dmsPut(_, let row):
        var rows = (record.dms ?? []).filter { $0.number != row.number }
        rows.append(row)
        record.dms = rows.sorted { $0.number < $1.number }
      case .dmsStruck(_, let number): record.dms?.removeAll { $0.number == number }
      case .explained(_, let difference, let reason):
        record.explained[difference] = DayRemark(at: moment, by: user, reason: reason)
      case .noted(_, let words): record.note = words
      case .closed(_, let figures, let carried):
        record.standing = .closed(DayClosing(at: moment, by: user, figures: figures, carried: carried))
      case .passedOver(_, let reason): record.standing = .passedOver(DayRemark(at: moment, by: user, reason: reason))
      case .reopened(_, let reason):
        record.amendments.append(DayRemark(at: moment, by: user, reason: reason))
        record.standing = .amending(was: record.standing.closing)
      }
    }
    if case .closed(let day, _, _) = event { days.noteClosed(day) }
  }
}

extension DayEvent {
  /// What it changes, for an undo.
  var subjects: [Subject] {
    switch self {
    case .closed(let day, _, _), .passedOver(let day, _), .reopened(let day, _): [.closing(day)]
    case .dmsTaken(let day, _), .dmsPut(let day, _), .dmsStruck(let day, _): [.difference(day, "dms")]
    case .explained(let day, let difference, _): [.difference(day, difference.rawValue)]
    case .noted(let day, _): [.difference(day, "note")]
    }
  }
}
