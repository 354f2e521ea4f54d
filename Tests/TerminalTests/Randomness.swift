/// The same numbers in every run, so that a failure can be seen again.
struct Randomness: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// Text of narrow, wide, joining, invisible and forbidden scalars.
  mutating func text(upTo limit: Int) -> String {
    let pool: [Unicode.Scalar] = [
      "a", "Z", " ", "9", "展", "厅", "ｱ", "한", "é", "\u{301}", "\u{200D}", "\u{FE0F}", "👍", "\u{1B}", "\n", "\u{7}", "─",
      "█",
      "…", "\u{AD}", "\u{10FFFF}", "\u{202E}", "ᄀ", "ᅡ",
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...limit, using: &self) {
      scalars.append(pool[Int.random(in: 0..<pool.count, using: &self)])
    }
    return String(scalars)
  }
}
