import Glibc

/// Asks again and again until the answer is yes; false when the time is up first.
func eventually(within limit: Duration = .seconds(20), _ condition: () throws -> Bool) rethrows -> Bool {
  let end = ContinuousClock.now + limit
  while true {
    if try condition() { return true }
    if ContinuousClock.now >= end { return false }
    poll(nil, 0, 2)
  }
}

extension Duration {
  /// In milliseconds, a fraction of one rounded up: what `poll` wants.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
