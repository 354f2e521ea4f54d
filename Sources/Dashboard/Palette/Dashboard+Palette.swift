import Supervision
import Terminal

extension Dashboard {
  /// The palette, what can be done here and now first.
  func palette(_ world: World) -> PaletteLayer {
    let sight = sight(of: world)
    let spot = spot(sight)
    let actions = Action.allCases.filter { $0 != .palette }.map { action in
      let entry = CommandTable.entry(action)
      let line = PaletteLine(
        deed: .command(action), title: entry.long[language],
        detail: keyMap.reaches(action, spot) ? keyMap.labels(of: action) : keyMap.keyLabel(of: action, language),
        reason: reason(against: action, at: spot, world, sight),
        whole: entry.short[language] + (entry.needsRow ? " " : ""))
      return PaletteLayer.Command(
        line: line, keys: keyMap.labels(of: action), names: names(of: action), keywords: keywords(of: action, sight))
    }
    let channels = sight.state.settings.channels.map { channel in
      let line = PaletteLine(
        deed: .count(channel.id, 1), title: channel.counts[language], detail: channel.key,
        reason: refusalToAct(world, sight), whole: "\(Self.tally[language]) \(channel.name[language]) ")
      return PaletteLayer.Command(
        line: line, keys: channel.key, names: [channel.name.zh, channel.name.en],
        keywords: "\(channel.counts.zh) \(channel.counts.en)")
    }
    let isHere = { (command: PaletteLayer.Command) in
      guard command.line.reason == nil else { return false }
      guard case .command(let action) = command.line.deed else { return true }
      return keyMap.reaches(action, spot)
    }
    let all = actions + channels
    var palette = PaletteLayer(
      spot: spot, commands: all.filter(isHere) + all.filter { !isHere($0) }, stock: PaletteStock(sight))
    refresh(&palette, world)
    return palette
  }

  /// The names a command goes by; where one reads Chinese, a Chinese one by the initials of its pinyin too.
  private func names(of action: Action) -> [String] {
    let short = CommandTable.entry(action).short
    let initials = language == .chinese ? [PinyinInitials.standard.initials(of: short.zh)] : []
    return [short.zh, short.en] + initials.filter { $0.count > 1 }
  }

  /// All words an action is found by: what it does in both languages, and the places somebody can be sent to.
  func keywords(of action: Action, _ sight: Sight) -> String {
    let entry = CommandTable.entry(action)
    let initials = [entry.short.zh, entry.long.zh].map { PinyinInitials.standard.initials(of: $0) }
    let words = [entry.long.zh, entry.long.en, action.name] + entry.alsoCalled + initials.filter { $0.count > 1 }
    let places = action == .whereabouts ? sight.state.settings.places.flatMap { [$0.name.zh, $0.name.en] } : []
    return (words + places).joined(separator: "\n")
  }

  /// Whether there is more to be taken in of what can be named in the palette that lies open.
  public var isStocking: Bool {
    guard case .palette(let palette)? = layers.last else { return false }
    return !palette.stock.isWhole
  }

  /// Takes in some more of what can be named in the palette that lies open, for as long as a key may wait at most.
  public mutating func goOnStocking(_ world: World) {
    guard case .palette(var palette)? = layers.last, !palette.stock.isWhole else { return }
    palette.stock.goOn(sight(of: world))
    if palette.stock.isWhole, !palette.field.isEmpty { refresh(&palette, world) }
    layers[layers.count - 1] = .palette(palette)
  }

  /// Works out what the words typed may mean.
  func refresh(_ palette: inout PaletteLayer, _ world: World) {
    palette.lines = lines(of: palette, world)
    palette.selection = 0
    preview(&palette, world)
  }

