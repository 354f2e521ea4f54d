import Supervision
import Terminal

/// A meeting under way: the agenda with its times, the facts of the item, what was typed.
struct MeetingSheet {
  let meeting: Meeting
  let item: AgendaItem
  let page: MeetingPage
  let view: PaneView

  /// Draws the board with its border into the whole of the current clip.
  func draw(_ screen: inout Screen) {
    let rows = view.sight.rows(of: .meeting)
    let inside = MeetingBoard.frame(view, detail: detail(screen.size.columns)).draw(&screen, in: screen.bounds)
    guard !inside.isEmpty else { return }
    var body = inside
    let side = MeetingSide(view: view)
    let isWide = inside.width >= 150 && inside.height >= 16
    if inside.width >= 96, inside.height >= 8 {
      let (left, right) = inside.cutLeft(min(36, inside.width / 3))
      drawAgenda(&screen, in: left)
      let below = left.cutTop(meeting.items.count + 3).rest.inset(horizontal: 2, vertical: 0)
      let sections = [side.forecast(width: below.width), isWide ? nil : side.actions()].compactMap { $0 }
      sections.draw(&screen, in: below, language: view.language)
      for y in left.y..<left.bottom { screen.put("│", at: Point(x: right.x, y: y), style: .faint) }
      body = right.cutLeft(2).rest
    }
    if isWide {
      let (right, middle) = body.cutRight(min(max(inside.width / 4, 40), 56))
      for y in right.y..<right.bottom { screen.put("│", at: Point(x: right.x, y: y), style: .faint) }
      [side.decided(in: meeting), said, side.actions()].compactMap { $0 }.draw(
        &screen, in: right.cutLeft(2).rest, language: view.language)
      return drawPage(&screen, in: middle, rows)
    }
    let notes = MeetingNotes.lines(Array(meeting.notes.suffix(6)), view)
    let (typed, above) = body.cutBottom(notes.isEmpty || body.height < 12 ? 0 : min(notes.count + 1, body.height / 3))
    drawPage(&screen, in: above, rows)
    guard !typed.isEmpty else { return }
    screen.put(String(repeating: "─", count: typed.width), at: typed.origin, style: .faint, width: typed.width)
    for (row, line) in notes.suffix(typed.height - 1).enumerated() {
      screen.put(line, at: Point(x: typed.x + 1, y: typed.y + 1 + row), width: max(typed.width - 2, 0))
    }
  }

  /// What was said on the item shown; nil for nothing.
  private var said: Section? {
    let notes = meeting.notes.filter { $0.kind == .note && $0.page == meeting.page }
    guard !notes.isEmpty else { return nil }
    return Section(
      title: [Span(view.words(Phrase(zh: "要点", en: "Said")), .title)], lines: MeetingNotes.lines(notes, view).reversed()
    )
  }

  /// Agenda and item in the border: `Morning meeting 3/9`.
  private func detail(_ width: Int) -> [Span] {
    let place = Span(" \(meeting.page + 1)/\(meeting.items.count)", .muted)
    let name = Span(view.words(meeting.name), .strong)
    let by = Phrase(
      zh: "  \(meeting.by.user) \(meeting.started.time) 开始", en: "  \(meeting.by.user) since \(meeting.started.time)")
    return .longest(
      of: [[name, place, Span(view.words(by), .muted)], [name, place], [place]],
      in: MeetingBoard.detailRoom(width, view))
  }

