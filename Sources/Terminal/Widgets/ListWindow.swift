/// Which rows of a list are visible, so that the selected one always is.
public struct ListWindow: Hashable, Sendable {
  /// Index of the first visible row.
  public let offset: Int
  /// How many rows there are.
  public let count: Int
  /// How many fit.
  public let height: Int

  /// The window of `height` rows over `count`, moved no farther from `offset` than showing `selection` asks.
  ///
  /// One row before and after the selection stays in sight where there is one, so that a person sees the list goes on.
  public init(count: Int, selection: Int?, height: Int, offset: Int = 0) {
    let count = max(count, 0)
    let height = max(height, 0)
    var first = min(max(offset, 0), max(count - height, 0))
    if let selection, height > 0, count > 0 {
      let row = min(max(selection, 0), count - 1)
      let margin = height > 4 ? 1 : 0
      first = min(first, max(row - margin, 0))
      first = max(first, min(row + margin, count - 1) - height + 1)
    }
    self.count = count
    self.height = height
    self.offset = min(max(first, 0), max(count - height, 0))
  }

  /// Indices of the visible rows.
  public var visible: Range<Int> { offset..<min(offset + height, count) }

  /// What the border shows of it; none when everything fits.
  public var thumb: ScrollThumb? {
    count > height && height > 0 ? ScrollThumb(offset: offset, visible: height, count: count) : nil
  }
}

/// The part of something long that is in sight.
public struct ScrollThumb: Hashable, Sendable {
  /// Rows before the visible ones.
  public let offset: Int
  /// Rows in sight.
  public let visible: Int
  /// Rows in all.
  public let count: Int

  /// The rows from `offset` of `count`.
  public init(offset: Int, visible: Int, count: Int) {
    self.offset = max(offset, 0)
    self.visible = max(visible, 0)
    self.count = max(count, 1)
  }

  /// Whether the thumb lies on a row of a bar `length` rows long.
  func covers(row: Int, of length: Int) -> Bool {
    guard length > 0, visible < count else { return false }
    let (scaled, overflow) = length.multipliedReportingOverflow(by: visible)
    guard !overflow else { return false }
    let size = min(max(scaled / count, 1), length)
    let travel = length - size
    let last = count - visible
    let top = offset >= last ? travel : Int(Double(travel) * Double(offset) / Double(last) + 0.5)
    return row >= top && row < top + size
  }
}
