/// Finds a person's cheapest path through all days at given prices, exactly.
final class PathFinder {
  private(set) var model: RosterModel
  /// The slot options that differ, each searched once for all who share it.
  private var kinds: [SlotOptions] = []
  private var paths: [DayPaths] = []
  private var isSearched: [Bool] = []
  /// Which kind each option of each day of each person is; -1 without slots.
  private var kindOf: [[[Int]]] = []
  private let stintPrice: [Int]
  var prices: [Int]
  /// By how much the prices of the counts that a person's graph leaves out were moved last, to keep them.
  var extras: [Int: [Int]] = [:]
  /// Days on which a person's way is settled, by person; the way's slots are the day's own.
  private(set) var settled: [[Settled?]]

  /// A settled way through a day.
  struct Settled {
    let option: Int
    let slots: [UInt8]
  }

  var values: [Int] = []
  private var following: [Int] = []
  var back: [Int32] = []

  init(_ model: RosterModel) {
    self.model = model
    prices = Array(repeating: 0, count: model.cells.count)
    settled = model.people.map { $0.days.map { _ in nil } }
    stintPrice = model.stintCost.enumerated().map { $0.offset == 0 ? 0 : $0.element * Price.scale }
    var known: [SlotOptions: Int] = [:]
    for person in model.people {
      kindOf.append(
        person.days.map { options in
          options.map { option in
            guard let slots = option.slots else { return -1 }
            if let kind = known[slots] { return kind }
            known[slots] = kinds.count
            kinds.append(slots)
            paths.append(DayPaths(slots, posts: model.posts, rule: model.stints))
            return kinds.count - 1
          }
        })
    }
    isSearched = Array(repeating: false, count: kinds.count)
  }

  /// Takes a person out who cannot keep the hard rules whatever they do.
  func idle(_ person: Int) {
    model.idle(person)
    kindOf[person] = model.people[person].days.map { $0.map { _ in -1 } }
  }

  /// Sets what being in each cell earns, in parts.
  func set(prices: [Int]) {
    self.prices = prices
    for kind in isSearched.indices { isSearched[kind] = false }
  }

  /// Lets a person do on a day only what a column does.
  func settle(_ person: Int, on day: Int, as column: Column) {
    guard let option = model.people[person].days[day].firstIndex(where: { $0.shift == column.shifts[day] })
    else { return }
    settled[person][day] = Settled(option: option, slots: column.slots(of: day))
  }

  /// Lets a person do on a day whatever the rules allow.
  func free(_ person: Int, on day: Int) { settled[person][day] = nil }

  private func search(_ kind: Int) {
    guard !isSearched[kind] else { return }
    isSearched[kind] = true
    let options = kinds[kind]
    var price = options.postCost
    for place in price.indices where price[place] < RosterModel.infinite {
      price[place] *= Price.scale
      for cell in options.cells[place] { price[place] -= prices[cell] }
    }
    paths[kind].search(options, postPrice: price, stintPrice: stintPrice)
  }

  /// One way through one day.
  private struct DayWay {
    let option: Int
    let cost: Int
    let step: Int
    /// The joint state within the day; 0 without slots.
    let state: Int
  }

  private func ways(of person: Int, on day: Int) -> [DayWay] {
    if let way = settled[person][day] { return [self.way(of: person, on: day, settled: way)] }
    var ways: [DayWay] = []
    for (index, option) in model.people[person].days[day].enumerated() {
      var cost = option.cost * Price.scale
      for cell in option.cells { cost -= prices[cell] }
      let kind = kindOf[person][day][index]
      if kind < 0 {
        ways.append(DayWay(option: index, cost: cost, step: option.step, state: 0))
        continue
      }
      search(kind)
      for (state, price) in paths[kind].costs.enumerated() where price < RosterModel.infinite {
        ways.append(
          DayWay(option: index, cost: cost + price, step: option.step + paths[kind].steps[state], state: state))
      }
    }
    return ways
  }

  private func way(of person: Int, on day: Int, settled: Settled) -> DayWay {
    let option = model.people[person].days[day][settled.option]
    var cost = option.cost
    var step = option.step
    var earned = 0
    for cell in option.cells { earned += prices[cell] }
    if let options = option.slots {
      var run = 0
      for slot in 0..<options.count {
        let what = Int(settled.slots[options.first + slot])
        let last = slot == 0 ? 0 : Int(settled.slots[options.first + slot - 1])
        if what != last, run > 0 {
          cost += model.stintCost[run]
          run = 0
        }
        guard (1...model.posts).contains(what) else { continue }
        run += 1
        let place = slot * model.posts + what - 1
        cost += options.postCost[place]
        for cell in options.cells[place] { earned += prices[cell] }
        for dimension in options.dimensions { step += dimension.step[place] * dimension.stride }
      }
      if run > 0 { cost += model.stintCost[run] }
    }
    return DayWay(option: settled.option, cost: cost * Price.scale - earned, step: step, state: 0)
  }

