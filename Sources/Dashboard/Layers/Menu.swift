import Supervision
import Terminal

/// What a menu offers.
enum MenuKind: Hashable, Sendable {
  /// The places somebody can go to.
  case whereabouts(StaffID)
  /// Who takes over from somebody who leaves the door for a place.
  case relief(StaffID, to: PlaceID)
  /// Who goes to the door.
  case sendToDoor
  /// What can be done about somebody's day.
  case week(WeekMenu)
  /// Taking a customer, or a change of the turn order.
  case turn(StaffID)
  /// Who takes over from somebody who leaves the door with a customer.
  case turnRelief(StaffID, TurnCustomer)
  /// The alarms that stand.
  case alarms
  /// A customer's satisfaction.
  case rating(ComplaintID)
  /// How a complaint goes on.
  case complaint(ComplaintID, ComplaintMenu)
  /// Whose complaints the desk lists; the one it lists now.
  case debtors(ComplaintFilter)
  /// Who looks after a visitor.
  case assignVisit(VisitID)
  /// Who takes over from somebody who leaves the door with a visitor.
  case visitRelief(VisitID, StaffID)
  /// What a visitor came for.
  case purpose(VisitID)
  /// The ten steps.
  case steps(VisitID)
  /// The papers of a test drive.
  case drive(VisitID)
  /// What came of a visit.
  case result(VisitID)
  /// A customer's level.
  case level(CardID)
  /// What became of a web lead.
  case leadResult(SheetID)
  /// Something at the closing of a day.
  case day(DayMenu)
  /// What of a row is copied.
  case copy([CopyChoice])

  /// What stands above it.
  func title(_ state: ShowroomState) -> Phrase {
    switch self {
    case .whereabouts(let id): .spaced(state.name(of: id), Phrase(zh: "去向", en: "→ where"))
    case .relief(let id, let place):
      .spaced(
        state.name(of: id), .arrow, state.name(of: place), Phrase(zh: "· 谁接替门口", en: "· who takes over"))
    case .sendToDoor: Phrase(zh: "派谁到门口", en: "Who goes to the door")
    case .week(let menu): menu.title(state)
    case .turn(let id): .spaced(state.name(of: id), Phrase(zh: "轮排", en: "· turn order"))
    case .turnRelief(let id, _), .visitRelief(_, let id):
      .spaced(state.name(of: id), Phrase(zh: "去接客 · 谁接替门口", en: "→ customer · who takes over"))
    case .alarms: Phrase(zh: "告警 · 选一条写明原因，暂不提醒", en: "Alarms · choose one to let it rest for a reason")
    case .rating(let id): Phrase(zh: "\(id) 客户满意度", en: "\(id) · customer's satisfaction")
    case .complaint(let id, let menu): menu.title(id)
    case .debtors: Phrase(zh: "谁欠办", en: "Owed by")
    case .assignVisit(let id): Phrase(zh: "\(id) 派谁接待", en: "\(id) · who looks after them")
    case .purpose(let id): Phrase(zh: "\(id) 来意", en: "\(id) · came for")
    case .steps(let id): Phrase(zh: "\(id) 十步骤", en: "\(id) · ten steps")
    case .drive(let id): Phrase(zh: "\(id) 试驾", en: "\(id) · test drive")
    case .result(let id): Phrase(zh: "\(id) 离店，结果", en: "\(id) · leaves, what came of it")
    case .leadResult(let id): Phrase(zh: "\(id) 线索结果", en: "\(id) · what became of the lead")
    case .level(let id): Phrase(zh: "\(id) 意向级别", en: "\(id) · level")
    case .day(let menu): menu.title(state)
    case .copy: Phrase(zh: "复制", en: "Copy")
    }
  }

  /// What it offers as things stand now.
  func items(_ world: World) -> [MenuItem] {
    switch self {
    case .whereabouts(let id): WhereaboutsMenu.items(id, world)
    case .relief(let id, let place): DoorMenu.relief(of: id, to: place, world)
    case .sendToDoor: DoorMenu.candidates(world)
    case .week(let menu): menu.items(world)
    case .turn(let id): TurnMenu.items(id, world)
    case .turnRelief(let id, let customer): TurnMenu.relief(of: id, customer, world)
    case .alarms: AlarmMenu.items(world)
    case .rating(let id): ComplaintMenu.ratings(id)
    case .complaint(let id, let menu): menu.items(id, world.showroom.state)
    case .debtors(let filter): ComplaintMenu.debtors(world, filter)
    case .assignVisit(let id): VisitMenus.assign(id, world)
    case .visitRelief(let id, let staff):
      TurnMenu.relief(of: staff, taking: .visit(.assign(id, staff)), world)
    case .purpose(let id): VisitMenus.purposes(id, world.showroom.state)
    case .steps(let id): VisitMenus.steps(id, world.showroom.state)
    case .drive(let id): VisitMenus.drive(id, world.showroom.state)
    case .result(let id): VisitMenus.results(id, world)
    case .leadResult(let id): LeadMenu.items(id, world.showroom.state)
    case .level(let id): VisitMenus.levels(id, world.showroom.state)
    case .day(let menu): menu.items(world)
    case .copy(let choices): choices.map(\.item)
    }
  }

  /// What Tab does with a line that leads further.
  var more: Phrase {
    if case .complaint(_, let menu) = self { return menu.more }
    if case .day = self { return Phrase(zh: "Tab 略过并写原因", en: "Tab lets it be, with a reason") }
    return Phrase(zh: "Tab 填返回时间", en: "Tab adds a time back")
  }

