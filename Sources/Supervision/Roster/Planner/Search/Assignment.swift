/// A column for each person, how many that puts in each cell, and what it all costs.
struct Assignment: Sendable {
  /// The columns, in the order of people.
  private(set) var columns: [Column]
  /// How many are in each cell.
  private(set) var filled: [Int]
  /// What it costs, cells included.
  private(set) var cost: Int

  init(_ columns: [Column], _ model: RosterModel) {
    self.columns = columns
    filled = Array(repeating: 0, count: model.cells.count)
    for column in columns { for cell in column.cells { filled[cell] += 1 } }
    cost = columns.reduce(0) { $0 + $1.cost }
    for (cell, count) in filled.enumerated() { cost += model.cells[cell].cost(of: count) }
  }

  /// Puts a person on another column.
  mutating func put(_ column: Column, _ model: RosterModel) {
    let old = columns[column.person]
    for cell in old.cells { move(cell, by: -1, model) }
    for cell in column.cells { move(cell, by: 1, model) }
    cost += column.cost - old.cost
    columns[column.person] = column
  }

  private mutating func move(_ cell: Int, by change: Int, _ model: RosterModel) {
    let cost = model.cells[cell]
    self.cost += cost.cost(of: filled[cell] + change) - cost.cost(of: filled[cell])
    filled[cell] += change
  }

  /// What one more in each cell saves once a person is taken out, in parts: with these prices the person's cheapest
  /// path is the best answer to all the others.
  func savings(without person: Int, _ model: RosterModel) -> [Int] {
    var filled = filled
    for cell in columns[person].cells { filled[cell] -= 1 }
    return filled.enumerated().map { cell, count in
      (model.cells[cell].cost(of: count) - model.cells[cell].cost(of: count + 1)) * Price.scale
    }
  }
}
