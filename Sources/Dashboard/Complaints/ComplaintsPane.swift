import Supervision
import Terminal

/// Complaints 投诉: what is on the desk, by time left.
enum ComplaintsPane: Pane {
  static let id = PaneID.complaints
  static let title = Phrase(zh: "投诉", en: "Complaints")

  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID] {
    state.openComplaints(at: now).map { .complaint($0.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let open = view.state.openComplaints(at: view.now)
    drawList(&screen, view, rows: open.map { .complaint($0.id) }, detail: summary(view)) { screen, index in
      let clock = open[index].clock(at: view.now, rule: view.state.settings.complaints)
      screen.put(
        [
          Span("\(open[index].id) ", .strong), Span(open[index].details.customer + " "),
          Span(view.words(clock.left.words), .muted),
        ], at: .origin)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let open = view.state.openComplaints(at: view.now)
    return [Span(view.words(Phrase(zh: "在办 \(open.count)", en: "\(open.count) open")))]
  }
}
