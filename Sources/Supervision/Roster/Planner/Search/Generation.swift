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

  /// Begins with prices known from elsewhere: a bound at once, often enough to see that there is nothing to gain.
  func start(at prices: [Int]) {
    finder.set(prices: prices)
    var value = emptyCost(prices)
    for (row, person) in people.enumerated() {
      guard let best = finder.cheapest(person) else { continue }
      value += best.value
      _ = take(best.column, row: row, always: true)
    }
    guard value > bound else { return }
    bound = value
    guide = prices
    centre = cells.map { Double(prices[$0]) / Double(Price.scale) }
  }

  private func set(_ prices: [Double]) -> [Int] {
    var whole = Array(repeating: 0, count: model.cells.count)
    for (row, cell) in cells.enumerated() { whole[cell] = Price.whole(prices[row]) }
    finder.set(prices: whole)
    return whole
  }

  /// One round: mix, price, find columns. Says whether there is more to do.
  ///
  /// Prices are drawn towards those of the best bound, by `pull` from 0 to below 1: those of the mixture alone jump
  /// about.
  func round(pull: Double, steps: Int = 400) -> Bool {
    master.solve(steps: steps)
    let own = Array(master.prices[people.count...])
    var pull = centre.isEmpty ? 0 : pull
    while true {
      let prices = centre.isEmpty ? own : zip(own, centre).map { $0 * (1 - pull) + $1 * pull }
      let whole = set(prices)
      var value = emptyCost(whole)
      var hasNew = false
      var kinds: Set<[Int]> = []
      for (row, person) in people.enumerated() {
        guard let best = finder.cheapest(person) else { continue }
        value += best.value
        kinds.insert(best.column.kinds)
        hasNew = take(best.column, row: row) || hasNew
      }
      if hasNew, kinds.count * 2 <= people.count { vary(whole) }
      if value > bound {
        bound = value
        centre = prices
        guide = whole
      }
      if hasNew { return true }
      if pull == 0 { return false }
      pull = 0
    }
  }

  /// Finds columns at prices a little different for each: people who are all alike would all ask for the same.
  private func vary(_ prices: [Int]) {
    for (row, person) in people.enumerated() {
      finder.set(
        prices: prices.map { $0 + Int((noise.unit() - 0.5) * Double(abs($0) / 2 + Price.scale)) })
      if let best = finder.cheapest(person) { _ = take(best.column, row: row) }
    }
  }

  /// Finds columns for the mixture's own prices, of some people only; says whether there were any.
  func widen(_ rows: [Int]) -> Bool {
    _ = set(Array(master.prices[people.count...]))
    var hasNew = false
    for row in rows {
      if let best = finder.cheapest(people[row]) { hasNew = take(best.column, row: row) || hasNew }
    }
    return hasNew
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
