import Supervision
import Terminal

/// What the words typed into the palette say of things that have names: `complaint 41 resolve`, `door li na`, `li na`,
/// `tally walk-in 3`.
struct PaletteSentence {
  private let words: [String]
  private let stock: PaletteStock
  private let dashboard: Dashboard
  private let world: World
  private let sight: Sight
  private var language: Language { dashboard.language }

  /// The most rows that are looked at for one verb.
  private static let most = 8
  /// What can be done with a row of each pane, in the order of the table.
  private static let acts: [PaneID: [Action]] = Dictionary(
    uniqueKeysWithValues: PaneID.allCases.map { pane in
      (
        pane,
        Action.allCases.filter {
          let entry = CommandTable.entry($0)
          return entry.needsRow && entry.panes?.contains(pane) ?? false
        }
      )
    })

  /// The sentence of what is typed.
  init(_ typed: String, _ stock: PaletteStock, _ dashboard: Dashboard, _ world: World) {
    words = typed.lowercased().split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    (self.stock, self.dashboard, self.world, sight) = (stock, dashboard, world, dashboard.sight(of: world))
  }

  /// Counting people: `tally walk-in 3`, `walk-in 3`; `isOpen` when a blank asks for a channel.
  func countings(isOpen: Bool) -> [PaletteLine] {
    var words = words
    let saysTally = (words.count > 1 || isOpen) && ["tally", "count", "计", "计数"].contains(words[0])
    if saysTally { words.removeFirst() }
    let number = words.last.flatMap { Int($0) }
    if number != nil { words.removeLast() }
    let name = words.joined(separator: " ")
    guard saysTally || (number != nil && !name.isEmpty) else { return [] }
    let people = number ?? 1
    let refusal = dashboard.refusalToAct(world, sight)
    return sight.state.settings.channels.compactMap { channel in
      let names = [channel.name.zh, channel.name.en.lowercased(), channel.id.rawValue, channel.key]
      guard name.isEmpty || names.contains(where: { $0.hasPrefix(name) }) else { return nil }
      return PaletteLine(
        deed: .count(channel.id, people),
        title: Phrase(zh: "\(channel.name.zh)计 \(people) 人", en: "count \(people): \(channel.name.en)")[language],
        reason: refusal, whole: "\(Dashboard.tally[language]) \(channel.name[language].lowercased()) \(people)")
    }
  }

