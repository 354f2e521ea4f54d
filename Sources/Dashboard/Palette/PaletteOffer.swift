import Supervision
import Terminal

/// A line of the palette made of what is typed: something to do with a thing that was named.
struct PaletteOffer: Sendable {
  /// What it does.
  enum Deed: Hashable, Sendable {
    /// An action on a row.
    case act(Action, RowID)
    /// Counting people in by a channel.
    case count(ChannelID, Int)
    /// Going to a row.
    case show(RowID)
  }

  /// What it does.
  let deed: Deed
  /// What it says.
  let title: Phrase
  /// What Tab completes the line to.
  let whole: String
}

extension Dashboard {
  private static let limit = 20

  /// What the words typed so far offer beside the commands; none when they name no thing.
  func offers(_ typed: String, _ indexes: inout [PaletteNoun: PaletteIndex], _ world: World) -> [PaletteOffer] {
    let words = typed.lowercased().split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    guard let first = words.first, typed.contains(where: { $0 == " " || $0 == "\u{3000}" }) else { return [] }
    let sight = sight(of: world)
    let rest = Array(words.dropFirst())
    var offers = countings(words, sight)
    if let noun = PaletteNoun(named: first) { offers += things(noun, first, rest, &indexes, world, sight) }
    for count in stride(from: words.count, through: 1, by: -1) {
      let verb = words.prefix(count).joined(separator: " ")
      let object = words.dropFirst(count).joined(separator: " ")
      let actions = Action.allCases.filter { CommandTable.entry($0).needsRow && $0.goes(by: verb) }
      guard !actions.isEmpty else { continue }
      for noun in PaletteNoun.allCases {
        for row in rows(noun, object, &indexes, sight) {
          for action in actions where canBeMeant(action, row, world) {
            offer(action, row, "\(verb) \(sight.name(of: row)?[language] ?? "")", to: &offers, sight)
          }
        }
      }
      break
    }
    return Array(offers.prefix(Self.limit))
  }

  /// `tally walk-in 3`, `walk-in 3`.
  private func countings(_ words: [String], _ sight: Sight) -> [PaletteOffer] {
    var words = words
    let saysTally = ["tally", "count", "计", "客流"].contains(words[0])
    if saysTally { words.removeFirst() }
    let number = words.last.flatMap { Int($0) }
    if number != nil { words.removeLast() }
    let name = words.joined(separator: " ")
    guard saysTally || (number != nil && !name.isEmpty) else { return [] }
    let people = number ?? 1
    return sight.state.settings.channels.compactMap { channel in
      let names = [channel.name.zh, channel.name.en.lowercased(), channel.id.rawValue]
      guard saysTally && name.isEmpty || names.contains(where: { $0.hasPrefix(name) }) else { return nil }
      return PaletteOffer(
        deed: .count(channel.id, people),
        title: Phrase(zh: "\(channel.name.zh) 计 \(people) 人", en: "count \(people): \(channel.name.en)"),
        whole: "tally \(channel.id.rawValue) \(people)")
    }
  }

  /// `complaint 41 resolve`, and while only the thing is named the thing itself.
  private func things(
    _ noun: PaletteNoun, _ word: String, _ rest: [String], _ indexes: inout [PaletteNoun: PaletteIndex], _ world: World,
    _ sight: Sight
  ) -> [PaletteOffer] {
    var offers: [PaletteOffer] = []
    for count in stride(from: rest.count - 1, through: 1, by: -1) {
      let verb = rest.dropFirst(count).joined(separator: " ")
      guard let row = rows(noun, rest.prefix(count).joined(separator: " "), &indexes, sight).first else { continue }
      for action in Action.allCases where CommandTable.entry(action).needsRow && action.begins(with: verb) {
        guard canBeMeant(action, row, world) else { continue }
        let whole = "\(word) \(rest.prefix(count).joined(separator: " ")) \(CommandTable.entry(action).short[language])"
        offer(action, row, whole, to: &offers, sight)
      }
      if !offers.isEmpty { break }
    }
    for row in rows(noun, rest.joined(separator: " "), &indexes, sight) {
      guard let name = sight.name(of: row) else { continue }
      offers.append(PaletteOffer(deed: .show(row), title: name, whole: "\(word) \(name[language]) "))
    }
    return offers
  }

