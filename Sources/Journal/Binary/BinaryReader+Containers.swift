extension BinaryReader {
  /// The array or dictionary at `offset`, with cycles and depth watched.
  mutating func container(_ object: Int, at offset: Int) throws(BinaryPropertyListError) -> PropertyList {
    guard open.count < BinaryPropertyList.deepest else { throw .tooDeep }
    guard !open.contains(object) else { throw .cycle(object: object) }
    open.append(object)
    defer { open.removeLast() }
    let (count, start) = try extent(at: offset)
    if bytes[offset] >> 4 == 0xA {
      try require(count * referenceWidth, at: start)
      return .array(try values(count, from: start))
    }
    try require(2 * count * referenceWidth, at: start)
    var keys: [String] = []
    keys.reserveCapacity(count)
    for index in 0..<count {
      let key = try self.object(try reference(at: start + index * referenceWidth))
      guard case .string(let text) = key else { throw .badKey(offset: offset) }
      keys.append(text)
    }
    try requireDistinct(keys)
    let values = try values(count, from: start + count * referenceWidth)
    return .dictionary(PropertyList.Entries(distinctKeys: keys, values: values))
  }

  private mutating func values(_ count: Int, from start: Int) throws(BinaryPropertyListError) -> [PropertyList] {
    var values: [PropertyList] = []
    values.reserveCapacity(count)
    for index in 0..<count { values.append(try object(try reference(at: start + index * referenceWidth))) }
    return values
  }

  /// Comparing all pairs beats hashing for the few keys most dictionaries have.
  private func requireDistinct(_ keys: [String]) throws(BinaryPropertyListError) {
    if keys.count <= 12 {
      for index in keys.indices.dropFirst() where keys[..<index].contains(keys[index]) {
        throw .duplicateKey(keys[index])
      }
    } else {
      var seen = Set<String>(minimumCapacity: keys.count)
      for key in keys where !seen.insert(key).inserted { throw .duplicateKey(key) }
    }
  }
}