  /// Things of a kind that is named, or something to do with what is named after it; `isOpen` when a blank asks for more.
  func named(isOpen: Bool) -> [PaletteLine] {
    guard words.count > 1 || isOpen else { return [] }
    if let noun = PaletteNoun(named: words[0]) {
      let found = things([noun], words.dropFirst(), after: words[0])
      if !found.isEmpty { return found }
    }
    for count in stride(from: isOpen ? words.count : words.count - 1, through: 1, by: -1) {
      let verb = words.prefix(count).joined(separator: " ")
      let found = doing(verb, words.dropFirst(count).joined(separator: " "))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Things that the words name without saying of what kind.
  func bare() -> [PaletteLine] {
    guard let first = words.first, words.count > 1 || first.count > 1 || !first.utf8.allSatisfy({ $0 < 0x80 }) else {
      return []
    }
    return things(PaletteNoun.allCases, words[...], after: nil)
  }

  /// A verb, then the thing: `door li na`.
  private func doing(_ verb: String, _ query: String) -> [PaletteLine] {
    var lines: [PaletteLine] = []
    for noun in PaletteNoun.allCases {
      let actions = (Self.acts[noun.home] ?? []).filter { $0.goes(by: verb) }
      guard !actions.isEmpty else { continue }
      for (row, _) in find(query, noun) {
        for action in actions where applies(action, row) {
          lines.append(line(action, row, "\(verb) \(sight.name(of: row)?[language] ?? "")"))
        }
      }
    }
    return lines
  }

  /// Things, and once one is named alone what can be done with it; what begins like the words after its name comes alone.
  private func things(_ nouns: [PaletteNoun], _ words: ArraySlice<String>, after noun: String?) -> [PaletteLine] {
    for count in stride(from: words.count, through: noun == nil ? 1 : 0, by: -1) {
      let verb = words.dropFirst(count).joined(separator: " ")
      let found = nouns.flatMap { find(words.prefix(count).joined(separator: " "), $0) }
        // Without its kind only what begins so is meant.
        .filter { noun != nil || $0.fit <= .beginning }
      // Whoever is named in full is meant alone.
      let whole = found.filter { $0.fit == .whole }
      let rows = (verb.isEmpty || whole.isEmpty ? found : whole).map(\.row)
      guard !rows.isEmpty else { continue }
      var lines: [PaletteLine] = []
      if verb.isEmpty {
        lines = rows.compactMap { row in sight.name(of: row).map { show(row, $0, noun) } }
        let alone = whole.count == 1 ? whole.map(\.row) : rows.count == 1 && noun != nil ? rows : []
        for row in alone { lines.insert(contentsOf: acts(on: row, "", noun), at: 1) }
      } else {
        for row in rows.prefix(Self.most) { lines += acts(on: row, verb, noun) }
      }
      if !lines.isEmpty { return lines }
    }
    return []
  }

  private func find(_ query: String, _ noun: PaletteNoun) -> [(row: RowID, fit: PaletteIndex.Fit)] {
    let found = stock.find(query, noun)
    // Letters in order are for names that are hardly remembered, so only where nothing else is found.
    return found.contains { $0.fit < .scattered } ? found.filter { $0.fit < .scattered } : found
  }

  private func show(_ row: RowID, _ name: Phrase, _ noun: String?) -> PaletteLine {
    PaletteLine(
      deed: .show(row), title: name[language], detail: sight.standing(of: row)[language],
      whole: whole(row, noun) + " ")
  }

  private func acts(on row: RowID, _ verb: String, _ noun: String?) -> [PaletteLine] {
    let lines = (Self.acts[row.home] ?? []).filter { $0.begins(with: verb) && applies($0, row) }.map { action in
      line(action, row, "\(whole(row, noun)) \(CommandTable.entry(action).short[language])")
    }
    // What can be done stands before what cannot.
    return lines.filter { $0.reason == nil } + lines.filter { $0.reason != nil }
  }

  private func whole(_ row: RowID, _ noun: String?) -> String {
    let name = sight.name(of: row)?[language] ?? ""
    return noun.map { "\($0) \(name)" } ?? name
  }

  private func line(_ action: Action, _ row: RowID, _ whole: String) -> PaletteLine {
    let name = sight.name(of: row) ?? .empty
    return PaletteLine(
      deed: .act(action, row),
      title: Phrase.spaced(name, Phrase(both: "·"), CommandTable.entry(action).short)[language],
      detail: dashboard.keyMap.labels(of: action),
      reason: dashboard.reason(against: action, at: Spot(pane: row.home, row: row), world, sight), whole: whole)
  }

  /// Whether an action means something on a row; that it cannot be done now is no reason against it.
  private func applies(_ action: Action, _ row: RowID) -> Bool {
    if case .duty = row { return true }
    return dashboard.step(action, on: row, world) != nil
  }
}

extension Action {
  private var words: [String] {
    let entry = CommandTable.entry(self)
    let initials = PinyinInitials.standard.initials(of: entry.short.zh)
    return ([entry.short.zh, entry.short.en, name] + entry.alsoCalled + (initials.count > 1 ? [initials] : []))
      .map { $0.lowercased() }
  }

  /// Whether a word is one of its names.
  fileprivate func goes(by word: String) -> Bool { words.contains(word) }

  /// Whether one of its names begins so.
  fileprivate func begins(with word: String) -> Bool { words.contains { $0.hasPrefix(word) } }
}
