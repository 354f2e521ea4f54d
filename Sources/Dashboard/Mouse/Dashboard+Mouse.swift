import Supervision
import Terminal

/// A press of the left button: where, and when in milliseconds.
struct Press: Hashable, Sendable {
  let place: Point
  let at: Int64

  /// Two presses at one place within so many milliseconds are one double click.
  static let double: Int64 = 400
}

extension Dashboard {
  /// Does what the mouse asks: a click goes where it points, a second one opens, the wheel moves the selection under it.
  mutating func point(_ event: MouseEvent, _ world: World) -> [Effect] {
    switch event.action {
    case .scrollUp: return scroll(by: -1, at: event.place, world)
    case .scrollDown: return scroll(by: 1, at: event.place, world)
    case .press(.left):
      let press = Press(place: event.place, at: world.now.instant.milliseconds)
      let isDouble =
        lastPress.map { $0.place == press.place && press.at - $0.at <= Press.double * Int64(pace) } ?? false
      lastPress = isDouble ? nil : press
      toast = nil
      return click(event.place, isDouble: isDouble, world)
    // The right button goes back, as Esc does.
    case .press(.right):
      toast = nil
      return press(.escape, world)
    case .press, .release, .drag: return []
    }
  }

  private mutating func scroll(by step: Int, at place: Point, _ world: World) -> [Effect] {
    if let layer = layers.last {
      guard case .filter(let filter) = layer else { return press(step < 0 ? .up : .down, world) }
      moveSelection(of: filter.pane, by: step, sight(of: world))
      return []
    }
    let sight = sight(of: world)
    guard let target = pane(at: place, world, sight) else { return [] }
    if target.pane.isList(sight.lens) || target.pane != focus {
      moveSelection(of: target.pane, by: step, sight)
      return []
    }
    return press(step < 0 ? .up : .down, world)
  }

  private mutating func click(_ place: Point, isDouble: Bool, _ world: World) -> [Effect] {
    let sight = sight(of: world)
    if !layers.isEmpty { return clickLayer(place, isDouble: isDouble, world, sight) }
    let layout = layout(world, sight)
    if layout.footer.contains(place) { return clickHint(place, in: layout.footer, world, sight) }
    if layout.tabs.contains(place) {
      if let pane = tabStrip.tab(at: place.x, in: layout.tabs).map({ tabPanes[$0] }) { focus = pane }
      return []
    }
    if layout.header.contains(place) { return clickHeader(place, in: layout.header, world, sight) }
    guard let (pane, rect) = pane(at: place, world, sight) else { return [] }
    let wasFocused = pane == focus
    focus = pane
    let inside = Point(x: place.x - rect.x, y: place.y - rect.y)
    let places = RowPlaces()
    var view = view(of: pane, sight, isZoomed: layout.style == .one || layout.style == .board)
    view.places = places
    var screen = Screen(size: rect.size)
    pane.type.draw(&screen, view)
    let rows = sight.rows(of: pane)
    guard let found = places.row(at: inside), rows.indices.contains(found.index) else {
      // The title of a pane zooms it, as a double click on a window's does.
      if isDouble, inside.y == 0, pane.isOnFloor { isZoomed.toggle() }
      return []
    }
    selections[pane] = Selection(row: rows[found.index], index: found.index, top: found.top)
    return isDouble && wasFocused ? press(.enter, world) : []
  }

  private mutating func clickHint(_ place: Point, in rect: Rect, _ world: World, _ sight: Sight) -> [Effect] {
    let spot = spot(sight)
    let bars = footerBars(in: rect, hints(world, sight))
    for (bar, rect) in bars {
      guard let hint = bar.hint(at: place.x, in: rect) else { continue }
      let action = (keyMap.hints(at: spot) + [.help]).first {
        keyMap.label(of: $0, in: spot.pane) == hint.key || keyMap.label(of: $0) == hint.key
      }
      return action.map { attempt($0, at: spot, world) } ?? []
    }
    return []
  }

  /// The top line: at the right the alarms, before them whom the panes are narrowed to, else the next thing.
  private mutating func clickHeader(_ place: Point, in rect: Rect, _ world: World, _ sight: Sight) -> [Effect] {
    let spot = spot(sight)
    switch header(world, sight).part(at: place.x - rect.x, width: rect.width) {
    case .alarms: return attempt(.alarms, at: spot, world)
    case .subject: return attempt(.narrow, at: spot, world)
    case .nextThing: return attempt(.nextThing, at: spot, world)
    case nil: return []
    }
  }

  /// What lies open: a click on one of its lines chooses it, one beside it leaves it.
  private mutating func clickLayer(
    _ place: Point, isDouble: Bool, _ world: World, _ sight: Sight
  ) -> [Effect] {
    guard let layer = layers.last, let box = layer.box(self, world) else { return [] }
    guard box.outside.contains(place) else { return isTyped(layer) ? [] : press(.escape, world) }
    let row = place.y - box.inside.y
    guard box.inside.contains(place), row >= 0 else { return [] }
    switch layer {
    case .menu(var menu):
      let items = menu.kind.items(world)
      let window = ListWindow(count: items.count, selection: menu.selection, height: box.inside.height)
      guard items.indices.contains(window.offset + row) else { return [] }
      menu.selection = window.offset + row
      layers[layers.count - 1] = .menu(menu)
      return press(.enter, world)
    case .card, .bulk: return isDouble ? press(.enter, world) : []
    default: return []
    }
  }

  /// A form or a search holds what was typed: a click beside it must not lose that.
  private func isTyped(_ layer: Layer) -> Bool {
    switch layer {
    case .form, .search, .plan: true
    default: false
    }
  }

  private func pane(at place: Point, _ world: World, _ sight: Sight) -> (pane: PaneID, place: Rect)? {
    layout(world, sight).panes.first { $0.place.contains(place) }
  }

  private func layout(_ world: World, _ sight: Sight) -> FloorLayout {
    FloorLayout(
      size, focus: focus, isZoomed: isZoomed, hasBanner: banner(world, sight) != nil, hasLog: sight.isPast)
  }
}
