import Supervision
import Terminal

/// What a cell of the week offers by letters.
enum WeekMenu: Hashable, Sendable {
  /// Everything that can be done about it.
  case cell(CellID)
  /// The shifts.
  case shift(CellID)
  /// The posts planned, and a further one.
  case posts(CellID)
  /// Leave and sickness.
  case away(CellID)
  /// What somebody would like or would rather not.
  case wishes(CellID)
  /// Test drives, deliveries and the like.
  case appointments(CellID)
  /// With whom to swap the day.
  case swap(CellID)
  /// What of the day is to be taken over.
  case stretches(CellID)
  /// Who can take it over, and who cannot and why.
  case replace(CellID, RosterStretch)
  /// Which stints of the day are settled.
  case locks(CellID)
  /// What the week of the cell is written as.
  case export(CellID)

  /// The cell it is about.
  var cell: CellID {
    switch self {
    case .cell(let cell), .shift(let cell), .posts(let cell), .away(let cell), .wishes(let cell),
      .appointments(let cell), .swap(let cell), .stretches(let cell), .replace(let cell, _), .locks(let cell),
      .export(let cell):
      cell
    }
  }

  /// What stands above it: who and when, then what is chosen.
  func title(_ state: ShowroomState) -> Phrase {
    let whose = state.name(of: cell)
    switch self {
    case .cell: return whose
    case .shift: return .spaced(whose, Phrase(zh: "班次", en: "· shift"))
    case .posts: return .spaced(whose, Phrase(zh: "岗位", en: "· posts"))
    case .away: return .spaced(whose, Phrase(zh: "请假", en: "· away"))
    case .wishes: return .spaced(whose, Phrase(zh: "愿望", en: "· wishes"))
    case .appointments: return .spaced(whose, Phrase(zh: "预约", en: "· appointments"))
    case .swap: return .spaced(whose, Phrase(zh: "和谁换班", en: "· swap with whom"))
    case .stretches: return .spaced(whose, Phrase(zh: "替哪一段", en: "· what is taken over"))
    case .locks: return .spaced(whose, Phrase(zh: "锁定哪一段", en: "· what is locked"))
    case .export(let cell):
      return Phrase(zh: "导出第 \(cell.day.weekNumber) 周", en: "Export week \(cell.day.weekNumber)")
    case .replace(_, .day): return .spaced(whose, Phrase(zh: "谁能替班", en: "· who can take the day"))
    case .replace(_, .hours(let hours, _)):
      return .spaced(whose, Phrase(both: hours.text), Phrase(zh: "谁能替", en: "· who can take over"))
    }
  }

  /// What it offers as things stand now.
  func items(_ world: World) -> [MenuItem] {
    let state = world.showroom.state
    return switch self {
    case .cell(let cell): WeekMenu.everything(cell, world)
    case .shift(let cell): ShiftMenu.items(cell, world)
    case .posts(let cell): PostMenu.items(cell, world)
    case .away(let cell): AwayMenu.items(cell, state)
    case .wishes(let cell): WishMenu.items(cell, state)
    case .appointments(let cell): AppointmentMenu.items(cell, state)
    case .swap(let cell): SwapMenu.items(cell, state)
    case .stretches(let cell): ReplaceMenu.stretches(cell, state)
    case .locks(let cell): StintLockMenu.items(cell, state)
    case .export(let cell): ExportMenu.items(cell.day.monday, cell.staff, state)
    case .replace(let cell, let stretch): ReplaceMenu.items(cell, stretch, state)
    }
  }

  /// Where a key on somebody's row or cell leads; a row is about today.
  static func step(_ action: Action, on row: RowID, _ world: World) -> Step? {
    let state = world.showroom.state
    let cell: CellID
    switch row {
    case .person(let id): cell = CellID(staff: id, day: state.businessDay(of: world.now))
    case .cell(let chosen): cell = chosen
    default: return nil
    }
    switch action {
    case .shift: return .menu(.week(.shift(cell)))
    case .post:
      let posts = state.cell(of: cell.staff, on: cell.day).posts
      return posts.isEmpty ? .form(.post(cell)) : .menu(.week(.posts(cell)))
    case .away: return .menu(.week(.away(cell)))
    case .wish: return .menu(.week(.wishes(cell)))
    case .appointment:
      return state.appointments(of: cell.staff, on: cell.day).isEmpty
        ? .form(.week(.appointment(cell))) : .menu(.week(.appointments(cell)))
    case .lockCell:
      let lock = RosterLock.day(staff: cell.staff)
      let isLocked = state.roster[cell.day]?.isLocked(cell.staff) ?? false
      return .perform(.roster(isLocked ? .unlock(lock, day: cell.day) : .lock(lock, day: cell.day)))
    case .swap: return .menu(.week(.swap(cell)))
    case .replace:
      let posts = state.cell(of: cell.staff, on: cell.day).posts.filter { $0.place != .meal }
      return .menu(.week(posts.isEmpty ? .replace(cell, .day(cell.day)) : .stretches(cell)))
    default: return nil
    }
  }

  /// What can be asked about one cell, in the order of the menu.
  private static let actions: [Action] = [.shift, .post, .away, .wish, .appointment, .lockCell, .swap, .replace]

  /// Everything that can be done about a cell.
  private static func everything(_ cell: CellID, _ world: World) -> [MenuItem] {
    let state = world.showroom.state
    return actions.compactMap { action in
      let entry = CommandTable.entry(action)
      guard let step = step(action, on: .cell(cell), world) else { return nil }
      return MenuItem(key: entry.keys.first, title: entry.long, detail: detail(action, cell, state), step: step)
    }
  }

  /// How things are, beside what can be done about them.
  private static func detail(_ action: Action, _ cell: CellID, _ state: ShowroomState) -> Phrase {
    let rostered = state.cell(of: cell.staff, on: cell.day)
    switch action {
    case .shift: return rostered.shift.map { Phrase(both: $0.hours.text) } ?? .empty
    case .post:
      return Phrase(both: rostered.posts.filter { $0.place == .door }.map(\.hours.brief).joined(separator: " "))
    case .away: return state.absences(of: cell.staff, on: cell.day).first?.words ?? .empty
    case .wish: return state.wishes(of: cell.staff, on: cell.day).first.map(state.settings.words) ?? .empty
    case .appointment: return state.appointments(of: cell.staff, on: cell.day).first?.words ?? .empty
    case .lockCell:
      return state.roster[cell.day]?.isLocked(cell.staff) ?? false ? Phrase(zh: "已锁定", en: "locked") : .empty
    default: return .empty
    }
  }
}

extension ShowroomState {
  /// Who and which day: `李娜 周二 24`.
  func name(of cell: CellID) -> Phrase {
    .spaced(name(of: cell.staff), cell.day.weekday.name, Phrase(both: "\(cell.day.date.day)"))
  }

  /// A command about cells, to be refused when they are no longer as they are seen now.
  func asSeen(_ cells: [CellID], _ command: RosterCommand) -> Command {
    let sights = cells.map { RosterSight(staff: $0.staff, day: $0.day, line: cell(of: $0.staff, on: $0.day).line) }
    return .roster(.given(sights, command))
  }
}

extension MenuItem {
  /// The digit of a line counted from 0; nil beyond nine.
  static func digit(_ index: Int) -> Key? { index < 9 ? Character(index: index + 1).map(Key.character) : nil }
}
