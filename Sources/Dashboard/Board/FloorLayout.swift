import Supervision
import Terminal

/// Where everything on the floor board lies: a pure function of the window.
///
/// Three columns from 140×40, two rows of panes from 100×24, two columns from 72×20; smaller windows show one pane with
/// a strip of the others, and windows of ten rows or fewer one line a pane. A board of its own has all of it.
struct FloorLayout {
  /// How the panes are shown.
  enum Style: Hashable {
    /// All of them in their boxes.
    case all
    /// One in its box, the others as tabs.
    case one
    /// A board of its own in the whole window, with the other boards as tabs.
    case board
    /// One line each.
    case lines
  }

  /// How the panes are shown.
  let style: Style
  /// The top line.
  let header: Rect
  /// The line under it that must not be missed; empty when there is none.
  let banner: Rect
  /// The strip of tabs; empty unless one pane is shown.
  let tabs: Rect
  /// The last line.
  let footer: Rect
  /// The panes shown and where.
  let panes: [(pane: PaneID, place: Rect)]
  /// The list of what was done, for looking back; empty where the window is not tall enough for it and every pane.
  let log: Rect

  /// The layout of a window.
  init(_ size: Size, focus: PaneID, isZoomed: Bool, hasBanner: Bool, hasLog: Bool = false) {
    let (columns, rows) = (size.columns, size.rows)
    style = FloorLayout.style(columns: columns, rows: rows, focus: focus, isZoomed: isZoomed)
    var rest = Rect(size)
    (header, rest) = rest.cutTop(1)
    (banner, rest) = rest.cutTop(hasBanner && rows > 2 ? 1 : 0)
    (footer, rest) = rest.cutBottom(rest.height > (style == .lines ? PaneID.floor.count : 1) ? 1 : 0)
    (tabs, rest) = rest.cutTop((style == .one || style == .board) && rest.height > 3 ? 1 : 0)
    switch style {
    case .one, .board: (panes, log) = ([(focus, rest)], Rect(.zero))
    case .lines: (panes, log) = (FloorLayout.lines(in: rest, focus: focus), Rect(.zero))
    case .all where columns >= 140 && rows >= 40: (panes, log) = FloorLayout.threeColumns(rest, hasLog: hasLog)
    case .all: (panes, log) = (columns >= 100 ? FloorLayout.twoRows(rest) : FloorLayout.twoColumns(rest), Rect(.zero))
    }
  }

  private static func style(columns: Int, rows: Int, focus: PaneID, isZoomed: Bool) -> Style {
    if !focus.isOnFloor { return .board }
    if isZoomed, rows >= 4, columns >= 12 { return .one }
    if rows <= 10 || columns < 24 { return .lines }
    return columns >= 72 && rows >= 20 && !isZoomed ? .all : .one
  }

  private static func threeColumns(_ body: Rect, hasLog: Bool) -> (panes: [(pane: PaneID, place: Rect)], log: Rect) {
    let columns = body.splitColumns([.share(4, maximum: 60), .share(5), .share(3, minimum: 38, maximum: 58)])
    let left = columns[0].splitRows([.share(2, minimum: 11, maximum: 15), .share(3)])
    let middle = columns[1].splitRows([.share(1, maximum: 24), .share(1)])
    // A day's list seldom has more than a score of rows, so the acts can stand under it.
    let (log, today) = columns[2].cutBottom(hasLog && body.height >= 44 ? body.height - 24 : 0)
    return (
      [(.roster, left[1]), (.door, left[0]), (.traffic, middle[0]), (.complaints, middle[1]), (.today, today)], log
    )
  }

  private static func twoRows(_ body: Rect) -> [(pane: PaneID, place: Rect)] {
    let rows = body.splitRows([.share(5, minimum: 10), .share(6)])
    let above = rows[0].splitColumns([.share(5, minimum: 33), .share(6, minimum: 34), .share(5, minimum: 33)])
    let below = rows[1].splitColumns([.share(4), .share(5)])
    return [
      (.roster, below[0]), (.door, above[0]), (.traffic, above[1]), (.complaints, below[1]), (.today, above[2]),
    ]
  }

  private static func twoColumns(_ body: Rect) -> [(pane: PaneID, place: Rect)] {
    let columns = body.splitColumns([.share(), .share()])
    let left = columns[0].splitRows([.share(3, minimum: 7), .share(5)])
    let right = columns[1].splitRows([.share(4, minimum: 6), .share(3, minimum: 5), .share(4, minimum: 6)])
    return [
      (.roster, left[1]), (.door, left[0]), (.traffic, right[0]), (.complaints, right[1]), (.today, right[2]),
    ]
  }

  private static func lines(in body: Rect, focus: PaneID) -> [(pane: PaneID, place: Rect)] {
    let all = PaneID.floor
    let window = ListWindow(count: all.count, selection: all.firstIndex(of: focus), height: body.height)
    return window.visible.enumerated().map { line, index in
      (all[index], Rect(x: body.x, y: body.y + line, width: body.width, height: 1))
    }
  }
}
