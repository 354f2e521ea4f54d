/// How long one thing took, many times over.
struct Samples {
  let name: String
  private var durations: [Duration] = []

  init(_ name: String) { self.name = name }

  /// Does it once more and keeps how long it took.
  @discardableResult
  mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    durations.append(ContinuousClock.now - start)
    return result
  }

  /// Does it again and again for about a second: at least 3 times, at most `limit`.
  mutating func fill(_ limit: Int, _ body: () throws -> Void) rethrows {
    let end = ContinuousClock.now + .seconds(1)
    for round in 1...limit {
      try time(body)
      if round >= 3, ContinuousClock.now > end { return }
    }
  }

  /// The duration that a share of the rounds, 0 to 1, stayed within; zero before the first.
  func percentile(_ share: Double) -> Duration {
    let sorted = durations.sorted()
    guard let last = sorted.indices.last else { return .zero }
    return sorted[Int((share * Double(last)).rounded())]
  }

  var count: Int { durations.count }

  /// Rounds a second while they lasted.
  var rate: Double {
    let total = durations.reduce(.zero, +)
    return total > .zero ? Double(count) / (total.microseconds / 1e6) : 0
  }

  /// Keeps a duration that was measured elsewhere.
  mutating func keep(_ duration: Duration) { durations.append(duration) }
}

extension Duration {
  /// In microseconds, with the fraction.
  var microseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
  }
}
