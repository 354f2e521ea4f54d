import Supervision
import Terminal

/// The agendas one can begin with, the day's forecast, and the meetings held.
struct MeetingList {
  let view: PaneView

  /// Draws the board with its border into the whole of the current clip.
  func draw(_ screen: inout Screen) {
    let rows = view.sight.rows(of: .meeting)
    let selection = view.selection.flatMap(rows.firstIndex)
    let (agendas, held) = (view.state.settings.meetings.agendas, MeetingBoard.held(view.state))
    let inside = MeetingBoard.frame(view, detail: forecast).draw(&screen, in: screen.bounds)
    guard !inside.isEmpty else { return }
    let wide = inside.width >= 110
    let (left, right) = wide ? inside.cutLeft(inside.width / 2) : (inside, Rect(.zero))
    let (top, below) = left.cutTop(min(agendas.count + 2, left.height))
    heading(&screen, in: top, Phrase(zh: "议程", en: "Agendas"))
    MeetingBoard.drawTable(
      &screen, view, table(agendas),
      window: ListWindow(count: agendas.count, selection: selection, height: agendas.count),
      selection: selection.flatMap { $0 < agendas.count ? $0 : nil }, in: top.cutTop(1).rest.cutBottom(1).rest)
    let list = wide ? below : below
    heading(&screen, in: list, Phrase(zh: "开过的会", en: "Held"))
    let rest = list.cutTop(1).rest
    guard !held.isEmpty else {
      return MeetingBoard.drawEmpty(&screen, in: rest, nothing)
    }
    let chosen = selection.flatMap { $0 >= agendas.count ? $0 - agendas.count : nil }
    MeetingBoard.drawTable(
      &screen, view, table(held), window: ListWindow(count: held.count, selection: chosen, height: rest.height),
      selection: chosen, in: rest)
    if wide { drawItems(&screen, in: right, rows: rows, selection: selection) }
  }

  /// The items of the selected agenda, or what was decided in the selected meeting.
  private func drawItems(_ screen: inout Screen, in rect: Rect, rows: [RowID], selection: Int?) {
    guard !rect.isEmpty, let selection, rows.indices.contains(selection) else { return }
    for y in rect.y..<rect.bottom { screen.put("│", at: Point(x: rect.x, y: y), style: .faint) }
    let place = rect.cutLeft(3).rest
    var lines: [[Span]] = []
    switch rows[selection] {
    case .agenda(let id):
      guard let agenda = view.state.settings.meetings.agenda(id) else { return }
      lines = [[Span(view.words(agenda.name), .title), Span("  " + view.words(agenda.minutes.words), .muted)]]
      lines += agenda.items.enumerated().map { index, item in
        [
          Span(TextWidth.pad("\(index + 1)", to: 3, align: .trailing) + "  ", .muted), Span(view.words(item.name)),
          Span("  \(view.words(item.minutes.words))", .faint),
        ]
      }
    case .meeting(let id):
      guard let meeting = view.state.meetings[id] else { return }
      lines = [[Span(view.words(meeting.name), .title), Span("  \(meeting.started.day)", .muted)]]
      lines += MeetingNotes.lines(meeting.notes, view)
      if meeting.notes.isEmpty {
        lines.append([Span(view.words(Phrase(zh: "没有决议", en: "nothing was decided")), .muted)])
      }
    default: return
    }
    for (row, line) in lines.prefix(place.height).enumerated() {
      screen.put(line, at: Point(x: place.x, y: place.y + row), width: max(place.width - 1, 0))
    }
    let side = MeetingSide(view: view)
    let rest = place.cutTop(lines.count + 1).rest
    [side.actions(), side.forecast(width: rest.width)].compactMap { $0 }.draw(
      &screen, in: rest, language: view.language)
  }

  private func heading(_ screen: inout Screen, in rect: Rect, _ words: Phrase) {
    screen.put(view.words(words), at: Point(x: rect.x + 1, y: rect.y), style: .muted, width: max(rect.width - 2, 0))
  }

