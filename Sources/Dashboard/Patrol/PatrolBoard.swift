import Supervision
import Terminal

/// Patrol 巡检: the round under way, item by item; between rounds what is due and what is to be mended.
enum PatrolBoard: Pane {
  static let id = PaneID.patrol
  static let title = Phrase(zh: "巡检", en: "Patrol")

  /// Whether the checklist of a round is shown, and not the findings.
  static func walks(_ sight: Sight) -> Bool { sight.state.patrols.open != nil && !sight.lens.showsFindings }

  static func rows(_ sight: Sight) -> [RowID] {
    guard walks(sight), let round = sight.state.patrols.open else {
      return sight.state.patrols.openFindings.map { .finding($0.id) }
    }
    return sight.state.settings.patrol.items(of: round.list).map { .patrolItem($0.id) }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let rows = view.sight.rows(of: id)
    let selection = view.selection.flatMap(rows.firstIndex)
    var inner = screen.bounds.inset(by: 1)
    let side = PatrolSide(view: view)
    var aside = Rect(.zero)
    if inner.width >= 110, inner.height >= 14 {
      let (right, left) = inner.cutRight(min(max(inner.width * 5 / 16, 36), 64))
      (inner, aside) = (left, right.cutLeft(2).rest)
    }
    guard walks(view.sight), let round = view.state.patrols.open else {
      frame(view, detail: standing(view)).draw(&screen, in: screen.bounds)
      let next = view.state.nextPatrol(at: view.now)
      let (head, body) = inner.cutTop(2)
      screen.put(invitation(next, view), at: Point(x: head.x + 1, y: head.y), width: max(head.width - 2, 0))
      draw([side.areas(width: aside.width), side.scores(width: aside.width), side.repeats()], &screen, view, in: aside)
      return PatrolPage.draw(&screen, view, selection, in: body, withTrend: aside.isEmpty, on: id)
    }
    let height = inner.height - 2
    let window = ListWindow(count: rows.count, selection: selection, height: height, offset: view.top)
    frame(view, detail: progress(round, view), scroll: window.thumb).draw(&screen, in: screen.bounds)
    let (head, body) = inner.cutTop(2)
    screen.put(
      Self.head(round, view, width: head.width - 2), at: Point(x: head.x + 1, y: head.y), width: max(head.width - 2, 0))
    if let nothing = view.nothingFound(in: id) { return drawEmpty(&screen, in: body, nothing) }
    drawTable(&screen, view, table(round, view), window: window, selection: selection, in: body)
    let here: PatrolItemID? = if case .patrolItem(let item)? = view.selection { item } else { nil }
    draw(
      [
        side.areas(of: round, width: aside.width, at: here), side.findings(), side.repeats(),
        side.scores(width: aside.width),
      ], &screen, view, in: aside)
  }

  private static func draw(_ sections: [Section?], _ screen: inout Screen, _ view: PaneView, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for y in rect.y..<rect.bottom { screen.put("│", at: Point(x: rect.x - 2, y: y), style: .faint) }
    sections.compactMap { $0 }.draw(&screen, in: rect, language: view.language)
  }

  static func summary(_ view: PaneView) -> [Span] { standing(view) }

  /// Which round is due next and the key that begins it, or the one that goes back to the round under way.
  private static func invitation(_ next: (item: DutyItem, list: PatrolListID)?, _ view: PaneView) -> [Span] {
    if view.state.patrols.open != nil {
      return [Span("v ", .key), Span(view.words(Phrase(zh: "回到在走的一轮", en: "back to the round under way")), .muted)]
    }
    guard let next else {
      return [
        Span("✓ ", .good), Span(view.words(Phrase(zh: "今天的巡检都走完了  ", en: "Every round of today is walked  "))),
        Span("s ", .key), Span(view.words(Phrase(zh: "加走一轮", en: "walks one more")), .muted),
      ]
    }
    let when = next.item.due.map { "\($0) " } ?? ""
    return [
      next.item.mark, Span(" \(when)", .muted), Span(view.words(next.item.title), .strong), Span("  s ", .key),
      Span(view.words(Phrase(zh: "开始走", en: "begins it")), .muted),
    ]
  }

