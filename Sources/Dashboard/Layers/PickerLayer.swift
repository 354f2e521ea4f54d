import Supervision
import Terminal

/// A list lying open from which one chooses by typing.
struct PickerLayer: Sendable {
  /// What is chosen.
  enum Kind: Hashable, Sendable {
    /// A command.
    case palette
    /// A theme; the one to go back to.
    case theme(before: String)
    /// A person, complaint, duty or channel.
    case find
    /// A day to look back at.
    case day
  }

  /// What is chosen.
  let kind: Kind
  /// The list.
  var picker: Picker
  /// What was typed when a moment was last offered.
  private var offeredFor = ""

  /// A list of a kind.
  init(kind: Kind, picker: Picker) {
    self.kind = kind
    self.picker = picker
  }

  /// Offers the day and time that are typed, so that one need not look for them in the list.
  mutating func offerMoment(today: CivilDay, _ language: Language) {
    guard case .day = kind else { return }
    let typed = picker.filter.text
    guard picker.filter.text != offeredFor else { return }
    offeredFor = typed
    guard let moment = SpokenMoment(typed, today: today) else { return picker.offer(nil) }
    let time = moment.time.map { " \($0)" } ?? ""
    picker.offer(
      Picker.Item(
        Self.momentPrefix + typed, "→ \(moment.day) \(moment.day.weekday.name[language])\(time)", keywords: typed))
  }

  /// The moment of an item offered for what was typed; nil for any other item.
  static func moment(offered id: String, today: CivilDay) -> SpokenMoment? {
    id.hasPrefix(momentPrefix) ? SpokenMoment(String(id.dropFirst(momentPrefix.count)), today: today) : nil
  }

  private static let momentPrefix = "at:"
  /// Lines made of what is typed, by what the list knows them by.
  var offers: [String: PaletteOffer] = [:]
  /// What can be named, as far as it was asked for.
  var indexes: [PaletteNoun: PaletteIndex] = [:]
  /// What the selected line will do, or why it cannot.
  var preview: (words: Phrase, isRefusal: Bool)?

  /// Draws the list: a theme beside the board, which shows how it looks, anything else over it.
  func draw(_ screen: inout Screen, _ language: Language) {
    let title: Phrase =
      switch kind {
      case .palette: Phrase(zh: "命令", en: "Commands")
      case .theme: Phrase(zh: "主题", en: "Theme")
      case .find: Phrase(zh: "查找", en: "Find")
      case .day: Phrase(zh: "回看哪一天", en: "Look back at a day")
      }
    let foot =
      switch kind {
      case .find:
        Phrase(zh: "输入筛选 · Enter 选定 · F3 查全部客户 · Esc 返回", en: "type to filter · Enter · F3 all customers ever · Esc")
      case .day:
        Phrase(zh: "可输入 周二 15:00、11-17、昨天 · Enter · Esc", en: "type tue 15:00, 11-17 or yesterday · Enter · Esc")
      default: Phrase(zh: "输入筛选 · Enter 选定 · Esc 返回", en: "type to filter · Enter · Esc")
      }
    let width: Int
    if case .theme = kind { width = 34 } else { width = 72 }
    let rows = min(picker.items.count + (kind == .palette ? 4 : 2), max(screen.size.rows - 4, 3), 22)
    var overlay = Overlay(
      title[language], inside: Size(columns: width, rows: rows), foot: [Span(foot[language], .muted)])
    overlay.box.detail = [Span("\(picker.matches.count)", .muted)]
    guard case .theme = kind else {
      overlay.draw(&screen) { screen in
        guard kind == .palette, screen.size.rows > 6 else { return picker.draw(&screen, in: screen.bounds) }
        let (foot, list) = screen.bounds.cutBottom(1)
        picker.draw(&screen, in: list.cutBottom(1).rest)
        guard let preview else { return }
        let sign = preview.isRefusal ? Span(" ✗ ", .warning) : Span(" → ", .accent)
        screen.put([sign, Span(preview.words[language], .muted)], at: foot.origin, width: foot.width)
      }
      return
    }
    screen.cursor = nil
    let size = screen.size
    let place = Rect(x: size.columns - width - 6, y: 2, width: width + 4, height: rows + 2).intersection(screen.bounds)
    overlay.box.draw(&screen, in: place.isEmpty ? screen.bounds : place) { screen in
      screen.within(screen.bounds.inset(horizontal: 1, vertical: 0)) { picker.draw(&$0, in: $0.bounds) }
    }
  }
}

extension Dashboard {
  /// All commands that can be named here, those that cannot be done now with the reason.
  func palette(_ world: World) -> PickerLayer {
    let (sight, language) = (sight(of: world), language)
    let spot = spot(sight)
    let actions = Action.allCases.filter { action in
      let entry = CommandTable.entry(action)
      return action != .palette && (!spot.isCard || entry.onCard)
    }
    let items = actions.map { action in
      let entry = CommandTable.entry(action)
      return Picker.Item(
        action.rawValue, entry.long[language], detail: keyMap.keyLabel(of: action, language),
        reason: reason(against: action, at: spot, world, sight)?[language],
        keywords: keywords(of: action, sight), names: [entry.short.zh, entry.short.en], keys: keyMap.labels(of: action))
    }
    let channels = sight.state.settings.channels.map { channel in
      Picker.Item(
        PickerLayer.channelPrefix + channel.id.rawValue, channel.counts[language], detail: channel.key,
        reason: refusalToAct(world, sight)?[language], keywords: "\(channel.counts.zh) \(channel.counts.en)",
        names: [channel.name.zh, channel.name.en], keys: channel.key)
    }
    return PickerLayer(kind: .palette, picker: Picker(items + channels))
  }

  /// All words an action is found by: what it does in both languages, and the places somebody can be sent to.
  func keywords(of action: Action, _ sight: Sight) -> String {
    let entry = CommandTable.entry(action)
    let words = [entry.long.zh, entry.long.en] + entry.alsoCalled
    let places = action == .whereabouts ? sight.state.settings.places.flatMap { [$0.name.zh, $0.name.en] } : []
    return (words + places).joined(separator: "\n")
  }

  /// The themes, the one in use first chosen.
  func themePicker() -> PickerLayer {
    PickerLayer(
      kind: .theme(before: theme), picker: Picker(themes.map { Picker.Item($0, $0) }, selected: theme))
  }

  /// Everybody and everything that has a name.
  func finder(_ world: World) -> PickerLayer {
    let found = sight(of: world).findable
    var shown = found
    if lens.masksCustomers, past?.day == nil {
      var (dashboard, masked) = (self, world)
      dashboard.lookout = veil.lookout
      masked.showroom = veil.masked(world.showroom)
      shown = dashboard.sight(of: masked).findable
    }
    // Who is masked is still found by name and phone.
    let items = zip(found, shown).map { found, shown in
      Picker.Item(
        found.id, shown.title[language], detail: shown.detail[language],
        keywords: shown.title == found.title ? found.keywords : "\(found.title[language])\n\(found.keywords)")
    }
    return PickerLayer(kind: .find, picker: Picker(items))
  }
}

extension PickerLayer {
  /// What stands before a channel's identifier among the palette's items.
  static let channelPrefix = "count:"
}

extension Channel {
  /// Counting one, in words.
  var counts: Phrase { Phrase(zh: "\(name.zh)计一人", en: "count one: \(name.en)") }
}