  private func table(_ agendas: [Agenda]) -> RowTable {
    let day = view.state.businessDay(of: view.now)
    var table = RowTable(rows: agendas.count)
    table.add(least: 8, most: 30, agendas.map { [Span(view.words($0.name), .strong)] })
    table.add(
      rank: 1, least: 5,
      agendas.map { [Span($0.duty?.due?.text ?? "", .muted)] })
    table.add(
      rank: 1, least: 6, most: 20,
      agendas.map { agenda in
        let held = view.state.meetings.meetings.last {
          $0.agenda == agenda.id && !$0.isRunning && view.state.businessDay(of: $0.started) == day
        }
        guard let held, let ended = held.ended else {
          return [Span(view.words(Phrase(zh: "Enter 开始", en: "Enter begins")), .muted)]
        }
        return [Span("✓ ", .good), Span("\(held.started.time)–\(ended.time)", .muted)]
      })
    table.add(
      rank: 2, least: 6, most: 24,
      agendas.map {
        [
          Span(
            view.words(
              Phrase(
                zh: "\($0.items.count) 项 \($0.minutes.words.zh)", en: "\($0.items.count) items, \($0.minutes.words.en)")
            ), .faint)
        ]
      })
    return table
  }

  private func table(_ held: [Meeting]) -> RowTable {
    var table = RowTable(rows: held.count)
    table.add(least: 10, held.map { [Span("\($0.started.day)", .muted)] })
    table.add(least: 5, held.map { [Span(view.words($0.started.day.weekday.name), .muted)] })
    table.add(least: 6, most: 24, held.map { [Span(view.words($0.name), .strong)] })
    table.add(rank: 1, least: 11, held.map { [Span("\($0.started.time)–\($0.ended?.time.text ?? "…")", .muted)] })
    table.add(
      rank: 1, least: 6, most: 30,
      held.map { meeting in
        let decided = meeting.typed { $0 == .decision }.count
        let given = meeting.typed { if case .action = $0 { true } else { false } }.count
        let words = Phrase(zh: "决议 \(decided) 事项 \(given)", en: "\(decided) decided, \(given) to do")
        return [Span(view.words(words), decided + given > 0 ? .text : .faint)]
      })
    table.add(rank: 2, least: 4, most: 16, held.map { [Span($0.by.user, .faint)] })
    return table
  }

  /// The day's forecast in the border.
  private var forecast: [Span] {
    let day = view.state.businessDay(of: view.now)
    let (book, sum) = (view.state.meetings, view.state.meetings.sum(on: day))
    guard book.forecasts[day] != nil else { return [] }
    let words = Phrase(
      zh: "今日预测 订单 \(sum.orders) 交车 \(sum.deliveries)", en: "forecast \(sum.orders) + \(sum.deliveries)")
    let sent = book.sent[day].map { Phrase(zh: " · \($0.at.time) 已上报", en: " · sent up \($0.at.time)") }
    return [Span(view.words(words), .text), Span(view.words(sent ?? .empty), .good)]
  }

  private var nothing: [[Span]] {
    [
      [Span(view.words(Phrase(zh: "还没有开过会", en: "No meeting was held yet")))],
      [
        Span("Enter ", .key),
        Span(
          view.words(
            Phrase(zh: "按选中的议程开始，投影用 showroom live", en: "begins by the selected agenda; showroom live is for the wall")
          ), .muted),
      ],
    ]
  }
}

/// What was typed in a meeting, as lines.
enum MeetingNotes {
  /// Each with its mark: decided, somebody's to do, said.
  static func lines(_ notes: [MeetingNote], _ view: PaneView) -> [[Span]] {
    notes.map { note in
      switch note.kind {
      case .decision: [Span("◆ ", .accent), Span(note.text, .strong)]
      case .action(let id, let owner, let due):
        [
          Span("→ ", .key), Span("\(owner) ", .strong), Span(note.text),
          Span(view.words(Phrase(zh: "  \(due) 前", en: "  by \(due)")), .muted),
          Span(view.state.tasks[id]?.isOpen == false ? " ✓" : "", .good),
        ]
      case .note: [Span("· ", .muted), Span(note.text)]
      }
    }
  }
}
