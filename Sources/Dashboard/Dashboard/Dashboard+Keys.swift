import Supervision
import Terminal

extension Dashboard {
  /// Gives a key to what lies on top.
  mutating func press(_ key: Key, _ world: World) -> [Effect] {
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .function(10), .control("c"): if !layers.isEmpty { return closeTop(world) }
    default: break
    }
    switch layers.last {
    case .form(let form)?: return press(key, form, world)
    case .menu(let menu)?: return press(key, menu, world)
    case .picker(let picker)?: return press(key, picker, world)
    case .help(let help)?: return press(key, help, world)
    case .prefix(let prefix)?: return press(key.halfWidth, prefix, world)
    case .card(let card)?: return press(key, card, world)
    case .plan(let plan)?: return press(key, plan, world)
    case .search(let search)?: return press(key, search, world)
    case .mend(let mend)?: return press(key, mend, world)
    case nil: return pressOnBoard(key.halfWidth, world)
    }
  }

  /// Puts pasted text where text is typed; elsewhere it means nothing.
  mutating func paste(_ text: String, _ world: World) {
    switch layers.popLast() {
    case .form(var form)?:
      form.form.paste(text)
      layers.append(.form(form))
    case .picker(var picker)?:
      let typed = picker.picker.filter.text
      picker.picker.paste(text)
      followPalette(&picker, after: typed, world)
      layers.append(.picker(picker))
    case .search(var search)?:
      search.field.insert(text)
      search.refresh(registerNow, world, always: true)
      layers.append(.search(search))
    case .help(var help)?:
      help.filter.insert(text)
      layers.append(.help(help))
    case let other?: layers.append(other)
    case nil: break
    }
  }

  /// Moves the selection with the wheel.
  mutating func turn(_ event: MouseEvent, _ world: World) -> [Effect] {
    switch event.action {
    case .scrollUp: press(.up, world)
    case .scrollDown: press(.down, world)
    case .press, .release, .drag: []
    }
  }

  private mutating func pressOnBoard(_ key: Key, _ world: World) -> [Effect] {
    let sight = sight(of: world)
    if let past, let effects = pressLookingBack(key, past, world) { return effects }
    let spot = spot(sight)
    if let action = keyMap.action(for: Stroke(key), at: spot) { return attempt(action, at: spot, world) }
    if case .character(let letter) = key,
      let channel = sight.state.settings.channels.first(where: { $0.key == String(letter) })
    {
      return count(channel.id, world)
    }
    if begins(key, at: spot) { return [] }
    let panes = keyMap.panes(for: key)
    if !panes.isEmpty {
      let names = Phrase.named(panes)
      let words = Phrase(zh: "\(key.label) 用于 \(names.zh)", en: "\(key.label) works in \(names.en)")
      toast = Toast(.refused, words, now: world.now)
    }
    return []
  }

  private mutating func press(_ key: Key, _ layer: CardLayer, _ world: World) -> [Effect] {
    var card = layer
    switch key.halfWidth {
    case .escape, .character("q"), .left: return closeTop(world)
    case .up, .character("k"): card.scroll(by: -1)
    case .down, .character("j"): card.scroll(by: 1)
    case .pageUp: card.scroll(by: -10)
    case .pageDown: card.scroll(by: 10)
    case .home: card.scroll = 0
    case .enter:
      // A complaint leads to its customer.
      guard case .complaint(let id) = card.subject else {
        return keyMap.action(for: Stroke(.enter), at: card.spot).map { attempt($0, at: card.spot, world) } ?? []
      }
      layers.append(.card(CardLayer(subject: .customer(id))))
      return []
    case let other:
      if let action = keyMap.action(for: Stroke(other), at: card.spot) { return attempt(action, at: card.spot, world) }
      _ = begins(other, at: card.spot)
      return []
    }
    layers[layers.count - 1] = .card(card)
    return []
  }

  /// Shows what can follow a key that begins something; false when it begins nothing here.
  private mutating func begins(_ key: Key, at spot: Spot) -> Bool {
    guard keyMap.isPrefix(key, at: spot) else { return false }
    layers.append(.prefix(PrefixLayer(prefix: key, spot: spot)))
    return true
  }

  private mutating func press(_ key: Key, _ layer: PrefixLayer, _ world: World) -> [Effect] {
    var prefix = layer
    switch prefix.handle(key, prefix.lines(self, world)) {
    case .handled:
      layers[layers.count - 1] = .prefix(prefix)
      return []
    case .cancelled: return closeTop(world)
    case .chosen(let line):
      layers.removeLast()
      return attempt(line.action, at: prefix.spot, world)
    case .unknown:
      layers.removeLast()
      let words = Phrase(
        zh: "\(prefix.prefix.label) 之后没有 \(key.label)，再按 \(prefix.prefix.label) 看能接什么",
        en: "nothing is \(prefix.prefix.label)\(key.label); \(prefix.prefix.label) again shows what can follow")
      toast = Toast(.refused, words, now: world.now)
      return []
    }
  }

  private mutating func press(_ key: Key, _ layer: HelpLayer, _ world: World) -> [Effect] {
    var help = layer
    switch help.handle(key, help.lines(self, world)) {
    case .handled: layers[layers.count - 1] = .help(help)
    case .cancelled: layers.removeLast()
    case .chosen(let line):
      if let reason = line.reason {
        toast = Toast(.refused, reason, now: world.now)
        return []
      }
      layers.removeLast()
      switch line.deed {
      case .action(let action): return attempt(action, at: help.spot, world)
      case .count(let channel): return count(channel, world)
      }
    }
    return []
  }

  private mutating func press(_ key: Key, _ layer: MenuLayer, _ world: World) -> [Effect] {
    var menu = layer
    switch menu.handle(key.halfWidth, world) {
    case .handled:
      layers[layers.count - 1] = .menu(menu)
      return []
    case .cancelled: return closeTop(world)
    case .chosen(let step): return take(step, world)
    }
  }

  private mutating func press(_ key: Key, _ layer: PickerLayer, _ world: World) -> [Effect] {
    // What Find does not know may be somebody who came long ago.
    let typed = layer.picker.filter.text
    if layer.kind == .find, key == .function(3) || (key == .enter && layer.picker.selected == nil) {
      layers.removeLast()
      return search(for: typed, world)
    }
    var picker = layer
    if completePalette(key, &picker, world) {
      layers[layers.count - 1] = .picker(picker)
      return []
    }
    let outcome = picker.picker.handle(key)
    if outcome == .handled {
      picker.offerMoment(today: today(world), language)
      followPalette(&picker, after: typed, world)
    }
    layers[layers.count - 1] = .picker(picker)
    switch outcome {
    case .handled:
      guard case .theme = picker.kind, let name = picker.picker.selected?.id, name != theme else { return [] }
      theme = name
      return [.useTheme(name)]
    case .ignored: return []
    case .cancelled: return closeTop(world)
    case .refused(let reason):
      toast = Toast(.refused, Phrase(both: reason), now: world.now)
      return []
    case .chosen(let id):
      layers.removeLast()
      if let offer = picker.offers[id] { return take(offer, world) }
      return choose(id, picker.kind, world)
    }
  }

  private mutating func choose(_ id: String, _ kind: PickerLayer.Kind, _ world: World) -> [Effect] {
    switch kind {
    case .theme:
      theme = id
      return [.useTheme(id)]
    case .palette:
      if let action = Action(rawValue: id) { return attempt(action, at: spot(sight(of: world)), world) }
      guard id.hasPrefix(PickerLayer.channelPrefix) else { return [] }
      return count(ChannelID(rawValue: String(id.dropFirst(PickerLayer.channelPrefix.count))), world)
    case .day:
      if let typed = PickerLayer.moment(offered: id, today: today(world)) { return look(to: typed, world) }
      return CivilDay(iso: id).map { [.look(.on($0))] } ?? []
    case .find:
      let sight = sight(of: world)
      guard let found = sight.findable.first(where: { $0.id == id }) else { return [] }
      reveal(found.row, sight)
      return []
    }
  }

  /// Goes to a row; what no row shows any more can still be looked into.
  mutating func reveal(_ row: RowID, _ sight: Sight) {
    select(row, in: row.home, sight)
    if case .complaint(let complaint) = row, selections[.complaints]?.row != row {
      layers.append(.card(CardLayer(subject: .complaint(complaint))))
    }
    if case .card(let card) = row { layers.append(.card(CardLayer(subject: .card(card)))) }
  }

  private mutating func press(_ key: Key, _ layer: FormLayer, _ world: World) -> [Effect] {
    var form = layer
    switch form.form.handle(key) {
    case .handled, .ignored:
      form.message = nil
      form.purpose.advise(&form.form, world, language)
      layers[layers.count - 1] = .form(form)
      return []
    case .cancelled: return closeTop(world)
    case .submitted: return send(form, world)
    }
  }

  /// Leaves what lies on top: a form keeps what was typed for next time, a theme tried out goes back.
  mutating func closeTop(_ world: World) -> [Effect] {
    switch layers.popLast() {
    case .form(let form)? where form.isTouched:
      drafts[form.purpose] = form.form
      toast = Toast(
        .remark, Phrase(zh: "已填内容已保留，再打开即可继续", en: "what you typed is kept for when you open it again"), now: world.now)
      return []
    case .picker(let picker)?:
      guard case .theme(let before) = picker.kind, before != theme else { return [] }
      theme = before
      return [.useTheme(before)]
    case .plan(let plan)? where plan.plan == nil: return [.stopPlanning(tellsBest: false)]
    case .form, .menu, .help, .prefix, .card, .plan, .search, .mend, nil: return []
    }
  }
}
