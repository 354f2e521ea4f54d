extension PathFinder {
  /// The cheapest way through a graph of days without slots.
  func cheapestWay(_ index: Int, _ person: PersonModel, in graph: ShiftGraph) -> (value: Int, column: Column)? {
    let width = model.shifts + 1
    let infinite = RosterModel.infinite
    let size = graph.first[graph.first.count - 1]
    guard size > 0 else { return nil }
    if values.count < size {
      values = Array(repeating: infinite, count: size)
      back = Array(repeating: -1, count: size)
    }
    values.withUnsafeMutableBufferPointer { values in
      back.withUnsafeMutableBufferPointer { back in
        values[0..<size].update(repeating: infinite)
        values[0] = 0
        graph.next.withUnsafeBufferPointer { next in
          graph.cost.withUnsafeBufferPointer { cost in
            for day in 0..<model.days {
              let ways = ways(index, person, day)
              for place in graph.first[day]..<graph.first[day + 1] {
                let value = values[place]
                guard value < infinite else { continue }
                for way in ways {
                  let arc = place * width + way.shift
                  let to = Int(next[arc])
                  guard to >= 0 else { continue }
                  var sum = value + way.cost
                  if !cost.isEmpty { sum += Int(cost[arc]) * Price.scale }
                  if sum < values[to] {
                    values[to] = sum
                    back[to] = Int32(truncatingIfNeeded: arc)
                  }
                }
              }
            }
          }
        }
      }
    }
    var best = (value: infinite, place: -1)
    let last = graph.first[model.days]
    for place in last..<size where values[place] < infinite {
      let value = values[place] + graph.end[place - last] * Price.scale
      if value < best.value { best = (value, place) }
    }
    guard best.place >= 0 else { return nil }
    var shifts = [Int](repeating: 0, count: model.days)
    var cells: [Int] = []
    var place = best.place
    for day in (0..<model.days).reversed() {
      let arc = Int(back[place])
      shifts[day] = arc % width
      if let option = person.days[day].first(where: { $0.shift == shifts[day] }) { cells += option.cells }
      place = arc / width
    }
    let earned = cells.reduce(0) { $0 + prices[$1] }
    return (
      best.value,
      Column(person: index, cost: (best.value + earned) / Price.scale, cells: cells, shifts: shifts, slots: [])
    )
  }

  private func ways(_ index: Int, _ person: PersonModel, _ day: Int) -> [(shift: Int, cost: Int)] {
    func way(_ option: ShiftOption) -> (shift: Int, cost: Int) {
      (option.shift, option.cells.reduce(option.cost * Price.scale) { $0 - prices[$1] })
    }
    if let settled = settled[index][day] { return [way(person.days[day][settled.option])] }
    return person.days[day].map(way)
  }
}
