import Supervision
import Terminal

/// Week 周排班: who works when all week, who stands at the door, and whether that is enough and fair.
enum WeekBoard: Pane {
  static let id = PaneID.week
  static let title = Phrase(zh: "周排班", en: "Week")

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let selected = cell(of: view)
    let sheet = WeekSheet(of: selected?.day ?? view.today, view.state, today: view.today)
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
      let width = parts.words.width - 2
      screen.put(words.line(in: width), at: Point(x: parts.words.x + 1, y: parts.words.y), width: width)
    }
    if !sheet.days.contains(where: \.isPlanned), parts.day.height >= 3 {
      drawEmpty(&screen, in: parts.day, howToBegin(view))
    } else {
      WeekDayPart(sheet, day: index, view, selected: selected.staff).draw(&screen, in: parts.day)
    }
    words.draw(&screen, in: parts.side)
  }

  static func summary(_ view: PaneView) -> [Span] {
    let sheet = WeekSheet(of: view.today, view.state, today: view.today)
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
    let week = sheet.week
    let last = sheet.monday.advanced(by: 6)
    let span = Span("\(sheet.monday.iso.suffix(5)) – \(last.iso.suffix(5))", .muted)
    let gap = Span("  ")
    guard !week.isEmpty else {
      return [[span, gap, Span(view.words(Phrase(zh: "未排班", en: "not planned")), .warning)], [span]]
    }
    let short = week.days.count { $0.isPlanned && $0.uncovered.count > 0 }
    let door =
      short > 0
      ? Span(
        view.words(Phrase(zh: "! \(short) 天门口缺人", en: "! door short on \(short) \(short == 1 ? "day" : "days")")), .bad)
      : Span(view.words(Phrase(zh: "✓ 门口不缺人", en: "✓ door covered")), .good)
    let conflicts = week.conflicts.count
    let clash =
      conflicts > 0
      ? [
        gap,
        Span(
          view.words(
            Phrase(zh: "! \(conflicts) 处冲突", en: "! \(conflicts) \(conflicts == 1 ? "conflict" : "conflicts")")), .bad),
      ] : []
    let told: [Span]
    if let publication = week.publication {
      let changes = week.amendments.count
      let after = changes > 0 ? Phrase(zh: "，改动 \(changes) 处", en: ", \(changes) changed") : .empty
      told = [
        gap, Span(view.words(Phrase(zh: "已公布\(after.zh)", en: "published\(after.en)")), changes > 0 ? .warning : .good),
      ]
      let by = Span(" \(publication.at.day.iso.suffix(5)) \(publication.by)", .muted)
      return [
        [span, gap, door] + clash + told + [by], [span, gap, door] + clash + told, [door] + clash + told, [door],
      ]
    }
    told = [gap, Span(view.words(Phrase(zh: "草稿", en: "draft")), .warning)]
    return [[span, gap, door] + clash + told, [door] + clash + told, [door]]
  }

  /// What the marks mean, those of the kinds of shift and those that stand in the week.
  private static func legends(_ sheet: WeekSheet, _ view: PaneView) -> [[Span]] {
    let kinds = view.state.settings.shiftKinds.enumerated().map { index, kind in
      (Span(view.words(kind.mark), index == 0 ? .strong : .chart), kind.hours.brief)
    }
    let cells = sheet.rows.flatMap(\.cells)
    let away = AbsenceKind.allCases.filter { kind in
      cells.contains { if case .away(let absence) = $0.kind { absence.kind == kind } else { false } }
    }
    var flags: [WeekCell.Flag] = []
    for flag in cells.flatMap(\.flags) where !flags.contains(where: { $0.glyph == flag.glyph }) { flags.append(flag) }
    let marks =
      kinds + [(Span(view.words(Phrase(zh: "休", en: "–")), .faint), view.words(Phrase(zh: "休息", en: "off")))]
      + away.map { (Span(view.words($0.mark), $0 == .sick ? .bad : .warning), view.words($0.name)) }
      + flags.map { ($0.glyph, view.words($0.name)) } + [(Span("▆", .chart), view.words(Phrase(zh: "门岗", en: "door")))]
    return (1...marks.count).reversed().map { count in
      marks.prefix(count).enumerated().flatMap { index, mark in
        [Span(index > 0 ? "  " : "", .muted), mark.0, Span(" " + mark.1, .muted)]
      }
    }
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
      way(.planWeek, Phrase(zh: "自动排好，看过再采用", en: "has it planned, to be looked at first")),
      way(.copyWeek, Phrase(zh: "照搬上一周", en: "copies the week before")),
      way(.shift, Phrase(zh: "给选中的人排一个班", en: "gives the selected one a shift")),
    ]
  }
}
