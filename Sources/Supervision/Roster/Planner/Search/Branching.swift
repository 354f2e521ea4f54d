/// An exact search for small problems, where a mixture may lie below every plan: each day of each person is settled on
/// every way there is, and what cannot beat the best plan by its bound is left out.
struct Branching {
  let model: RosterModel
  let finder: PathFinder
  /// The prices of the bound.
  let guide: [Int]
  /// The most ways of one day that are looked at; with more the search is not begun.
  private static let mostWays = 300
  /// The most cells of people and days.
  private static let mostCells = 16

  private var ways: [[[Column]]] = []
  private var places: [(person: Int, day: Int)] = []
  /// The best plan found, when it betters the one before.
  private(set) var best: Assignment
  private let mayGoOn: () -> Bool
  private var isCut = false

  /// Nil where the problem is too large.
  init?(_ model: RosterModel, _ finder: PathFinder, guide: [Int], best: Assignment, mayGoOn: @escaping () -> Bool) {
    guard !guide.isEmpty, model.people.count * model.days <= Self.mostCells else { return nil }
    self.model = model
    self.finder = finder
    self.guide = guide
    self.best = best
    self.mayGoOn = mayGoOn
    for (index, person) in model.people.enumerated() {
      var days: [[Column]] = []
      for day in 0..<model.days {
        let all = person.days[day].flatMap { option in
          model.rows(of: option, most: Self.mostWays).map { model.column(index, day, option, $0) }
        }
        guard all.count < Self.mostWays else { return nil }
        days.append(all)
      }
      ways.append(days)
    }
    places = model.people.indices.flatMap { person in (0..<model.days).map { (person, $0) } }
  }

  /// Tries everything; true when nothing was left out, so that the best plan is the best there is.
  mutating func run() -> Bool {
    finder.set(prices: guide)
    let cells = model.cells.enumerated().reduce(0) { sum, cell in
      sum
        + (0..<cell.element.cost.count).map { cell.element.cost[$0] * Price.scale + guide[cell.offset] * $0 }.reduce(
          Int.max, min)
    }
    let values = model.people.indices.map { finder.cheapest($0)?.value ?? RosterModel.infinite }
    descend(0, values, cells)
    for place in places { finder.free(place.person, on: place.day) }
    return !isCut
  }

  private mutating func descend(_ depth: Int, _ values: [Int], _ cells: Int) {
    guard mayGoOn() else {
      isCut = true
      return
    }
    guard depth < places.count else { return finish() }
    let (person, day) = places[depth]
    var children: [(way: Column, value: Int)] = []
    for way in ways[person][day] {
      finder.settle(person, on: day, as: way)
      if let value = finder.cheapest(person)?.value { children.append((way, value)) }
    }
    children.sort { $0.value < $1.value }
    for (way, value) in children {
      var next = values
      next[person] = value
      // Whole costs: what is not below the best by one cannot better it.
      guard next.reduce(cells, +) <= (best.cost - 1) * Price.scale else { break }
      finder.settle(person, on: day, as: way)
      descend(depth + 1, next, cells)
    }
    finder.free(person, on: day)
  }

  private mutating func finish() {
    let columns = model.people.indices.compactMap { finder.cheapest($0)?.column }
    guard columns.count == model.people.count else { return }
    let found = Assignment(columns, model)
    if found.cost < best.cost { best = found }
  }
}

extension RosterModel {
  /// Every row of slots that an option allows, the limits of a day and its counts aside; at most so many.
  fileprivate func rows(of option: ShiftOption, most: Int) -> [[UInt8]] {
    guard let options = option.slots else { return [[]] }
    var rows: [[UInt8]] = []
    func go(_ row: [UInt8], _ rested: Int, _ hasEaten: Bool) {
      guard rows.count < most else { return }
      let slot = row.count
      guard slot < options.count else {
        if hasEaten { rows.append(row) }
        return
      }
      if !options.mustStand[slot] { go(row + [0], rested + 1, hasEaten) }
      if !hasEaten, options.mealStarts.contains(slot), !options.noMeal[slot..<slot + options.mealSlots].contains(true) {
        go(row + Array(repeating: UInt8(posts + 1), count: options.mealSlots), rested + options.mealSlots, true)
      }
      guard rested >= stints.gap else { return }
      for post in 0..<posts {
        for length in 1...max(1, stints.longest) where slot + length <= options.count {
          guard options.postCost[(slot + length - 1) * posts + post] < Self.infinite else { break }
          if length >= stints.shortest { go(row + Array(repeating: UInt8(post + 1), count: length), 0, hasEaten) }
        }
      }
    }
    go([], stints.gap, options.mealStarts.isEmpty)
    return rows.filter { row in
      options.dimensions.allSatisfy { dimension in
        row.enumerated().reduce(0) { sum, item in
          (1...posts).contains(Int(item.element))
            ? sum + dimension.step[item.offset * posts + Int(item.element) - 1] : sum
        } < dimension.size
      }
    }
  }

  /// A column that says only what is done on one day.
  fileprivate func column(_ person: Int, _ day: Int, _ option: ShiftOption, _ row: [UInt8]) -> Column {
    var shifts = Array(repeating: self.shifts, count: days)
    shifts[day] = option.shift
    var all = [UInt8](repeating: 0, count: posts == 0 ? 0 : days * slots)
    if let first = option.slots?.first {
      for (slot, what) in row.enumerated() { all[day * slots + first + slot] = what }
    }
    return Column(person: person, cost: 0, cells: [], shifts: shifts, slots: all)
  }
}
