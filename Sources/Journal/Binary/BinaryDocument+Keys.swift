extension BinaryDocument {
  /// The texts of the `count` keys that are listed at `start`, each once, of the dictionary at `offset`.
  func keys(_ count: Int, at start: Int, of offset: Int) throws(BinaryPropertyListError) -> [String] {
    var keys: [String] = []
    keys.reserveCapacity(count)
    for index in 0..<count {
      let key = try reference(at: start + index * referenceWidth)
      let place = try self.offset(of: key)
      guard 5...6 ~= marker(at: place) >> 4 else { throw .badKey(offset: offset) }
      keys.append(try text(key, at: place))
    }
    try requireDistinct(keys)
    return keys
  }

  /// Comparing all pairs, mostly by length and one letter, beats hashing for the few keys most dictionaries have.
  private func requireDistinct(_ keys: [String]) throws(BinaryPropertyListError) {
    if keys.count <= 32 {
      try withUnsafeTemporaryAllocation(of: Int.self, capacity: keys.count) { marks throws(BinaryPropertyListError) in
        for (index, key) in keys.enumerated() {
          marks[index] = key.utf8.count << 8 | Int(key.utf8.last ?? 0)
          for other in 0..<index where marks[other] == marks[index] && keys[other].isSpelled(key) {
            throw .duplicateKey(key)
          }
        }
      }
    } else {
      var seen = Set<ExactString>(minimumCapacity: keys.count)
      for key in keys where !seen.insert(ExactString(key)).inserted { throw .duplicateKey(key) }
    }
  }
}
