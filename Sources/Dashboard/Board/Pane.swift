import Supervision
import Terminal

/// The panes of the floor board, by the digit that jumps to each.
public enum PaneID: Int, CaseIterable, Sendable {
  case roster = 1
  case door
  case traffic
  case complaints
  case today
}

/// What a row of a pane is about; a selection follows it wherever live changes move it.
public enum RowID: Hashable, Sendable {
  case person(StaffID)
  case channel(ChannelID)
  case complaint(ComplaintID)
  case duty(DutyKey)
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

  /// How things stand.
  var state: ShowroomState { sight.state }
  /// The moment it is drawn for.
  var now: Moment { sight.now }

  /// The words of a phrase in the language of the screen.
  func words(_ phrase: Phrase) -> String { phrase[language] }
}

/// A pane of the floor board: pure functions from how things stand to rows and cells.
protocol Pane {
  /// Which pane it is.
  static var id: PaneID { get }
  /// Its name in the border.
  static var title: Phrase { get }
  /// The rows that can be selected, from the top.
  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID]
  /// Draws the pane with its border into the whole of the current clip.
  static func draw(_ screen: inout Screen, _ view: PaneView)
  /// What it comes down to in one line, for windows too low for panes.
  static func summary(_ view: PaneView) -> [Span]
}
