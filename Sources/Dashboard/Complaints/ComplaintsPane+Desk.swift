import Supervision
import Terminal

/// The pane with the whole window 投诉台.
extension ComplaintsPane {
  /// The lists by standing, what each department owes, and the list with the record beside it or under it; or the
  /// figures.
  static func drawDesk(_ screen: inout Screen, _ view: PaneView) {
    let listed = view.sight.listedComplaints
    let filter = view.lens.complaints
    let selection = view.selection.flatMap { id in listed.firstIndex { RowID.complaint($0.id) == id } }
    let inner = screen.bounds.inset(by: 1)
    let debts = debts(view, width: inner.width - 2)
    let (head, body) = inner.cutTop(debts.isEmpty || filter.showsFigures ? 1 : 2)
    let isWide = body.width >= 112
    // The record wants a dozen rows; a long list keeps as many as it can of what is left.
    let rows = isWide ? body.height : min(max(listed.count, 1), max(body.height - 12, body.height * 2 / 5, 3))
    let window = ListWindow(count: listed.count, selection: selection, height: rows, offset: view.top)
    let thumb = filter.showsFigures ? nil : window.thumb
    frame(view, detail: .longest(of: standing(view), in: detailRoom(screen.size.columns, view)), scroll: thumb)
      .draw(&screen, in: screen.bounds)
    screen.put(tabs(view, width: head.width - 2), at: Point(x: head.x + 1, y: head.y), width: max(head.width - 2, 0))
    if filter.showsFigures {
      let figures = ComplaintFiguresPage(sight: view.sight, language: view.language)
      return figures.draw(&screen, in: body.inset(horizontal: 1, vertical: 0))
    }
    if head.height > 1 {
      screen.put(debts, at: Point(x: head.x + 1, y: head.y + 1), width: max(head.width - 2, 0))
    }
    guard !listed.isEmpty else { return drawEmpty(&screen, in: body, view.nothingFound(in: id) ?? nothingListed(view)) }
    let complaint = listed[selection ?? 0]
    if isWide {
      let (list, rest) = body.cutLeft(min(max(body.width * 56 / 100, 64), 110))
      drawTable(&screen, view, table(listed, view), window: window, selection: selection, in: list)
      for y in rest.y..<rest.bottom { screen.put("│", at: Point(x: rest.x, y: y), style: .faint) }
      drawRecord(&screen, view, of: complaint, beside: rest.cutLeft(2).rest)
    } else {
      let (list, rest) = body.cutTop(rows)
      drawTable(&screen, view, table(listed, view), window: window, selection: selection, in: list)
      if rest.height > 2 { drawRecord(&screen, view, of: complaint, under: rest) }
    }
  }

  private static func drawRecord(
    _ screen: inout Screen, _ view: PaneView, of complaint: Complaint, beside rect: Rect
  ) {
    let place = Rect(x: rect.x, y: rect.y, width: max(rect.width - 1, 0), height: rect.height)
    let record = ComplaintRecord(complaint: complaint, sight: view.sight, language: view.language)
    let name = [
      Span("\(complaint.id) ", .muted), Span(complaint.details.customer, .strong), Span("  "), record.grade,
    ]
    draw([name] + record.lines(width: place.width), &screen, in: place)
  }

  /// The lists by standing with how many each holds, the open one marked, and the keys that change it.
  private static func tabs(_ view: PaneView, width: Int) -> [Span] {
    let filter = view.lens.complaints
    let tabs = ComplaintFilter.Standing.allCases.flatMap { standing -> [Span] in
      let count =
        standing == .closed
        ? 0
        : view.state.complaints(through: ComplaintFilter(standing: standing), at: view.now).count {
          $0.isOpen || standing == .callBack
        }
      let text = " \(view.words(standing.name))\(count > 0 ? " \(count)" : "") "
      guard standing != filter.standing || filter.showsFigures else { return [Span(text, .badge)] }
      return [Span(text, count == 0 ? .faint : standing == .forgotten ? .warning : .muted)]
    }
    let figures = [Span(" \(view.words(Phrase(zh: "统计", en: "figures"))) ", filter.showsFigures ? .badge : .muted)]
    let keys = [
      Span("  f", .key), Span(view.words(Phrase(zh: " 换列表", en: " next list")), .muted), Span("  F", .key),
      Span(view.words(Phrase(zh: " 统计", en: " figures")), .muted),
    ]
    return .longest(
      of: [tabs + figures + keys, tabs + figures + [Span(" f F", .key)], tabs + figures, tabs], in: width)
  }

  /// What each department owes: how many open ones whose clock runs, with a mark where one presses.
  private static func debts(_ view: PaneView, width: Int) -> [Span] {
    let rule = view.state.settings.complaints
    let owed = view.state.openComplaints(at: view.now).filter { $0.clock(at: view.now, rule: rule).isRunning }
    guard !owed.isEmpty || view.lens.complaints.debtor != .anybody else { return [] }
    let debtors = [.desk] + rule.departments.map { ComplaintFilter.Debtor.department($0.id) }
    func lanes(all: Bool) -> [Span] {
      debtors.flatMap { debtor -> [Span] in
        let its = owed.filter { $0.debtor == debtor }
        let isChosen = view.lens.complaints.debtor == debtor
        guard all || isChosen || !its.isEmpty else { return [] }
        let name = view.words(debtor.name(view.state))
        guard !isChosen else { return [Span(" \(name) \(its.count) ", .badge), Span(" ")] }
        let worst = its.map { $0.clock(at: view.now, rule: rule) }.max { $0.phase < $1.phase }
        let mark =
          worst.map {
            $0.phase > .calm ? [Span($0.look.glyph, $0.look.style.role == .breached ? .bad : $0.look.style)] : []
          } ?? []
        return [Span(" \(name) ", its.isEmpty ? .faint : .muted), Span("\(its.count)", its.isEmpty ? .faint : .strong)]
          + mark + [Span("  ")]
      }
    }
    let head = [Span(view.words(Phrase(zh: "各部门欠办 ", en: "owed by ")), .muted), Span("d ", .key)]
    return .longest(of: [head + lanes(all: true), head + lanes(all: false), lanes(all: false)], in: width)
  }

  private static func nothingListed(_ view: PaneView) -> [[Span]] {
    let filter = view.lens.complaints
    if filter == .floor { return nothing(view) }
    let words = Phrase(zh: "“\(filter.standing.name.zh)”里没有投诉", en: "No complaint is \(filter.standing.name.en)")
    let whose = filter.debtor == .anybody ? Phrase.empty : filter.debtor.name(view.state)
    return [
      [Span("✓ ", .good), Span(view.words(.spaced(whose, words)))],
      [Span("⎋ ", .key), Span(view.words(Phrase(zh: "全部在办", en: "all on the desk")), .muted)],
    ]
  }
}

extension ComplaintFilter.Debtor {
  /// The name of whoever owes it.
  func name(_ state: ShowroomState) -> Phrase {
    switch self {
    case .anybody: Phrase(zh: "全部", en: "everybody")
    case .desk: Phrase(zh: "投诉台", en: "the desk")
    case .department(let id): state.name(of: id)
    }
  }
}
