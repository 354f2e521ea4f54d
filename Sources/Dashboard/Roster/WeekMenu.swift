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

  /// The cell it is about.
  var cell: CellID {
    switch self {
    case .cell(let cell), .shift(let cell), .posts(let cell): cell
    }
  }

  /// What stands above it: who and when, then what is chosen.
  func title(_ state: ShowroomState) -> Phrase {
    let whose = state.name(of: cell)
    switch self {
    case .cell: return whose
    case .shift: return .spaced(whose, Phrase(zh: "班次", en: "· shift"))
    case .posts: return .spaced(whose, Phrase(zh: "岗位", en: "· posts"))
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
      let posts = state.roster[cell.day]?.posts ?? []
      return posts.contains { $0.staff == cell.staff } ? .menu(.week(.posts(cell))) : .form(.post(cell))
    default: return nil
    }
  }

  /// Everything that can be done about a cell.
  private static func everything(_ cell: CellID, _ world: World) -> [MenuItem] {
    [Action.shift, .post].compactMap { action in
      let entry = CommandTable.entry(action)
      return step(action, on: .cell(cell), world).map { step in
        MenuItem(key: entry.keys.first, title: entry.long, step: step)
      }
    }
  }

  /// What it offers as things stand now.
  func items(_ world: World) -> [MenuItem] {
    switch self {
    case .cell(let cell): WeekMenu.everything(cell, world)
    case .shift(let cell): ShiftMenu.items(cell, world)
    case .posts(let cell): PostMenu.items(cell, world)
    }
  }
}

extension ShowroomState {
  /// Who and which day: `李娜 周二 24`.
  func name(of cell: CellID) -> Phrase {
    .spaced(name(of: cell.staff), cell.day.weekday.name, Phrase(both: "\(cell.day.date.day)"))
  }
}
