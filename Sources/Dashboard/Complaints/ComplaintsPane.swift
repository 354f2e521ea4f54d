import Supervision
import Terminal

/// Complaints 投诉: what is on the desk, by time left of the twelve hours; after that what was closed today.
enum ComplaintsPane: Pane {
  static let id = PaneID.complaints
  static let title = Phrase(zh: "投诉", en: "Complaints")

  static func rows(_ sight: Sight) -> [RowID] {
    listed(sight.state, at: sight.now).map { .complaint($0.id) }
  }

  /// The open ones, then those closed today, which may have to be opened again.
  private static func listed(_ state: ShowroomState, at now: Moment) -> [Complaint] {
    state.openComplaints(at: now) + state.complaintsClosedToday(at: now)
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let listed = listed(view.state, at: view.now)
    let open = listed.filter(\.isOpen)
    let width = screen.size.columns
    let height = max(screen.size.rows - 2, 0)
    let selection = view.selection.flatMap { id in listed.firstIndex { RowID.complaint($0.id) == id } }
    // Only what a zoomed pane leaves over goes to the record of one complaint.
    let shown = height >= listed.count + 9 ? listed.count + 1 : height
    let window = ListWindow(count: listed.count, selection: selection, height: shown)
    let inside = frame(
      view, detail: .longest(of: standing(open, view), in: detailRoom(width, view)), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard !listed.isEmpty else { return drawEmpty(&screen, in: inside, nothing(view)) }
    let (top, rest) = inside.cutTop(shown)
    drawTable(&screen, view, table(listed, view), window: window, selection: selection, in: top)
    if rest.height > 4 { drawRecord(&screen, view, of: listed[selection ?? 0], in: rest) }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let open = view.state.openComplaints(at: view.now)
    guard let first = open.first else { return [Span(view.words(Phrase(zh: "没有未结投诉", en: "none open")), .muted)] }
    let clock = first.clock(at: view.now, rule: view.state.settings.complaints)
    let count = [Span("\(open.count)", .strong), Span(view.words(Phrase(zh: " 件未结", en: " open")), .muted)]
    return .longest(of: [count + [Span("  "), Span("\(first.id) ", .muted)] + clock.spans(view), count], in: 40)
  }

  /// How many are open and how many press, the longest way first.
  private static func standing(_ open: [Complaint], _ view: PaneView) -> [[Span]] {
    guard !open.isEmpty else { return [[Span(view.words(Phrase(zh: "没有未结", en: "none open")), .muted)]] }
    let phases = open.map { $0.clock(at: view.now, rule: view.state.settings.complaints).phase }
    let breached = phases.count { $0 == .breached }
    let urgent = phases.count { $0 == .red }
    let count = [Span("\(open.count)", .strong), Span(view.words(Phrase(zh: " 未结", en: " open")), .muted)]
    var pressing: [Span] = []
    if breached > 0 {
      pressing.append(Span(view.words(Phrase(zh: "，\(breached) 超时", en: ", \(breached) breached")), Style.bad.bold()))
    }
    if urgent > 0 { pressing.append(Span(view.words(Phrase(zh: "，\(urgent) 紧急", en: ", \(urgent) urgent")), .bad)) }
    let short = breached + urgent > 0 ? [Span(" !\(breached + urgent)", .bad)] : []
    return [count + pressing, count + short, Array(count.prefix(1)) + short]
  }

  private static func nothing(_ view: PaneView) -> [[Span]] {
    [
      [Span("✓ ", .good), Span(view.words(Phrase(zh: "没有未结投诉", en: "No complaint on the desk")))],
      [Span("a ", .key), Span(view.words(Phrase(zh: "登记投诉", en: "takes one down")), .muted)],
    ]
  }
}
