/// How much of a length one part of a split takes.
public struct Portion: Hashable, Sendable {
  let weight: Int
  let minimum: Int
  let maximum: Int

  /// Exactly `cells`, as long as there are that many.
  public static func fixed(_ cells: Int) -> Portion { Portion(weight: 0, minimum: cells, maximum: cells) }

  /// A share of what the fixed parts leave, in proportion to `weight`, never outside `minimum...maximum` while it can be helped.
  public static func share(_ weight: Int = 1, minimum: Int = 0, maximum: Int = Rect.reach) -> Portion {
    Portion(weight: max(weight, 1), minimum: minimum, maximum: maximum)
  }

  private init(weight: Int, minimum: Int, maximum: Int) {
    self.weight = min(weight, 1_000)
    self.minimum = min(max(minimum, 0), Rect.reach)
    self.maximum = min(max(maximum, self.minimum), Rect.reach)
  }

  /// The lengths of the parts of `total` cells.
  ///
  /// Minimums are served first, from the first part on, so a cramped window loses its last parts; the rest goes out by
  /// weight, a part at its maximum handing its excess on. The sum is never more than `total`, and is `total` whenever
  /// some part may still grow.
  public static func lengths(of total: Int, _ portions: [Portion]) -> [Int] {
    var left = min(max(total, 0), Rect.reach)
    var lengths = portions.map { portion in
      let served = min(portion.minimum, left)
      left -= served
      return served
    }
    var growing = portions.indices.filter { portions[$0].weight > 0 && lengths[$0] < portions[$0].maximum }
    while left > 0, !growing.isEmpty {
      // Parts whose minimum already exceeds their fair share wait, so that weights hold among the others.
      let pool = left + growing.reduce(0) { $0 + lengths[$1] }
      let weights = growing.reduce(0) { $0 + portions[$1].weight }
      if let greedy = growing.firstIndex(where: { lengths[$0] * weights > pool * portions[$0].weight }) {
        growing.remove(at: greedy)
        continue
      }
      if let full = growing.firstIndex(where: { pool * portions[$0].weight > portions[$0].maximum * weights }) {
        let index = growing.remove(at: full)
        left -= portions[index].maximum - lengths[index]
        lengths[index] = portions[index].maximum
        continue
      }
      var seen = 0
      var given = 0
      for index in growing {
        // Rounding the running sum instead of each share spreads the odd cells and loses none.
        seen += portions[index].weight
        let upTo = pool * seen / weights
        lengths[index] = upTo - given
        given = upTo
      }
      left = 0
    }
    return lengths
  }
}

extension Rect {
  /// Splits into columns from left to right, `gap` empty cells between neighbours.
  public func splitColumns(_ portions: [Portion], gap: Int = 0) -> [Rect] {
    let gap = min(max(gap, 0), width)
    var at = x
    return Portion.lengths(of: width - gap * max(portions.count - 1, 0), portions).map { length in
      defer { at += length + gap }
      return Rect(x: at, y: y, width: length, height: height).intersection(self)
    }
  }

  /// Splits into rows from top to bottom, `gap` empty rows between neighbours.
  public func splitRows(_ portions: [Portion], gap: Int = 0) -> [Rect] {
    let gap = min(max(gap, 0), height)
    var at = y
    return Portion.lengths(of: height - gap * max(portions.count - 1, 0), portions).map { length in
      defer { at += length + gap }
      return Rect(x: x, y: at, width: width, height: length).intersection(self)
    }
  }

  /// The top `rows` rows and what is left under them.
  public func cutTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let n = min(max(rows, 0), height)
    return (
      Rect(x: x, y: y, width: width, height: n), Rect(x: x, y: y + n, width: width, height: height - n)
    )
  }

  /// The bottom `rows` rows and what is left above them.
  public func cutBottom(_ rows: Int) -> (bottom: Rect, rest: Rect) {
    let (rest, bottom) = cutTop(height - min(max(rows, 0), height))
    return (bottom, rest)
  }

  /// The leftmost `columns` columns and what is left beside them.
  public func cutLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let n = min(max(columns, 0), width)
    return (
      Rect(x: x, y: y, width: n, height: height), Rect(x: x + n, y: y, width: width - n, height: height)
    )
  }

  /// The rightmost `columns` columns and what is left beside them.
  public func cutRight(_ columns: Int) -> (right: Rect, rest: Rect) {
    let (rest, right) = cutLeft(width - min(max(columns, 0), width))
    return (right, rest)
  }
}
