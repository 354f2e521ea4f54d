/// Changes bytes the way hostile or damaged files differ from good ones; the same seed gives the same changes.
package struct Mutator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 to `end` - 1; 0 where there is none.
  package mutating func below(_ end: Int) -> Int { end > 0 ? Int(next() % UInt64(end)) : 0 }

  /// Numbers at which lengths, widths and markers change their meaning.
  private static let edges: [UInt8] = [
    0x00, 0x01, 0x08, 0x09, 0x0F, 0x10, 0x13, 0x14, 0x1F, 0x22, 0x23, 0x33, 0x4F, 0x50, 0x5F, 0x60, 0x6F, 0x7F, 0x80,
    0x8F, 0xA0, 0xA1, 0xA2, 0xAF, 0xC1, 0xD0, 0xD1, 0xDF, 0xFE, 0xFF,
  ]

  /// `bytes` with one to eight changes, some of them taken from `other`; no longer than `limit`.
  package mutating func mutated(_ bytes: [UInt8], with other: [UInt8], limit: Int) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(8) { change(&bytes, with: other) }
    return bytes.count > limit ? Array(bytes.prefix(limit)) : bytes
  }

  private mutating func change(_ bytes: inout [UInt8], with other: [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = other
      return
    }
    let place = below(4) == 0 ? max(0, bytes.count - 1 - below(40)) : below(bytes.count)
    let end = min(place + 1 + below(32), bytes.count)
    switch below(11) {
    case 0: bytes[place] ^= 1 << UInt8(below(8))
    case 1, 2: bytes[place] = Self.edges[below(Self.edges.count)]
    case 3: bytes[place] &+= below(2) == 0 ? 1 : 255
    case 4: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 5: bytes.removeSubrange(place..<end)
    case 6: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
    case 7:
      let start = below(other.count)
      bytes.insert(contentsOf: other[start..<min(start + 1 + below(64), other.count)], at: place)
    case 8: for index in place..<end { bytes[index] = bytes[below(bytes.count)] }
    case 9: for index in place..<end { bytes[index] = bytes[place] }
    default: bytes.replaceSubrange(place..., with: other.suffix(bytes.count - place))
    }
  }
}
