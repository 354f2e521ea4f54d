/// What became of the acts that were tried, as far as whoever tried them was told.
struct Truth: Hashable {
  /// Said to be kept, in that order.
  private(set) var acknowledged: [String] = []
  /// Tried without an answer: whole or absent, either is right.
  private(set) var open: Set<String> = []
  /// Number of acts tried.
  private(set) var count = 0
  /// False where journals were taken away that only the state makes up for.
  var hasWholeLog = true
  /// The first act was corrected by hand: certainly once that was made durable, perhaps from the attempt on.
  var correction = Correction.none
  enum Correction { case none, tried, done }

  mutating func attempt(_ text: String) {
    count += 1
    open.insert(text)
  }
  mutating func acknowledge(_ text: String) {
    open.remove(text)
    acknowledged.append(text)
  }
  /// Said not to be kept: it must never be seen.
  mutating func refuse(_ text: String) { open.remove(text) }

  /// What is wrong about a state with these acts, nil when it may be.
  ///
  /// Who looked without a lock has to see what was acknowledged when he began, so many acts, and may see more. Who has
  /// the store open sees a correction only when the next writer has taken it in.
  func complaint(about texts: [String], toFollowerSince demanded: Int? = nil) -> String? {
    var plain = texts
    if let first = texts.first, first.hasSuffix("*") {
      if correction == .none { return "corrected by nobody: \(texts)" }
      plain[0] = String(first.dropLast())
    } else if correction == .done, demanded == nil {
      return "the correction is gone from \(texts)"
    }
    var rest = acknowledged[...]
    var seen: Set<String> = []
    for text in plain {
      guard seen.insert(text).inserted else { return "\(text) is there twice in \(texts)" }
      if text == rest.first { rest = rest.dropFirst() } else if !open.contains(text) { return "\(text) in \(texts)" }
    }
    let isWhole = rest.isEmpty || rest.startIndex >= demanded ?? .max
    return isWhole ? nil : "lost \(rest.joined(separator: ", ")) from \(texts)"
  }
}
