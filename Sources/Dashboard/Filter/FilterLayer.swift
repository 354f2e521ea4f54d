import Supervision
import Terminal

/// What narrows a list, while it is typed in the last line; the list follows every key.
struct FilterLayer: Sendable {
  /// The list it narrows.
  let pane: PaneID
  /// What is typed.
  var field: TextField

  /// A filter that goes on from what the list is narrowed by.
  init(_ pane: PaneID, _ text: String) {
    self.pane = pane
    field = TextField(text, limit: 60)
  }

  /// What is typed; nil for nothing.
  var text: String? { field.isEmpty ? nil : field.text }

  /// Draws it over the last line.
  func draw(_ screen: inout Screen, _ sight: Sight, _ language: Language) {
    let line = screen.bounds.cutBottom(1).bottom
    guard line.height > 0 else { return }
    screen.fill(line, surface: .footer)
    let count = sight.share(of: pane).map { "\($0.shown)/\($0.all)" } ?? ""
    let keys: [(Key, Phrase)] = [
      (.enter, Phrase(zh: "保留", en: "keeps it")), (.escape, Phrase(zh: "清除", en: "clears it")),
      (.character("/"), Phrase(zh: "查找全部", en: "finds anywhere")),
    ]
    // What an empty field offers goes once something is typed.
    let offered = field.isEmpty ? keys : Array(keys.prefix(2))
    let hints = offered.flatMap { [Span("  \($0.0.label)", .key), Span(" " + $0.1[language], .muted)] }
    let right = [Span(" " + count, .strong)] + hints + [Span(" ")]
    let wide = line.width >= right.cells + 24
    let shown = wide ? right : [Span(" \(count) ", .strong)]
    let (rest, end) = (line.cutRight(shown.cells).rest, line.cutRight(shown.cells).right)
    screen.put(shown, at: end.origin, width: end.width)
    let name = [Span(" \(pane.type.title[language]) ", .title), Span("/", .key)]
    let used = screen.put(name, at: rest.origin, width: rest.width)
    field.draw(&screen, in: rest.cutLeft(used).rest, isFocused: true)
  }
}

extension Dashboard {
  mutating func press(_ key: Key, _ layer: FilterLayer, _ world: World) -> [Effect] {
    var filter = layer
    let sight = sight(of: world)
    switch key {
    case .escape:
      layers.removeLast()
      lens.lists.filters[filter.pane] = nil
      return []
    case .enter:
      layers.removeLast()
      return []
    case .up: moveSelection(of: filter.pane, by: -1, sight)
    case .down: moveSelection(of: filter.pane, by: 1, sight)
    case .pageUp: moveSelection(of: filter.pane, by: -8, sight)
    case .pageDown: moveSelection(of: filter.pane, by: 8, sight)
    // Nothing of this list begins with a slash: what is not in it is looked for everywhere.
    case .character("/") where filter.field.isEmpty, .character("、") where filter.field.isEmpty, .function(3):
      layers.removeLast()
      layers.append(.picker(finder(world)))
      return []
    case .backspace where filter.field.isEmpty:
      layers.removeLast()
      return []
    default:
      guard filter.field.handle(key) else { return [] }
      lens.lists.filters[filter.pane] = filter.text
      layers[layers.count - 1] = .filter(filter)
      selections[filter.pane] = selection(in: filter.pane, self.sight(of: world))
    }
    return []
  }
}
