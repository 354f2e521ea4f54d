/// A rectangle of cells; it may reach beyond the screen or hold nothing, and nothing done with it can trap.
public struct Rect: Hashable, Sendable {
  /// The greatest number a coordinate may have, far beyond any window, so that sums never overflow.
  public static let reach = 100_000

  /// Column of the left edge.
  public let x: Int
  /// Row of the top edge.
  public let y: Int
  /// Cells across, at least 0.
  public let width: Int
  /// Cells down, at least 0.
  public let height: Int

  /// The rectangle with its top left corner at `x`, `y`; a negative extent counts as none.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = min(max(x, -Rect.reach), Rect.reach)
    self.y = min(max(y, -Rect.reach), Rect.reach)
    self.width = min(max(width, 0), Rect.reach)
    self.height = min(max(height, 0), Rect.reach)
  }

  /// The rectangle of that size at the origin: a whole screen, or the inside of a clip.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  /// Whether no cell lies in it.
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// The first column beyond the right edge.
  public var right: Int { x + width }
  /// The first row below the bottom edge.
  public var bottom: Int { y + height }
  /// Its extent.
  public var size: Size { Size(columns: width, rows: height) }
  /// Its top left corner.
  public var origin: Point { Point(x: x, y: y) }

  /// Whether the cell at `point` lies in it.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }

  /// The rectangle `margin` cells smaller on every side, empty when there is not enough of it.
  public func inset(by margin: Int) -> Rect { inset(horizontal: margin, vertical: margin) }

  /// The rectangle smaller by `horizontal` cells left and right and by `vertical` rows above and below.
  public func inset(horizontal: Int, vertical: Int) -> Rect {
    let h = min(max(horizontal, 0), Rect.reach)
    let v = min(max(vertical, 0), Rect.reach)
    return Rect(
      x: x + min(h, width), y: y + min(v, height), width: width - min(2 * h, width), height: height - min(2 * v, height)
    )
  }

  /// What both rectangles share, empty when they are apart.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
  }

  /// A rectangle of at most that size in the middle of this one.
  public func centered(_ size: Size) -> Rect {
    let w = min(size.columns, width)
    let h = min(size.rows, height)
    return Rect(x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h)
  }
}
