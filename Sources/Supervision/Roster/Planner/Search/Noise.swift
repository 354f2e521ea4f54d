/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number from 0 to below `limit`, which is above 0.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Some of 0 to below `count`, in order.
  mutating func pick(_ some: Int, of count: Int) -> [Int] {
    var all = Array(0..<count)
    for index in 0..<min(some, count) { all.swapAt(index, index + below(count - index)) }
    return all.prefix(some).sorted()
  }
}
