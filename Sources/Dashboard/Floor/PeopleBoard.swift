import Supervision
import Terminal

/// People 人员: everybody with where they are, since when, with whom and until when, and whose customer is next.
enum PeopleBoard: Pane {
  static let id = PaneID.people
  static let title = Phrase(zh: "人员", en: "People")

  static func rows(_ sight: Sight) -> [RowID] { everybody(sight).map { .person($0.person.id) } }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let people = people(view.sight)
    guard !people.isEmpty else {
      let inside = frame(view).draw(&screen, in: screen.bounds)
      return drawEmpty(&screen, in: inside, view.nothingFound(in: id) ?? nobody(view))
    }
    let columns = screen.size.columns
    guard columns >= sideFrom else {
      // Without room for both, the key that turns the side shows its history here.
      return view.lens.people == .history
        ? TurnPanel(view).drawHistory(&screen, in: screen.bounds)
        : drawPeople(&screen, people, view, in: screen.bounds)
    }
    let (left, right) = screen.bounds.cutLeft(columns - min(max(columns * 2 / 5, 30), 84))
    let days = PeopleDays(people, view)
    let (above, below) = left.cutTop(left.height - days.height)
    if above.height >= people.count + 3 {
      drawPeople(&screen, people, view, in: above)
      days.draw(&screen, in: below, selection: selected(people, view))
    } else {
      drawPeople(&screen, people, view, in: left)
    }
    let panel = TurnPanel(view)
    if right.height >= 26, view.lens.people == .order {
      let (top, below) = right.cutTop(min(panel.count + 2, right.height * 3 / 5))
      panel.drawOrder(&screen, in: top)
      panel.drawHistory(&screen, in: below)
    } else if view.lens.people == .history {
      panel.drawHistory(&screen, in: right)
    } else {
      panel.drawOrder(&screen, in: right)
    }
  }

  static func summary(_ view: PaneView) -> [Span] {
    let people = people(view.sight)
    guard !people.isEmpty else {
      return [Span(view.words(Phrase(zh: "名单还是空的", en: "nobody on the staff yet")), .muted)]
    }
    return .longest(of: lights(people, view).map { headcount(people, view) + $0 } + [headcount(people, view)], in: 40)
  }

  /// Columns from which the turn order stands beside the people.
  private static let sideFrom = 76

  /// Everybody, by the kind of place, those there longest first; then who is missing, expected, gone and off.
  static func everybody(_ sight: Sight) -> [Presence] {
    let kinds = PlaceKind.allCases
    func rank(_ presence: Presence) -> Int {
      switch presence.standing {
      case .well, .overdue: presence.place.flatMap { kinds.firstIndex(of: $0.kind) } ?? kinds.count
      case .late: kinds.count + 1
      case .expected: kinds.count + 2
      case .gone: kinds.count + 3
      case .off: kinds.count + 4
      }
    }
    func since(_ presence: Presence) -> Int64 { presence.whereabouts?.since.instant.milliseconds ?? 0 }
    return sight.state.presences(at: sight.now).sorted { a, b in
      (rank(a), since(a), a.person.id) < (rank(b), since(b), b.person.id)
    }
  }

  /// Those of them that are shown.
  static func people(_ sight: Sight) -> [Presence] {
    sight.arranged(everybody(sight), in: id) { .person($0.person.id) }
  }

  private static func drawPeople(_ screen: inout Screen, _ people: [Presence], _ view: PaneView, in rect: Rect) {
    let selection = selected(people, view)
    let table = PeopleTable(people, view).table
    let height = max(rect.height - 2, 0)
    let window = ListWindow(count: people.count, selection: selection, height: max(height - 1, 0), offset: view.top)
    let room = detailRoom(rect.width, view)
    let count = headcount(people, view)
    let detail = [Span].longest(of: lights(people, view).map { $0 + count } + [count], in: room)
    let box = frame(view, detail: detail, foot: attendance(view, in: rect.width - 6), scroll: window.thumb)
    let inside = box.draw(&screen, in: rect)
    drawTable(&screen, view, table, window: window, selection: selection, in: inside, headed: true)
  }

  private static func selected(_ people: [Presence], _ view: PaneView) -> Int? {
    view.selection.flatMap { id in people.firstIndex { RowID.person($0.person.id) == id } }
  }

  private static func headcount(_ people: [Presence], _ view: PaneView) -> [Span] {
    let here = people.count(where: \.isHere)
    return [
      Span("\(here)", .strong),
      Span(view.words(Phrase(zh: " 在岗 / \(people.count)", en: " here / \(people.count)")), .muted),
    ]
  }

  /// How many stand out, from the longest way to say it to the shortest; nothing when nobody does.
  private static func lights(_ people: [Presence], _ view: PaneView) -> [[Span]] {
    let (red, amber) = (people.count { $0.light == .red }, people.count { $0.light == .amber })
    func line(_ named: Bool) -> [Span] {
      let over = named ? view.words(Phrase(zh: " 人超时", en: " over")) : ""
      return (red > 0 ? [Span("! \(red)\(over)  ", .bad)] : [])
        + (amber > 0 ? [Span("▲ \(amber)\(over)  ", .warning)] : [])
    }
    return [line(true), line(false)]
  }

  /// The day's attendance in one line: how many came, came late, are missing, excused.
  private static func attendance(_ view: PaneView, in room: Int) -> [Span] {
    let rows = view.state.attendance(on: view.state.businessDay(of: view.now), at: view.now)
    let came = rows.count { $0.arrived != nil }
    let late = rows.count { $0.arrived != nil && $0.standing.late != nil }
    let missing = rows.count { $0.standing == .absent || $0.arrived == nil && $0.standing.late != nil }
    let excused = rows.count { $0.standing == .excused }
    let left = rows.count { $0.left != nil && $0.arrived != nil }
    let parts: [(Int, Phrase, Style)] = [
      (came, Phrase(zh: "到 ", en: "came "), .muted), (late, Phrase(zh: "迟到 ", en: "late "), .warning),
      (missing, Phrase(zh: "未到 ", en: "missing "), .bad), (excused, Phrase(zh: "请假 ", en: "excused "), .muted),
      (left, Phrase(zh: "已离 ", en: "left "), .muted),
    ]
    let spans = parts.filter { $0.0 > 0 }.enumerated().map { index, part in
      Span((index > 0 ? "  " : "") + view.words(part.1) + "\(part.0)", part.2)
    }
    return .longest(of: [spans], in: room)
  }

  private static func nobody(_ view: PaneView) -> [[Span]] {
    [
      [Span(view.words(Phrase(zh: "名单还是空的", en: "Nobody on the staff yet")))],
      [
        Span("1 a ", .key), Span(view.words(Phrase(zh: "到值班栏添加员工", en: "adds somebody in the roster")), .muted),
      ],
    ]
  }
}

/// What stands beside the people where there is room for one thing only.
enum PeopleSide: Hashable, Sendable {
  /// Whose customer is next.
  case order
  /// All that happened to that order today.
  case history

  /// The other one.
  var next: PeopleSide { self == .order ? .history : .order }
}
