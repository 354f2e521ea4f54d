/// Plans the touched days anew for everybody, then those around them.
final class Mending: SearchJob {
  private let touched: [Int]
  /// How far around them, one after another.
  private var margins: [Int]
  private var rebuild: Rebuild?

  init(_ touched: [Int], margins: [Int] = [0, 1, 3]) {
    self.touched = touched
    self.margins = margins
  }

  func step(_ search: RosterSearch) -> Bool {
    if let rebuild, !rebuild.hasBettered {
      margins.removeFirst()
      let days = self.days(search)
      if days.isEmpty || days.count == search.model.days { margins = [] }
    }
    guard !margins.isEmpty else { return true }
    let part = Neighbourhood(people: Array(search.model.people.indices), days: days(search))
    let rebuild = Rebuild(part, search)
    self.rebuild = rebuild
    search.begin(rebuild)
    return false
  }

  private func days(_ search: RosterSearch) -> [Int] {
    guard let margin = margins.first else { return [] }
    return (0..<search.model.days).filter { day in touched.contains { abs($0 - day) <= margin } }
  }
}

extension PathFinder {
  /// A plan kept as far as the hard rules still let it stand, and the days on which they do not.
  func kept(_ columns: [Column?]) -> (start: Assignment, touched: [Int]) {
    var touched: Set<Int> = []
    var open: [Int] = []
    var start = Assignment(
      model.people.indices.map { Column(person: $0, cost: 0, cells: [], shifts: [], slots: []) }, model)
    set(prices: Array(repeating: 0, count: model.cells.count))
    for person in model.people.indices {
      let old = columns[person]
      var isWhole = old != nil
      for day in 0..<model.days {
        if let old, allows(person, on: day, old) {
          settle(person, on: day, as: old)
        } else {
          touched.insert(day)
          isWhole = false
        }
      }
      if isWhole, let column = cheapest(person)?.column { start.put(column, model) } else { open.append(person) }
    }
    for person in open {
      set(prices: start.savings(without: person, model))
      if cheapest(person) == nil {
        for day in 0..<model.days {
          free(person, on: day)
          touched.insert(day)
        }
      }
      if let column = cheapest(person)?.column { start.put(column, model) }
    }
    for person in model.people.indices { for day in 0..<model.days { free(person, on: day) } }
    return (start, touched.sorted())
  }

  /// Whether the rules of a day let a person do what a column does on it.
  func allows(_ person: Int, on day: Int, _ column: Column) -> Bool {
    guard let option = model.people[person].days[day].first(where: { $0.shift == column.shifts[day] }) else {
      return false
    }
    let row = column.slots(of: day).map { Int($0) }
    guard let options = option.slots else { return !row.contains { $0 > 0 } }
    let inside = options.first..<options.first + options.count
    guard !row.indices.contains(where: { row[$0] > 0 && !inside.contains($0) }) else { return false }
    for slot in 0..<options.count {
      switch row[options.first + slot] {
      case 0: if options.mustStand[slot] { return false }
      case model.posts + 1: if options.noMeal[slot] { return false }
      case let post: if options.postCost[slot * model.posts + post - 1] >= RosterModel.infinite { return false }
      }
    }
    let meal = row.firstIndex(of: model.posts + 1).map { $0 - options.first }
    return options.mealStarts.isEmpty ? meal == nil : meal.map(options.mealStarts.contains) ?? false
  }
}
