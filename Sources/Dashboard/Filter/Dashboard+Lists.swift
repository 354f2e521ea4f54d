import Supervision
import Terminal

extension Dashboard {
  /// Does what narrows, orders or marks a list, and turns the mouse on or off.
  mutating func attemptOnList(_ action: Action, at spot: Spot, _ world: World, _ sight: Sight) -> [Effect] {
    switch action {
    case .filter: layers.append(.filter(FilterLayer(spot.pane, lens.lists.filters[spot.pane] ?? "")))
    case .narrow: narrow(to: spot.row, world, sight)
    case .sortRows: turnOrder(of: spot.pane, world, sight)
    case .mark: mark(spot.row, in: spot.pane, sight)
    case .markRange: markRange(from: spot.row, in: spot.pane, world, sight)
    case .markAll: markAll(in: spot.pane, sight)
    case .invertMarks: invertMarks(in: spot.pane, sight)
    case .mouse:
      usesMouse.toggle()
      let words =
        usesMouse
        ? Phrase(zh: "鼠标已开：点选、滚轮、双击打开", en: "mouse on: click selects, wheel scrolls, double click opens")
        : Phrase(zh: "鼠标已关：可用终端自己选字", en: "mouse off: the terminal selects text itself")
      toast = Toast(.remark, words, action: .mouse, now: world.now)
      return [.useMouse(usesMouse)]
    default: break
    }
    return []
  }

  /// Why a list cannot be narrowed, ordered or marked, and what to do instead; nil when it can.
  func listReason(against action: Action, at spot: Spot, _ sight: Sight) -> Phrase? {
    switch action {
    case .mouse: return nil
    case .narrow:
      guard lens.lists.subject == nil else { return nil }
      guard let row = spot.row, Subject(sight.record(of: row)) != nil else {
        return Phrase(zh: "先选有客户或人员的一行", en: "first select a row with a customer or a person")
      }
      return nil
    case .mark, .markRange:
      if let reason = listReason(against: .filter, at: spot, sight) { return reason }
      return spot.row == nil ? Phrase(zh: "这里没有可选的一行", en: "there is no row to select here") : nil
    default:
      return spot.pane.isList(sight.lens)
        ? nil : Phrase(zh: "这里不是列表；按 & 查客户，F3 查全部", en: "this is no list; & searches customers, F3 everything")
    }
  }

  /// Narrows all panes to whom a row is about, or shows everybody again.
  private mutating func narrow(to row: RowID?, _ world: World, _ sight: Sight) {
    if case .card? = layers.last { layers.removeLast() }
    guard lens.lists.subject == nil, let row, let subject = Subject(sight.record(of: row)) else {
      lens.lists.subject = nil
      toast = Toast(.remark, Phrase(zh: "又看全部的人", en: "everybody is shown again"), now: world.now)
      return
    }
    lens.lists.subject = subject
    let name = subject.name(sight.state, isMasked: lens.masksCustomers)
    toast = Toast(
      .remark, Phrase(zh: "所有窗格只看 \(name.zh)，再按看全部", en: "all panes show only \(name.en); again for everybody"),
      action: .narrow, now: world.now)
  }

  /// The next order in which a list can stand; after the last its own again.
  private mutating func turnOrder(of pane: PaneID, _ world: World, _ sight: Sight) {
    let records = sight.records(of: sight.rows(of: pane)).map(\.record)
    let orders = RowOrder.allCases.filter { $0.tellsApart(records) }
    let place = lens.lists.orders[pane].flatMap(orders.firstIndex)
    let next = place.map { $0 + 1 } ?? (lens.lists.orders[pane] == nil ? 0 : orders.count)
    lens.lists.orders[pane] = orders.indices.contains(next) ? orders[next] : nil
    let words = lens.lists.orders[pane]?.title ?? Phrase(zh: "原来的顺序", en: "its own order")
    toast = Toast(.remark, words, action: .sortRows, now: world.now)
  }
}
