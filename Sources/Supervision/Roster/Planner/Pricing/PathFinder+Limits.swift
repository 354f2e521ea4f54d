extension PathFinder {
  /// How often a path is asked for again at other prices of what it did not keep.
  private static let tries = 8

  /// The cheapest way of a person whose graph leaves hard counts out.
  ///
  /// Each of those counts has a price of its own, which is moved until the cheapest way keeps it (Lagrange's relaxation).
  /// The value is the best bound that came of it; the way is the cheapest found that keeps all counts, or any when none
  /// was found.
  func cheapestKeeping(_ index: Int, _ person: PersonModel, in graph: ShiftGraph) -> (value: Int, column: Column)? {
    let limits = person.limits
    let own = limits.map { prices[$0.cell] }
    defer { for (limit, price) in zip(limits, own) { prices[limit.cell] = price } }
    let empty = zip(limits, own).reduce(0) { $0 + Self.filling(model.cells[$1.0.cell], at: $1.1) }
    var extra = extras[index] ?? Array(repeating: 0, count: limits.count)
    var steps = Array(repeating: Price.scale, count: limits.count)
    var ways = Array(repeating: 0, count: limits.count)
    var best: (value: Int, column: Column)?
    var any: Column?
    var bound = Int.min
    for attempt in 0..<2 * Self.tries {
      if attempt >= Self.tries, best != nil { break }
      for (place, limit) in limits.enumerated() { prices[limit.cell] = own[place] + extra[place] }
      guard let found = cheapestWay(index, person, in: graph) else { return nil }
      let filled = limits.reduce(0) { $0 + Self.filling(model.cells[$1.cell], at: prices[$1.cell]) }
      bound = max(bound, found.value + filled - empty)
      var isKept = true
      var isSettled = true
      let column = found.column
      for (place, limit) in limits.enumerated() {
        let count = column.cells.count { $0 == limit.cell }
        let way = count > limit.range.upperBound ? -1 : count < limit.range.lowerBound ? 1 : 0
        if way != 0 {
          isKept = false
          steps[place] = ways[place] == way ? steps[place] * 2 : max(steps[place] / 2, 16)
          ways[place] = way
          extra[place] += way * steps[place]
        } else if extra[place] != 0, extra[place] < 0 ? count < limit.range.upperBound : count > limit.range.lowerBound
        {
          // It costs more than is needed to keep it.
          isSettled = false
          let back = extra[place] < 0 ? 1 : -1
          steps[place] = ways[place] == back ? steps[place] * 2 : max(steps[place] / 2, 16)
          ways[place] = back
          extra[place] += back * min(steps[place], abs(extra[place]))
        }
      }
      any = any ?? column
      guard isKept else { continue }
      let priced = Set(limits.map(\.cell))
      let value = column.cost * Price.scale - column.cells.reduce(0) { $0 + (priced.contains($1) ? 0 : prices[$1]) }
      if value < best?.value ?? .max {
        best = (value, column)
        extras[index] = (0..<limits.count).map { prices[limits[$0].cell] - own[$0] }
      }
      if isSettled { break }
    }
    return (best?.column ?? any).map { (bound, $0) }
  }

  /// What filling a cell in the cheapest way costs at a price, in parts.
  private static func filling(_ cell: RosterModel.Cell, at price: Int) -> Int {
    cell.cost.indices.reduce(Int.max) { min($0, cell.cost[$1] * Price.scale + price * $1) }
  }

  /// Whether a column keeps the hard counts that its person's graph leaves out.
  func keepsLimits(_ column: Column) -> Bool {
    model.people[column.person].limits.allSatisfy { limit in
      limit.range.contains(column.cells.count { $0 == limit.cell })
    }
  }
}
