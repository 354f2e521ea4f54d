/// An exact search for small problems, where a mixture may lie below every plan: each day of each person is settled on
/// every way there is, and what cannot beat the best plan by its bound is left out.
final class Branching: SearchJob {
  private let model: RosterModel
  private let finder: PathFinder
  /// The prices of the bound.
  private let guide: [Int]
  /// The most ways of one day that are looked at; with more the search is not begun.
  private static let mostWays = 300
  /// The most cells of people and days.
  private static let mostCells = 16
  /// The most places that are looked at before it is given up.
  private static let mostPlaces = 20_000

  private var ways: [[[Column]]] = []
  private var places: [(person: Int, day: Int)] = []
  private var looked = 0
  /// What is settled from the first place on, each with what is left to try at the next.
  private var branches: [Branch] = []

  /// The ways left at one place, the dearest first, once those before are settled.
  private struct Branch {
    var left: [(way: Column, value: Int)]
    /// What each person's cheapest path costs.
    let values: [Int]
    let cells: Int
  }

  /// Nil where the problem is too large.
  init?(_ search: RosterSearch) {
    let model = search.model
    guard !search.guide.isEmpty, model.people.count * model.days <= Self.mostCells else { return nil }
    self.model = model
    finder = search.finder
    guide = search.guide
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

  /// Tries one more way; when nothing was left out, the best plan is the best there is.
  func step(_ search: RosterSearch) -> Bool {
    guard looked > 0 else {
      begin()
      return false
    }
    guard var branch = branches.popLast() else {
      search.raise(search.best.cost)
      return end(search)
    }
    guard looked < Self.mostPlaces else { return end(search) }
    let (person, day) = places[branches.count]
    guard let (way, value) = branch.left.popLast() else {
      finder.free(person, on: day)
      return false
    }
    var values = branch.values
    values[person] = value
    // Whole costs: what is not below the best by one cannot better it. The ways left are dearer still.
    guard values.reduce(branch.cells, +) <= (search.best.cost - 1) * Price.scale else {
      finder.free(person, on: day)
      return false
    }
    finder.settle(person, on: day, as: way)
    let cells = branch.cells
    branches.append(branch)
    if branches.count < places.count {
      open(values, cells)
    } else {
      let columns = model.people.indices.compactMap { finder.cheapest($0)?.column }
      if columns.count == model.people.count { search.keep(Assignment(columns, model)) }
    }
    return false
  }

  private func begin() {
    finder.set(prices: guide)
    let cells = model.cells.enumerated().reduce(0) { sum, cell in
      sum
        + (0..<cell.element.cost.count).map { cell.element.cost[$0] * Price.scale + guide[cell.offset] * $0 }.reduce(
          Int.max, min)
    }
    open(model.people.indices.map { finder.cheapest($0)?.value ?? RosterModel.infinite }, cells)
  }

  private func open(_ values: [Int], _ cells: Int) {
    looked += 1
    let (person, day) = places[branches.count]
    var left: [(way: Column, value: Int)] = []
    for way in ways[person][day] {
      finder.settle(person, on: day, as: way)
      if let value = finder.cheapest(person)?.value { left.append((way, value)) }
    }
    finder.free(person, on: day)
    left.sort { $0.value > $1.value }
    branches.append(Branch(left: left, values: values, cells: cells))
  }

  private func end(_ search: RosterSearch) -> Bool {
    for place in places { finder.free(place.person, on: place.day) }
    search.trace?("branched to \(search.best.cost), bound \(search.bound)")
    return true
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
