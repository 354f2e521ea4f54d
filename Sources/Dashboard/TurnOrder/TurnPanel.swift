import Supervision
import Terminal

/// The turn order 轮排 and its history, beside the people.
struct TurnPanel {
  private let view: PaneView
  private let turns: [Turn]
  private let order: TurnOrder

  init(_ view: PaneView) {
    self.view = view
    turns = view.state.turns(at: view.now)
    order = view.state.turnOrder(at: view.now)
  }

  /// How many stand in the order.
  var count: Int { max(turns.count, 1) }

  /// Draws who is next, on deck and after them, each with why.
  func drawOrder(_ screen: inout Screen, in rect: Rect) {
    let next = turns.first { $0.call == .next }
    let detail: [Span] =
      next.map { [Span("▸ ", .accent), Span($0.person.name(in: view.language), .strong)] }
      ?? [Span(turns.isEmpty ? "" : words("无人可接", "nobody free"), .warning)]
    let selection = turns.firstIndex { RowID.person($0.person.id) == view.selection }
    let window = ListWindow(count: turns.count, selection: selection, height: max(rect.height - 2, 0))
    let inside = Box(words("轮排", "Turn order"), detail: detail, scroll: window.thumb).draw(&screen, in: rect)
    guard !turns.isEmpty else {
      return drawEmpty(&screen, words("还没有顾问到岗", "no consultant has checked in yet"), in: inside)
    }
    let isNarrow = inside.width < 40
    draw(table(width: inside.width), &screen, window, selection: selection, in: inside)
    if isNarrow, let turn = selection.map({ turns[$0] }) ?? next { drawWhy(turn, &screen, in: inside) }
  }

  /// Draws the order in the rows a list of people leaves, under a rule with its name; nothing where they are too few.
  func drawUnder(_ screen: inout Screen, in rect: Rect) {
    let (gap, rest) = rect.inset(horizontal: 1, vertical: 0).cutTop(1)
    guard turns.count > 1, rest.height >= 6, gap.width >= 40 else { return }
    let (rule, rows) = rest.cutTop(1)
    let title = words("轮排 ", "Turn order ")
    screen.put(
      [
        Span(title, .strong),
        Span(String(repeating: "─", count: max(rule.width - TextWidth.cells(title), 0)), .faint),
      ], at: rule.origin, width: rule.width)
    let table = table(width: rows.width)
    let layout = table.layout(rows.width)
    for row in 0..<min(turns.count, rows.height) {
      screen.within(Rect(x: rows.x, y: rows.y + row, width: rows.width, height: 1)) {
        table.draw(&$0, row: row, layout)
      }
    }
  }

  /// Place, name, what they are called to and why, in rows so many cells wide.
  private func table(width: Int) -> RowTable {
    var table = RowTable(rows: turns.count)
    table.add(
      least: 2, align: .trailing, turns.map { [Span("\($0.place)", $0.call == .next ? .accent.bold() : .muted)] })
    table.add(least: 6, wanted: 12, most: 18, turns.map(name))
    // Between narrow and wide a glyph leaves room for the reason, which the words beside it would not.
    let isBrief = (40..<56).contains(width)
    table.add(
      least: 1, wanted: 12, most: 14, turns.map { isBrief ? [glyph($0)] : [Span(view.words($0.callWords), style($0))] })
    if width >= 40 { table.add(rank: 2, least: 12, most: 60, turns.map { [Span(view.words($0.why), .muted)] }) }
    table.add(rank: 3, align: .trailing, turns.map(customers))
    return table
  }

  /// Says under the order why one of them stands where they do, where the rows have no room for it.
  private func drawWhy(_ turn: Turn, _ screen: inout Screen, in inside: Rect) {
    let width = PeopleBoard.rowWidth(inside.width)
    let lines = TextWidth.wrap(
      "\(turn.place) \(turn.person.name(in: view.language))  \(view.words(turn.why))", width: width)
    guard turns.count + 1 + lines.count <= inside.height else { return }
    for (row, line) in lines.enumerated() {
      let place = Point(x: inside.x + 1, y: inside.bottom - lines.count + row)
      screen.put(line, at: place, style: .muted, width: width)
    }
  }

  /// Draws what happened to the order, newest on top: when, who, from where to where, what, why and by whom.
  func drawHistory(_ screen: inout Screen, in rect: Rect) {
    let steps = Array(order.steps.reversed())
    let window = ListWindow(count: steps.count, selection: nil, height: max(rect.height - 2, 0))
    let count = [Span("\(steps.count)", .strong), Span(words(" 条", steps.count == 1 ? " entry" : " entries"), .muted)]
    let inside = Box(words("轮排记录", "Turn log"), detail: count, scroll: window.thumb).draw(&screen, in: rect)
    guard !steps.isEmpty else {
      return drawEmpty(&screen, words("轮排还没有记录", "nothing has happened to it yet"), in: inside)
    }
    var table = RowTable(rows: steps.count)
    table.add(least: 5, steps.map { [Span($0.at.time.text, .muted)] })
    table.add(least: 6, wanted: 10, most: 16, steps.map { [Span(view.words(view.state.name(of: $0.staff)), .strong)] })
    table.add(least: 4, steps.map { [Span($0.places, $0.change.reason.isEmpty ? .muted : .accent)] })
    table.add(
      rank: 1, least: 6, most: 56,
      steps.map { step in
        let reason = step.change.reason
        return [Span(view.words(step.change.words), .text)]
          + (reason.isEmpty ? [] : [Span(words("：", ": ") + reason, .accent)])
      })
    table.add(rank: 2, least: 4, most: 12, steps.map { [Span($0.by, .faint)] })
    draw(table, &screen, window, selection: nil, in: inside)
  }

  private func name(_ turn: Turn) -> [Span] {
    let name = turn.person.name(in: view.language)
    switch turn.call {
    case .next, .onDeck: return [Span(name, .strong)]
    case .waiting, .atDoor: return [Span(name)]
    case .busy, .passedOver, .overdue: return [Span(name, .muted)]
    }
  }

  private func style(_ turn: Turn) -> Style {
    switch turn.call {
    case .next: .accent.bold()
    case .onDeck: .accent
    case .waiting: .text
    case .atDoor: .good
    case .busy: .muted
    case .passedOver, .overdue: .warning
    }
  }

  private func glyph(_ turn: Turn) -> Span {
    switch turn.call {
    case .next: Span("▸", .accent.bold())
    case .onDeck: Span("▹", .accent)
    case .passedOver, .overdue: Span("×", .warning)
    case .waiting, .atDoor, .busy: turn.presence.place?.kind.glyph ?? Span(" ")
    }
  }

  private func customers(_ turn: Turn) -> [Span] {
    guard turn.firstVisits + turn.others > 0 else { return [] }
    return [Span(words("接 \(turn.firstVisits)+\(turn.others)", "took \(turn.firstVisits)+\(turn.others)"), .faint)]
  }

  private func words(_ zh: String, _ en: String) -> String { view.words(Phrase(zh: zh, en: en)) }

  private func draw(
    _ table: RowTable, _ screen: inout Screen, _ window: ListWindow, selection: Int?, in inside: Rect
  ) {
    guard !inside.isEmpty else { return }
    let layout = table.layout(PeopleBoard.rowWidth(inside.width))
    ListView(window: window, selection: selection, isFocused: false).draw(&screen, in: inside) { screen, row in
      table.draw(&screen, row: row, layout)
    }
  }

  private func drawEmpty(_ screen: inout Screen, _ words: String, in inside: Rect) {
    PeopleBoard.drawEmpty(&screen, in: inside, [[Span(words, .muted)]])
  }
}