  /// The cheapest path of a person, and its cost less what its cells earn, in parts; nil when no path keeps the hard
  /// rules.
  func cheapest(_ index: Int) -> (value: Int, column: Column)? {
    let person = model.people[index]
    if let graph = person.graph {
      return person.limits.isEmpty
        ? cheapestWay(index, person, in: graph) : cheapestKeeping(index, person, in: graph)
    }
    let automaton = person.automaton
    let counts = person.counterStates
    let size = automaton.states * counts
    let infinite = RosterModel.infinite
    values = Array(repeating: infinite, count: size)
    back = Array(repeating: -1, count: size * model.days)
    values[0] = 0
    var reach = 0
    let ways = (0..<model.days).map { self.ways(of: index, on: $0) }
    let width = model.shifts + 1
    for day in 0..<model.days {
      following = Array(repeating: infinite, count: size)
      let options = person.days[day]
      values.withUnsafeBufferPointer { values in
        following.withUnsafeMutableBufferPointer { following in
          back.withUnsafeMutableBufferPointer { back in
            let trace = day * size
            for state in 0..<automaton.states {
              let from = state * counts
              guard (from...from + reach).contains(where: { values[$0] < infinite }) else { continue }
              for (number, way) in ways[day].enumerated() {
                let arc = state * width + options[way.option].shift
                let next = automaton.next[arc]
                guard next >= 0, way.step < counts else { continue }
                let price = way.cost + automaton.cost[arc] * Price.scale
                let mark = Int32(truncatingIfNeeded: state << 16 | number)
                let to = next * counts + way.step
                for count in 0...min(reach, counts - 1 - way.step) {
                  let value = values[from + count]
                  guard value < infinite, value + price < following[to + count] else { continue }
                  following[to + count] = value + price
                  back[trace + to + count] = mark
                }
              }
            }
          }
        }
      }
      swap(&values, &following)
      reach = min(counts - 1, reach + (ways[day].map { $0.step }.max() ?? 0))
    }
    let ends = endCosts(person)
    var best = (value: infinite, place: -1)
    for place in 0..<size where values[place] < infinite {
      let end = ends[place % counts]
      if end < infinite, values[place] + end < best.value { best = (values[place] + end, place) }
    }
    guard best.place >= 0 else { return nil }
    return (best.value, column(index, from: best.place, value: best.value, size, counts, ways))
  }

  /// What the counters cost at the end, by joint state, in parts.
  private func endCosts(_ person: PersonModel) -> [Int] {
    (0..<person.counterStates).map { state in
      var sum = 0
      for counter in person.counters {
        let cost = counter.cost[state / counter.stride % counter.size]
        guard cost < RosterModel.infinite else { return RosterModel.infinite }
        sum += cost * Price.scale
      }
      return sum
    }
  }

  private func column(
    _ index: Int, from end: Int, value: Int, _ size: Int, _ counts: Int, _ ways: [[DayWay]]
  ) -> Column {
    let person = model.people[index]
    var place = end
    var shifts = [Int](repeating: 0, count: model.days)
    var slots = [UInt8](repeating: 0, count: model.posts == 0 ? 0 : model.days * model.slots)
    var cells: [Int] = []
    for day in (0..<model.days).reversed() {
      let mark = Int(back[day * size + place])
      let way = ways[day][mark & 0xFFFF]
      let option = person.days[day][way.option]
      shifts[day] = option.shift
      cells += option.cells
      let kind = kindOf[index][day][way.option]
      if kind >= 0, let options = option.slots {
        let own =
          settled[index][day].map { Array($0.slots[options.first..<options.first + options.count]) }
          ?? paths[kind].slots(of: way.state)
        for (slot, what) in own.enumerated() where what > 0 {
          slots[day * model.slots + options.first + slot] = what
          if Int(what) <= model.posts { cells += options.cells[slot * model.posts + Int(what) - 1] }
        }
      }
      place = (mark >> 16) * counts + place % counts - way.step
    }
    let earned = cells.reduce(0) { $0 + prices[$1] }
    return Column(person: index, cost: (value + earned) / Price.scale, cells: cells, shifts: shifts, slots: slots)
  }
}
