import Supervision
import Terminal

/// Door 门口: whether enough people greet, who does, and who does so next.
enum DoorPane: Pane {
  static let id = PaneID.door
  static let title = Phrase(zh: "门口", en: "Door")

  static func rows(_ sight: Sight) -> [RowID] {
    let door = sight.state.doorCoverage(at: sight.now)
    return (door.greeters + door.idle).map { .person($0.person.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let door = view.state.doorCoverage(at: view.now)
    let all = door.greeters + door.idle
    let people = view.sight.arranged(all, in: id) { .person($0.person.id) }
    let width = screen.size.columns
    let height = max(screen.size.rows - 2, 0)
    let plan = DoorLayout(height: height, greeters: door.greeters.count, idle: door.idle.count)
    let selection = view.selection.flatMap { id in people.firstIndex { RowID.person($0.person.id) == id } }
    let window = ListWindow(count: people.count, selection: selection, height: plan.list, offset: view.top)
    let detail = view.state.team.isEmpty ? [] : verdict(door, view)
    let inside = frame(view, detail: .longest(of: detail, in: detailRoom(width, view)))
      .draw(&screen, in: screen.bounds)
    guard !view.state.team.isEmpty else { return drawEmpty(&screen, in: inside, nobody(view)) }
    var rest = inside
    func take(_ rows: Int) -> Rect {
      let (top, below) = rest.cutTop(rows)
      rest = below
      return top
    }
    let list = take(plan.list)
    if people.isEmpty, let nothing = view.nothingFound(in: id) {
      drawEmpty(&screen, in: list, nothing)
    } else if people.isEmpty {
      let words = Phrase(zh: "门口没有人", en: "nobody at the door")
      let isOpen = door.verdict != .closed
      screen.put(
        [Span(isOpen ? "! " : "· ", isOpen ? .bad : .faint), Span(view.words(words), isOpen ? .bad : .muted)],
        at: Point(x: list.x + 1, y: list.y), width: max(list.width - 1, 0))
    }
    drawTable(&screen, view, table(people, door, view), window: window, selection: selection, in: list)
    if plan.isAiry { _ = take(1) }
    for line in lines(door, view, count: plan.facts, width: rowWidth(inside.width)) {
      let place = take(1)
      screen.put(line, at: Point(x: place.x + 1, y: place.y), width: rowWidth(place.width))
    }
    if plan.isAiry { _ = take(1) }
    DoorStrip(view).draw(&screen, in: take(plan.strip), rows: plan.strip)
    drawStints(&screen, view, in: rest)
  }

  static func summary(_ view: PaneView) -> [Span] {
    let door = view.state.doorCoverage(at: view.now)
    guard !view.state.team.isEmpty else {
      return [Span(view.words(Phrase(zh: "先添加员工", en: "add staff first")), .muted)]
    }
    return .longest(of: verdict(door, view), in: 40)
  }

  /// How the door stands, from the longest way to say it to the shortest.
  static func verdict(_ door: DoorCoverage, _ view: PaneView) -> [[Span]] {
    let count = "\(door.greeters.count)/\(door.rule.floor)"
    let covered = door.percent.map { percent in
      [Span(view.words(Phrase(zh: "  达标 \(percent)%", en: "  covered \(percent)%")), .muted)]
    }
    let short: [Span]
    let words: [Span]
    switch door.verdict {
    case .closed:
      short = [Span("\(count) ", .muted), Span("○", .muted)]
      words = [Span(" " + view.words(door.verdict.words), .muted)]
    case .right:
      short = [Span("\(count) ", Style.good.bold()), Span("●", .good)]
      words = []
    case .short:
      short = [Span("\(count) ▲", Style.bad.bold())]
      words = [Span(" " + view.words(door.verdict.words), Style.bad.bold())]
    case .crowded:
      short = [Span("\(count) ▲", Style.warning.bold())]
      words = [Span(" " + view.words(door.verdict.words), Style.warning.bold())]
    }
    return [short + words + (covered ?? []), short + words, short]
  }

  private static func nobody(_ view: PaneView) -> [[Span]] {
    [
      [Span(view.words(Phrase(zh: "还没有人可站门岗", en: "Nobody to stand at the door yet")))],
      [
        Span("a ", .key),
        Span(view.words(Phrase(zh: "在值班栏添加员工", en: "in the roster adds somebody")), .muted),
      ],
    ]
  }
}
