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
    let body = LiveBody(sheet: sheet, language: language)
    let margin = size.columns >= 60 ? 2 : 0
    func room(under top: Int) -> Size { Size(columns: size.columns - margin * 2, rows: rest.height - top) }
    // A large title is worth a line or two of words, but no fact and no large label.
    let high = 8
    let isHigh = rest.height > 16 && body.standing(in: room(under: high)) == body.standing(in: room(under: 2))
    let (top, below) = rest.cutTop(isHigh ? high : rest.height > 12 ? 2 : 1)
    drawTop(&screen, in: top, sheet, world)
    screen.within(below.inset(horizontal: margin, vertical: 0)) { screen in body.draw(&screen) }
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
      // The title before the clock, where both have no room beside each other.
      let needed = BigText(title)?.width ?? TextWidth.cells(title) * 2
      let left = rect.width - margin * 2 - 2 - (needed <= rect.width - margin * 2 - 12 ? needed : 0)
      let right = BigText.fitting(clock, in: Size(columns: min(rect.width / 2, left), rows: 5), most: 1)
      if right == nil {
        let cells = TextWidth.cells(clock)
        screen.put(
          clock, at: Point(x: max(rect.right - cells - margin, rect.x), y: rect.y + 1), style: style.bold(),
          width: cells)
      }
      if let right {
        right.draw(&screen, at: Point(x: rect.right - right.width - margin, y: rect.y + 1), style: style)
      }
      let room = rect.width - (right?.width ?? TextWidth.cells(clock)) - margin * 2 - 2
      if let big = BigText.fitting(title, in: Size(columns: room, rows: 6), most: 1) {
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
