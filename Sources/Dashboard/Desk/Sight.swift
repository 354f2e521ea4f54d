import Supervision

/// What the board shows: the showroom now, or as it stood at the moment looked back at.
struct Sight {
  /// How things stand, or stood.
  let state: ShowroomState
  /// The moment shown.
  let now: Moment
  /// Whether it is a moment gone by.
  let isPast: Bool
  private let seen = Seen()

  /// The one thing to do next, worked out once a frame.
  var nextThing: NextThing? {
    if let known = seen.nextThing { return known }
    let next = state.nextThing(at: now)
    seen.nextThing = .some(next)
    return next
  }

  /// Today's list, worked out once a frame.
  var today: [DutyItem] {
    if let known = seen.today { return known }
    let items = state.today(at: now)
    seen.today = items
    return items
  }

  init(state: ShowroomState, now: Moment, isPast: Bool) {
    self.state = state
    self.now = now
    self.isPast = isPast
  }

  /// What was worked out already; it follows from the rest and so changes nothing.
  private final class Seen {
    var nextThing: NextThing??
    var today: [DutyItem]?
  }
}

extension Dashboard {
  /// What the board shows of a world.
  func sight(of world: World) -> Sight {
    guard let past else { return Sight(state: world.showroom.state, now: world.now, isPast: false) }
    return Sight(state: world.showroom.standing(at: past.instant), now: past, isPast: true)
  }

  /// The spot keys go to when nothing but a card lies open.
  func spot(_ sight: Sight) -> Spot {
    if case .card(let card)? = layers.last { return card.spot }
    return Spot(pane: focus, row: selection(in: focus, sight)?.row)
  }
}