  /// The items with the minutes they took of those they have.
  private func drawAgenda(_ screen: inout Screen, in rect: Rect) {
    let window = ListWindow(count: meeting.items.count, selection: meeting.page, height: max(rect.height - 2, 0))
    for (row, index) in window.visible.enumerated() {
      let item = meeting.items[index]
      let seconds = meeting.seconds(on: index, at: view.now)
      let (isShown, isOver) = (index == meeting.page, seconds > item.minutes.count * 60)
      let y = rect.y + row
      if isShown { screen.fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), surface: .selectedUnfocused) }
      let mark = isShown ? Span("▸ ", .accent) : seconds > 0 ? Span("✓ ", .good) : Span("  ", .faint)
      let time = seconds > 0 || isShown ? "\((seconds + 30) / 60)/\(item.minutes.count)" : "\(item.minutes.count)"
      let unit = view.words(Phrase(zh: " 分", en: " min"))
      screen.put(
        [mark, Span(view.words(item.name), isShown ? .strong : .text)], at: Point(x: rect.x + 1, y: y),
        width: max(rect.width - 11, 0))
      screen.put(
        time + unit, at: Point(x: rect.right - 10, y: y), style: isOver ? .warning : .muted, width: 9, align: .trailing)
    }
    guard rect.height > meeting.items.count + 1 else { return }
    let planned = meeting.items.reduce(0) { $0 + $1.minutes.count }
    let whole = (meeting.seconds(at: view.now) + 30) / 60
    screen.put(
      view.words(Phrase(zh: "全程 \(whole)/\(planned) 分", en: "in all \(whole)/\(planned) min")),
      at: Point(x: rect.x + 3, y: rect.y + meeting.items.count + 1), style: whole > planned ? .warning : .muted,
      width: max(rect.width - 4, 0))
  }

  private func drawPage(_ screen: inout Screen, in rect: Rect, _ rows: [RowID]) {
    screen.put(
      view.words(item.name), at: Point(x: rect.x + 1, y: rect.y), style: .titleFocused, width: max(rect.width - 2, 0))
    var rest = rect.cutTop(2).rest
    if !page.figures.isEmpty {
      let high = figuresHeight(in: rest)
      let (top, below) = rest.cutTop(high)
      drawFigures(&screen, in: top)
      rest = below.cutTop(1).rest
    }
    guard !rest.isEmpty else { return }
    guard !page.lines.isEmpty else {
      screen.put(
        view.words(page.prompt), at: Point(x: rest.x + 1, y: rest.y), style: .muted, width: max(rest.width - 2, 0))
      return
    }
    let prompt = page.prompt[view.language]
    if item.topic == .attendance, rest.height > 4 {
      screen.put(prompt, at: Point(x: rest.x + 1, y: rest.y), style: .info, width: max(rest.width - 2, 0))
      rest = rest.cutTop(2).rest
    }
    drawLines(&screen, in: rest)
  }

  private func drawLines(_ screen: inout Screen, in rect: Rect) {
    let lines = page.lines
    let selection = view.selection.flatMap { row in lines.firstIndex { $0.subject?.row == row } }
    let window = ListWindow(count: lines.count, selection: selection, height: rect.height)
    var table = RowTable(rows: lines.count)
    table.add(least: 6, most: 28, lines.map { [Span(view.words($0.lead), $0.tone == .quiet ? .text : .strong)] })
    table.add(
      least: 10, most: 200, lines.map { [Span(view.words($0.text), $0.tone == .plain ? .text : $0.tone.style)] })
    MeetingBoard.drawTable(&screen, view, table, window: window, selection: selection, in: rect)
  }

  /// Large figures where the window has room for them beside the lines.
  private func figuresHeight(in rect: Rect) -> Int { isLarge(rect) ? BigFont.rows + 1 : 1 }

  private func isLarge(_ rect: Rect) -> Bool {
    rect.height >= 14 && widths.reduce(0, +) + 4 * widths.count <= rect.width
  }

  private var widths: [Int] {
    page.figures.map { max(BigText($0.text)?.width ?? TextWidth.cells($0.text), TextWidth.cells(view.words($0.label))) }
  }

  private func drawFigures(_ screen: inout Screen, in rect: Rect) {
    guard rect.height > 1 else {
      let spans = page.figures.enumerated().flatMap { index, figure in
        [
          Span((index > 0 ? "   " : "") + view.words(figure.label) + " ", .muted),
          Span(figure.text, figure.tone.style.bold()),
        ]
      }
      screen.put(spans, at: Point(x: rect.x + 1, y: rect.y), width: max(rect.width - 2, 0))
      return
    }
    var x = rect.x + 2
    for (figure, width) in zip(page.figures, widths) {
      let style = figure.tone == .plain ? Style.strong : figure.tone.style
      if let big = BigText(figure.text) {
        big.draw(&screen, at: Point(x: x + (width - big.width) / 2, y: rect.y), style: style)
      } else {
        screen.put(figure.text, at: Point(x: x, y: rect.y + 2), style: style, width: width, align: .center)
      }
      screen.put(
        view.words(figure.label), at: Point(x: x, y: rect.y + BigFont.rows), style: .muted, width: width, align: .center
      )
      x += width + 4
    }
  }
}
