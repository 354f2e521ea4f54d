import Supervision
import Terminal

/// Week 周排班: who works when all week, who stands at the door, and whether that is enough and fair.
enum WeekBoard: Pane {
  static let id = PaneID.week
  static let title = Phrase(zh: "周排班", en: "Week")

  static func rows(_ state: ShowroomState, at now: Moment) -> [RowID] {
    let monday = state.businessDay(of: now).monday
    return state.weekTeam.flatMap { person in
      (0..<7).map { .cell(CellID(staff: person.id, day: monday.advanced(by: $0))) }
    }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let selected = cell(of: view)
    let sheet = WeekSheet(of: selected?.day ?? view.today, view.state, at: view.now)
    let inner = screen.bounds.inset(by: 1)
    let parts = parts(of: inner, sheet, view, selected)
    let row = sheet.rows.firstIndex { $0.person.id == selected?.staff }
    let window = ListWindow(count: sheet.rows.count, selection: row, height: parts.people)
    let inside = frame(
      view, detail: .longest(of: standing(sheet, view), in: detailRoom(screen.size.columns, view)),
      foot: .longest(of: legends(sheet, view), in: screen.size.columns - 6), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard !sheet.rows.isEmpty else { return drawEmpty(&screen, in: inside, nobody(view)) }
    WeekGrid(sheet, view, selected: selected, width: parts.grid.width).draw(&screen, in: parts.grid, window: window)
    guard let selected, let row else { return }
    let index = selected.day.number - sheet.monday.number
    let words = WeekWords(sheet.rows[row], day: index, sheet, view)
    if parts.words.height > 0 {
      screen.put(words.line, at: Point(x: parts.words.x + 1, y: parts.words.y), width: parts.words.width - 2)
    }
    if !sheet.days.contains(where: \.isPlanned), parts.day.height >= 3 {
      drawEmpty(&screen, in: parts.day, howToBegin(view))
    } else {
      WeekDayPart(sheet, day: index, view, selected: selected.staff).draw(&screen, in: parts.day)
    }
    words.draw(&screen, in: parts.side)
  }

  static func summary(_ view: PaneView) -> [Span] {
    let sheet = WeekSheet(of: view.today, view.state, at: view.now)
    return .longest(of: standing(sheet, view), in: 40)
  }

  /// The selected cell.
  static func cell(of view: PaneView) -> CellID? {
    guard case .cell(let cell)? = view.selection else { return nil }
    return cell
  }

  /// Where the parts lie.
  private struct Parts {
    var grid: Rect
    var people: Int
    var words: Rect
    var day: Rect
    var side: Rect
  }

  private static func parts(of inside: Rect, _ sheet: WeekSheet, _ view: PaneView, _ selected: CellID?) -> Parts {
    let none = Rect(x: inside.x, y: inside.bottom, width: 0, height: 0)
    let wanted = sheet.rows.count
    // Under the heading, the people and the door's line there is the rest; three rows of it tell the selected cell and day.
    let least = inside.height >= 12 ? 3 : inside.height >= 8 ? 1 : 0
    let people = max(min(wanted, inside.height - 2 - least), 1)
    let (grid, below) = inside.cutTop(min(people + 2, inside.height))
    let isAiry = below.height >= 8
    var rest = isAiry ? below.cutTop(1).rest : below
    var side = none
    if rest.width >= 150, rest.height >= 8 {
      (side, rest) = rest.cutRight(48)
      return Parts(grid: grid, people: people, words: none, day: rest, side: side)
    }
    let (words, day) = rest.cutTop(min(rest.height, 1))
    return Parts(grid: grid, people: people, words: words, day: day, side: none)
  }

  /// Which week, and how it stands, from the longest way to say it to the shortest.
  private static func standing(_ sheet: WeekSheet, _ view: PaneView) -> [[Span]] {
    let last = sheet.monday.advanced(by: 6)
    let span = "\(sheet.monday.iso.suffix(5)) – \(last.iso.suffix(5))"
    let gaps = sheet.days.filter { $0.isPlanned && $0.uncovered.count > 0 }.count
    let open = sheet.days.count { !$0.isPlanned }
    let door: Span =
      gaps > 0
      ? Span(view.words(Phrase(zh: "! \(gaps) 天门口缺人", en: "! door short on \(gaps) d")), .bad)
      : open == 7
        ? Span(view.words(Phrase(zh: "未排班", en: "not planned")), .warning)
        : Span(view.words(Phrase(zh: "门口不缺人 ✓", en: "door covered ✓")), .good)
    return [[Span(span + "  ", .muted), door], [door]]
  }

  /// What the marks mean.
  private static func legends(_ sheet: WeekSheet, _ view: PaneView) -> [[Span]] {
    let kinds = view.state.settings.shiftKinds.enumerated().map { index, kind in
      (Span(view.words(kind.mark), index == 0 ? .strong : .chart), kind.hours.brief)
    }
    func line(_ count: Int) -> [Span] {
      let marks =
        kinds + [
          (Span(view.words(Phrase(zh: "休", en: "–")), .faint), view.words(Phrase(zh: "休息", en: "off"))),
          (Span("▆", .chart), view.words(Phrase(zh: "门岗", en: "door"))),
        ]
      return marks.prefix(count).enumerated().flatMap { index, mark in
        [Span(index > 0 ? "  " : "", .muted), mark.0, Span(" " + mark.1, .muted)]
      }
    }
    return (1...kinds.count + 2).reversed().map(line)
  }

  private static func nobody(_ view: PaneView) -> [[Span]] {
    [
      [Span(view.words(Phrase(zh: "名单还是空的", en: "Nobody on the staff yet")))],
      [
        Span("1 a ", .key),
        Span(view.words(Phrase(zh: "在值班栏添加员工", en: "in the roster adds somebody")), .muted),
      ],
    ]
  }

  private static func howToBegin(_ view: PaneView) -> [[Span]] {
    func way(_ action: Action, _ words: Phrase) -> [Span] {
      [Span((CommandTable.entry(action).keys.first?.label ?? "") + " ", .key), Span(view.words(words), .muted)]
    }
    return [
      [Span(view.words(Phrase(zh: "这一周还没有排班", en: "Nothing is planned for this week yet")))],
    ]
  }
}
