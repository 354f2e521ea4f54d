import Supervision
import Terminal

/// A heading with lines below it, one of several at the side of a board.
struct Section {
  /// What they are.
  let title: [Span]
  /// They, the most important first.
  let lines: [[Span]]
}

extension [Section] {
  /// Draws them under each other with a blank row between; what has no room is cut from the longest, which says so.
  func draw(_ screen: inout Screen, in rect: Rect, language: Language) {
    guard rect.width > 4, rect.height > 1, !isEmpty else { return }
    let shown = prefix(Swift.max(rect.height / 3, 1))
    var rooms = shown.map(\.lines.count)
    while rooms.reduce(0, +) + shown.count * 2 - 1 > rect.height, let most = rooms.max(), most > 1 {
      rooms[rooms.lastIndex(of: most) ?? 0] -= 1
    }
    var y = rect.y
    for (section, room) in zip(shown, rooms) where y < rect.bottom {
      screen.put(section.title, at: Point(x: rect.x, y: y), width: rect.width)
      let isCut = section.lines.count > room && room > 1
      let lines = section.lines.prefix(isCut ? room - 1 : room)
      for (row, line) in lines.enumerated() where y + 1 + row < rect.bottom {
        screen.put(line, at: Point(x: rect.x, y: y + 1 + row), width: rect.width)
      }
      if isCut, y + room < rect.bottom {
        let more = section.lines.count - lines.count
        screen.put(
          Phrase(zh: "… 另 \(more) 项", en: "… \(more) more")[language], at: Point(x: rect.x, y: y + room), style: .faint,
          width: rect.width)
      }
      y += room + 2
    }
  }
}
