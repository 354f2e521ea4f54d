import Supervision
import Terminal

extension Dashboard {
  /// Brings the board up to date: all of it when its ground changed, else the parts that did.
  func drawBoard(_ drawing: inout Drawing, _ world: World, _ size: Size, _ sight: Sight) {
    let warning = banner(world, sight)
    let layout = FloorLayout(
      size, focus: focus, isZoomed: isZoomed, hasBanner: warning != nil, hasLog: sight.isPast)
    let ground = Drawing.Ground(
      showroom: shown(of: world), now: sight.now, isPast: sight.isPast, lens: sight.lens, store: world.store,
      isPractice: world.isPractice, language: language, size: size, isZoomed: isZoomed,
      soloist: layout.style == .all ? nil : focus)
    drawing.begin(on: ground) { screen in
      if let warning, !layout.banner.isEmpty {
        screen.fill(layout.banner, surface: .alarm)
        screen.put(" " + warning[language], at: layout.banner.origin, style: .strong, width: layout.banner.width)
      }
      drawTabs(&screen, in: layout.tabs)
      if !layout.log.isEmpty {
        let log = LogStrip(showroom: shown(of: world), now: sight.now, language: language)
        screen.within(layout.log) { log.draw(&$0) }
      }
    }
    drawing.renew(.header(world.now.day, world.now.time), in: layout.header) { screen, place in
      header(world, sight).draw(&screen, in: place)
    }
    for (pane, place) in layout.panes where !place.isEmpty {
      let view = view(of: pane, sight, isZoomed: layout.style == .one || layout.style == .board)
      drawing.renew(.pane(pane, isFocused: view.isFocused, selection: view.selection), in: place) { screen, place in
        screen.within(place) { screen in
          if layout.style == .lines {
            drawLine(&screen, pane, view)
          } else {
            pane.type.draw(&screen, view)
          }
        }
      }
    }
    let hints = layers.isEmpty ? hints(world, sight) : nil
    drawing.renew(.footer(hints), in: layout.footer) { screen, place in
      drawFooter(&screen, in: place, hints)
    }
  }

  /// Draws what lies over the board.
  func draw(_ layer: Layer, _ screen: inout Screen, _ world: World, knowing known: World) {
    switch layer {
    case .form(let form): form.draw(&screen, world, knowing: known, language, isMasked: lens.masksCustomers)
    case .menu(let menu): menu.draw(&screen, world, language)
    case .picker(let picker): picker.draw(&screen, language)
    case .search(let search):
      search.draw(
        &screen, registerNow, progress: registerProgress, world, language, isMasked: lens.masksCustomers)
    case .plan(let plan): plan.draw(&screen, world.showroom.state, language)
    case .mend(let mend):
      let state = world.showroom.state
      mend.draw(&screen, state, today: state.businessDay(of: world.now), language)
    case .help(let help): help.draw(&screen, self, world)
    case .prefix(let prefix): prefix.draw(&screen, self, world)
    case .card(let card):
      let sight = sight(of: world)
      let hints = keyMap.hints(at: card.spot).filter { action in
        CommandTable.entry(action).needsRow && reason(against: action, at: card.spot, world, sight) == nil
      }
      card.draw(&screen, sight, language, hints: hints, keyMap)
    }
  }

  /// Draws what may not be missed whatever lies open: the top line with its alarms, and the message in the last one.
  func drawEdges(_ screen: inout Screen, _ world: World, _ sight: Sight) {
    // In a low window what lies open needs the top line itself.
    if !layers.isEmpty, screen.size.rows >= 20 {
      header(world, sight).draw(&screen, in: screen.bounds.cutTop(1).top)
    }
    guard let toast, screen.size.rows > 1 else { return }
    toast.draw(&screen, in: screen.bounds.cutBottom(1).bottom, language, keyMap)
  }

  private func header(_ world: World, _ sight: Sight) -> Header {
    Header(
      world: world, sight: sight, language: language, keys: keyMap,
      meeting: focus == .meeting ? sight.state.runningMeeting(at: sight.now) : nil)
  }

  private func view(of pane: PaneID, _ sight: Sight, isZoomed: Bool) -> PaneView {
    PaneView(
      sight: sight, language: language, isFocused: pane == focus, isZoomed: isZoomed,
      selection: selection(in: pane, sight)?.row)
  }

