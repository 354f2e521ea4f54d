import Supervision
import Terminal

/// Visits 接待: who is here and who looks after them, what waits for the supervisor's signature, and whom to follow up.
enum VisitsBoard: Pane {
  static let id = PaneID.visits
  static let title = Phrase(zh: "接待", en: "Visits")

  static func rows(_ sight: Sight) -> [RowID] {
    let state = sight.state
    switch sight.lens.visits {
    case .here: return (state.openVisits + gone(state, at: sight.now)).map { .visit($0.id) }
    case .toSign: return state.signings.map { .signing($0.id) }
    case .followUps: return followUps(state, at: sight.now).map { .card($0.id) }
    }
  }

  static func draw(_ screen: inout Screen, _ view: PaneView) {
    let rows = view.sight.rows(of: id)
    let selection = view.selection.flatMap(rows.firstIndex)
    let inside = Rect(x: 1, y: 1, width: max(screen.size.columns - 2, 0), height: max(screen.size.rows - 2, 0))
    let (list, rule, facts) = parts(of: inside, rows: rows.count)
    let window = ListWindow(count: rows.count, selection: selection, height: max(list.height - 1, 0), offset: view.top)
    frame(
      view, detail: .longest(of: standing(view, isLong: true), in: detailRoom(screen.size.columns, view)),
      foot: views(view), scroll: window.thumb
    ).draw(&screen, in: screen.bounds)
    guard !rows.isEmpty else { return drawEmpty(&screen, in: inside, view.nothingFound(in: id) ?? nothing(view)) }
    let table: RowTable =
      switch view.lens.visits {
      case .here: VisitTable.table(rows.compactMap { $0.visit.flatMap { view.state.visits[$0] } }, view)
      case .toSign: SigningTable.table(view.sight.arranged(view.state.signings, in: id) { .signing($0.id) }, view)
      case .followUps: CardTable.table(rows.compactMap { $0.card(view.state).flatMap { view.state.cards[$0] } }, view)
      }
    drawTable(&screen, view, table, window: window, selection: selection, in: list, headed: true)
    let room = list.height - rows.count - 1
    if view.lens.visits == .here, room >= 9 {
      let day = VisitsDay(view: view).lines(width: list.width - 2, height: room)
      for (index, line) in day.prefix(room).enumerated() {
        screen.put(line, at: Point(x: list.x + 1, y: list.y + rows.count + 1 + index), width: max(list.width - 2, 0))
      }
    }
    guard let row = view.selection, !facts.isEmpty else { return }
    for y in rule.y..<rule.bottom {
      let line = rule.height > 1 ? "│" : String(repeating: "─", count: rule.width)
      screen.put(line, at: Point(x: rule.x, y: y), style: .faint, width: rule.width)
    }
    for (index, line) in lines(about: row, view, width: facts.width).prefix(facts.height).enumerated() {
      screen.put(line, at: Point(x: facts.x, y: facts.y + index), width: facts.width)
    }
  }

  static func summary(_ view: PaneView) -> [Span] { .longest(of: standing(view, isLong: true), in: 50) }

  /// Everything known about a row.
  static func lines(about row: RowID, _ view: PaneView, width: Int) -> [[Span]] {
    switch row {
    case .visit(let id): view.state.visits[id].map { VisitFacts(view: view, width: width).lines($0) } ?? []
    case .signing(let id): view.state.signing(id).map { VisitFacts(view: view, width: width).lines($0) } ?? []
    case .card(let id): view.state.cards[id].map { VisitFacts(view: view, width: width).lines($0) } ?? []
    default: []
    }
  }

  /// The cards to be followed up today or before, the longest overdue first.
  static func followUps(_ state: ShowroomState, at now: Moment) -> [Card] {
    let all = state.followUps(on: state.businessDay(of: now)).values
    return (all.flatMap(\.overdue) + all.flatMap(\.due)).sorted { a, b in
      let far = CivilDay(number: .max)
      return (a.details.next?.day ?? far, a.id) < (b.details.next?.day ?? far, b.id)
    }
  }

  /// Those who left today, the last first.
  private static func gone(_ state: ShowroomState, at now: Moment) -> [Visit] {
    state.visits(on: state.businessDay(of: now)).filter { !$0.isOpen }.sorted { a, b in
      (b.end?.at.instant ?? b.arrived.instant, b.id) < (a.end?.at.instant ?? a.arrived.instant, a.id)
    }
  }

