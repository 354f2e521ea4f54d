import Supervision

extension Sight {
  /// Monday of the week that the Week board shows.
  var week: CivilDay { lens.week ?? today(state).monday }

  private func today(_ state: ShowroomState) -> CivilDay { state.businessDay(of: now) }
}

extension Dashboard {
  /// Does on the Week board what a moving key does there and in no list; false for the others.
  mutating func moveOnWeek(_ action: Action, _ sight: Sight) -> Bool {
    guard focus == .week, let selection = selection(in: .week, sight), case .cell(let cell) = selection.row else {
      return false
    }
    let rows = sight.rows(of: .week)
    let column = selection.index % 7
    switch action {
    case .left where column == 0: turnWeek(to: CellID(staff: cell.staff, day: cell.day.advanced(by: -1)), sight)
    case .right where column == 6: turnWeek(to: CellID(staff: cell.staff, day: cell.day.advanced(by: 1)), sight)
    case .top: selections[.week] = Selection(row: rows[column], index: column)
    case .bottom: selections[.week] = Selection(row: rows[rows.count - 7 + column], index: rows.count - 7 + column)
    default: return false
    }
    return true
  }

  /// Shows the week before or after, the same weekday selected.
  mutating func turnWeek(by weeks: Int, _ sight: Sight) {
    guard case .cell(let cell)? = selection(in: .week, sight)?.row else {
      return show(week: sight.week.advanced(by: 7 * weeks), sight)
    }
    turnWeek(to: CellID(staff: cell.staff, day: cell.day.advanced(by: 7 * weeks)), sight)
  }

  /// Shows the week under way, today selected.
  mutating func showThisWeek(_ sight: Sight) {
    let today = sight.state.businessDay(of: sight.now)
    guard case .cell(let cell)? = selection(in: .week, sight)?.row else { return lens.week = nil }
    turnWeek(to: CellID(staff: cell.staff, day: today), sight)
  }

  private mutating func turnWeek(to cell: CellID, _ sight: Sight) {
    let old = selection(in: .week, sight)?.index ?? 0
    show(week: cell.day.monday, sight)
    // The same line of the other week; whoever is not on that one gives way to who stands there.
    selections[.week] = Selection(row: .cell(cell), index: old / 7 * 7 + cell.day.weekday.rawValue - 1)
  }

  private mutating func show(week monday: CivilDay, _ sight: Sight) {
    lens.week = monday == sight.state.businessDay(of: sight.now).monday ? nil : monday
  }
}

extension WeekBoard {
  static func rows(_ sight: Sight) -> [RowID] {
    let week = sight.week.week
    return sight.state.weekPeople(of: sight.week).flatMap { person in
      week.map { .cell(CellID(staff: person.id, day: $0)) }
    }
  }

  static func neighbour(of row: RowID, _ way: Way, _ sight: Sight) -> RowID? {
    let rows = sight.rows(of: .week)
    guard let index = rows.firstIndex(of: row) else { return nil }
    let next: Int
    switch way {
    case .up: next = index - 7
    case .down: next = index + 7
    case .left where index % 7 > 0: next = index - 1
    case .right where index % 7 < 6: next = index + 1
    case .left, .right: return nil
    }
    return rows.indices.contains(next) ? rows[next] : nil
  }
}

extension ShowroomState {
  /// Who stands in a week's rows, in the order of `RosterWeek.people`.
  fileprivate func weekPeople(of monday: CivilDay) -> [Staff] {
    let onIt = Set(monday.week.flatMap { roster[$0].map { Array($0.shifts.keys) } ?? [] })
    let people = staff.filter { $0.employed || onIt.contains($0.id) }
    return people.filter { $0.title == .consultant } + people.filter { $0.title != .consultant }
  }
}
