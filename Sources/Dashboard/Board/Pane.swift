import Supervision
import Terminal

/// The places the keyboard can be at, by the digit that goes there: the panes of the floor board, and boards of their own.
public enum PaneID: Int, CaseIterable, Sendable {
  case roster = 1
  case door
  case traffic
  case complaints
  case today
  /// Who works when all week.
  case week = 6
  /// Who is where, and whose customer is next; `7` goes there.
  case people = 7
  /// Who is here, what is to be signed, whom to follow up.
  case visits = 8
  /// The QC-S reports; `9` goes there.
  case reports = 9
  /// Who did what when today; `0` goes there.
  case log = 10
  /// The morning and the evening meeting; `F6` goes there.
  case meeting = 12
  /// The 5S rounds 巡检; `F7` goes there.
  case patrol = 13
  /// What is left of the day, its reconciliation, and its closing 闭店; `F8` goes there.
  case close = 11

  /// The panes of the floor board.
  public static let floor = allCases.filter(\.isOnFloor)
  /// The boards that have the whole window to themselves.
  public static let boards = allCases.filter { !$0.isOnFloor }

  /// Whether it is a pane of the floor board, beside others.
  public var isOnFloor: Bool { rawValue <= 5 }

  /// The key that goes there: a digit, or a function key where there are none left.
  public var digit: String {
    switch self {
    case .log: "0"
    case .patrol: "F7"
    case .close: "F8"
    case .meeting: "F6"
    default: "\(rawValue)"
    }
  }
}

/// What a row of a pane is about; a selection follows it wherever live changes move it.
public enum RowID: Hashable, Sendable {
  case person(StaffID)
  case channel(ChannelID)
  case complaint(ComplaintID)
  case duty(DutyKey)
  case act(ActID)
  case visit(VisitID)
  case signing(SigningID)
  case card(CardID)
  case cell(CellID)
  case sheet(SheetID)
  /// Those counted by a channel who stand on no line of its sheet yet.
  case unnamed(ChannelID)
  case catalogue(DutyKey)
  case planner(StaffID)
  case finding(FindingID)
  case patrolItem(PatrolItemID)
  case leftover(LeftoverKind)
  case difference(DifferenceKey)
  case report(QCSReport)
  /// A row of a report by its place, from 0.
  case reportRow(QCSReport, Int)
  /// A line of a text that is read, from 0.
  case line(Int)
  case agenda(AgendaID)
  case meeting(MeetingID)
}

/// Everything a pane may look at while it draws itself.
struct PaneView {
  /// What the board shows.
  let sight: Sight
  /// The language of the screen.
  let language: Language
  /// Whether keys go to this pane.
  let isFocused: Bool
  /// Whether it has the whole window.
  let isZoomed: Bool
  /// The selected row; nil when the pane has none.
  let selection: RowID?
  /// The row its list begins with unless the selection lies elsewhere, from 0.
  var top = 0
  /// The marked rows.
  var marked: Set<RowID> = []
  /// Takes note of where rows are drawn, for the mouse; nil when nobody asks.
  var places: RowPlaces?

  /// How things stand.
  var state: ShowroomState { sight.state }
  /// What the boards were asked to show.
  var lens: Lens { sight.lens }
  /// The moment it is drawn for.
  var now: Moment { sight.now }

  /// The words of a phrase in the language of the screen.
  func words(_ phrase: Phrase) -> String { phrase[language] }
}

/// Where an arrow goes from a row.
enum Way: Sendable {
  case up, down, left, right
}

/// A pane of the floor board, or a board of its own: pure functions from how things stand to rows and cells.
protocol Pane {
  /// Which pane it is.
  static var id: PaneID { get }
  /// Its name in the border.
  static var title: Phrase { get }
  /// The rows that can be selected, from the top.
  static func rows(_ sight: Sight) -> [RowID]
  /// The row an arrow goes to from another; nil when there is none that way, and then left and right change the pane.
  static func neighbour(of row: RowID, _ way: Way, _ sight: Sight) -> RowID?
  /// Draws the pane with its border into the whole of the current clip.
  static func draw(_ screen: inout Screen, _ view: PaneView)
  /// What it comes down to in one line, for windows too low for panes.
  static func summary(_ view: PaneView) -> [Span]
}

extension Pane {
  /// In a list: the row above or below, and nothing beside it.
  static func neighbour(of row: RowID, _ way: Way, _ sight: Sight) -> RowID? {
    let step: Int
    switch way {
    case .up: step = -1
    case .down: step = 1
    case .left, .right: return nil
    }
    let rows = sight.rows(of: id)
    guard let index = rows.firstIndex(of: row), rows.indices.contains(index + step) else { return nil }
    return rows[index + step]
  }
}