  private func rows(
    _ noun: PaletteNoun, _ query: String, _ indexes: inout [PaletteNoun: PaletteIndex], _ sight: Sight
  ) -> [RowID] {
    let index = indexes[noun] ?? noun.index(sight)
    indexes[noun] = index
    return index.find(query, limit: Self.limit)
  }

  private func canBeMeant(_ action: Action, _ row: RowID, _ world: World) -> Bool {
    CommandTable.entry(action).panes?.contains(row.home) ?? false && step(action, on: row, world) != nil
  }

  private func offer(
    _ action: Action, _ row: RowID, _ whole: String, to offers: inout [PaletteOffer], _ sight: Sight
  ) {
    guard let name = sight.name(of: row) else { return }
    offers.append(
      PaletteOffer(
        deed: .act(action, row), title: .spaced(name, Phrase(both: "·"), CommandTable.entry(action).short), whole: whole))
  }

  /// Why an offer cannot be taken now; nil when it can.
  func reason(against offer: PaletteOffer, _ world: World) -> Phrase? {
    let sight = sight(of: world)
    switch offer.deed {
    case .act(let action, let row): return reason(against: action, at: Spot(pane: row.home, row: row), world, sight)
    case .count: return refusalToAct(world, sight)
    case .show: return nil
    }
  }

  /// What an offer will do: for what is done at once the very words of the log, by the rules as they are.
  func preview(of offer: PaletteOffer, _ world: World) -> Phrase {
    if let reason = reason(against: offer, world) { return reason }
    switch offer.deed {
    case .show: return Phrase(zh: "到这一行", en: "go there")
    case .count(let channel, let people): return outcome(.traffic(.count(channel, people: people)), world)
    case .act(let action, let row):
      let opens = Phrase(zh: "打开：", en: "opens:")
      switch step(action, on: row, world) {
      case .perform(let command)?: return outcome(command, world)
      case .form(let purpose)?: return .spaced(opens, purpose.title(world.showroom.state))
      case .menu(let kind)?: return .spaced(opens, kind.title(world.showroom.state))
      case .remark(let words)?: return words
      default: return CommandTable.entry(action).long
      }
    }
  }

  private func outcome(_ command: Command, _ world: World) -> Phrase {
    let context = Context(now: world.now, author: Author(user: "", terminal: ""), id: ActID(high: 0, low: 0))
    do throws(Refusal) {
      let act = try world.showroom.decide(command, context)
      guard !act.events.isEmpty else { return Phrase(zh: "本来就是这样", en: "it is so already") }
      var after = world.showroom
      after.apply(act)
      return after.words(for: act)
    } catch {
      return error.words
    }
  }

  /// Does what an offer says.
  mutating func take(_ offer: PaletteOffer, _ world: World) -> [Effect] {
    switch offer.deed {
    case .act(let action, let row): return attempt(action, at: Spot(pane: row.home, row: row), world)
    case .count(let channel, let people): return perform(.traffic(.count(channel, people: people)), world)
    case .show(let row):
      reveal(row, sight(of: world))
      return []
    }
  }
}

extension Action {
  private var words: [String] {
    let entry = CommandTable.entry(self)
    return ([entry.short.zh, entry.short.en, name] + entry.alsoCalled).map { $0.lowercased() }
  }

  /// Whether a word is one of its names.
  fileprivate func goes(by word: String) -> Bool { words.contains(word) }

  /// Whether one of its names begins so.
  fileprivate func begins(with word: String) -> Bool { words.contains { $0.hasPrefix(word) } }
}
