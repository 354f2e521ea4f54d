extension Master {
  /// Improves the mixture until no variable would better it, or so many steps are done; says how many were.
  @discardableResult
  mutating func solve(steps most: Int) -> Int {
    var step = 0
    while step < most {
      if sincePricing >= 80 { price() }
      guard let entering = bestEntering() else {
        if sincePricing == 0 { return step }
        // Prices kept up step by step drift; only fresh ones may say that it is done.
        price()
        continue
      }
      enter(entering.variable, reduced: entering.reduced)
      step += 1
    }
    return step
  }

  /// Computes prices and values anew from the basis.
  mutating func price() {
    let rows = rows
    let costs = (0..<rows).map { cost(of: basis[$0]) }
    var right = [Double](repeating: 1, count: people) + slack.map { -$0 }
    for piece in 0..<pieces where isFull[piece] && !isBasic[piece] { right[pieceRow[piece]] += pieceLength[piece] }
    var fresh = [Double](repeating: 0, count: rows)
    inverse.withUnsafeBufferPointer { inverse in
      for column in 0..<rows {
        var sum = 0.0
        let start = column * rows
        let part = right[column]
        for row in 0..<rows {
          sum += costs[row] * inverse[start + row]
          fresh[row] += part * inverse[start + row]
        }
        prices[column] = sum
      }
    }
    value = fresh
    sincePricing = 0
  }

  /// What one more of a column costs at these prices.
  func reducedCost(_ column: Int) -> Double {
    var sum = columnCost[column] - prices[personRow[column]]
    for index in starts[column]..<starts[column + 1] { sum -= prices[Int(entries[index])] }
    return sum
  }

  /// The best of the pieces and of the first stretch of columns that has a good one.
  private mutating func bestEntering() -> (variable: Int, reduced: Double)? {
    var best = (variable: -1, reduced: 0.0)
    var most = 1e-6
    for piece in 0..<pieces where !isBasic[piece] {
      let reduced = pieceCost[piece] + prices[pieceRow[piece]]
      let gain = isFull[piece] ? reduced : -reduced
      if gain > most {
        most = gain
        best = (piece, reduced)
      }
    }
    let count = columns.count
    let pieces = pieces
    let stretch = max(200, count / 3)
    var column = cursor < count ? cursor : 0
    entries.withUnsafeBufferPointer { entries in
      prices.withUnsafeBufferPointer { prices in
        for seen in 0..<count {
          if seen > 0, seen % stretch == 0, best.variable >= pieces { break }
          if !isBasic[pieces + column] {
            var reduced = columnCost[column] - prices[personRow[column]]
            for index in starts[column]..<starts[column + 1] { reduced -= prices[Int(entries[index])] }
            if -reduced > most {
              most = -reduced
              best = (pieces + column, reduced)
            }
          }
          column += 1
          if column == count { column = 0 }
        }
      }
    }
    cursor = column
    return best.variable < 0 ? nil : best
  }

  /// How the basis changes when a variable grows.
  private func direction(_ variable: Int) -> [Double] {
    let rows = rows
    var direction = [Double](repeating: 0, count: rows)
    inverse.withUnsafeBufferPointer { inverse in
      direction.withUnsafeMutableBufferPointer { direction in
        func add(_ row: Int, _ factor: Double) {
          let column = UnsafeBufferPointer(rebasing: inverse[row * rows..<(row + 1) * rows])
          for index in 0..<rows { direction[index] += factor * column[index] }
        }
        if variable < pieces {
          add(pieceRow[variable], -1)
        } else {
          let column = variable - pieces
          add(personRow[column], 1)
          for index in starts[column]..<starts[column + 1] { add(Int(entries[index]), 1) }
        }
      }
    }
    return direction
  }

  private mutating func enter(_ variable: Int, reduced: Double) {
    let isFalling = variable < pieces && isFull[variable]
    let direction = direction(variable)
    var step = length(of: variable)
    var leaving = -1
    var pivot = 0.0
    for row in 0..<rows {
      let change = isFalling ? direction[row] : -direction[row]
      guard abs(change) > 1e-9 else { continue }
      let room: Double
      if change < 0 {
        room = value[row] / -change
      } else {
        let length = length(of: basis[row])
        guard length < .infinity else { continue }
        room = (length - value[row]) / change
      }
      // Of those that tie, the largest pivot keeps the inverse sound.
      if room < step - 1e-10 || (room < step + 1e-10 && abs(change) > abs(pivot) && leaving >= 0) {
        step = max(0, min(step, room))
        leaving = row
        pivot = change
      }
    }
    for row in 0..<rows { value[row] += (isFalling ? direction[row] : -direction[row]) * step }
    guard leaving >= 0 else {
      if step < .infinity { isFull[variable].toggle() }
      sincePricing += 1
      return
    }
    let old = basis[leaving]
    isBasic[old] = false
    if old < pieces { isFull[old] = pivot > 0 }
    basis[leaving] = variable
    isBasic[variable] = true
    value[leaving] = isFalling ? length(of: variable) - step : step
    if variable < pieces { isFull[variable] = false }
    update(direction, row: leaving, reduced: reduced)
  }

  private mutating func update(_ direction: [Double], row leaving: Int, reduced: Double) {
    let rows = rows
    let pivot = direction[leaving]
    let factor = reduced / pivot
    inverse.withUnsafeMutableBufferPointer { inverse in
      direction.withUnsafeBufferPointer { direction in
        for index in 0..<rows {
          let column = UnsafeMutableBufferPointer(rebasing: inverse[index * rows..<(index + 1) * rows])
          let head = column[leaving]
          guard head != 0 else { continue }
          prices[index] += factor * head
          let share = head / pivot
          for row in 0..<rows { column[row] -= direction[row] * share }
          column[leaving] = share
        }
      }
    }
    sincePricing += 1
  }
}
