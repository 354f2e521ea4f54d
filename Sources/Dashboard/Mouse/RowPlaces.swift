import Terminal

/// Where the rows of a pane lie, noted while it is drawn for somebody who points into it.
final class RowPlaces {
  private var lists: [(window: ListWindow, rect: Rect)] = []

  /// Takes note of a list and where it lies in the pane.
  func note(_ window: ListWindow, in rect: Rect) { lists.append((window, rect)) }

  /// The row at a place of the pane, from 0, and the row at the top of its list; nil where there is none.
  func row(at point: Point) -> (index: Int, top: Int)? {
    for (window, rect) in lists where rect.contains(point) {
      let index = window.offset + point.y - rect.y
      if window.visible.contains(index) { return (index, window.offset) }
    }
    return nil
  }
}
