import Supervision

/// What the board shows: the showroom now, or as it stood at the moment looked back at.
struct Sight: Sendable {
  /// The showroom with its acts, those after the moment shown too.
  let showroom: Showroom
  /// How things stand, or stood.
  let state: ShowroomState
  /// The moment shown: in the present the minute under way, or the last act when that is later.
  let now: Moment
  /// Whether it is a moment gone by.
  let isPast: Bool
  /// What the boards were asked to show.
  let lens: Lens
  let seen = Seen()

  init(showroom: Showroom, state: ShowroomState, now: Moment, isPast: Bool, lens: Lens = Lens()) {
    self.showroom = showroom
    self.state = state
    self.now = now
    self.isPast = isPast
    self.lens = lens
  }

  /// The one thing to do next.
  var nextThing: NextThing? { seen.nextThing { state.nextThing(at: now) } }

  /// What is not as it should be, the most pressing first.
  var alarms: [Alarm] { seen.alarms { state.alarms(at: now) } }

  /// Today's list.
  var today: [DutyItem] { seen.today { state.today(at: now) } }

  /// The complaints listed, before they are narrowed.
  var allListedComplaints: [Complaint] { seen.complaints { state.complaints(through: lens.complaints, at: now) } }

  /// The complaints listed.
  var listedComplaints: [Complaint] { arranged(allListedComplaints, in: .complaints) { .complaint($0.id) } }

  /// What complaints come to: all there ever were where the archive was counted, else those at hand.
  var complaintFigures: ComplaintFigures {
    seen.figures { ComplaintFigures(state, at: now, with: isPast ? nil : lens.complaintArchive) }
  }

  /// What is left of the day shown.
  var left: [Leftover] { seen.left { state.left(on: state.businessDay(of: now), at: now) } }

  /// The differences of the day shown.
  var differences: [Difference] { seen.differences { state.differences(on: state.businessDay(of: now)) } }

}

extension Dashboard {
  /// What the board shows of a world.
  ///
  /// It moves on with every act and with every minute of the clock, not with every second: nothing on the board is finer
  /// than a minute, and so a tick of the clock leaves all of it but the clock as it was.
  func sight(of world: World) -> Sight {
    let showroom = shown(of: world)
    let now = past?.moment ?? world.now.settled(after: showroom.acts.last?.at)
    let isPast = past != nil
    var lens = lens
    if !isDesk { lens.complaints = .floor }
    lens.sheet = shownSheet
    if !isDay { lens.day = .today }
    return lookout.sight(of: showroom, at: now, isPast: isPast, lens: lens) { [lens] in
      Sight(
        showroom: showroom, state: isPast ? showroom.standing(at: now.instant) : showroom.state, now: now,
        isPast: isPast, lens: lens)
    }
  }

  /// Whether the complaint desk has the whole window; on the floor its pane shows everything that is on the desk.
  var isDesk: Bool { isZoomed && focus == .complaints }

  /// The showroom that the board shows: that of the day looked back at, else that of the world.
  func shown(of world: World) -> Showroom { past?.showroom(in: world) ?? world.showroom }

  /// The spot keys go to when nothing but a card lies open.
  func spot(_ sight: Sight) -> Spot {
    if case .card(let card)? = layers.last { return card.spot }
    return Spot(pane: focus, row: selection(in: focus, sight)?.row)
  }
}

extension Moment {
  /// The beginning of its minute, or an act done since then; one of a clock that is ahead is left out of account.
  fileprivate func settled(after act: Moment?) -> Moment {
    let minute = Moment(day: day, time: ClockTime(0, time.minutes), offset: offset)
    guard let act, act.instant > minute.instant else { return minute }
    return act.instant < instant ? Moment(act.instant, offset: offset) : self
  }
}