  /// How many are here, unattended and to sign, from the longest way to say it to the shortest.
  static func standing(_ view: PaneView, isLong: Bool) -> [[Span]] {
    let open = view.state.openVisits
    let waiting = open.filter { $0.consultant == nil }
    let signings = view.state.signings.count
    let worst = waiting.first.map { view.state.wait(of: $0, at: view.now).style } ?? .muted
    let here = [Span("\(open.count)", .strong), Span(view.words(Phrase(zh: " 批在店", en: " here")), .muted)]
    let wait =
      waiting.isEmpty
      ? [] : [Span(view.words(Phrase(zh: "  \(waiting.count) 待接待", en: "  \(waiting.count) unattended")), worst)]
    let sign =
      signings == 0 || !isLong
      ? [] : [Span(view.words(Phrase(zh: "  \(signings) 待签字", en: "  \(signings) to sign")), .warning)]
    return [here + wait + sign, here + wait, here]
  }

  /// The three lists, the one shown named first.
  private static func views(_ view: PaneView) -> [Span] {
    VisitsLens.allCases.flatMap { lens -> [Span] in
      let count: Int =
        switch lens {
        case .here: view.state.openVisits.count
        case .toSign: view.state.signings.count
        case .followUps: followUps(view.state, at: view.now).count
        }
      let isShown = lens == view.lens.visits
      return [
        Span(lens == .here ? "" : "  ", .muted),
        Span((isShown ? "●" : "○") + " \(view.words(lens.name)) \(count)", isShown ? .accent : .muted),
      ]
    }
  }

  private static func parts(of inside: Rect, rows: Int) -> (list: Rect, rule: Rect, facts: Rect) {
    if inside.width >= 104 {
      let (list, rest) = inside.cutLeft(inside.width * 3 / 5)
      let (rule, facts) = rest.cutLeft(2)
      return (list, rule, facts)
    }
    guard inside.height >= 12 else { return (inside, Rect(.zero), Rect(.zero)) }
    let wanted = max(min(rows + 1, inside.height * 3 / 5), 5)
    let (list, rest) = inside.cutTop(min(wanted, inside.height - 8))
    let (rule, facts) = rest.cutTop(1)
    return (list, rule, facts.inset(horizontal: 1, vertical: 0))
  }

  private static func nothing(_ view: PaneView) -> [[Span]] {
    switch view.lens.visits {
    case .here:
      [
        [Span(view.words(Phrase(zh: "展厅现在没有客户", en: "Nobody is here")))],
        [Span("w ", .key), Span(view.words(Phrase(zh: "计一批到店客户", en: "counts a party that comes in")), .muted)],
      ]
    case .toSign: [[Span("✓ ", .good), Span(view.words(Phrase(zh: "没有待签字的", en: "Nothing waits for a signature")))]]
    case .followUps: [[Span("✓ ", .good), Span(view.words(Phrase(zh: "今天没有待回访的", en: "No follow-up is due")))]]
    }
  }
}

/// Which list the Visits board shows.
enum VisitsLens: String, CaseIterable, Hashable, Sendable {
  case here, toSign, followUps

  /// Its name on the screen.
  var name: Phrase {
    switch self {
    case .here: Phrase(zh: "在店", en: "here")
    case .toSign: Phrase(zh: "待签字", en: "to sign")
    case .followUps: Phrase(zh: "待回访", en: "follow-ups")
    }
  }

  /// The one that comes after it, round and round.
  var next: VisitsLens {
    let all = VisitsLens.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

extension RowID {
  /// The visit a row is about; nil for none.
  var visit: VisitID? {
    switch self {
    case .visit(let id), .signing(.step(let id, _)): id
    default: nil
    }
  }

  /// The card a row is about, that of the visit where it is a visit; nil for none.
  func card(_ state: ShowroomState) -> CardID? {
    switch self {
    case .card(let id), .signing(.loss(let id)): id
    case .visit(let id), .signing(.step(let id, _)): state.visits[id]?.card?.id
    default: nil
    }
  }
}

extension VisitWait {
  /// How the wait looks.
  var style: Style {
    switch self {
    case .attended: .muted
    case .calm: .text
    case .amber: .warning
    case .red: .breached
    }
  }

  /// A glyph that differs by how long they wait.
  var glyph: String {
    switch self {
    case .attended: "●"
    case .calm: "○"
    case .amber: "◐"
    case .red: "!"
    }
  }
}
