/// Every way one person can take through days of shifts without slots, as far as the hard rules leave it: layers of
/// places, one a day and one after the last, joined by shifts.
///
/// A place knows what matters of the days before: the state of what may follow, and of each count what it has come to,
/// as long as that can still matter.
struct ShiftGraph: Sendable {
  /// Where each layer's places begin; one more at the end.
  let first: [Int]
  /// The place each shift leads to, place by place, `off` the last; -1 for nowhere.
  let next: [Int32]
  /// What each of these steps costs of itself; empty when none does.
  let cost: [Int32]
  /// What the counts cost at each place of the last layer.
  let end: [Int]

  /// The most places in all layers; with counts that need more the search for paths would be slow.
  static let mostPlaces = 60_000
  /// The most where some counts are left out anyway.
  static let fewPlaces = 60_000

  /// Without any way through.
  static var none: ShiftGraph { ShiftGraph(first: [0, 0], next: [], cost: [], end: []) }

  private init(first: [Int], next: [Int32], cost: [Int32], end: [Int]) {
    (self.first, self.next, self.cost, self.end) = (first, next, cost, end)
  }

  /// The graph of some days under some counts; nil when it would have too many places. Without any way through it has
  /// no places at the end.
  init?(_ days: [[ShiftOption]], _ automaton: DayAutomaton, _ counts: [ShiftCount], most: Int = mostPlaces) {
    let width = days.isEmpty ? 0 : automaton.next.count / automaton.states
    // How many shifts are left bounds what the others can still come to.
    let limiter = counts.firstIndex { $0.limitsShifts }
    let radix = counts.map(\.codes)
    var room = 1.0
    for size in radix { room *= Double(size) }
    guard room * Double(automaton.states) < 1e17 else { return nil }
    let hasCost = automaton.cost.contains { $0 > 0 }
    var first = [0]
    var next: [Int32] = []
    var cost: [Int32] = []
    // A limit that cannot be kept from the beginning leaves no place to begin at.
    let start = counts.map { $0.code(0, day: 0, state: 0) }
    var keys = start.contains { $0 < 0 } ? [] : [0]
    for index in keys.indices {
      for (count, code) in zip(counts, start).reversed() { keys[index] = keys[index] * count.codes + code }
      keys[index] *= automaton.states
    }
    first.append(keys.count)
    var table = KeyTable()
    var values = Array(repeating: 0, count: counts.count)
    for day in days.indices {
      var following: [Int] = []
      let begin = first[day + 1]
      table.clear()
      for key in keys {
        let state = key % automaton.states
        var rest = key / automaton.states
        for index in counts.indices {
          values[index] = rest % radix[index] - 1
          rest /= radix[index]
        }
        let arcs = next.count
        next.append(contentsOf: repeatElement(-1, count: width))
        if hasCost { cost.append(contentsOf: repeatElement(0, count: width)) }
        for option in days[day] {
          let arc = state * width + option.shift
          let to = automaton.next[arc]
          guard to >= 0 else { continue }
          var key = 0
          var isOpen = true
          var room = Int.max
          if let limiter, values[limiter] >= 0 {
            room = counts[limiter].room(counts[limiter].value(after: values[limiter], day: day, shift: option.shift))
          }
          for index in counts.indices.reversed() {
            let code = counts[index].code(
              after: values[index], day: day, shift: option.shift, state: to,
              room: index == limiter ? .max : room)
            guard code >= 0 else {
              isOpen = false
              break
            }
            key = key * radix[index] + code
          }
          guard isOpen else { continue }
          key = key * automaton.states + to
          let place = table.place(of: key, in: &following)
          guard begin + following.count <= most else { return nil }
          next[arcs + option.shift] = Int32(truncatingIfNeeded: begin + place)
          if hasCost { cost[arcs + option.shift] = Int32(truncatingIfNeeded: automaton.cost[arc]) }
        }
      }
      keys = following
      first.append(begin + keys.count)
    }
    let end = keys.map { key in
      var rest = key / automaton.states
      var sum = 0
      for index in counts.indices {
        sum += counts[index].endCost(rest % radix[index] - 1)
        rest /= radix[index]
      }
      return sum
    }
    (self.first, self.next, self.cost, self.end) = Self.pruned(first, next, cost, end, width)
  }

  /// Without the places from which there is no way to the end.
  private static func pruned(
    _ first: [Int], _ next: [Int32], _ cost: [Int32], _ end: [Int], _ width: Int
  ) -> ([Int], [Int32], [Int32], [Int]) {
    let count = first[first.count - 1]
    let last = first[first.count - 2]
    var isAlive = Array(repeating: false, count: count)
    for place in last..<count { isAlive[place] = end[place - last] < RosterModel.infinite }
    for place in (0..<last).reversed() {
      for arc in place * width..<(place + 1) * width where next[arc] >= 0 && isAlive[Int(next[arc])] {
        isAlive[place] = true
        break
      }
    }
    var number = Array(repeating: Int32(-1), count: count)
    var newFirst = [0]
    var alive = 0
    for layer in 0..<first.count - 1 {
      for place in first[layer]..<first[layer + 1] where isAlive[place] {
        number[place] = Int32(truncatingIfNeeded: alive)
        alive += 1
      }
      newFirst.append(alive)
    }
    var newNext: [Int32] = []
    var newCost: [Int32] = []
    newNext.reserveCapacity(alive * width)
    for place in 0..<last where isAlive[place] {
      for arc in place * width..<(place + 1) * width { newNext.append(next[arc] < 0 ? -1 : number[Int(next[arc])]) }
      if !cost.isEmpty { newCost.append(contentsOf: cost[place * width..<(place + 1) * width]) }
    }
    return (newFirst, newNext, newCost, (last..<count).filter { isAlive[$0] }.map { end[$0 - last] })
  }
}

/// Numbers keys in the order they come.
private struct KeyTable {
  private var slots = [Int32](repeating: -1, count: 1 << 10)

  mutating func clear() { for index in slots.indices { slots[index] = -1 } }

  /// The place of a key among those that came; a new one is put at their end.
  mutating func place(of key: Int, in keys: inout [Int]) -> Int {
    if keys.count * 2 >= slots.count { grow(keys) }
    var slot = hash(key)
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: keys.count)
    keys.append(key)
    return keys.count - 1
  }

  private func hash(_ key: Int) -> Int {
    let mixed = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }

  private mutating func grow(_ keys: [Int]) {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (place, key) in keys.enumerated() {
      var slot = hash(key)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }
}
