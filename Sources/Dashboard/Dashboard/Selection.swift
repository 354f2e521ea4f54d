import Supervision

/// What is selected in a pane: the thing itself, and where it was last seen, for when it is gone.
struct Selection: Hashable, Sendable {
  /// What the row is about.
  var row: RowID
  /// Its place among the rows when it was last there, from 0.
  var index: Int
  /// The row that stood at the top of the list when somebody pointed into it, from 0.
  var top = 0
}

extension Selection {
  /// The selection among the rows there are: the same thing wherever it moved, else what took its place; nil without rows.
  static func among(_ rows: [RowID], after old: Selection?, first: Int = 0) -> Selection? {
    guard !rows.isEmpty else { return nil }
    if let old, let index = rows.firstIndex(of: old.row) {
      return Selection(row: old.row, index: index, top: max(old.top + index - old.index, 0))
    }
    let index = min(max(old?.index ?? first, 0), rows.count - 1)
    return Selection(row: rows[index], index: index, top: old?.top ?? 0)
  }
}

extension Dashboard {
  /// The selection of a pane; nil when the pane has no rows.
  func selection(in pane: PaneID, _ sight: Sight) -> Selection? {
    .among(sight.rows(of: pane), after: selections[pane], first: firstRow(of: pane, sight))
  }

  /// Where a pane's selection begins: in today's list at the first duty still to do, in the week at today.
  private func firstRow(of pane: PaneID, _ sight: Sight) -> Int {
    guard selections[pane] == nil else { return 0 }
    // The week begins at today.
    if pane == .week { return sight.state.businessDay(of: sight.now).weekday.rawValue - 1 }
    guard pane == .today, sight.lens.day == .today else { return 0 }
    return sight.today.firstIndex { !$0.isDone } ?? 0
  }

  /// Takes note of where today's list stands when a day is first looked at.
  mutating func beginDay(_ world: World) {
    guard past == nil else { return }
    let day = world.showroom.state.businessDay(of: world.now)
    guard lens.dayStart?.day != day else { return }
    lens.dayStart = DayStart(day: day, row: sight(of: world).today.firstIndex { !$0.isDone } ?? 0)
  }

  /// Goes on to the next row; one that left the list has given its place to the next already.
  mutating func moveOn(from row: RowID, _ sight: Sight) {
    if sight.rows(of: focus).contains(row) { moveSelection(by: 1, sight) }
  }

  /// Moves the selection of the pane that has the keyboard; it stops at both ends.
  mutating func moveSelection(by step: Int, _ sight: Sight) {
    moveSelection(of: focus, by: step, sight)
  }

  /// Moves the selection of a pane; it stops at both ends.
  mutating func moveSelection(of pane: PaneID, by step: Int, _ sight: Sight) {
    let rows = sight.rows(of: pane)
    guard let old = selection(in: pane, sight) else { return }
    let index = min(max(old.index + step, 0), rows.count - 1)
    selections[pane] = Selection(row: rows[index], index: index, top: old.top)
  }

  /// Moves the selection of the pane that has the keyboard as an arrow says; false when nothing lies that way.
  mutating func moveSelection(_ way: Way, _ sight: Sight) -> Bool {
    guard let old = selection(in: focus, sight),
      let next = focus.type.neighbour(of: old.row, way, sight),
      let index = sight.rows(of: focus).firstIndex(of: next)
    else { return false }
    selections[focus] = Selection(row: next, index: index, top: old.top)
    return true
  }

  /// Selects a row in a pane and goes there.
  mutating func select(_ row: RowID, in pane: PaneID, _ sight: Sight) {
    focus = pane
    if let index = sight.rows(of: pane).firstIndex(of: row) {
      selections[pane] = Selection(row: row, index: index)
    } else if let index = pane.type.rows(sight).firstIndex(of: row) {
      // It is there and only hidden: whoever goes to it wants to see it.
      lens.lists.filters[pane] = nil
      lens.lists.subject = nil
      selections[pane] = Selection(row: row, index: index)
    }
  }
}

extension RowID {
  /// The pane that shows such a row first.
  var home: PaneID {
    switch self {
    case .person: .roster
    case .channel: .traffic
    case .complaint: .complaints
    case .duty: .today
    case .act: .log
    case .visit, .signing, .card: .visits
    case .cell: .week
    case .report, .reportRow: .reports
    case .leftover, .difference, .line: .close
    case .sheet, .unnamed: .traffic
    case .agenda, .meeting: .meeting
    case .catalogue, .planner: .today
    case .finding, .patrolItem: .patrol
    }
  }
}
