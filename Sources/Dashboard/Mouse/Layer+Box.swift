import Supervision
import Terminal

extension Layer {
  /// Where a layer lies in the window; nil for one that is not a box.
  func box(_ dashboard: Dashboard, _ world: World) -> (outside: Rect, inside: Rect)? {
    if case .filter = self { return nil }
    // It is drawn to see where its frame comes to lie.
    var screen = Screen(size: dashboard.size)
    dashboard.draw(self, &screen, world, knowing: world)
    let lines = (0..<screen.size.rows).map { y in (0..<screen.size.columns).map { screen.style(at: Point(x: $0, y: y)) }
    }
    let rows = lines.indices.filter { lines[$0].contains { $0?.surface == .overlay } }
    guard let top = rows.first, let bottom = rows.last,
      let left = lines[top].firstIndex(where: { $0?.surface == .overlay }),
      let right = lines[top].lastIndex(where: { $0?.surface == .overlay })
    else { return nil }
    let outside = Rect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
    return (outside, outside.inset(by: 1))
  }
}
