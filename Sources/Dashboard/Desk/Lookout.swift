import Supervision
import Synchronization

/// Remembers the last sight and what was worked out of it, since a key asks for it half a dozen times before the board
/// is drawn, and the next key asks for the same again.
///
/// It can only save work: a sight follows from what it is asked for by. Copies of a dashboard may share it.
final class Lookout: Sendable {
  private struct Look {
    let showroom: Showroom
    let sight: Sight
  }
  private let last = Mutex<Look?>(nil)

  /// The sight of a showroom at a moment: the last one, if it is the same, else what `look` makes.
  func sight(of showroom: Showroom, at now: Moment, isPast: Bool, look: () -> Sight) -> Sight {
    // Values that share their storage compare in no time, and the showroom of the last key does.
    let known = last.withLock { last in
      last.flatMap { $0.sight.now == now && $0.sight.isPast == isPast && $0.showroom == showroom ? $0.sight : nil }
    }
    if let known { return known }
    let sight = look()
    last.withLock { $0 = Look(showroom: showroom, sight: sight) }
    return sight
  }
}

/// What was worked out of a sight already; it follows from the sight and so changes nothing.
final class Seen: Sendable {
  /// What there may be.
  struct Known: Sendable {
    var nextThing: NextThing??
    var alarms: [Alarm]?
    var today: [DutyItem]?
    var rows: [PaneID: [RowID]] = [:]
  }
  private let known = Mutex(Known())

  /// What is known there, else what `work` makes of it.
  func value<Value: Sendable>(_ place: WritableKeyPath<Known, Value?> & Sendable, _ work: () -> Value) -> Value {
    if let value = known.withLock({ $0[keyPath: place] }) { return value }
    let value = work()
    known.withLock { $0[keyPath: place] = value }
    return value
  }
}
