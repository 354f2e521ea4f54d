import Supervision
import Terminal

extension LiveView {
  /// The wall for a world at a size; the same for the same three.
  public func draw(_ world: World, size: Size) -> Screen {
    var screen = Screen(size: size)
    guard !isBlank, size.columns > 0, size.rows > 0 else { return screen }
    let sheet = sheet(world)
    var rest = screen.bounds
    let banner = banner(world)
    let tall = size.rows >= 40
    if let banner {
      let (place, above) = rest.cutBottom(min(tall ? 3 : 1, max(size.rows - 1, 0)))
      screen.fill(place, surface: .alarm)
      screen.put(
        " " + banner[language], at: Point(x: place.x, y: place.y + place.height / 2), style: .strong,
        width: place.width,
        align: .center)
      rest = above
    } else if rest.height > 8 {
      let (place, above) = rest.cutBottom(1)
      drawFoot(&screen, in: place, world)
      rest = above
    }
    let (top, body) = rest.cutTop(tall ? 8 : rest.height > 12 ? 2 : 1)
    drawTop(&screen, in: top, sheet, world)
    screen.within(body.inset(horizontal: size.columns >= 60 ? 2 : 0, vertical: 0)) { screen in
      LiveBody(sheet: sheet, language: language).draw(&screen)
    }
    return screen
  }

  /// What is on the wall.
  func sheet(_ world: World) -> LiveSheet {
    let state = world.showroom.state
    // Facts move on by the minute, only timers by the second.
    let now = world.now
    guard let meeting = meeting(world) else { return LiveSheet(page, state, at: now) }
    return LiveSheet(meeting, state, at: now, seconds: now)
  }

  /// What says that the figures may be old; nil while nothing speaks for that.
  func banner(_ world: World) -> Phrase? {
    if case .stale(let why) = world.store {
      let last = world.showroom.acts.last.map { "\($0.at.time)" } ?? "--"
      return Phrase(zh: "数据停在 \(last)：\(why.zh)", en: "As of \(last): \(why.en)")
    }
    let state = world.showroom.state
    guard state.isOpen(at: world.now) else { return nil }
    guard let last = world.showroom.latest, world.showroom.day == state.businessDay(of: world.now) else {
      return Phrase(zh: "今天还没有收到任何记录", en: "Nothing has arrived today yet")
    }
    let quiet = last.instant.minutes(to: world.now.instant)
    guard quiet >= quietAfter else { return nil }
    return Phrase(
      zh: "数据停在 \(last.time)：\(quiet.words.zh)没有新记录", en: "As of \(last.time): nothing arrived for \(quiet.words.en)")
  }

  private func drawTop(_ screen: inout Screen, in rect: Rect, _ sheet: LiveSheet, _ world: World) {
    guard !rect.isEmpty else { return }
    let now = world.now.time
    let title = sheet.title[language]
    let clock = sheet.timer ?? (rect.height >= 7 || rect.width < 30 ? now.text : now.textWithSeconds)
    let style: Style = sheet.isOver ? .bad : sheet.timer == nil ? .muted : .accent
    let margin = rect.width >= 60 ? 2 : 0
    if rect.height >= 7 {
      let right = BigText.fitting(clock, in: Size(columns: rect.width / 2, rows: 5), most: 1)
      if let right {
        right.draw(&screen, at: Point(x: rect.right - right.width - margin, y: rect.y + 1), style: style)
      }
      let room = rect.width - (right?.width ?? 0) - margin * 2 - 2
      if let big = BigText.fitting(title, in: Size(columns: room, rows: 5), most: 1) {
        big.draw(&screen, at: Point(x: rect.x + margin, y: rect.y + 1), style: .accent)
      } else {
        screen.putSpaced(
          title, at: Point(x: rect.x + margin, y: rect.y + 3), style: .accent.bold(), width: max(room, 0))
      }
      return
    }
    let cells = TextWidth.cells(clock)
    let room = max(rect.width - cells - 1 - margin * 2, 0)
    screen.putSpaced(title, at: Point(x: rect.x + margin, y: rect.y), style: .accent.bold(), width: room)
    screen.put(
      clock, at: Point(x: max(rect.right - cells - margin, rect.x), y: rect.y), style: style.bold(), width: cells)
  }

