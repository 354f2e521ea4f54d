/// A picture of the terminal as a value: a grid of cells that boards draw into and tests read back.
///
/// Nothing drawn can fall outside the current clip, and no size or position traps. A wide character is never shown by half.
public struct Screen: Equatable, Sendable {
  var cells: [Cell]
  let columns: Int
  let rows: Int
  /// The part of the grid drawn into, in the coordinates of the whole grid; drawing starts at its origin.
  var frame: Rect
  /// What of `frame` may be written.
  var clip: Rect
  var cursorCell: Point?

  /// The greatest window drawn; the rest of a larger one stays empty.
  static let limit = Size(columns: 2_000, rows: 1_000)

  /// An empty picture of that size, all of it `surface`.
  public init(size: Size, surface: Surface = .base) {
    columns = min(size.columns, Screen.limit.columns)
    rows = min(size.rows, Screen.limit.rows)
    cells = Array(repeating: Cell(blankOn: surface), count: columns * rows)
    frame = Rect(x: 0, y: 0, width: columns, height: rows)
    clip = frame
  }

  /// The extent of the current clip: of the whole picture, or inside `within` of the rectangle given there.
  public var size: Size { frame.size }

  /// The rectangle that may be drawn into, its top left corner at the origin.
  public var bounds: Rect { Rect(frame.size) }

  /// Where the terminal's cursor shows, in the coordinates of the current clip; none hides it.
  public var cursor: Point? {
    get { cursorCell.map { Point(x: $0.x - frame.x, y: $0.y - frame.y) } }
    set {
      guard let place = newValue else {
        cursorCell = nil
        return
      }
      let cell = Point(x: Screen.bounded(place.x) + frame.x, y: Screen.bounded(place.y) + frame.y)
      // A cursor outside what can be seen would sit on somebody else's cell.
      cursorCell = clip.contains(cell) ? cell : nil
    }
  }

  /// Draws into a part of the picture: coordinates count from the rectangle's corner and nothing falls outside it.
  public mutating func within(_ rect: Rect, _ draw: (inout Screen) -> Void) {
    let before = (frame, clip)
    frame = Rect(x: frame.x + rect.x, y: frame.y + rect.y, width: rect.width, height: rect.height)
    clip = clip.intersection(frame)
    draw(&self)
    (frame, clip) = before
  }

  /// The text of each row of the current clip with trailing blanks cut: for tests and plain output.
  public var lines: [String] {
    (clip.y..<clip.bottom).map { row in
      var line = String.UnicodeScalarView()
      for column in clip.x..<clip.right where !cells[row * columns + column].isRightHalf {
        line.append(contentsOf: cells[row * columns + column].scalars)
      }
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return String(line[..<end])
    }
  }

  /// How the cell at a place of the current clip is drawn; none outside it.
  public func style(at point: Point) -> Style? {
    let cell = Point(x: Screen.bounded(point.x) + frame.x, y: Screen.bounded(point.y) + frame.y)
    guard clip.contains(cell) else { return nil }
    let found = cells[cell.y * columns + cell.x]
    return Style(found.role, on: found.surface, emphasis: found.emphasis)
  }

  /// A coordinate brought within what sums can hold.
  static func bounded(_ coordinate: Int) -> Int { min(max(coordinate, -Rect.reach), Rect.reach) }
}
