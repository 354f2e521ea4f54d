/// The cheapest ways through the slots of one day, one for each way it can count.
///
/// A path goes from slot to slot: wait, eat, or stand a stint. What matters of the past is how long the last stint is
/// over, whether the meal is taken, and what was counted.
struct DayPaths {
  /// What each way costs, in parts; infinite where there is none. By the joint count within the day.
  private(set) var costs: [Int] = []
  /// How far each way moves the counter state of the whole path.
  let steps: [Int]
  /// How each place was reached: the arc and the node before, 0 for not at all.
  private var arcs: [UInt16] = []
  private let count: Int
  private let posts: Int
  private let gap: Int
  private let phases: Int
  private let states: Int
  private let lengths: ClosedRange<Int>
  private let strides: [Int]
  private let dimensions: [SlotOptions.Dimension]
  private let mealSlots: Int

  private var nodes: Int { (gap + 1) * phases }

  init(_ options: SlotOptions, posts: Int, rule: RosterProblem.Stints) {
    count = options.count
    self.posts = posts
    gap = max(1, rule.gap)
    phases = options.mealStarts.isEmpty ? 1 : 2
    lengths = max(1, rule.shortest)...max(1, rule.shortest, rule.longest)
    dimensions = options.dimensions
    mealSlots = options.mealSlots
    var strides: [Int] = []
    var states = 1
    for dimension in dimensions {
      strides.append(states)
      states *= dimension.size
    }
    self.strides = strides
    self.states = states
    steps = (0..<states).map { state in
      zip(strides, options.dimensions).reduce(0) { $0 + state / $1.0 % $1.1.size * $1.1.stride }
    }
  }

  /// Finds the ways at these prices: what standing at each post in each slot costs, in parts, infinite for never.
  mutating func search(_ options: SlotOptions, postPrice: [Int], stintPrice: [Int]) {
    let infinite = RosterModel.infinite
    let nodes = nodes
    let size = (count + 1) * nodes * states
    var values = [Int](repeating: infinite, count: size)
    var arcs = [UInt16](repeating: 0, count: size)
    var isMealStart = [Bool](repeating: false, count: count + 1)
    for start in options.mealStarts { isMealStart[start] = true }
    values[gap * phases * states] = 0
    values.withUnsafeMutableBufferPointer { values in
      arcs.withUnsafeMutableBufferPointer { arcs in
        func relax(from: Int, to: Int, cost: Int, code: Int) {
          for state in 0..<states where values[from + state] < infinite {
            let value = values[from + state] + cost
            if value < values[to + state] {
              values[to + state] = value
              arcs[to + state] = UInt16(truncatingIfNeeded: code)
            }
          }
        }
        for slot in 0..<count {
          for node in 0..<nodes {
            let (rested, phase) = (node / phases, node % phases)
            let from = (slot * nodes + node) * states
            if !options.mustStand[slot] {
              let to = ((slot + 1) * nodes + min(rested + 1, gap) * phases + phase) * states
              relax(from: from, to: to, cost: 0, code: code(.wait, node))
            }
            if phases == 2, phase == 0, isMealStart[slot] {
              let to = ((slot + mealSlots) * nodes + min(rested + mealSlots, gap) * phases + 1) * states
              if (slot..<slot + mealSlots).allSatisfy({ !options.noMeal[$0] }) {
                relax(from: from, to: to, cost: 0, code: code(.meal, node))
              }
            }
            guard rested == gap else { continue }
            for post in 0..<posts {
              var cost = 0
              var moved = [Int](repeating: 0, count: dimensions.count)
              var shift = 0
              for length in 1...lengths.upperBound where slot + length <= count {
                let place = (slot + length - 1) * posts + post
                guard postPrice[place] < infinite else { break }
                cost += postPrice[place]
                for index in dimensions.indices where dimensions[index].step[place] == 1 {
                  moved[index] += 1
                  shift += strides[index]
                }
                guard length >= lengths.lowerBound, shift < states else { continue }
                let to = ((slot + length) * nodes + phase) * states
                let price = cost + stintPrice[length]
                let code = code(.stint(post, length), node)
                for state in 0..<(states - shift) where values[from + state] < infinite {
                  let value = values[from + state] + price
                  guard value < values[to + state + shift], fits(state, moved) else { continue }
                  values[to + state + shift] = value
                  arcs[to + state + shift] = UInt16(truncatingIfNeeded: code)
                }
              }
            }
          }
        }
      }
    }
    self.arcs = arcs
    // The meal must be over; how long the last stint is, is all the same.
    costs = (0..<states).map { state in
      (0...gap).map { values[(count * nodes + $0 * phases + phases - 1) * states + state] }.min() ?? infinite
    }
    ends = (0..<states).map { state in
      (0...gap).map { count * nodes + $0 * phases + phases - 1 }.min {
        values[$0 * states + state] < values[$1 * states + state]
      } ?? 0
    }
  }

  private var ends: [Int] = []

  /// The way that counts to that joint state: 0 nothing, post + 1, or posts + 1 for the meal, slot by slot.
  func slots(of state: Int) -> [UInt8] {
    var slots = [UInt8](repeating: 0, count: count)
    var (place, state) = (ends[state], state)
    while place >= nodes {
      let code = Int(arcs[place * states + state])
      let (arc, node) = decode(code)
      let slot = place / nodes
      let begin: Int
      switch arc {
      case .wait: begin = slot - 1
      case .meal:
        begin = slot - mealSlots
        for index in begin..<slot { slots[index] = UInt8(posts + 1) }
      case .stint(let post, let length):
        begin = slot - length
        for index in begin..<slot {
          slots[index] = UInt8(post + 1)
          for (dimension, stride) in zip(dimensions, strides) { state -= dimension.step[index * posts + post] * stride }
        }
      }
      place = begin * nodes + node
    }
    return slots
  }

  private enum Arc {
    case wait, meal
    case stint(Int, Int)
  }

  private func code(_ arc: Arc, _ node: Int) -> Int {
    switch arc {
    case .wait: nodes + node
    case .meal: 2 * nodes + node
    case .stint(let post, let length): (3 + post * (lengths.upperBound + 1) + length) * nodes + node
    }
  }

  private func decode(_ code: Int) -> (Arc, Int) {
    let (kind, node) = (code / nodes, code % nodes)
    switch kind {
    case 0, 1: return (.wait, node)
    case 2: return (.meal, node)
    default: return (.stint((kind - 3) / (lengths.upperBound + 1), (kind - 3) % (lengths.upperBound + 1)), node)
    }
  }

  private func fits(_ state: Int, _ moved: [Int]) -> Bool {
    for index in dimensions.indices {
      guard state / strides[index] % dimensions[index].size + moved[index] < dimensions[index].size else {
        return false
      }
    }
    return true
  }
}
