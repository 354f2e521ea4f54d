import Supervision
import Terminal

@testable import Dashboard

/// A pane drawn alone on a screen of its own size.
func drawn(
  _ pane: any Pane.Type, on state: ShowroomState = PaneFloor.lively.state, at now: Moment = PaneFloor.livelyNow,
  _ language: Language, _ columns: Int, _ rows: Int, selection: RowID? = nil, isFocused: Bool = false,
  isZoomed: Bool = false
) -> Screen {
  var screen = Screen(size: Size(columns: columns, rows: rows))
  let view = PaneView(
    sight: .of(state, at: now), language: language, isFocused: isFocused, isZoomed: isZoomed,
    selection: selection)
  pane.draw(&screen, view)
  return screen
}

/// The rows of a pane as text.
func text(
  _ pane: any Pane.Type, on state: ShowroomState = PaneFloor.lively.state, at now: Moment = PaneFloor.livelyNow,
  _ language: Language, _ columns: Int, _ rows: Int, selection: RowID? = nil
) -> String {
  drawn(pane, on: state, at: now, language, columns, rows, selection: selection).lines.joined(separator: "\n")
}

extension Sight {
  /// A state without the acts that led to it.
  static func of(_ state: ShowroomState, at now: Moment) -> Sight {
    Sight(showroom: Showroom(), state: state, now: now, isPast: false)
  }
}

/// All panes.
var panes: [any Pane.Type] {
  [
    RosterPane.self, DoorPane.self, TrafficPane.self, ComplaintsPane.self, TodayPane.self, WeekBoard.self,
    CloseBoard.self,
  ]
}
