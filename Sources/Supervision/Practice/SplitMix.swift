/// The SplitMix64 generator: the same seed gives the same numbers on every machine.
///
/// The standard library's `random(in:using:)` and `shuffle` may change between versions, so draws are made here, in
/// whole numbers only.
struct SplitMix: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A stream of its own for one part of a day, so that a change in one part leaves the others as they were.
  init(seed: UInt64, day: CivilDay, part: UInt64) {
    var mixed = SplitMix(seed: seed &+ UInt64(bitPattern: Int64(day.number)) &* 0x9E37_79B9_7F4A_7C15)
    self.init(seed: mixed.next() ^ (part &* 0xD1B5_4A32_D192_ED03))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number of a range, both ends included.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True in so many of a hundred draws.
  mutating func chance(_ percent: Int) -> Bool { draw(0...99) < percent }

  /// One of some things; the list must not be empty.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[draw(0...things.count - 1)] }

  /// A place in a list of weights, drawn by weight; 0 when they sum to nothing.
  mutating func index(byWeight weights: [Int]) -> Int {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return 0 }
    var left = draw(0...sum - 1)
    for (index, weight) in weights.enumerated() {
      if left < weight { return index }
      left -= weight
    }
    return 0
  }

  /// The same things in another order.
  mutating func shuffled<Thing>(_ things: [Thing]) -> [Thing] {
    var all = things
    for index in stride(from: all.count - 1, to: 0, by: -1) { all.swapAt(index, draw(0...index)) }
    return all
  }
}
