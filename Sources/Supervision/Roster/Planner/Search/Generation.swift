/// Column generation: the master mixes known columns, its prices find better ones, until there are none.
///
/// At any prices, the cheapest paths and the cheapest filling of each cell together cost no more than any plan: that is
/// the bound, in whole numbers and so without rounding (Lagrange's relaxation of the cells).
final class Generation {
  let model: RosterModel
  let finder: PathFinder
  /// Who is planned; all others stand still.
  let people: [Int]
  /// Which days are planned for them; on the others they stand still too.
  let days: [Bool]
  /// How many of those who stand still are in each cell.
  private let base: [Int]
  /// The master's row of each cell, without the people's rows; -1 for a cell that nobody planned here can be in.
  private var rowOf: [Int]
  private var cells: [Int] = []
  private var most: [Int] = []
  var master: Master
  private var noise: Noise
  private var known: Set<Column> = []
  /// The best bound so far, in parts: on the cost of these people and all cells.
  private(set) var bound = Int.min
  /// The prices that gave it.
  private var centre: [Double] = []
  /// The whole prices that gave it, by cell.
  private(set) var guide: [Int] = []
  private var phase = Phase.resting
  private var asking = Asking(prices: [], rows: [], takesAll: false, value: 0)
  /// The prices of this round before they were made whole.
  private var drawn: [Double] = []
  /// How many steps of the simplex method are done at once.
  private static let stepsAtOnce = 50

  /// Where a round stands.
  private enum Phase {
    case resting, mixing(left: Int), asking(pull: Double), varying(row: Int)
  }

  /// People asked one after another for their cheapest paths at the same prices.
  private struct Asking {
    let prices: [Int]
    let rows: [Int]
    let takesAll: Bool
    /// The cheapest paths so far and the cheapest filling of the cells.
    var value: Int
    var next = 0
    var hasNew = false
    var kinds: Set<[Int]> = []
  }

  init(
    _ model: RosterModel, _ finder: PathFinder, people: [Int], days: [Bool], from start: Assignment,
    noise: inout Noise
  ) {
    self.model = model
    self.finder = finder
    self.people = people
    self.days = days
    var base = start.filled
    for person in people { for cell in start.columns[person].cells { base[cell] -= 1 } }
    var rowOf = Array(repeating: -1, count: model.cells.count)
    for person in people {
      for (day, options) in model.people[person].days.enumerated() where days[day] {
        for option in options {
          for cell in option.cells { rowOf[cell] = 0 }
          for place in option.slots?.cells ?? [] { for cell in place { rowOf[cell] = 0 } }
        }
      }
    }
    var cells: [Int] = []
    for cell in rowOf.indices where rowOf[cell] == 0 {
      rowOf[cell] = cells.count
      cells.append(cell)
    }
    // Cells that cannot change keep those of these people who stand there on days not planned.
    for person in people { for cell in start.columns[person].cells where rowOf[cell] < 0 { base[cell] += 1 } }
    let most = cells.map { cell in
      let own = max(model.cells[cell].cost.count - 1 - base[cell], 0)
      return cell < model.coverCells ? min(own, people.count) : own
    }
    master = Master(
      first: people.map { person in
        let column = start.columns[person]
        return (column, column.cells.map { rowOf[$0] }.filter { $0 >= 0 })
      },
      cells: cells.count, cost: { row, count in model.cells[cells[row]].cost(of: base[cells[row]] + count) },
      most: most, noise: &noise)
    self.noise = Noise(seed: noise.next())
    self.base = base
    self.rowOf = rowOf
    self.cells = cells
    self.most = most
    for person in people {
      known.insert(start.columns[person])
      for day in days.indices where !days[day] { finder.settle(person, on: day, as: start.columns[person]) }
    }
  }

  /// Lets everybody do anything again.
  func release() {
    for person in people { for day in days.indices { finder.free(person, on: day) } }
  }

  /// The bound on the cost of these people and all cells, as a whole number.
  var wholeBound: Int { bound == .min ? .min : (bound + Price.scale - 1).quotient(by: Price.scale) }

  /// What the mixture costs, these people and all cells.
  var mixture: Double {
    var sum = master.cost
    for cell in model.cells.indices { sum += Double(model.cells[cell].cost(of: base[cell])) }
    return sum
  }

  /// Begins with prices known from elsewhere: a bound at once, often enough to see that there is nothing to gain. Goes on
  /// with `isStarted`.
  func start(at prices: [Int]) { ask(prices, of: Array(people.indices), takingAll: true) }

