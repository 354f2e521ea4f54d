/// A place on the screen in cells, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// Columns to the right.
  public var x: Int
  /// Rows down.
  public var y: Int

  /// The place `x` columns to the right and `y` rows down; either may lie outside the screen.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The top left corner.
  public static let origin = Point(x: 0, y: 0)
}

/// An extent in cells, never negative.
public struct Size: Hashable, Sendable {
  /// Cells across.
  public let columns: Int
  /// Cells down.
  public let rows: Int

  /// An extent; numbers below 0 count as 0 and those beyond any real window are cut.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 0), Rect.reach)
    self.rows = min(max(rows, 0), Rect.reach)
  }

  /// No cell at all.
  public static let zero = Size(columns: 0, rows: 0)
}

/// How text lies in the width given to it.
public enum Alignment: Sendable {
  /// At the left edge.
  case leading
  /// In the middle; an odd cell goes to the right.
  case center
  /// At the right edge, as numbers want.
  case trailing
}
