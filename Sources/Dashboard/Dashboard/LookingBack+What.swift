import Supervision
import Terminal

// Where what changed stands: the pane and the row that an act touched.

extension Dashboard {
  /// Goes to the row that the last act by the moment shown touched; false when it touched none that is there.
  mutating func goToWhatChanged(_ look: LookBack, _ world: World) -> Bool {
    let showroom = look.showroom(in: world)
    let sight = sight(of: world)
    guard let act = showroom.acts.last(where: { $0.at.instant <= look.moment.instant }),
      let row = showroom.rowTouched(by: act)
    else { return false }
    if case .visit(let id) = row {
      guard sight.state.visits[id] != nil else { return false }
      lens.visits = .here
    }
    if row == .meetings {
      focus = .meeting
      return true
    }
    let shown = self.sight(of: world)
    select(row, in: row.home, shown)
    if case .card(let id) = row, sight.state.cards[id] != nil {
      layers.append(.card(CardLayer(subject: .card(id))))
    }
    return true
  }

  /// The moment that somebody typed: shown at once when it lies in the day under way, else its day is looked for.
  mutating func look(to spoken: SpokenMoment, _ world: World) -> [Effect] {
    let showroom = world.showroom
    let today = showroom.state.businessDay(of: world.now)
    let moment = spoken.time.map { Moment(day: spoken.day, time: $0, offset: world.now.offset) }
    // In the small hours it is still the business day before.
    let day = moment.map { showroom.state.businessDay(of: $0) } ?? spoken.day
    guard day <= today, moment.map({ $0.instant <= world.now.instant }) ?? true else {
      toast = Toast(
        .refused, Phrase(zh: "那是以后，只能回看过去", en: "that is yet to come; only the past can be looked back at"),
        now: world.now)
      return []
    }
    if day == today, showroom.day == today, let moment {
      past = LookBack(day: nil, moment: moment)
      return []
    }
    soughtTime = moment
    return [.look(.on(day))]
  }
}

extension RowID {
  /// Stands for the board of meetings as a whole.
  fileprivate static let meetings = RowID.meeting(MeetingID(rawValue: 0))
}

extension Showroom {
  /// The row an act touched, of an undo that of what it took back; nil for settings and the like.
  fileprivate func rowTouched(by act: Act) -> RowID? {
    for event in act.events {
      if let row = row(touchedBy: event) { return row }
    }
    return nil
  }

  private func row(touchedBy event: Event) -> RowID? {
    switch event {
    case .staff(.added(let person)), .staff(.edited(let person)): .person(person.id)
    case .staff(.left(let id)): .person(id)
    case .floor(.moved(let id, _, _)): .person(id)
    case .traffic(.counted(_, _, let channel, _)), .traffic(.imported(_, let channel, _)): .channel(channel)
    case .complaint(let event): .complaint(event.complaint)
    case .duty(let event): .duty(event.subject.duty)
    case .plan(let event): event.plan.map { .duty(.plan($0)) }
    case .material(let event): .duty(.material(event.material))
    case .patrol: nil
    case .task(let event): .duty(.task(event.task))
    case .visit(let event): .visit(event.visit)
    case .card(let event): .card(event.card)
    case .turn(let event): .person(event.staff)
    case .meeting: .meetings
    case .undone(let id), .redone(let id):
      acts.first { $0.id == id }.flatMap { $0.isUndoOrRedo ? nil : rowTouched(by: $0) }
    case .roster(let event): event.person.map { .person($0) }
    case .sheet(let event): .sheet(event.sheet)
    case .coaching(.agreed(let id, _)): .person(id)
    case .day(.explained(_, let difference, _)): .difference(difference)
    case .day, .settings, .alarm: nil
    }
  }
}

extension RosterEvent {
  /// Whose day it changes; nil for a whole week.
  fileprivate var person: StaffID? {
    switch self {
    case .shiftSet(let id, _, _), .shiftCleared(let id, _): id
    case .postSet(_, let post), .postCleared(_, let post): post.staff
    case .absenceSet(_, let absence), .absenceCleared(_, let absence): absence.staff
    case .wishSet(_, let wish), .wishCleared(_, let wish): wish.staff
    case .appointmentSet(_, let appointment), .appointmentCleared(_, let appointment): appointment.staff
    case .locked(_, let lock), .unlocked(_, let lock): lock.staff
    case .amended(_, let staff, _, _): staff
    case .published: nil
    }
  }
}
