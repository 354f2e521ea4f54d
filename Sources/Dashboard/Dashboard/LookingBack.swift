import Supervision
import Terminal

extension Dashboard {
  /// Goes to the moment of the last act, with the act done.
  mutating func lookBack(_ world: World) {
    past = world.showroom.acts.last?.at
  }

  /// What a key does while looking back: arrows go from act to act, pages by a quarter of an hour; nil for other keys.
  mutating func pressLookingBack(_ key: Key, _ moment: Moment, _ world: World) -> [Effect]? {
    let acts = world.showroom.acts
    switch key {
    case .left, .character("h"):
      past = acts.last { $0.at.instant < moment.instant }?.at ?? moment
    case .right, .character("l"):
      past = acts.first { $0.at.instant > moment.instant }?.at
    case .pageUp: past = shifted(moment, by: Minutes(-15), world)
    case .pageDown: past = shifted(moment, by: Minutes(15), world)
    case .home, .character("g"): past = acts.first?.at ?? moment
    case .end, .character("G"), .character("H"): past = nil
    default: return nil
    }
    return []
  }

  /// The moment shifted, not before the day began; nil for the present.
  private func shifted(_ moment: Moment, by minutes: Minutes, _ world: World) -> Moment? {
    let wanted = moment.advanced(by: minutes)
    if wanted.instant >= world.now.instant { return nil }
    guard let day = world.showroom.day else { return moment }
    let rolls = world.showroom.state.settings.dayRollsAt
    return wanted.businessDay(rollingAt: rolls) < day ? moment : wanted
  }
}