  /// The keys for a while, else which page of how many it is.
  private func drawFoot(_ screen: inout Screen, in rect: Rect, _ world: World) {
    if namesKeys {
      let hints = [
        HintBar.Hint("←→", Phrase(zh: "换页", en: "page")[language]),
        HintBar.Hint("b", Phrase(zh: "黑屏", en: "dark")[language]),
        HintBar.Hint("p", Phrase(zh: "停在此页", en: "stay")[language]),
        HintBar.Hint("L", Phrase(zh: "English", en: "中文")[language]),
        HintBar.Hint("T", Phrase(zh: "主题", en: "theme")[language]),
        HintBar.Hint("q", Phrase(zh: "退出", en: "quit")[language]),
      ]
      HintBar(hints).draw(&screen, in: rect)
      return
    }
    var spans: [Span]
    if let meeting = meeting(world) {
      let spent = meeting.seconds(at: world.now) / 60
      let words = Phrase(
        zh: "\(meeting.name.zh) \(meeting.page + 1)/\(meeting.items.count) · 共 \(spent) 分",
        en: "\(meeting.name.en) \(meeting.page + 1)/\(meeting.items.count) · \(spent) min in all")
      spans = [Span(words[language], .muted)]
    } else {
      spans = pages.indices.map { Span($0 == index ? "● " : "○ ", $0 == index ? .accent : .faint) }
      if isPaused { spans.append(Span(Phrase(zh: "停", en: "paused")[language], .muted)) }
    }
    screen.put(spans, at: rect.origin, width: rect.width, align: .center)
  }
}

/// The facts of a page in the room there is: figures as large as they fit, labels under them, lines below.
struct LiveBody {
  let sheet: LiveSheet
  let language: Language

  /// How the facts lie: in which rows, how many times five rows high, with labels one row or five high.
  struct Grid: Equatable {
    var rows: [[Int]]
    var scale: Int
    var hasBigLabels: Bool

    /// Rows one fact takes, with a blank row after it.
    var height: Int { scale * BigFont.rows + (hasBigLabels ? BigFont.rows + 2 : 2) + (scale > 1 ? 1 : 0) }
    /// Rows all of them take.
    var total: Int { rows.count * height - 1 }
  }

  /// Draws it into the whole of the current clip.
  func draw(_ screen: inout Screen) {
    let size = screen.size
    guard size.rows > 0, size.columns > 0 else { return }
    guard !sheet.facts.isEmpty else {
      drawWords(
        &screen, sheet.lines.isEmpty ? [.init(label: .empty, text: sheet.empty)] : sheet.lines, in: screen.bounds)
      return
    }
    guard let grid = grid(in: size, sparing: min(sheet.lines.count, 3)) ?? grid(in: size, sparing: 0) else {
      return drawSmall(&screen)
    }
    let free = max(size.rows - grid.total, 0)
    let hasLines = !sheet.lines.isEmpty || !sheet.empty[language].isEmpty
    let top = hasLines ? min(free / 3, 2) : free / 2
    for (row, facts) in grid.rows.enumerated() {
      let widths = facts.map { width(of: sheet.facts[$0], grid.scale, grid.hasBigLabels) }
      // What is left over goes between them and at both ends alike, but never so that two figures read as one.
      let left = size.columns - widths.reduce(0, +)
      let gap = max(left / (facts.count + 1), min(Self.leastGap(grid.scale), left / max(facts.count - 1, 1)), 0)
      var x = max((left - gap * (facts.count - 1)) / 2, 0)
      for (fact, wide) in zip(facts, widths) {
        let place = Rect(x: x - gap / 2, y: top + row * grid.height, width: wide + gap / 2 * 2, height: grid.height)
        draw(sheet.facts[fact], &screen, in: place, grid)
        x += wide + gap
      }
    }
    let used = min(top + grid.total + 1, size.rows)
    let below = Rect(x: 0, y: used, width: size.columns, height: size.rows - used)
    let words = sheet.lines.isEmpty ? [LiveSheet.Fact(label: .empty, text: sheet.empty, tone: .quiet)] : sheet.lines
    if hasLines { drawWords(&screen, words, in: below) }
  }

  /// Cells between two facts: letters of one stand `scale` apart, so this has to be clearly more.
  private static func leastGap(_ scale: Int) -> Int { 5 * scale }

  /// The largest figures that fit beside so many lines; at the same size with large labels where these fit too.
  private func grid(in size: Size, sparing lines: Int) -> Grid? {
    for scale in stride(from: 4, through: 1, by: -1) {
      for hasBigLabels in scale > 1 ? [true, false] : [false] {
        guard !hasBigLabels || sheet.facts.allSatisfy({ BigText($0.label[language]) != nil }),
          let rows = rows(in: size.columns, scale, hasBigLabels)
        else { continue }
        let grid = Grid(rows: rows, scale: scale, hasBigLabels: hasBigLabels)
        let spare = lines == 0 ? 0 : 1 + lines * (scale > 1 ? 2 : 1)
        if grid.total + spare <= size.rows { return grid }
      }
    }
    return nil
  }

