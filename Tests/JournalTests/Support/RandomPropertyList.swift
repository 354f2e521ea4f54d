import Journal

/// Property lists of every kind and awkward size.
func randomPropertyList(using random: inout Seeded, depth: Int = 4) -> PropertyList {
  let texts = ["", "a", "late", "徐家汇", "👩‍🔧 e\u{301}", String(repeating: "long ", count: 60), "\u{0}\n\u{1F}\"\\<&>"]
  switch Int.random(in: 0..<(depth > 0 ? 11 : 8), using: &random) {
  case 0: return .boolean(Bool.random(using: &random))
  case 1:
    let shift = Int.random(in: 0..<64, using: &random)
    return .integer(Int64(truncatingIfNeeded: random.next()) >> shift)
  case 2: return PropertyList(random.next() | 1 << 63)
  case 3: return .real(Double(Int64(truncatingIfNeeded: random.next())) / 1024)
  case 4: return .string(texts.randomElement(using: &random) ?? "")
  case 5: return .string("key \(Int.random(in: 0..<300, using: &random))")
  case 6:
    let count = [0, 1, 14, 15, 16, 255, 256, 300].randomElement(using: &random) ?? 0
    return .data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) })
  case 7: return .date(secondsSince2001: Double(Int.random(in: -1_000_000_000..<2_000_000_000, using: &random)))
  case 8, 9:
    return .array((0..<size(using: &random)).map { _ in randomPropertyList(using: &random, depth: depth - 1) })
  default:
    let pairs = (0..<size(using: &random)).map { index in
      ("\(texts.randomElement(using: &random) ?? "") \(index)", randomPropertyList(using: &random, depth: depth - 1))
    }
    return .dictionary(PropertyList.Entries(pairs))
  }
}

private func size(using random: inout Seeded) -> Int { [0, 1, 3, 14, 15, 20].randomElement(using: &random) ?? 0 }
