extension RosterSearch {
  /// Starts from a plan kept as far as the hard rules still let it stand; tells on which days they do not.
  static func kept(
    _ columns: [Column?], _ model: RosterModel
  ) -> (start: Assignment, touched: [Int]) {
    let finder = PathFinder(model)
    var touched: Set<Int> = []
    var open: [Int] = []
    var start = Assignment(
      model.people.indices.map { Column(person: $0, cost: 0, cells: [], shifts: [], slots: []) }, model)
    for person in model.people.indices {
      let old = columns[person]
      var isWhole = old != nil
      for day in 0..<model.days {
        if let old, finder.allows(person, on: day, old) {
          finder.settle(person, on: day, as: old)
        } else {
          touched.insert(day)
          isWhole = false
        }
      }
      if isWhole, let column = finder.cheapest(person)?.column { start.put(column, model) } else { open.append(person) }
    }
    for person in open {
      finder.set(prices: start.savings(without: person, model))
      if finder.cheapest(person) == nil {
        for day in 0..<model.days {
          finder.free(person, on: day)
          touched.insert(day)
        }
      }
      if let column = finder.cheapest(person)?.column { start.put(column, model) }
    }
    return (start, touched.sorted())
  }

  /// Plans the touched days anew for everybody, then those around them, then goes on as ever.
  func mend(_ touched: [Int]) {
    for margin in [0, 1, 3] where mayGoOn() && !touched.isEmpty {
      let days = (0..<model.days).filter { day in touched.contains { abs($0 - day) <= margin } }
      let part = Neighbourhood(people: Array(model.people.indices), days: days)
      while mayGoOn(), rebuild(part) {}
      if days.count == model.days { break }
    }
    run()
  }
}

extension PathFinder {
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