  /// The facts in as few rows as they fit into, each row about as full; nil when one is wider than all there is.
  private func rows(in columns: Int, _ scale: Int, _ hasBigLabels: Bool) -> [[Int]]? {
    let widths = sheet.facts.map { width(of: $0, scale, hasBigLabels) }
    let gap = Self.leastGap(scale)
    for count in 1...widths.count {
      let each = (widths.count + count - 1) / count
      let rows = stride(from: 0, to: widths.count, by: each).map { Array($0..<min($0 + each, widths.count)) }
      let fits = rows.allSatisfy { row in
        row.reduce(0) { $0 + widths[$1] } + gap * (row.count - 1) <= columns
      }
      if fits { return rows }
    }
    return nil
  }

  private func width(of fact: LiveSheet.Fact, _ scale: Int, _ hasBigLabels: Bool) -> Int {
    let (text, label) = (fact.text[language], fact.label[language])
    // What no font has stands in a band of its own.
    let figure = BigText(text, scale: scale)?.width ?? (TextWidth.cells(text) * 2 + 6)
    return max(figure, hasBigLabels ? BigText(label)?.width ?? 0 : TextWidth.cells(label))
  }

  private func draw(_ fact: LiveSheet.Fact, _ screen: inout Screen, in rect: Rect, _ grid: Grid) {
    let (text, label) = (fact.text[language], fact.label[language])
    let style = fact.tone.style
    let high = grid.scale * BigFont.rows
    if let big = BigText(text, scale: grid.scale) {
      big.draw(&screen, at: Point(x: rect.x + max((rect.width - big.width) / 2, 0), y: rect.y), style: style)
    } else {
      let band = Rect(x: rect.x + 1, y: rect.y + high / 2 - 1, width: max(rect.width - 2, 0), height: 3)
      screen.fill(band, surface: .selected)
      let words = text.map(String.init).joined(separator: TextWidth.cells(text) * 2 + 4 <= band.width ? "  " : " ")
      screen.put(
        words, at: Point(x: band.x, y: band.y + 1), style: .strong.on(.selected), width: band.width, align: .center)
    }
    let place = Point(x: rect.x, y: rect.y + high + (grid.hasBigLabels ? 1 : grid.scale > 1 ? 1 : 0))
    if grid.hasBigLabels, let big = BigText(label) {
      big.draw(&screen, at: Point(x: rect.x + max((rect.width - big.width) / 2, 0), y: place.y), style: .muted)
    } else {
      screen.putSpaced(label, at: place, style: .muted, width: rect.width, align: .center)
    }
  }

  /// Lines of words, set apart where there is room.
  private func drawWords(_ screen: inout Screen, _ lines: [LiveSheet.Fact], in rect: Rect) {
    guard !rect.isEmpty, !lines.isEmpty else { return }
    let step = rect.height >= lines.count * 2 ? 2 : 1
    let shown = lines.prefix((rect.height + step - 1) / step)
    let lead = min(shown.map { TextWidth.cells($0.label[language]) }.max() ?? 0, rect.width / 3)
    let widest = shown.map { lead + 2 + TextWidth.cells($0.text[language]) }.max() ?? 0
    let left = rect.x + max((rect.width - widest) / 2, 0)
    for (row, line) in shown.enumerated() {
      let y = rect.y + row * step + (step == 2 && rect.height > shown.count * 2 ? 1 : 0)
      let indent = lead > 0 ? lead + 2 : 0
      screen.put(line.label[language], at: Point(x: left, y: y), style: .strong, width: lead)
      screen.put(
        line.text[language], at: Point(x: left + indent, y: y), style: line.tone.style,
        width: max(rect.right - left - indent, 0))
    }
  }

  /// Where no figure fits: label and figure, a line each.
  private func drawSmall(_ screen: inout Screen) {
    for (row, fact) in sheet.facts.prefix(screen.size.rows).enumerated() {
      screen.put(
        [Span(fact.text[language] + " ", fact.tone.style.bold()), Span(fact.label[language], .muted)],
        at: Point(x: 0, y: row), width: screen.size.columns)
    }
  }
}

extension MeetingPage.Tone {
  /// How it is drawn.
  var style: Style {
    switch self {
    case .plain: .strong
    case .good: .good
    case .warning: .warning
    case .bad: .bad
    case .quiet: .muted
    }
  }
}