  private func drawLine(_ screen: inout Screen, _ pane: PaneID, _ view: PaneView) {
    if view.isFocused { screen.tint(screen.bounds, surface: .selected) }
    let width = min(13, screen.size.columns)
    screen.put(
      [
        Span(view.isFocused ? "▌" : " ", .accent), Span("\(pane.digit) ", .key),
        Span(pane.type.title[language], view.isFocused ? .titleFocused : .title),
      ], at: .origin, width: width)
    screen.put(pane.type.summary(view), at: Point(x: width + 1, y: 0), width: max(screen.size.columns - width - 1, 0))
  }

  /// The panes of the floor board when one of them is shown; else the boards, the floor board as one of them.
  private func drawTabs(_ screen: inout Screen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let beside = focus.isOnFloor ? PaneID.floor : PaneID.boards
    var tabs = beside.map { TabStrip.Tab($0.type.title[language], key: "\($0.digit)") }
    var open = beside.firstIndex(of: focus) ?? 0
    if !focus.isOnFloor {
      tabs.insert(TabStrip.Tab(Phrase(zh: "现场", en: "Floor")[language], key: "1–5"), at: 0)
      open += 1
    }
    TabStrip(tabs, selection: open).draw(&screen, in: rect)
  }

  private func drawFooter(_ screen: inout Screen, in rect: Rect, _ hints: [HintBar.Hint]?) {
    guard !rect.isEmpty else { return }
    screen.fill(rect, surface: .footer)
    guard let hints else { return }
    // Help keeps its place at the right, however many other keys there are.
    let help = CommandTable.entry(.help)
    let hint = HintBar.Hint(keyMap.label(of: .help), help.short[language])
    let (right, rest) = rect.cutRight(TextWidth.cells(hint.key + hint.word) + 3)
    HintBar(hints).draw(&screen, in: rest)
    HintBar([hint]).draw(&screen, in: right)
  }

  private func hints(_ world: World, _ sight: Sight) -> [HintBar.Hint] {
    if sight.isPast {
      return [
        HintBar.Hint("←→", Phrase(zh: "逐步", en: "act by act")[language]),
        HintBar.Hint("PgUp/PgDn", Phrase(zh: "一刻钟", en: "a quarter hour")[language]),
        HintBar.Hint("[ ]", Phrase(zh: "前后一天", en: "a day")[language]),
        HintBar.Hint(.enter, Phrase(zh: "看改动", en: "what changed")[language]),
        HintBar.Hint(.escape, Phrase(zh: "回到现在", en: "the present")[language]),
        HintBar.Hint(keyMap.label(of: .chooseDay), CommandTable.entry(.chooseDay).short[language]),
      ]
    }
    let spot = spot(sight)
    var shown = world
    shown.now = sight.now
    return keyMap.hints(at: spot).compactMap { action in
      let entry = CommandTable.entry(action)
      guard reason(against: action, at: spot, shown, sight) == nil else { return nil }
      return HintBar.Hint(keyMap.label(of: action, in: spot.pane), entry.short[language])
    }
  }

  /// The line that must not be missed: the past, a store that cannot be written, figures that may be old.
  private func banner(_ world: World, _ sight: Sight) -> Phrase? {
    if sight.isPast {
      // The arrows go from act to act, of which a minute may hold several.
      let when = sight.now.words(on: world.now.day, hasSeconds: true)
      let words = Phrase(zh: "回看 \(when.zh) 的现场 — 按 Esc 回到现在", en: "Looking back: \(when.en) — Esc for the present")
      let showroom = shown(of: world)
      guard let last = showroom.acts.last(where: { $0.at.instant <= sight.now.instant }) else { return words }
      let act = showroom.words(for: last, hasTotal: false)
      return Phrase(zh: "\(words.zh) — \(act.zh)", en: "\(words.en) — \(act.en)")
    }
    switch world.store {
    case .writable: return nil
    case .warned(let words): return words
    case .unsaved(let why):
      return Phrase(zh: "上一笔没有保存：\(why.zh)", en: "The last act was not saved: \(why.en)")
    case .readOnly(let why): return Phrase(zh: "只读：\(why.zh)", en: "Read-only: \(why.en)")
    case .stale(let why): return Phrase(zh: "数据可能过期：\(why.zh)", en: "May be out of date: \(why.en)")
    }
  }
}