  /// Whether what it is about still exists.
  func isAbout(_ state: ShowroomState) -> Bool {
    switch self {
    case .whereabouts(let id), .relief(let id, _), .turn(let id), .turnRelief(let id, _):
      state.person(id)?.employed ?? false
    case .week(let menu): state.person(menu.cell.staff)?.employed ?? false
    case .sendToDoor, .alarms, .debtors, .copy: true
    case .rating(let id), .complaint(let id, _): state.complaints[id] != nil
    case .assignVisit(let id), .steps(let id), .result(let id): state.visits[id]?.isOpen ?? false
    case .visitRelief(let id, let staff):
      state.visits[id]?.isOpen ?? false && state.person(staff)?.employed ?? false
    case .purpose(let id): state.visits[id] != nil
    case .drive(let id): if case .asked? = state.visits[id]?.drive?.phase { true } else { false }
    case .leadResult(let id): state.sheets.lines[id] != nil
    case .level(let id): state.cards[id] != nil
    case .day(let menu): menu.isAbout(state)
    }
  }
}

/// One line of a menu.
struct MenuItem: Hashable, Sendable {
  /// The key that chooses it; nil when only the arrows reach it.
  let key: Key?
  /// What it is.
  let title: Phrase
  /// What stands at the right.
  var detail = Phrase.empty
  /// Where it leads.
  let step: Step
  /// Where it leads when more is to be said: Tab, or the key with Shift.
  var more: Step?
  /// Whether it is how things are already.
  var isCurrent = false

  /// Whether it is only there to say why it cannot be chosen.
  var isBarred: Bool { if case .remark = step { true } else { false } }
}

/// A menu lying open.
struct MenuLayer: Sendable {
  /// What it offers.
  let kind: MenuKind
  /// The line at which the marker stands, from 0.
  var selection: Int
  /// The marked rows it is chosen for; nil for the one it is about.
  let bulk: BulkPlan?

  /// A menu with its marker at how things are, else at the first line.
  init(_ kind: MenuKind, _ world: World, bulk: BulkPlan? = nil) {
    self.kind = kind
    self.bulk = bulk
    selection = kind.items(world).firstIndex(where: \.isCurrent) ?? 0
  }

  /// What came of a key.
  enum Outcome: Hashable {
    case handled
    case chosen(Step)
    case cancelled
  }

  /// Does what a key does: a letter chooses, the arrows move, Enter chooses, Tab asks for more, Esc leaves.
  mutating func handle(_ key: Key, _ world: World) -> Outcome {
    let items = kind.items(world)
    let last = items.count - 1
    if let item = items.first(where: { $0.key == key }) { return .chosen(item.step) }
    if let more = items.first(where: { $0.key != nil && $0.key?.shifted == key })?.more { return .chosen(more) }
    let selected = items.indices.contains(selection) ? items[selection] : items.last
    switch key {
    case .escape, .character("q"), .left: return .cancelled
    case .enter, .right, .character(" "): return selected.map { .chosen($0.step) } ?? .handled
    case .tab: return selected?.more.map { .chosen($0) } ?? .handled
    case .up, .character("k"): selection = selection > 0 ? selection - 1 : max(last, 0)
    case .down, .character("j"): selection = selection < last ? selection + 1 : 0
    case .home, .pageUp: selection = 0
    case .end, .pageDown: selection = max(last, 0)
    default: break
    }
    return .handled
  }

  /// Draws the menu over the board; `mask` hides customers whom what it offers names as they are.
  func draw(_ screen: inout Screen, _ world: World, _ language: Language, over mask: CustomerMask?) {
    let items = kind.items(world)
    let names = items.map { mask.shown($0.title[language]) }
    let title = mask.shown(kind.title(world.showroom.state)[language]) + (bulk?.suffix(language) ?? "")
    let widest = zip(items, names).reduce(0) { most, line in
      max(most, TextWidth.cells(line.1) + TextWidth.cells(line.0.detail[language]))
    }
    let foot = foot(hasMore: items.contains { $0.more != nil })[language]
    let width = max(widest + 9, TextWidth.cells(title) + 4, TextWidth.cells(foot) + 2)
    let overlay = Overlay(
      title, inside: Size(columns: width, rows: items.count), foot: [Span(foot, .muted)])
    overlay.draw(&screen) { screen in
      let row = min(max(selection, 0), items.count - 1)
      let window = ListWindow(count: items.count, selection: row, height: screen.size.rows)
      ListView(window: window, selection: row, isFocused: true).draw(&screen, in: screen.bounds) { screen, index in
        let item = items[index]
        let width = screen.size.columns
        screen.put(item.key?.label ?? "", at: Point(x: 1, y: 0), style: .key)
        let detail = item.detail[language]
        let cells = min(TextWidth.cells(detail), max(width - 12, 0))
        screen.put(
          names[index], at: Point(x: 4, y: 0), style: item.isCurrent || item.isBarred ? .muted : .text,
          width: max(width - cells - 6, 0))
        screen.put(detail, at: Point(x: width - cells - 1, y: 0), style: .muted, width: cells)
      }
    }
  }

  private func foot(hasMore: Bool) -> Phrase {
    hasMore
      ? Phrase(zh: "按键选 · \(kind.more.zh) · Esc 返回", en: "letter · \(kind.more.en) · Esc")
      : Phrase(zh: "按键选 · Esc 返回", en: "letter or Enter · Esc")
  }
}

extension CustomerMask? {
  /// A text as it may be seen.
  func shown(_ text: String) -> String { self?.text(text) ?? text }
}

extension Key {
  /// The same letter with Shift; nil for other keys.
  var shifted: Key? {
    guard case .character(let character) = self, character.isLowercase else { return nil }
    return character.uppercased().first.map(Key.character)
  }
}
