extension RosterEvent {
  /// Whose day, or which days, it changes.
  ///
  /// Absences, appointments and locks stand in the way of shifts and posts, so all of them are one cell.
  var subjects: [Subject] {
    switch self {
    case .wishSet(let day, let wish), .wishCleared(let day, let wish): [.wish(wish.staff, day)]
    // What was published must not change without a reason, by an undo no more than by hand.
    case .published(let days): days.flatMap { [.publication($0), .rosterDay($0)] }
    default: cell.map { [.shift($0.staff, $0.day)] } ?? []
    }
  }

  /// What must be there for it to make sense.
  var needs: [Subject] {
    switch self {
    case .amended(let day, let id, _, _): [.person(id), .publication(day)]
    case .wishSet(_, let wish): [.person(wish.staff)]
    default: cell.map { [.person($0.staff)] } ?? []
    }
  }

  /// The day's roster, which may be published later on.
  var gives: [Subject] {
    switch self {
    case .shiftSet(_, let day, _), .shiftCleared(_, let day), .postSet(let day, _), .postCleared(let day, _):
      [.rosterDay(day)]
    default: []
    }
  }

  /// Whose part of which day it speaks of; nil for what is of whole days, and for wishes, which bind nobody.
  var cell: (staff: StaffID, day: CivilDay)? {
    switch self {
    case .shiftSet(let id, let day, _), .shiftCleared(let id, let day), .amended(let day, let id, _, _): (id, day)
    case .postSet(let day, let post), .postCleared(let day, let post): (post.staff, day)
    case .absenceSet(let day, let absence), .absenceCleared(let day, let absence): (absence.staff, day)
    case .appointmentSet(let day, let appointment), .appointmentCleared(let day, let appointment):
      (appointment.staff, day)
    case .locked(let day, let lock), .unlocked(let day, let lock): (lock.staff, day)
    case .wishSet, .wishCleared, .published: nil
    }
  }
}
