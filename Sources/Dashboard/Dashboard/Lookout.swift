import Supervision
import Synchronization

/// Remembers the last sight and what was worked out of it, since a key asks for it half a dozen times before the board
/// is drawn, and the next key asks for the same again.
///
/// It can only save work: a sight follows from what it is asked for by. Copies of a dashboard may share it.
final class Lookout: Sendable {
  private let last = Mutex<Sight?>(nil)

  /// The sight of a showroom at a moment: the last one, if it is the same, else what `look` makes.
  func sight(of showroom: Showroom, at now: Moment, isPast: Bool, lens: Lens, look: () -> Sight) -> Sight {
    // Values that share their storage compare in no time, and the showroom of the last key does.
    let known = last.withLock { last in
      last.flatMap {
        $0.now == now && $0.isPast == isPast && $0.lens == lens && $0.showroom == showroom ? $0 : nil
      }
    }
    if let known { return known }
    let sight = look()
    last.withLock { $0 = sight }
    return sight
  }
}

/// What was worked out of a sight already; it follows from the sight and so changes nothing.
final class Seen: Sendable {
  private struct Known: Sendable {
    var nextThing: NextThing??
    var alarms: [Alarm]?
    var today: [DutyItem]?
    var complaints: [Complaint]?
    var figures: ComplaintFigures?
    var left: [Leftover]?
    var differences: [Difference]?
    var rows: [PaneID: [RowID]] = [:]
    var facts: ReportFacts?
    var reports: [QCSReport: Report] = [:]
  }
  private let known = Mutex(Known())

  /// The next thing as it is known, else as `work` finds it.
  func nextThing(_ work: () -> NextThing?) -> NextThing? {
    if let value = known.withLock({ $0.nextThing }) { return value }
    let value = work()
    known.withLock { $0.nextThing = .some(value) }
    return value
  }

  /// The alarms as they are known, else as `work` finds them.
  func alarms(_ work: () -> [Alarm]) -> [Alarm] {
    if let value = known.withLock({ $0.alarms }) { return value }
    let value = work()
    known.withLock { $0.alarms = value }
    return value
  }

  /// Today's list as it is known, else as `work` finds it.
  func today(_ work: () -> [DutyItem]) -> [DutyItem] {
    if let value = known.withLock({ $0.today }) { return value }
    let value = work()
    known.withLock { $0.today = value }
    return value
  }

  /// The complaints listed as they are known, else as `work` finds them.
  func complaints(_ work: () -> [Complaint]) -> [Complaint] {
    if let value = known.withLock({ $0.complaints }) { return value }
    let value = work()
    known.withLock { $0.complaints = value }
    return value
  }

  /// The complaint figures as they are known, else as `work` finds them.
  func figures(_ work: () -> ComplaintFigures) -> ComplaintFigures {
    if let value = known.withLock({ $0.figures }) { return value }
    let value = work()
    known.withLock { $0.figures = value }
    return value
  }

  /// What is left of the day as it is known, else as `work` finds it.
  func left(_ work: () -> [Leftover]) -> [Leftover] {
    if let value = known.withLock({ $0.left }) { return value }
    let value = work()
    known.withLock { $0.left = value }
    return value
  }

  /// The day's differences as they are known, else as `work` finds them.
  func differences(_ work: () -> [Difference]) -> [Difference] {
    if let value = known.withLock({ $0.differences }) { return value }
    let value = work()
    known.withLock { $0.differences = value }
    return value
  }

  /// The facts of the Reports board as they are known, else as `work` finds them.
  func reportFacts(_ work: () -> ReportFacts) -> ReportFacts {
    if let value = known.withLock({ $0.facts }) { return value }
    let value = work()
    known.withLock { $0.facts = value }
    return value
  }

  /// A report as it is known, else as `work` makes it.
  func report(_ number: QCSReport, _ work: () -> Report) -> Report {
    if let value = known.withLock({ $0.reports[number] }) { return value }
    let value = work()
    known.withLock { $0.reports[number] = value }
    return value
  }

  /// The rows of a pane as they are known, else as `work` finds them.
  func rows(of pane: PaneID, _ work: () -> [RowID]) -> [RowID] {
    if let value = known.withLock({ $0.rows[pane] }) { return value }
    let value = work()
    known.withLock { $0.rows[pane] = value }
    return value
  }
}

/// What others may see: the showroom with customers masked, made once for each showroom, and the sight of it.
///
/// It can only save work, as `Lookout` does.
final class Veil: Sendable {
  private let last = Mutex<(open: Showroom, masked: Showroom, mask: CustomerMask)?>(nil)
  /// The last sight of a masked showroom.
  let lookout = Lookout()

  /// A showroom with customers masked.
  func masked(_ showroom: Showroom) -> Showroom { seen(showroom).masked }

  /// What hides the customers of a showroom in free text.
  func mask(of showroom: Showroom) -> CustomerMask { seen(showroom).mask }

  private func seen(_ showroom: Showroom) -> (masked: Showroom, mask: CustomerMask) {
    let known = last.withLock { last in last.flatMap { $0.open == showroom ? ($0.masked, $0.mask) : nil } }
    if let known { return known }
    let mask = CustomerMask(showroom)
    let masked = showroom.masked(by: mask)
    last.withLock { $0 = (showroom, masked, mask) }
    return (masked, mask)
  }
}
