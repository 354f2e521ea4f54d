import Supervision
import Terminal

/// A letter was pressed that begins something: what can follow it.
struct PrefixLayer: Sendable {
  /// The letter.
  let prefix: Key
  /// Where it was pressed.
  let spot: Spot
  /// The line at which the marker stands, for who goes by arrows; nil until an arrow is pressed.
  var selection: Int?

  /// One of the things that can follow.
  struct Line {
    let key: Key
    let action: Action
    let words: Phrase
    let reason: Phrase?
  }

  /// What came of a key.
  enum Outcome {
    case handled
    case chosen(Line)
    case cancelled
    /// Nothing begins so.
    case unknown
  }

  /// What can follow, in the order of the table, with the reason where it cannot be done now.
  func lines(_ dashboard: Dashboard, _ world: World) -> [Line] {
    let sight = dashboard.sight(of: world)
    return dashboard.keyMap.following(prefix, at: spot).map { stroke, action in
      Line(
        key: stroke.key, action: action, words: CommandTable.entry(action).long,
        reason: dashboard.reason(against: action, at: spot, world, sight))
    }
  }

  /// Does what a key does: a letter chooses, the arrows move, Enter chooses, Esc leaves.
  mutating func handle(_ key: Key, _ lines: [Line]) -> Outcome {
    if let line = lines.first(where: { $0.key == key }) { return .chosen(line) }
    let last = lines.count - 1
    switch key {
    case .up: selection = selection.map { $0 > 0 ? $0 - 1 : last } ?? last
    case .down: selection = selection.map { $0 < last ? $0 + 1 : 0 } ?? 0
    case .enter:
      guard let selection, lines.indices.contains(selection) else { return .cancelled }
      return .chosen(lines[selection])
    case .escape: return .cancelled
    default: return .unknown
    }
    return .handled
  }

  /// Draws them in the lower right corner, beside what one looks at.
  func draw(_ screen: inout Screen, _ dashboard: Dashboard, _ world: World) {
    let language = dashboard.language
    let lines = lines(dashboard, world)
    let keys = lines.map { TextWidth.cells($0.key.label) }.max() ?? 1
    let words = lines.map { TextWidth.cells($0.words[language]) }.max() ?? 0
    let rows = max(min(lines.count, screen.size.rows - 4), 1)
    let columns = (lines.count + rows - 1) / rows
    let width = keys + words + 4
    let foot = Phrase(zh: "接着按一个键 · Esc 返回", en: "press one more · Esc")
    let box = Box(
      "\(prefix.label) …", foot: [Span(foot[language], .muted)], isFocused: true, surface: .overlay)
    let size = Size(columns: max(width * columns, TextWidth.cells(foot[language]) + 2) + 2, rows: rows + 2)
    let corner = Point(x: screen.size.columns - size.columns, y: screen.size.rows - size.rows - 1)
    let place = Rect(x: max(corner.x, 0), y: max(corner.y, 0), width: size.columns, height: size.rows)
    screen.cursor = nil
    box.draw(&screen, in: place.intersection(screen.bounds)) { screen in
      for (index, line) in lines.enumerated() {
        let (x, y) = (index / rows * width, index % rows)
        let cell = Rect(x: x, y: y, width: width, height: 1)
        if index == selection { screen.tint(cell, surface: .selected) }
        screen.put(line.key.label, at: Point(x: x + 1, y: y), style: line.reason == nil ? .key : .faint)
        screen.put(
          line.words[language], at: Point(x: x + keys + 2, y: y), style: line.reason == nil ? .text : .faint,
          width: words + 1)
      }
    }
  }
}
