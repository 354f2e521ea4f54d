extension Replay {
  /// Tells of journals that are gone, of those that hold the days which no archive holds; `start` is where reading began.
  ///
  /// Reading begins behind them, so how things stand is unharmed, and nobody would notice before such a day is asked for.
  /// Invariant: from the first day that is not archived on, journals are numbered without a hole. Of several that are gone
  /// in a row the last is named; what repair put in place of it begins with a gap, and is not told of again.
  mutating func findMissing(before start: UInt32, _ source: Source) {
    guard let first = days.marks.first?.generation, first < start else { return }
    let generations = Generations(source)
    // A folder that cannot be listed can still be read: then only what is read is judged.
    guard let all = try? generations.all() else { return }
    var expected = first
    for next in all.filter({ (first..<start).contains($0) }) + [start] {
      if next > expected, !generations.beginsWithGap(next) {
        notices.append(.journalMissing(path: source.layout.journal(next - 1)))
      }
      expected = next &+ 1
    }
  }
}
