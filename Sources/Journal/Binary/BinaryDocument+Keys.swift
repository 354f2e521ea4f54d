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

  /// The entries of the dictionary on top but the one under `key`; nil where there is no such dictionary or entry.
  func entries(without key: String) throws(BinaryPropertyListError) -> PropertyList.Entries? {
    let offset = try offset(of: topObject)
    guard marker(at: offset) >> 4 == 0xD else { return nil }
    let (count, start) = try extent(at: offset)
    try require(2 * count * referenceWidth, at: start)
    try spend(count)
    let names = try keys(count, at: start, of: offset)
    guard names.contains(where: { $0.isSpelled(key) }) else { return nil }
    var reader = BinaryReader(self, depth: 1)
    var entries = PropertyList.Entries()
    for (index, name) in names.enumerated() where !name.isSpelled(key) {
      entries[name] = try reader.value(try reference(at: start + (count + index) * referenceWidth))
    }
    return entries
  }

  /// Comparing all pairs by what tells most apart beats hashing for the few keys most dictionaries have.
  private func requireDistinct(_ keys: [String]) throws(BinaryPropertyListError) {
    guard keys.count > 1 else { return }
    // Many keys are mostly those of a dictionary, which are written in their order.
    if keys.count > 32, keys.areAscending { return }
    if keys.count <= 32 {
      let again = withUnsafeTemporaryAllocation(of: UInt64.self, capacity: keys.count) { marks -> Int? in
        for (index, key) in keys.enumerated() {
          let mark = key.mark
          for other in 0..<index where marks[other] == mark && keys[other].isSpelled(key) { return index }
          marks.initializeElement(at: index, to: mark)
        }
        return nil
      }
      if let again { throw .duplicateKey(keys[again]) }
    } else {
      var seen = Set<ExactString>(minimumCapacity: keys.count)
      for key in keys where !seen.insert(ExactString(key)).inserted { throw .duplicateKey(key) }
    }
  }
}

extension [String] {
  /// Whether each stands after the one before it, and so is another than all before it.
  var areAscending: Bool { zip(self, dropFirst()).allSatisfy { $0 < $1 } }
}

extension String {
  /// The length and the last eight bytes in one number: the same for the same text, mostly another for another.
  fileprivate var mark: UInt64 {
    var text = self
    return text.withUTF8 { utf8 in
      if utf8.count >= 8 {
        let last = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: utf8.count - 8, as: UInt64.self)
        return last ^ UInt64(utf8.count)
      }
      var mark: UInt64 = 0
      for byte in utf8 { mark = mark << 8 | UInt64(byte) }
      return mark
    }
  }
}
