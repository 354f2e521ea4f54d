import Supervision
import Terminal

extension Dashboard {
  /// Says what the selected line will do, or why it cannot and what to do instead.
  func preview(_ palette: inout PaletteLayer, _ world: World) {
    guard let line = palette.selected else {
      (palette.preview, palette.isRefused) = (
        palette.stock.isWhole
          ? Phrase(zh: "没有这样的命令或名字，可以这样写：", en: "nothing goes by that name; what can be written:")
          : Phrase(zh: "正在找……", en: "looking …"),
        palette.stock.isWhole
      )
      return
    }
    let sight = sight(of: world)
    if let reason = reason(against: line.deed, at: palette.spot, world, sight) {
      (palette.preview, palette.isRefused) = (reason, true)
      return
    }
    palette.isRefused = false
    switch line.deed {
    case .show(let row):
      palette.preview = .spaced(Phrase(zh: "到", en: "go to"), Phrase(both: "\(row.home.digit)"), row.home.type.title)
    case .count(let channel, let people): palette.preview = outcome(.traffic(.count(channel, people: people)), world)
    case .act(let action, let row): palette.preview = outcome(action, row, world)
    case .command(let action):
      let isAbout = CommandTable.entry(action).needsRow ? palette.spot.row : nil
      palette.preview = isAbout.map { outcome(action, $0, world) } ?? CommandTable.entry(action).long
    }
  }

  private func reason(against deed: PaletteLine.Deed, at spot: Spot, _ world: World, _ sight: Sight) -> Phrase? {
    switch deed {
    case .command(let action): reason(against: action, at: spot, world, sight)
    case .act(let action, let row): reason(against: action, at: Spot(pane: row.home, row: row), world, sight)
    case .count: refusalToAct(world, sight)
    case .show: nil
    }
  }

  /// What an action will do with a row: what is done at once in the very words of the log.
  private func outcome(_ action: Action, _ row: RowID, _ world: World) -> Phrase {
    let state = (lens.masksCustomers ? veil.masked(world.showroom) : world.showroom).state
    let opens = Phrase(zh: "打开：", en: "opens:")
    switch step(action, on: row, world) {
    case .perform(let command)?: return outcome(command, world)
    case .form(let purpose)?: return .spaced(opens, purpose.title(state))
    case .menu(let kind)?: return .spaced(opens, kind.title(state))
    case .remark(let words)?: return words
    case .debtor?, .toSign?, .copy?, .ask?, nil:
      let name = sight(of: world).name(of: row) ?? .empty
      return .spaced(name, Phrase(both: "·"), CommandTable.entry(action).long)
    }
  }

  private func outcome(_ command: Command, _ world: World) -> Phrase {
    let context = Context(now: world.now, author: Author(user: "", terminal: ""), id: ActID(high: 0, low: 0))
    do throws(Refusal) {
      let act = try world.showroom.decide(command, context)
      guard !act.events.isEmpty else { return Phrase(zh: "已经是这样了", en: "it is so already") }
      var after = world.showroom
      after.apply(act)
      return lens.masksCustomers
        ? veil.masked(after).words(for: act.masked(by: veil.mask(of: after))) : after.words(for: act)
    } catch {
      return error.words
    }
  }
}
