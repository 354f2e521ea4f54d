import Supervision
import Terminal

/// Complaints 投诉: what is on the desk, by time left of the twelve hours; after that what was closed today.
///
/// With the whole window it is the desk itself: lists by standing and department, the record beside the list.
enum ComplaintsPane: Pane {
  static let id = PaneID.complaints
  static let title = Phrase(zh: "投诉", en: "Complaints")

  static func rows(_ sight: Sight) -> [RowID] {
    sight.allListedComplaints.map { .complaint($0.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    if view.isZoomed, screen.size.columns >= 40, screen.size.rows >= 12 { return drawDesk(&screen, view) }
    let listed = view.sight.listedComplaints
    let width = screen.size.columns
    let height = max(screen.size.rows - 2, 0)
    let selection = view.selection.flatMap { id in listed.firstIndex { RowID.complaint($0.id) == id } }
    // Only what a tall pane leaves over goes to the record of one complaint.
    let shown = height >= listed.count + 9 ? listed.count + 1 : height
    let window = ListWindow(count: listed.count, selection: selection, height: shown, offset: view.top)
    let inside = frame(view, detail: .longest(of: standing(view), in: detailRoom(width, view)), scroll: window.thumb)
      .draw(&screen, in: screen.bounds)
    guard !listed.isEmpty else { return drawEmpty(&screen, in: inside, view.nothingFound(in: id) ?? nothing(view)) }
    let (top, rest) = inside.cutTop(shown)
    drawTable(&screen, view, table(listed, view), window: window, selection: selection, in: top)
    if rest.height > 4 { drawRecord(&screen, view, of: listed[selection ?? 0], under: rest) }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let open = view.state.openComplaints(at: view.now)
    guard let first = open.first else { return [Span(view.words(Phrase(zh: "没有未结投诉", en: "none open")), .muted)] }
    let clock = first.clock(at: view.now, rule: view.state.settings.complaints)
    let count = [Span("\(open.count)", .strong), Span(view.words(Phrase(zh: " 件未结", en: " open")), .muted)]
    return .longest(of: [count + [Span("  "), Span("\(first.id) ", .muted)] + clock.spans(view), count], in: 40)
  }

  /// One complaint's record under a list, with a line before it that names it, as far as it fits.
  static func drawRecord(_ screen: inout Screen, _ view: PaneView, of complaint: Complaint, under rect: Rect) {
    let place = Rect(x: rect.x + 1, y: rect.y, width: rowWidth(rect.width), height: rect.height)
    screen.put(String(repeating: "─", count: max(place.width, 0)), at: place.origin, style: .faint)
    let record = ComplaintRecord(complaint: complaint, sight: view.sight, language: view.language)
    let name = [Span("\(complaint.id) ", .muted), Span("\(complaint.details.customer) ", .strong)]
    screen.put(name, at: place.origin, width: place.width)
    draw(record.lines(width: place.width), &screen, in: place.cutTop(1).rest)
  }

  static func draw(_ lines: [[Span]], _ screen: inout Screen, in rect: Rect) {
    for (row, line) in lines.prefix(max(rect.height, 0)).enumerated() {
      screen.put(line, at: Point(x: rect.x, y: rect.y + row), width: rect.width)
    }
  }

  /// How many are open and how many press, the longest way first.
  static func standing(_ view: PaneView) -> [[Span]] {
    let open = view.state.openComplaints(at: view.now)
    guard !open.isEmpty else { return [[Span(view.words(Phrase(zh: "没有未结", en: "none open")), .muted)]] }
    let rule = view.state.settings.complaints
    let phases = open.map { $0.clock(at: view.now, rule: rule).phase }
    let breached = phases.count { $0 == .breached }
    let urgent = phases.count { $0 == .red }
    let forgotten = open.count { $0.isForgotten(at: view.now, rule: rule) }
    let count = [Span("\(open.count)", .strong), Span(view.words(Phrase(zh: " 未结", en: " open")), .muted)]
    var pressing: [Span] = []
    if breached > 0 {
      pressing.append(Span(view.words(Phrase(zh: "，\(breached) 超时", en: ", \(breached) breached")), Style.bad.bold()))
    }
    if urgent > 0 { pressing.append(Span(view.words(Phrase(zh: "，\(urgent) 紧急", en: ", \(urgent) urgent")), .bad)) }
    let idle =
      forgotten > 0
      ? [Span(view.words(Phrase(zh: "，\(forgotten) 搁置", en: ", \(forgotten) forgotten")), .warning)] : []
    let short = breached + urgent > 0 ? [Span(" !\(breached + urgent)", .bad)] : []
    return [count + pressing + idle, count + pressing, count + short, Array(count.prefix(1)) + short]
  }

  static func nothing(_ view: PaneView) -> [[Span]] {
    [
      [Span("✓ ", .good), Span(view.words(Phrase(zh: "没有未结投诉", en: "No complaint on the desk")))],
      [Span("a ", .key), Span(view.words(Phrase(zh: "登记投诉", en: "takes one down")), .muted)],
    ]
  }
}
