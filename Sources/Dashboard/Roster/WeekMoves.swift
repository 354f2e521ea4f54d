import Supervision

extension Dashboard {
  /// The week that the board shows, by its Monday.
  func week(_ sight: Sight) -> CivilDay { sight.lens.week ?? sight.state.businessDay(of: sight.now).monday }

  /// Does on the Week board what a moving key does there and in no list; false for the others.
  mutating func moveOnWeek(_ action: Action, _ sight: Sight) -> Bool {
    guard focus == .week, case .cell(let cell)? = selection(in: .week, sight)?.row else { return false }
    let team = sight.state.weekTeam
    switch action {
    case .left where cell.day == week(sight):
      turnWeek(by: -1, to: CellID(staff: cell.staff, day: cell.day.advanced(by: -1)), sight)
    case .right where cell.day == week(sight).advanced(by: 6):
      turnWeek(by: 1, to: CellID(staff: cell.staff, day: cell.day.advanced(by: 1)), sight)
    case .top: team.first.map { select(CellID(staff: $0.id, day: cell.day), sight) }
    case .bottom: team.last.map { select(CellID(staff: $0.id, day: cell.day), sight) }
    default: return false
    }
    return true
  }

  /// Shows the week before or after, the same weekday selected.
  mutating func turnWeek(by weeks: Int, _ sight: Sight) {
    guard case .cell(let cell)? = selection(in: .week, sight)?.row else {
      lens.week = week(sight).advanced(by: 7 * weeks)
      return
    }
    turnWeek(by: weeks, to: CellID(staff: cell.staff, day: cell.day.advanced(by: 7 * weeks)), sight)
  }

  /// Shows the week under way, today selected.
  mutating func showThisWeek(_ sight: Sight) {
    let today = sight.state.businessDay(of: sight.now)
    lens.week = nil
    guard case .cell(let cell)? = selection(in: .week, sight)?.row else { return }
    select(CellID(staff: cell.staff, day: today), sight)
  }

  private mutating func turnWeek(by weeks: Int, to cell: CellID, _ sight: Sight) {
    let monday = week(sight).advanced(by: 7 * weeks)
    lens.week = monday == sight.state.businessDay(of: sight.now).monday ? nil : monday
    select(cell, sight)
  }

  private mutating func select(_ cell: CellID, _ sight: Sight) {
    let team = sight.state.weekTeam
    guard let person = team.firstIndex(where: { $0.id == cell.staff }) else { return }
    let day = cell.day.weekday.rawValue - 1
    selections[.week] = Selection(row: .cell(cell), index: person * 7 + day)
  }
}

extension WeekBoard {
  static func rows(_ sight: Sight) -> [RowID] {
    let monday = sight.lens.week ?? sight.state.businessDay(of: sight.now).monday
    return sight.state.weekTeam.flatMap { person in
      (0..<7).map { .cell(CellID(staff: person.id, day: monday.advanced(by: $0))) }
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
