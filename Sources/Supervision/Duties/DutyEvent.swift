/// What can happen to the day's duties.
public enum DutyEvent: Hashable, Codable, Sendable {
  /// A duty was checked off on a day, with a word and where it can be seen if there are such.
  case done(day: CivilDay, duty: DutyKey, note: String, evidence: String? = nil)
  /// A check-off, an excuse or a carry-over was taken back.
  case reopened(day: CivilDay, duty: DutyKey)
  /// A duty was let go for a day.
  case excused(day: CivilDay, duty: DutyKey, reason: String)
  /// A duty was carried over to another day.
  case carried(day: CivilDay, duty: DutyKey, to: CivilDay, reason: String)

  /// The day and the duty it is about.
  public var subject: (day: CivilDay, duty: DutyKey) {
    switch self {
    case .done(let day, let duty, _, _), .reopened(let day, let duty), .excused(let day, let duty, _),
      .carried(let day, let duty, _, _):
      (day, duty)
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: DutyEvent, at moment: Moment, by user: String) {
    switch event {
    case .done(let day, let duty, let note, let evidence):
      dutyExcuses[day]?[duty] = nil
      duties[day, default: [:]][duty] = DutyCheck(at: moment, by: user, note: note, evidence: evidence ?? "")
      dutyRecords[day]?.marks[duty] = .done
    case .reopened(let day, let duty):
      duties[day]?[duty] = nil
      dutyExcuses[day]?[duty] = nil
      dutyRecords[day]?.marks[duty] = .missed
    case .excused(let day, let duty, let reason):
      dutyExcuses[day, default: [:]][duty] = DutyExcuse(at: moment, by: user, reason: reason, to: nil)
      dutyRecords[day]?.marks[duty] = .excused
    case .carried(let day, let duty, let to, let reason):
      dutyExcuses[day, default: [:]][duty] = DutyExcuse(at: moment, by: user, reason: reason, to: to)
      dutyRecords[day]?.marks[duty] = .carried
    }
  }
}