  private func lines(of palette: PaletteLayer, _ world: World) -> [PaletteLine] {
    let typed = palette.field.text
    let wanted = typed.trimmed
    guard !wanted.isEmpty else { return palette.commands.map(\.line) }
    let matches = palette.commands.enumerated().compactMap { index, command -> (match: NameMatch, index: Int)? in
      NameMatch(
        wanted, key: command.keys, names: command.names, title: command.line.title, keywords: command.keywords
      ).map { ($0, index) }
    }.sorted { ($1.match, $0.index) < ($0.match, $1.index) }
    let line = { (match: (match: NameMatch, index: Int)) in palette.commands[match.index].line }
    let sentence = PaletteSentence(typed, palette.stock, self, world)
    let isOpen = typed.last == " " || typed.last == "\u{3000}"
    let named = isOpen ? [] : matches.filter(\.match.isName).map(line)
    let counted = sentence.countings(isOpen: isOpen)
    let meant = sentence.named(isOpen: isOpen)
    let byWord = matches.filter { $0.match.isByWord && (isOpen || !$0.match.isName) }.map(line)
    let others = matches.filter { !$0.match.isByWord }.map(line)
    let bare = meant.isEmpty && counted.isEmpty ? sentence.bare() : []
    let meanings = named + counted + meant + byWord + bare
    // Letters scattered over a line are what is meant only where nothing else is.
    var seen: Set<PaletteLine.Deed> = []
    return (meanings.isEmpty ? others : meanings).filter { seen.insert($0.deed).inserted }
  }

  /// Does what a key does in the palette: typing narrows, Tab completes, Enter does what the preview says.
  mutating func press(_ key: Key, _ layer: PaletteLayer, _ world: World) -> [Effect] {
    var palette = layer
    switch key {
    case .escape: return closeTop(world)
    case .enter: return chosen(palette, world)
    case .tab: complete(&palette, world)
    case .up, .control("p"), .backTab: palette.move(by: -1)
    case .down, .control("n"): palette.move(by: 1)
    case .pageUp: palette.move(by: -10)
    case .pageDown: palette.move(by: 10)
    default:
      let before = palette.field.text
      palette.field.handle(key)
      if palette.field.text != before { refresh(&palette, world) }
    }
    preview(&palette, world)
    layers[layers.count - 1] = .palette(palette)
    return []
  }

  /// Completes what is typed to what is selected; what is complete already gives way to the next line.
  private func complete(_ palette: inout PaletteLayer, _ world: World) {
    guard let line = palette.selected else { return }
    if palette.field.text == line.whole || palette.field.text.trimmed == line.whole { return palette.move(by: 1) }
    palette.field.text = line.whole
    // The field takes no blank at its end for granted.
    if line.whole.hasSuffix(" "), !palette.field.text.hasSuffix(" ") { palette.field.handle(.character(" ")) }
    let deed = line.deed
    refresh(&palette, world)
    palette.selection = palette.lines.firstIndex { $0.deed == deed } ?? 0
  }

  private mutating func chosen(_ palette: PaletteLayer, _ world: World) -> [Effect] {
    guard let line = palette.selected else { return [] }
    if palette.isRefused {
      toast = Toast(.refused, palette.preview, now: world.now)
      return []
    }
    layers.removeLast()
    switch line.deed {
    case .command(let action): return attempt(action, at: palette.spot, world)
    case .act(let action, let row): return attempt(action, at: Spot(pane: row.home, row: row), world)
    case .count(let channel, let people): return perform(.traffic(.count(channel, people: people)), world)
    case .show(let row):
      reveal(row, sight(of: world))
      return []
    }
  }

  static let tally = Phrase(zh: "计", en: "tally")
}

extension PinyinInitials {
  /// The first letters of what is Chinese in a text.
  func initials(of text: String) -> String {
    String(decoding: text.unicodeScalars.compactMap { letter(of: $0) }, as: UTF8.self)
  }
}

extension Channel {
  /// Counting one, in words.
  var counts: Phrase { Phrase(zh: "\(name.zh)计一人", en: "count one: \(name.en)") }
}
