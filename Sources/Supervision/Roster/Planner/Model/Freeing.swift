/// A hard rule that is lifted for one person on one day.
struct Freeing: Hashable, Sendable {
  /// The person's place in the problem.
  let person: Int
  /// The day's place.
  let day: Int
  /// What is lifted.
  let kind: RosterFailure.Kind
}

extension RosterFailure.Kind {
  /// Whether somebody can decide otherwise about it: leave given back, a meal moved, a lock opened.
  var canBeFreed: Bool {
    switch self {
    case .absence, .unavailable, .lock, .appointment, .meal, .fixedMeal, .sequence, .count: true
    case .unable, .shift, .off, .post, .stint: false
    }
  }

  /// How hard it is to decide otherwise; of those that free as much, the least is proposed.
  var weight: Int {
    switch self {
    case .meal: 0
    case .fixedMeal: 1
    case .lock: 2
    case .appointment: 3
    case .count: 4
    case .sequence: 5
    case .unavailable: 6
    case .absence: 7
    case .unable, .shift, .off, .post, .stint: 8
    }
  }
}
