/// The linear master: a mixture of columns for each person, the cells they fill, and what the cells cost.
///
/// Rows: one a person (the shares of their columns add up to 1) and one a cell (what the columns bring equals what the
/// cell's pieces take). The pieces of a cell are its convex cost cut where the slope changes. Solved by the primal
/// simplex method with bounds, on a dense inverse: there are a few hundred rows. What it answers only guides the
/// search; bounds are computed from it in whole numbers elsewhere.
struct Master {
  /// How many people have a row.
  let people: Int
  /// How many rows.
  let rows: Int
  /// All columns ever given.
  private(set) var columns: [Column] = []
  /// The row of each column's person.
  private(set) var personRow: [Int] = []
  /// What each column costs here; raised to bar it.
  var columnCost: [Double] = []
  /// Where the cell rows of each column begin; one more at the end.
  private(set) var starts: [Int] = [0]
  /// The cell rows of all columns, one after another.
  private(set) var entries: [Int32] = []

  /// The cells' pieces: row, slope and length of each.
  private(set) var pieceRow: [Int] = []
  private(set) var pieceCost: [Double] = []
  private(set) var pieceLength: [Double] = []
  /// Whether a piece that is not in the basis is full.
  var isFull: [Bool] = []

  /// The variable of each row's place in the basis: a piece's number, or a column's after all pieces.
  var basis: [Int] = []
  var isBasic: [Bool] = []
  var value: [Double] = []
  /// The inverse of the basis, column after column.
  var inverse: [Double]
  /// The price of each row.
  var prices: [Double]
  /// A little on the right side of each cell: without it they tie, and the method would stand still for long.
  let slack: [Double]
  var sincePricing = 0
  /// Where the search for an entering column goes on.
  var cursor = 0

  var pieces: Int { pieceRow.count }

  /// A master of some people and cells, each person on a first column given with its cells (numbered from 0).
  ///
  /// `cost` says what a number of people in a cell costs, up to the cell's `most`.
  init(
    first: [(column: Column, cells: [Int])], cells: Int, cost: (Int, Int) -> Int, most: [Int], noise: inout Noise
  ) {
    people = first.count
    rows = first.count + cells
    inverse = Array(repeating: 0, count: rows * rows)
    prices = Array(repeating: 0, count: rows)
    slack = (0..<cells).map { _ in 0.0001 + 0.0009 * noise.unit() }
    var filled = slack
    for item in first { for cell in item.cells { filled[cell] += 1 } }
    basis = Array(repeating: 0, count: rows)
    value = Array(repeating: 1, count: rows)
    for cell in 0..<cells { cut(cell, filled: filled[cell], cost: { cost(cell, $0) }, most: most[cell]) }
    isBasic = Array(repeating: false, count: pieces)
    for cell in 0..<cells { isBasic[basis[people + cell]] = true }
    for (row, item) in first.enumerated() {
      add(item.column, row: row, cells: item.cells)
      basis[row] = pieces + row
      isBasic[pieces + row] = true
      // Columns of people at 1 and one piece a cell: the inverse is known.
      inverse[row * rows + row] = 1
      for cell in item.cells { inverse[row * rows + people + cell] += 1 }
    }
    for cell in 0..<cells { inverse[(people + cell) * rows + people + cell] = -1 }
    price()
  }

  /// Cuts a cell's cost into pieces of one slope and puts the piece that is partly filled in the basis.
  private mutating func cut(_ cell: Int, filled: Double, cost: (Int) -> Int, most: Int) {
    var left = filled
    var start = 0
    var isPlaced = false
    while !isPlaced || start < most {
      let slope = cost(start + 1) - cost(start)
      var end = start + 1
      while end < most, cost(end + 1) - cost(end) == slope { end += 1 }
      let length = end >= most ? Double.infinity : Double(end - start)
      pieceRow.append(people + cell)
      pieceCost.append(Double(slope))
      pieceLength.append(length)
      isFull.append(false)
      if !isPlaced {
        if left <= length {
          basis[people + cell] = pieces - 1
          value[people + cell] = left
          isPlaced = true
        } else {
          isFull[pieces - 1] = true
          left -= length
        }
      }
      start = end
    }
  }

  /// Takes in one more column.
  mutating func add(_ column: Column, row: Int, cells: [Int]) {
    columns.append(column)
    personRow.append(row)
    columnCost.append(Double(column.cost))
    isBasic.append(false)
    for cell in cells { entries.append(Int32(truncatingIfNeeded: people + cell)) }
    starts.append(entries.count)
  }

  /// The share of each column that is not 0.
  var shares: [(column: Int, share: Double)] {
    (0..<rows).compactMap { row in
      basis[row] >= pieces && value[row] > 1e-6 ? (basis[row] - pieces, value[row]) : nil
    }
  }

  /// What the mixture costs, with the cells' cost when empty taken as 0.
  var cost: Double {
    var sum = (0..<rows).reduce(0) { $0 + value[$1] * cost(of: basis[$1]) }
    for piece in 0..<pieces where isFull[piece] && !isBasic[piece] { sum += pieceCost[piece] * pieceLength[piece] }
    return sum
  }

  func cost(of variable: Int) -> Double {
    variable < pieces ? pieceCost[variable] : columnCost[variable - pieces]
  }

  func length(of variable: Int) -> Double { variable < pieces ? pieceLength[variable] : .infinity }
}
