import Supervision
import Terminal

/// The board as it was drawn last, so that a key or a tick of the clock draws only what it changes.
///
/// Drawing all five panes takes half a millisecond, the one pane in which a selection moved a fifth of that, and the top
/// line, which is all that changes each second, less still.
public struct Drawing: Sendable {
  /// What the whole board follows from: when it changes everything is drawn anew.
  struct Ground: Equatable, Sendable {
    let showroom: Showroom
    let now: Moment
    let isPast: Bool
    let lens: Lens
    let store: StoreStanding
    let isPractice: Bool
    let language: Language
    let size: Size
    let isZoomed: Bool
    /// The pane that decides the layout, where only one has its box.
    let soloist: PaneID?
  }

  /// A part of the board with what it follows from beside the ground.
  enum Part: Hashable, Sendable {
    case header(CivilDay, ClockTime)
    case pane(PaneID, isFocused: Bool, selection: RowID?, top: Int, marked: Set<RowID>)
    case footer([HintBar.Hint]?)

    /// Which part it is, however it looks.
    fileprivate var place: Int {
      switch self {
      case .header: 0
      case .pane(let pane, _, _, _, _): pane.rawValue
      case .footer: -1
      }
    }
  }

  /// The board, without what lies over it.
  private(set) var board = Screen(size: Size(columns: 0, rows: 0))
  private var ground: Ground?
  private var parts: [Int: Part] = [:]

  /// Nothing yet: the first picture is drawn whole.
  public init() {}

  /// Empties the board and draws what only its ground decides, if that changed.
  mutating func begin(on ground: Ground, _ draw: (inout Screen) -> Void) {
    guard self.ground != ground else { return }
    self.ground = ground
    parts = [:]
    board = Screen(size: ground.size)
    draw(&board)
  }

  /// Draws a part over what stood there, if it changed.
  mutating func renew(_ part: Part, in place: Rect, _ draw: (inout Screen, Rect) -> Void) {
    guard parts[part.place] != part else { return }
    parts[part.place] = part
    board.fill(place, surface: .base)
    draw(&board, place)
  }
}