  /// Asks the next person for a column at the prices it began with; true when all were asked.
  func isStarted() -> Bool {
    if askNext() { return false }
    if asking.value > bound {
      bound = asking.value
      guide = asking.prices
      centre = cells.map { Double(asking.prices[$0]) / Double(Price.scale) }
    }
    return true
  }

  /// One step of a round: mix, price, find columns. When the round is over it says whether there is more to do.
  ///
  /// Prices are drawn towards those of the best bound, by `pull` from 0 to below 1: those of the mixture alone jump
  /// about.
  func round(pull: Double) -> Bool? {
    switch phase {
    case .resting: phase = .mixing(left: 400)
    case .mixing(let left):
      let isMixed = master.solve(steps: Self.stepsAtOnce) < Self.stepsAtOnce
      if !isMixed, left > Self.stepsAtOnce {
        phase = .mixing(left: left - Self.stepsAtOnce)
      } else {
        ask(pull: centre.isEmpty ? 0 : pull)
      }
    case .asking(let pull):
      if askNext() { return nil }
      if asking.hasNew, asking.kinds.count * 2 <= people.count {
        phase = .varying(row: 0)
      } else {
        return concluded(pull)
      }
    case .varying(let row):
      guard row < people.count else { return concluded(0) }
      vary(row)
      phase = .varying(row: row + 1)
    }
    return nil
  }

  private func ask(pull: Double) {
    let own = Array(master.prices[people.count...])
    drawn = centre.isEmpty ? own : zip(own, centre).map { $0 * (1 - pull) + $1 * pull }
    ask(whole(drawn), of: Array(people.indices), takingAll: false)
    phase = .asking(pull: pull)
  }

  private func concluded(_ pull: Double) -> Bool? {
    phase = .resting
    if asking.value > bound {
      bound = asking.value
      centre = drawn
      guide = asking.prices
    }
    if asking.hasNew { return true }
    if pull == 0 { return false }
    ask(pull: 0)
    return nil
  }

  /// Finds a column at prices a little different for each: people who are all alike would all ask for the same.
  private func vary(_ row: Int) {
    finder.set(
      prices: asking.prices.map { $0 + Int((noise.unit() - 0.5) * Double(abs($0) / 2 + Price.scale)) })
    if let best = finder.cheapest(people[row]) { _ = take(best.column, row: row) }
  }

  /// Begins to find columns for the mixture's own prices, of some people only; goes on with `isWidened`.
  func widen(_ rows: [Int]) {
    ask(whole(Array(master.prices[people.count...])), of: rows, takingAll: false)
  }

  /// Asks the next of these people; when all were asked it says whether there were new columns.
  func isWidened() -> Bool? { askNext() ? nil : asking.hasNew }

  private func whole(_ prices: [Double]) -> [Int] {
    var whole = Array(repeating: 0, count: model.cells.count)
    for (row, cell) in cells.enumerated() { whole[cell] = Price.whole(prices[row]) }
    return whole
  }

  private func ask(_ prices: [Int], of rows: [Int], takingAll: Bool) {
    finder.set(prices: prices)
    asking = Asking(prices: prices, rows: rows, takesAll: takingAll, value: emptyCost(prices))
  }

  /// Asks one more person for the cheapest path; false when there was none left to ask.
  private func askNext() -> Bool {
    guard asking.next < asking.rows.count else { return false }
    let row = asking.rows[asking.next]
    asking.next += 1
    guard let best = finder.cheapest(people[row]) else { return true }
    asking.value += best.value
    asking.kinds.insert(best.column.kinds)
    if take(best.column, row: row, always: asking.takesAll) { asking.hasNew = true }
    return true
  }

  /// Takes a column in when it betters the mixture at the master's own prices and is new.
  private func take(_ column: Column, row: Int, always: Bool = false) -> Bool {
    var reduced = Double(column.cost) - master.prices[row]
    let rows = column.cells.map { rowOf[$0] }.filter { $0 >= 0 }
    for cell in rows { reduced -= master.prices[people.count + cell] }
    guard always || reduced < -1e-5, known.insert(column).inserted else { return false }
    master.add(column, row: row, cells: rows)
    return true
  }

  /// What filling each cell in the cheapest way costs at these prices, in parts.
  private func emptyCost(_ prices: [Int]) -> Int {
    var sum = 0
    for cell in model.cells.indices {
      let row = rowOf[cell]
      var least = model.cells[cell].cost(of: base[cell]) * Price.scale
      if row >= 0 {
        for count in 0...most[row] {
          least = min(least, model.cells[cell].cost(of: base[cell] + count) * Price.scale + prices[cell] * count)
        }
      }
      sum += least
    }
    return sum
  }
}