  private static func standing(_ view: PaneView) -> [Span] {
    let open = view.state.patrols.openFindings.count
    guard open > 0 else { return [Span(view.words(Phrase(zh: "无待整改", en: "nothing to mend")), .muted)] }
    return [Span("\(open)", .strong), Span(view.words(Phrase(zh: " 项待整改", en: " to mend")), .muted)]
  }

  private static func progress(_ round: PatrolRound, _ view: PaneView) -> [Span] {
    let items = view.state.settings.patrol.items(of: round.list)
    let marks = items.compactMap { round.marks[$0.id] }
    let failed = marks.count(where: \.isFail)
    let width = 20
    let full = items.isEmpty ? 0 : marks.count * width / items.count
    return (failed > 0 ? [Span("✗ \(failed)  ", .bad)] : []) + [
      Span("\(marks.count)/\(items.count) ", marks.count == items.count ? .good : .strong),
      Span(String(repeating: "━", count: full), .good), Span(String(repeating: "╌", count: width - full), .faint),
    ]
  }

  private static func head(_ round: PatrolRound, _ view: PaneView, width: Int) -> [Span] {
    let list = view.state.settings.patrol.lists.first { $0.id == round.list }?.name ?? Phrase(both: round.list.rawValue)
    let items = view.state.settings.patrol.items(of: round.list)
    let name = [
      Span("\(round.id) ", .muted), Span(view.words(list), .strong),
      Span("  \(round.by) \(round.started.time)", .muted),
    ]
    let marks = items.compactMap { round.marks[$0.id] }
    let (passed, applicable) = (marks.count { $0 == .pass }, marks.count { $0 != .notApplicable })
    let percent = applicable > 0 ? passed * 100 / applicable : 0
    let score = applicable > 0 ? [Span("  \(percent)%", PatrolPage.style(percent))] : []
    let keys: [Span] =
      marks.count == items.count
      ? [Span("   . ", .key), Span(view.words(Phrase(zh: "走完，记分", en: "finishes the round")), .good)]
      : [
        Span("   ␣ ", .key), Span(view.words(Phrase(zh: "合格", en: "pass")), .muted), Span("  f ", .key),
        Span(view.words(Phrase(zh: "不合格", en: "fail")), .muted), Span("  - ", .key),
        Span(view.words(Phrase(zh: "不适用", en: "n.a.")), .muted),
      ]
    return .longest(of: [name + score + keys, name + score, name], in: width)
  }

  private static func table(_ round: PatrolRound, _ view: PaneView) -> RowTable {
    let areas = view.state.settings.patrol.areas(of: round.list)
    let all = areas.flatMap { area in
      area.items.enumerated().map { (area: area, isFirst: $0.offset == 0, item: $0.element) }
    }
    let items = view.sight.arranged(all, in: id) { .patrolItem($0.item.id) }
    var table = RowTable(rows: items.count)
    table.add(
      least: 8, most: 18, items.map { [Span($0.isFirst ? view.words($0.area.name) : "", .accent)] })
    table.add(items.map { [mark(round.marks[$0.item.id])] })
    table.add(
      least: 16, wanted: 36, most: 60,
      items.map {
        [
          Span(
            view.words($0.item.words),
            round.marks[$0.item.id] == .notApplicable ? .faint : round.marks[$0.item.id] == nil ? .text : .muted)
        ]
      })
    table.add(
      rank: 1, least: 10, most: 40,
      items.map { one in
        guard case .fail(let fault)? = round.marks[one.item.id] else {
          let known = view.state.patrols.openFindings.first { $0.item == one.item.id }
          return known.map { [Span(view.words(Phrase(zh: "\($0.id) 待整改", en: "\($0.id) to mend")), .warning)] } ?? []
        }
        let when = fault.fixBy.map { $0.day == view.now.day ? $0.time?.text ?? "" : $0.text } ?? ""
        let words = [fault.note, fault.owner, when].filter { !$0.isEmpty }
        return words.isEmpty
          ? [Span("e ", .key), Span(view.words(Phrase(zh: "写情况、负责人、期限", en: "says what, who, by when")), .muted)]
          : [Span(words.joined(separator: " · "), .bad)]
      })
    return table
  }

  private static func mark(_ verdict: PatrolVerdict?) -> Span {
    switch verdict {
    case .pass?: Span("✓", .good)
    case .fail?: Span("✗", .bad)
    case .notApplicable?: Span("–", .muted)
    case nil: Span("·", .faint)
    }
  }
}
